-- A large table takes longer than the 5 seconds that a statement has.
SET LOCAL statement_timeout = 0;--> statement-breakpoint
CREATE INDEX "mails_undelivered" ON "mails" USING btree ("created_at","id") WHERE "mails"."failure" is not null;--> statement-breakpoint
CREATE INDEX "users_in_role" ON "users" USING btree ("role");--> statement-breakpoint
CREATE INDEX "verification_tokens_token" ON "verification_tokens" USING btree ("token");--> statement-breakpoint
-- By hand from here: what the user list sorts by, in parts by what keeps people out (`standing` of lib/store/status.ts). The login has its unique
-- index, the role is two groups by id, and status and next due are told by the partial indexes. At the end of the last sign-in, `seen`.
CREATE INDEX "users_by_name" ON "users" ((case when "deleted_at" is not null then 4 when "blocked_reason" is not null then 3 when "password_hash" is null then 2 when "invitation_expires_at" is not null then 1 else 0 end), lower("name"), "id");--> statement-breakpoint
CREATE INDEX "users_by_two_factor" ON "users" ((case when "deleted_at" is not null then 4 when "blocked_reason" is not null then 3 when "password_hash" is null then 2 when "invitation_expires_at" is not null then 1 else 0 end), (("two_factor_key" is not null)::int * 2 + "two_factor_required"::int), "id");--> statement-breakpoint
CREATE INDEX "users_by_last_sign_in" ON "users" ((case when "deleted_at" is not null then 4 when "blocked_reason" is not null then 3 when "password_hash" is null then 2 when "invitation_expires_at" is not null then 1 else 0 end), coalesce("last_sign_in_at", timestamptz '0001-01-01Z'), "id", greatest(coalesce("last_sign_in_at", "password_changed_at", "created_at"), "password_reset_at"));--> statement-breakpoint
-- Each person is in one of these, or in the one that lib/store/due-index.ts makes of those who can sign in.
CREATE INDEX "users_deleted" ON "users" ("id") INCLUDE ("role") WHERE "deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "users_blocked" ON "users" ("blocked_reason", "id") INCLUDE ("role") WHERE "deleted_at" is null and "blocked_reason" is not null;--> statement-breakpoint
CREATE INDEX "users_revoked" ON "users" ("id") INCLUDE ("role") WHERE "deleted_at" is null and "blocked_reason" is null and "password_hash" is null;--> statement-breakpoint
CREATE INDEX "users_invited" ON "users" ("invitation_expires_at", "id") INCLUDE ("role") WHERE "deleted_at" is null and "blocked_reason" is null and "password_hash" is not null and "invitation_expires_at" is not null;--> statement-breakpoint
-- The search: every piece of three letters of name and login, and the shorter ones at their end. So a fragment of one or two letters, which has no
-- trigram to look up, is the beginning of a piece. Asked for are pieces side by side and the last one; what holds them all is looked at once more.
CREATE FUNCTION "search_pieces"(text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (select array_to_tsvector(array_agg(substr("folded", "at", 3))) from lower($1) as "folded", generate_series(1, length("folded")) as "at");--> statement-breakpoint
CREATE FUNCTION "search_query"(text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    select string_agg('''' || replace(replace(substr("folded", "at", 3), '\', '\\'), '''', '''''') || case when length("folded") < 3 then ''':*' else '''' end, ' & ')::tsquery
    from lower($1) as "folded", lateral (
      select generate_series(1, greatest(1, length("folded") - 2), 3) union select greatest(1, length("folded") - 2)
    ) as "starts" ("at")
  );--> statement-breakpoint
CREATE INDEX "users_pieces" ON "users" USING gin (search_pieces("name" || E'\n' || "email")) WITH (gin_pending_list_limit = 256);
