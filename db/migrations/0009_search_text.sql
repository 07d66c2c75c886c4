-- The folded text is kept with its row: a search of several words folded the text of every row it looked at, once for each
-- word, which took nearly all of its time. The indexes of before hold the same, under the name they keep. They go first,
-- so that they are not built once more while the new column is filled.
DROP INDEX "contacts_search_idx";--> statement-breakpoint
DROP INDEX "customers_search_idx";--> statement-breakpoint
DROP INDEX "deals_search_idx";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "search_text" text GENERATED ALWAYS AS (search_fold(first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || public_id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "search_text" text GENERATED ALWAYS AS (search_fold(name || ' ' || coalesce(email, '') || ' ' || public_id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "search_text" text GENERATED ALWAYS AS (search_fold(name || ' ' || public_id)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "contacts_search_idx" ON "contacts" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "customers_search_idx" ON "customers" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "deals_search_idx" ON "deals" USING gin ("search_text" gin_trgm_ops);
