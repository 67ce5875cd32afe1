CREATE TABLE "invitation_list_rows" (
	"list_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"text" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"two_factor" boolean NOT NULL,
	"state" text NOT NULL,
	"note" text,
	CONSTRAINT "invitation_list_rows_list_id_row_pk" PRIMARY KEY("list_id","row")
);
--> statement-breakpoint
CREATE TABLE "invitation_lists" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"started_at" timestamp with time zone,
	"started_by" uuid,
	"address" text DEFAULT '' NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation_list_rows" ADD CONSTRAINT "invitation_list_rows_list_id_invitation_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."invitation_lists"("id") ON DELETE cascade ON UPDATE no action;