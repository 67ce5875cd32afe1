import type { Account } from "./account";
import type { Decision, Occasion } from "./decision";
import { PASSWORD_LENGTH, PASSWORDS_REMEMBERED } from "./policy";
import { type Attempt, nextStep, type Way } from "./sign-in";

/** Names the product and the roles bring along; nobody's password may be built on them (ASVS 6.1.2, 6.2.11). */
export const CONTEXT_WORDS = ["gatehouse", "admin", "staff", "portal"];

/** A rule for passwords that is not met. */
export type PasswordFault = "too-short" | "too-long" | "personal" | "guessable" | "breached" | "temporary" | "reused";

/** Whose password it is. */
export type Owner = { name: string; email: string };

/** The rules that need nothing but the text, so that the page can show them while somebody types. */
export function visibleFaults(password: string, owner: Owner, portal?: string): PasswordFault[] {
  const length = [...password].length;
  const faults: PasswordFault[] = [];
  if (length < PASSWORD_LENGTH.least) faults.push("too-short");
  if (length > PASSWORD_LENGTH.most) faults.push("too-long");
  if (personalWords(owner, portal).some((word) => password.toLowerCase().includes(word))) faults.push("personal");
  return faults;
}

/**
 * What a guesser would try first: name, login and a portal's own name, each whole and word by word. At least four letters long, so that "Al" bars
 * nothing; in Chinese and Korean two letters are a name.
 */
export function personalWords({ name, email }: Owner, portal = ""): string[] {
  const whole = [name, email.split("@")[0] ?? "", portal].map((text) => text.toLowerCase());
  const words = whole.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const telling = words.filter((word) => word.length >= (/[\p{sc=Han}\p{sc=Hangul}]/u.test(word) ? 2 : 4));
  return [...new Set([...telling, email.toLowerCase(), "gatehouse"])];
}

/** What only the server can find out about a candidate: how guessable it is, and whether it was used before. */
export type Candidate = {
  hash: string;
  visible: PasswordFault[];
  guessable: boolean;
  breached: boolean;
  isCurrent: boolean;
  isRemembered: boolean;
};

/** What speaks against a new password, in the order in which it is told; empty when nothing does. */
export function faultsOf(account: Account, candidate: Candidate): PasswordFault[] {
  const faults = [...candidate.visible];
  if (candidate.guessable) faults.push("guessable");
  if (candidate.breached) faults.push("breached");
  if (candidate.isCurrent) faults.push(account.invitationExpiresAt ? "temporary" : "reused");
  if (candidate.isRemembered) faults.push("reused");
  return faults;
}

/**
 * Sets a new password on the way in. Ends every session and every other attempt of the account, since whoever knew the old
 * password is out (requirement D13). A refused candidate changes nothing.
 */
export function setNewPassword(
  account: Account,
  attempt: Attempt,
  candidate: Candidate,
  { now }: Occasion,
): Decision<{ faults: PasswordFault[] } | Way> {
  // While the hashes were made, an admin may have blocked the account or its owner may have set another password.
  if (nextStep(attempt, account, now) !== "new-password")
    return { account, events: [{ type: "password-refused", details: { faults: "out-of-step" } }], reply: { account, attempt } };
  const faults = faultsOf(account, candidate);
  if (faults.length > 0)
    return { account, events: [{ type: "password-refused", details: { faults: faults.join(" ") } }], reply: { faults } };
  const changed = withPassword(account, candidate.hash, now);
  const proven = { ...attempt, newPasswordAt: now };
  return {
    account: changed,
    events: [{ type: "password-changed", details: { first: account.invitationExpiresAt !== null } }],
    mails: [{ kind: "password-changed" }],
    voidLinks: ["reset"],
    attempt: proven,
    endSessions: "all",
    reply: { account: changed, attempt: proven },
  };
}

/** The account with its new password. */
export const withPassword = (account: Account, hash: string, now: Date): Account => ({
  ...account,
  passwordHash: hash,
  passwordChangedAt: now,
  passwordHistory: remembered(account),
  newPasswordReason: null,
  invitationExpiresAt: null,
  wrongPasswords: 0,
});

/** The passwords that the next one must not be: the present one, a temporary one too, and those before it. */
export const remembered = ({ passwordHash, passwordHistory }: Account) =>
  [...(passwordHash ? [passwordHash] : []), ...passwordHistory].slice(0, PASSWORDS_REMEMBERED);
