CREATE INDEX "contacts_updated_idx" ON "contacts" USING btree ("workspace_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contacts_name_idx" ON "contacts" USING btree ("workspace_id",left(lower("first_name" || ' ' || coalesce("last_name", '')), 200) desc nulls last,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contacts_email_lower_idx" ON "contacts" USING btree ("workspace_id",lower("email"));--> statement-breakpoint
CREATE INDEX "customers_updated_idx" ON "customers" USING btree ("workspace_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_name_idx" ON "customers" USING btree ("workspace_id",left(lower("name"), 200) desc nulls last,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_industry_idx" ON "customers" USING btree ("workspace_id","industry","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_email_lower_idx" ON "customers" USING btree ("workspace_id",lower("email"));--> statement-breakpoint
CREATE INDEX "deals_assigned_idx" ON "deals" USING btree ("workspace_id","assigned_to","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deals_updated_idx" ON "deals" USING btree ("workspace_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deals_name_idx" ON "deals" USING btree ("workspace_id",left(lower("name"), 200) desc nulls last,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deals_value_idx" ON "deals" USING btree ("workspace_id",coalesce("value", -1) desc nulls last,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deals_close_idx" ON "deals" USING btree ("workspace_id",coalesce("expected_close_date", 'infinity'::date) desc nulls last,"id" DESC NULLS LAST);