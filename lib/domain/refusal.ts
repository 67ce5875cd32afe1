import type { Fault } from "./fault";

/** Why nothing is done, as a code; the words are in lib/messages. */
export type RefusalCode =
  | "wrong-credentials"
  | "wrong-token"
  | "token-used"
  | "wrong-setup-token"
  | "clock-off"
  | "earlier-qr-code"
  | "wrong-recovery-code"
  | "wrong-current-password"
  | "token-missing"
  | "blocked-meanwhile"
  | "two-factor-required"
  | "setup-over"
  | "more-steps"
  | "link-over"
  | "link-forgotten"
  | "attempt-over"
  | "session-over"
  | "not-yourself"
  | "last-admin"
  | "does-not-apply"
  | "no-longer-admin"
  | "admins-only"
  | "account-deleted"
  | "nothing-to-unlock"
  | "nothing-to-reset"
  | "too-many-tries"
  | "busy"
  | "too-much"
  | "foreign-form";

/** The closed list of expected refusals. They are values that an action returns, never exceptions. */
export type Refusal = { code: RefusalCode; about?: number };

/** What became of a wish that may be refused; null: it was done. */
export type Verdict = { refusal: Refusal } | null;

/** What is wrong with each field: a code, or a sentence in the reader's language. */
export type Fields = Record<string, (Fault | Refusal | string)[]>;

/** What an action answers to its form. `values` gives back what was typed, save secrets; nothing in it is ever secret. */
export type ActionState = {
  refusal?: Refusal;
  /** The refusal in the reader's language. */
  said?: string;
  fields?: Fields;
  values?: Record<string, string>;
  /** Under which code the refusal is on record, if it is. */
  supportCode?: string;
  /** The id of whoever signed in on a covered page. */
  signedIn?: string;
};
