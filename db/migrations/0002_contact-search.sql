-- Substring search over what people type: trigrams, in the extension that ships with PostgreSQL (trusted, no superuser needed).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE INDEX "contacts_search_idx" ON "contacts" USING gin ((lower(first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || public_id)) gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "customers_search_idx" ON "customers" USING gin ((lower(name || ' ' || coalesce(email, '') || ' ' || public_id)) gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "deals_search_idx" ON "deals" USING gin ((lower(name || ' ' || public_id)) gin_trgm_ops);
