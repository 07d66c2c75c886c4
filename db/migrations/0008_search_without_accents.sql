-- "szabo" finds "Szabó": names are searched without accents and letter case, in the extension that ships with PostgreSQL
-- beside pg_trgm (trusted as well, no superuser needed).
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
--> statement-breakpoint
-- Immutable, so that an index can hold its results: it names the dictionary instead of looking for one. Every name in it
-- has its schema, because indexes are built and restored with an empty search path. In plpgsql, because a function in SQL
-- that cannot be inlined takes longer for each row.
CREATE FUNCTION "search_fold"(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN pg_catalog.lower(public.unaccent('public.unaccent'::regdictionary, $1));
END
$$;
--> statement-breakpoint
DROP INDEX "contacts_search_idx";
--> statement-breakpoint
CREATE INDEX "contacts_search_idx" ON "contacts" USING gin (search_fold(first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || public_id) gin_trgm_ops);
--> statement-breakpoint
DROP INDEX "customers_search_idx";
--> statement-breakpoint
CREATE INDEX "customers_search_idx" ON "customers" USING gin (search_fold(name || ' ' || coalesce(email, '') || ' ' || public_id) gin_trgm_ops);
--> statement-breakpoint
DROP INDEX "deals_search_idx";
--> statement-breakpoint
CREATE INDEX "deals_search_idx" ON "deals" USING gin (search_fold(name || ' ' || public_id) gin_trgm_ops);
