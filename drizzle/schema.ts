import { sql } from "drizzle-orm";
import { bigint, boolean, check, customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { BlockedReason, NewPasswordReason, Role } from "@/lib/domain/account";
import type { RowState } from "@/lib/domain/invitation-list";
import { LANGUAGES, type Language } from "@/lib/domain/language";
import type { MailStatus } from "@/lib/domain/mail";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * One row a person: every fact that the rules of `lib/domain` judge by, so that one row lock covers all of them. The indexes of the user list
 * cannot be said here and stand in migrations 0004 and 0006 alone, save the one that depends on settings (`dueIndex` of lib/store/status.ts).
 */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** Canonical (`loginInput` of lib/domain/schemas.ts), so that the unique index means one account a person. It holds other columns, too (migration 0006). */
    email: text("email").notNull().unique(),
    emailVerified: moment("email_verified"),
    image: text("image"),
    role: text("role").$type<Role>().notNull().default("staff"),
    language: text("language").$type<Language>(),
    passwordHash: text("password_hash"),
    passwordChangedAt: moment("password_changed_at"),
    passwordHistory: text("password_history").array().notNull().default([]),
    newPasswordReason: text("new_password_reason").$type<NewPasswordReason>(),
    lastSignInAt: moment("last_sign_in_at"),
    passwordResetAt: moment("password_reset_at"),
    invitationExpiresAt: moment("invitation_expires_at"),
    wrongPasswords: integer("wrong_passwords").notNull().default(0),
    wrongTokens: integer("wrong_tokens").notNull().default(0),
    blockedAt: moment("blocked_at"),
    blockedReason: text("blocked_reason").$type<BlockedReason>(),
    twoFactorRequired: boolean("two_factor_required").notNull().default(false),
    /** Sealed (`lib/secrets.ts`), like the pending one; never leaves the server once it is confirmed. */
    twoFactorKey: text("two_factor_key"),
    twoFactorPendingKey: text("two_factor_pending_key"),
    /** The key of the QR code before, so that its tokens can be told from merely wrong ones. */
    twoFactorFormerKey: text("two_factor_former_key"),
    twoFactorLastStep: bigint("two_factor_last_step", { mode: "number" }),
    recoveryCodeHashes: text("recovery_code_hashes").array().notNull().default([]),
    /** The last reminder (`lib/domain/reminder.ts`), so that each is sent once. */
    remindedOf: text("reminded_of"),
    deletedAt: moment("deleted_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [
    check("users_role", sql`${table.role} in ('admin', 'staff')`),
    check("users_language", sql`${table.language} in ${sql.raw(`('${LANGUAGES.join("', '")}')`)}`),
    check("users_blocked_reason", sql`${table.blockedReason} in ('wrong_passwords', 'wrong_tokens', 'admin')`),
    check("users_blocked", sql`(${table.blockedAt} is null) = (${table.blockedReason} is null)`),
    check("users_new_password_reason", sql`${table.newPasswordReason} in ('admin', 'unlock')`),
  ],
);

/** Accounts with other services: part of the adapter's contract. Gatehouse has no such sign-in, so it stays empty; an `Account` of the rules is a row of `users`. */
export const linkedAccounts = pgTable(
  "accounts",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    type: text("type").$type<"oauth" | "oidc" | "email" | "webauthn">().notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
);

/** The truth about who is signed in; the cookie is only a reference to a row. */
export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the cookie's value, so that a copy of the table opens nothing. */
    sessionToken: text("session_token").primaryKey(),
    id: uuid("id").notNull().unique().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expires: moment("expires").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    address: text("address").notNull().default(""),
    userAgent: text("user_agent").notNull().default(""),
    /** Sealed; filled between the making of recovery codes in the account area and "I have saved these codes". */
    recoveryCodes: text("recovery_codes"),
  },
  (table) => [index("sessions_user").on(table.userId), index("sessions_expires").on(table.expires)],
);

/** Links sent by mail (unlock, reset): the adapter's table; `token` is the SHA-256 of what the mail carries. */
export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text("identifier").notNull(),
    token: text("token").notNull(),
    expires: moment("expires").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] }), index("verification_tokens_token").on(table.token)],
);

