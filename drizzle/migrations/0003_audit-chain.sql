-- A long log takes longer to chain than a statement of the portal may run.
SET LOCAL statement_timeout = 0;
--> statement-breakpoint
DROP INDEX "audit_events_account";--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "id" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "request" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "previous_hash" "bytea" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "hash" "bytea" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE FUNCTION audit_events_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest record;
BEGIN
  -- Held until the transaction ends: ids have no gaps, and no event is seen before the one it follows.
  PERFORM pg_advisory_xact_lock(4283664);
  SELECT id, hash INTO newest FROM audit_events ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(newest.id, 0) + 1;
  NEW.previous_hash := coalesce(newest.hash, '');
  NEW.hash := sha256(convert_to(jsonb_build_array(
    NEW.id, extract(epoch FROM NEW.at), NEW.type, NEW.account_id, NEW.actor_id, NEW.address, NEW.user_agent, NEW.details, NEW.request,
    encode(NEW.previous_hash, 'hex'))::text, 'UTF8'));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_chain BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_chain();
--> statement-breakpoint
CREATE TEMPORARY TABLE unchained ON COMMIT DROP AS SELECT * FROM audit_events;
--> statement-breakpoint
TRUNCATE audit_events;
--> statement-breakpoint
INSERT INTO audit_events SELECT * FROM unchained ORDER BY id;
--> statement-breakpoint
CREATE FUNCTION audit_events_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log only grows: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION audit_events_only_grow();
--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_events_type" ON "audit_events" USING btree ("type","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_account_type" ON "audit_events" USING btree ("account_id","type","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_request" ON "audit_events" USING btree ("request");--> statement-breakpoint
CREATE INDEX "audit_events_account" ON "audit_events" USING btree ("account_id","at","id");