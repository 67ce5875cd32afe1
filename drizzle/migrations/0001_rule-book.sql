CREATE TABLE "address_tries" (
	"network" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"began_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "recovery_codes" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "two_factor_former_key" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "reminded_of" text;