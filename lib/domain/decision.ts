import type { Account } from "./account";
import type { Detail } from "./event-details";
import type { Language } from "./language";
import type { Mail } from "./mail";
import type { Refusal } from "./refusal";
import type { Attempt } from "./sign-in";

/**
 * When something happens, from where, and by whom: what every event and mail records. `actorId` null: nobody signed in. `request`: the
 * support code of the request, by which its events are found; null when there was none. `language`: the reader's; null for jobs and commands.
 * `session`: the one that somebody acts by; nothing is written once it has ended.
 */
export type Occasion = {
  now: Date;
  address: string;
  userAgent: string;
  actorId: string | null;
  session?: string | undefined;
  request: string | null;
  language: Language | null;
};

/** The occasion of what the portal or a command of the shell (`by`) does by itself: it has no address, and nobody is signed in. */
export const byItself = (by: string, now: Date): Occasion => ({
  now,
  address: "",
  userAgent: by,
  actorId: null,
  request: null,
  language: null,
});

/** Everything that is recorded. */
export const EVENT_TYPES = [
  "invited",
  "invitation-resent",
  "invitation-revoked",
  "password-accepted",
  "sign-in-refused",
  "blocked",
  "unlocked",
  "unlock-refused-by-owner",
  "signed-in",
  "signed-out",
  "session-ended",
  // Written by earlier versions alone.
  "ticket-refused",
  "password-changed",
  "password-refused",
  "password-reset-asked",
  "token-accepted",
  "token-refused",
  "recovery-code-used",
  "recovery-codes-made",
  "recovery-codes-saved",
  "proof-refused",
  "new-password-required",
  "two-factor-required",
  "two-factor-optional",
  "role-changed",
  "deleted",
  "break-glass-used",
  "two-factor-key-made",
  "two-factor-set-up",
  "two-factor-turned-off",
  "two-factor-reset",
  "reminded",
  "access-denied",
  "audit-exported",
  "language-chosen",
  "page-failed",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

export type AuditEvent = { type: EventType; details?: Partial<Record<Detail, string | number | boolean | null>> };

/** A mailed link: `token` is what the mail carries, the store keeps its hash. A later one of the same purpose voids it. */
export type Link = { purpose: "unlock" | "reset"; token: string; expiresAt: Date };

/** A row of an invitation list. */
export type Listed = { listId: string; row: number };

/**
 * What a rule decided about one account. The store writes all of it in one transaction or nothing at all;
 * the tuple of events means that nothing changes without a record.
 */
export type Decision<Reply> = {
  account: Account;
  events: [AuditEvent, ...AuditEvent[]];
  /** To the account's owner. */
  mails?: Mail[];
  /** To every admin who ever came in, unless an admin blocked them. */
  alerts?: Mail[];
  link?: Link;
  /** Void the links of these purposes that were sent before; a rule that was asked by a link uses it up with this. */
  voidLinks?: Link["purpose"][];
  /** The attempt as it stands now; it is made if it was not there. One with a session is used up by it; nothing is written when it ended meanwhile. */
  attempt?: Attempt;
  /**
   * "all" and "except" also end every other attempt of the account (requirement D13), so that nobody gets in by what was proven
   * before the change; "only" ends one session of this account, by its id.
   */
  endSessions?: "all" | { except: string } | { only: string };
  /** Ends whoever is on the way in, or this one of them, and no session. */
  endAttempts?: "all" | { only: string };
  /** A session begins: `token` is the cookie's value, the store keeps its hash. It replaces another one, whoever's that was. */
  session?: { token: string; expires: Date; replaces?: Replaced | null };
  /** The session of this id goes on under another token (ASVS 7.2.4); without such a session of the account nothing is written. */
  renew?: { sessionId: string; token: string };
  /** What the session of this id holds for its person to save, sealed; null takes it away. */
  recoveryCodes?: { sessionId: string; sealed: string | null };
  /** The row of an invitation list that asked for this, and is done with it. */
  listed?: Listed;
  reply: Reply;
};

/** A session that ends as its browser gets another one: its id, and whose it is. */
export type Replaced = { id: string; accountId: string };

/** What a rule changes, without its reply. */
export type Change = Omit<Decision<unknown>, "reply">;

/** Nothing is done, and the record says what was wanted and why it was refused. */
export const deny = (account: Account, what: string, refusal: Refusal): Decision<{ refusal: Refusal }> => ({
  account,
  events: [{ type: "access-denied", details: { what, why: refusal.code } }],
  reply: { refusal },
});