/** Somebody on the way in: what they proved so far (lib/domain/sign-in.ts). */
export const attempts = pgTable(
  "attempts",
  {
    /** SHA-256 of the attempt cookie's value. */
    id: text("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    twoFactorAt: moment("two_factor_at"),
    newPasswordAt: moment("new_password_at"),
    /** Sealed; filled between 2FA setup and "I have saved these codes". */
    recoveryCodes: text("recovery_codes"),
    returnTo: text("return_to").notNull().default("/"),
    /** Nothing reads it; a portal of an earlier version beside this one writes it. */
    ticketHash: text("ticket_hash").unique(),
  },
  (table) => [index("attempts_account").on(table.accountId), index("attempts_expires").on(table.expiresAt)],
);

/** Failed sign-ins from one network, counted over a while (`ADDRESS_LIMIT`). */
export const addressTries = pgTable("address_tries", {
  /** An IPv4 address, or the /64 of an IPv6 one. */
  network: text("network").primaryKey(),
  count: integer("count").notNull(),
  beganAt: moment("began_at").notNull(),
});

/** What happened. Triggers refuse to change or take away a row, and give each one its id (without gaps) and the two hashes that chain it. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().default(0),
    at: moment("at").notNull(),
    type: text("type").notNull(),
    accountId: uuid("account_id"),
    actorId: uuid("actor_id"),
    address: text("address").notNull(),
    userAgent: text("user_agent").notNull(),
    details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
    /** The code of the request that it happened in (`lib/domain/support-code.ts`); null when there was none. */
    request: text("request"),
    /** The hash of the event before; empty for the first one. */
    previousHash: bytes("previous_hash").notNull().default(sql`''`),
    /** SHA-256 of all other columns. */
    hash: bytes("hash").notNull().default(sql`''`),
  },
  (table) => [
    // The log is read from its newest moment on, with any of the filters: each has an index in that order.
    index("audit_events_at").on(table.at, table.id),
    index("audit_events_type").on(table.type, table.at, table.id),
    index("audit_events_account").on(table.accountId, table.at, table.id),
    index("audit_events_account_type").on(table.accountId, table.type, table.at, table.id),
    index("audit_events_request").on(table.request),
  ],
);

/** A mail waits here from the transaction that caused it until the mail service took it. */
export const mails = pgTable(
  "mails",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id"),
    recipient: text("recipient").notNull(),
    kind: text("kind").notNull(),
    /** Sealed; emptied once the mail is settled, since it may hold a temporary password or a link (trial mode keeps it for its outbox). */
    payload: text("payload"),
    status: text("status").$type<MailStatus>().notNull().default("waiting"),
    failure: text("failure"),
    createdAt: moment("created_at").notNull(),
    settledAt: moment("settled_at"),
  },
  (table) => [
    index("mails_account").on(table.accountId, table.createdAt),
    index("mails_undelivered").on(table.createdAt, table.id).where(sql`${table.failure} is not null`),
  ],
);

/** People to be invited together, from the check of the list to the last invitation. */
export const invitationLists = pgTable("invitation_lists", {
  id: uuid("id").primaryKey().defaultRandom(),
  createdAt: moment("created_at").notNull(),
  createdBy: uuid("created_by").notNull(),
  /** When, by whom and from where the invitations were set going; the events of each invitation repeat it. */
  startedAt: moment("started_at"),
  startedBy: uuid("started_by"),
  address: text("address").notNull().default(""),
  userAgent: text("user_agent").notNull().default(""),
});

export const invitationListRows = pgTable(
  "invitation_list_rows",
  {
    listId: uuid("list_id")
      .notNull()
      .references(() => invitationLists.id, { onDelete: "cascade" }),
    /** The row of the pasted list or of the file, from 1. */
    row: integer("row").notNull(),
    text: text("text").notNull(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    twoFactor: boolean("two_factor").notNull(),
    state: text("state").$type<RowState>().notNull(),
    /** Why it is wrong or skipped: a `Note` of lib/domain/invitation-list.ts, or the words of a release before there were any. */
    note: text("note"),
  },
  (table) => [primaryKey({ columns: [table.listId, table.row] })],
);
