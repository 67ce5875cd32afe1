-- A large table takes longer than the 5 seconds that a statement has.
SET LOCAL statement_timeout = 0;--> statement-breakpoint
-- By hand: nearly everybody can sign in (`isAble` of lib/store/status.ts). Looked for among them, whoever fits a search or a filter is told by these
-- indexes, and no row of the table is read for the others. The indexes of migration 0004 lead to everybody else.
CREATE INDEX "users_able_by_name" ON "users" (lower("name"), "id") INCLUDE ("name", "email", "role", "password_changed_at", "created_at", "last_sign_in_at", "password_reset_at") WHERE "deleted_at" is null and "blocked_reason" is null and "password_hash" is not null and "invitation_expires_at" is null;--> statement-breakpoint
CREATE INDEX "users_able_by_last_sign_in" ON "users" (coalesce("last_sign_in_at", timestamptz '0001-01-01Z'), "id", greatest(coalesce("last_sign_in_at", "password_changed_at", "created_at"), "password_reset_at")) INCLUDE ("name", "email", "role", "password_changed_at", "created_at", "last_sign_in_at", "password_reset_at") WHERE "deleted_at" is null and "blocked_reason" is null and "password_hash" is not null and "invitation_expires_at" is null;--> statement-breakpoint
-- Those who may be many and stand by a moment, too: the database takes them for far fewer than they are, and would rather sort all of them.
CREATE INDEX "users_invited_by_end" ON "users" ("invitation_expires_at", "id") INCLUDE ("name", "email", "role") WHERE "deleted_at" is null and "blocked_reason" is null and "password_hash" is not null and "invitation_expires_at" is not null;
