CREATE TABLE "gmail_connections" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"google_subject" text NOT NULL,
	"gmail_address" text NOT NULL,
	"status" text NOT NULL,
	"granted_scopes" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"aliases" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"aliases_fetched_at" timestamp (3) with time zone,
	"connected_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"revoke_attempts" integer DEFAULT 0 NOT NULL,
	"revoke_after" timestamp (3) with time zone,
	CONSTRAINT "gmail_connections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "gmail_connections_status_check" CHECK ("gmail_connections"."status" in ('active', 'needs_reconnect', 'missing_scope'))
);
--> statement-breakpoint
ALTER TABLE "email_messages" ADD COLUMN "provider_draft_ref" text;--> statement-breakpoint
ALTER TABLE "email_messages" ADD COLUMN "settle_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "email_messages" ADD COLUMN "settle_attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "email_messages" ADD COLUMN "gmail_connection_id" uuid;--> statement-breakpoint
ALTER TABLE "email_messages" ADD COLUMN "in_reply_to" text;--> statement-breakpoint
ALTER TABLE "email_messages" ADD COLUMN "reference_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "gmail_connections" ADD CONSTRAINT "gmail_connections_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."memberships"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "gmail_connections_member_key" ON "gmail_connections" USING btree ("workspace_id","user_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "gmail_connections_account_key" ON "gmail_connections" USING btree ("workspace_id","google_subject") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "gmail_connections_history_idx" ON "gmail_connections" USING btree ("workspace_id","user_id","google_subject");--> statement-breakpoint
CREATE INDEX "gmail_connections_closing_idx" ON "gmail_connections" USING btree ("workspace_id","revoke_after") WHERE closed_at is not null and refresh_token is not null;--> statement-breakpoint
ALTER TABLE "email_messages" ADD CONSTRAINT "email_messages_gmail_connection_fk" FOREIGN KEY ("workspace_id","gmail_connection_id") REFERENCES "public"."gmail_connections"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_messages_to_settle_idx" ON "email_messages" USING btree ("workspace_id","settle_after") WHERE settle_after is not null;