import type { Account } from "./account";
import type { AuditEvent, Decision, Occasion } from "./decision";
import type { Language } from "./language";
import type { Mail } from "./mail";
import { type Candidate, faultsOf, withPassword } from "./password";
import { isRefused, type Proof, type Proven, prove } from "./proof";
import type { Fields, Refusal } from "./refusal";
import { isEnrolled, mustUseTwoFactor, type NewCodes, type TokenMatch, withoutTwoFactor } from "./two-factor";
import { pendingKeyOf, setupFault, withKey, withPendingKey } from "./two-factor-setup";

/** The session that a change is made in: it goes on under `token`, and every other one of the account ends (requirement D13). */
export type Own = { sessionId: string; token: string };

/** Why nothing was done, as the form shows it; null: all of it was done. */
export type Outcome = { refusal: Refusal } | { fields: Fields } | null;

/** Another password. A refused candidate uses up neither token nor recovery code. */
export function changePassword(account: Account, proof: Proof, own: Own, candidate: Candidate, occasion: Occasion): Decision<Outcome> {
  const proven = prove(account, proof, occasion);
  if (isRefused(proven)) return proven;
  const faults = faultsOf(account, candidate);
  if (faults.length > 0)
    return {
      account,
      events: [{ type: "password-refused", details: { by: "owner", faults: faults.join(" ") } }],
      reply: { fields: { newPassword: faults } },
    };
  const changed = withPassword(proven.account, candidate.hash, occasion.now);
  const event: AuditEvent = { type: "password-changed", details: { by: "owner" } };
  return { ...done({ ...proven, account: changed }, own, event, { kind: "password-changed" }), voidLinks: ["reset"] };
}

/** Begins a setup, for the first time or for another phone, with a key that this session alone is shown. The one before goes on working. */
export function startOwnSetup(account: Account, proof: Proof, own: Own, sealedKey: string, occasion: Occasion): Decision<Outcome> {
  const proven = prove(account, proof, occasion);
  if (isRefused(proven)) return proven;
  const pending = withPendingKey(proven.account, own.sessionId, sealedKey);
  return {
    ...proven,
    account: pending,
    events: [{ type: "two-factor-key-made", details: { by: "owner" } }, ...proven.events],
    renew: own,
    reply: null,
  };
}

/** Ends the setup that this session began, with the proof given then: the right token makes the key the account's. Wrong ones are not counted. */
export function confirmOwnSetup(account: Account, match: TokenMatch, own: Own, codes: NewCodes): Decision<Outcome> {
  const key = pendingKeyOf(account, own.sessionId);
  if (!key)
    return { account, events: [{ type: "token-refused", details: { why: "no-setup" } }], reply: { refusal: { code: "setup-over" } } };
  if (!match || !("step" in match))
    return { account, events: [{ type: "token-refused", details: { why: "setup" } }], reply: { fields: { token: [setupFault(match)] } } };
  const enrolled = withKey(account, key, match.step, codes.hashes);
  const finished = done({ account: enrolled, events: [], mails: [] }, own, { type: "two-factor-set-up" }, { kind: "two-factor-set-up" });
  return { ...finished, recoveryCodes: { sessionId: own.sessionId, sealed: codes.sealed } };
}

/** Turns two-factor authentication off, unless it is required. */
export function turnOffTwoFactor(account: Account, proof: Proof, own: Own, occasion: Occasion): Decision<Outcome> {
  if (mustUseTwoFactor(account) || !isEnrolled(account)) return notHere(account);
  const proven = prove(account, proof, occasion);
  if (isRefused(proven)) return proven;
  const off = { ...proven.account, ...withoutTwoFactor(account) };
  return done({ ...proven, account: off }, own, { type: "two-factor-turned-off" }, { kind: "two-factor-turned-off" });
}

/** Other recovery codes, shown to this session until its person says that they are saved; the ones before are void. */
export function makeRecoveryCodes(account: Account, proof: Proof, own: Own, codes: NewCodes, occasion: Occasion): Decision<Outcome> {
  if (!isEnrolled(account)) return notHere(account);
  const proven = prove(account, proof, occasion);
  if (isRefused(proven)) return proven;
  const renewed = { ...proven, account: { ...proven.account, recoveryCodeHashes: codes.hashes } };
  const made = done(renewed, own, { type: "recovery-codes-made" }, { kind: "recovery-codes-made" });
  return { ...made, recoveryCodes: { sessionId: own.sessionId, sealed: codes.sealed } };
}

/** The person says that the codes are saved; this session shows them no more. */
export const ownCodesSaved = (account: Account, sessionId: string): Decision<null> => ({
  account,
  events: [{ type: "recovery-codes-saved" }],
  recoveryCodes: { sessionId, sealed: null },
  reply: null,
});

/** Ends one session of this account, or every one but this. */
export const endOwnSessions = (account: Account, which: { only: string } | { except: string }): Decision<null> => ({
  account,
  events: [{ type: "session-ended", details: { by: "owner", which: "only" in which ? "one" : "others" } }],
  endSessions: which,
  reply: null,
});

/** Chooses the language of the account's mails; null when it is theirs already. */
export const chooseLanguage = (account: Account, language: Language): Decision<null> | null =>
  account.language === language
    ? null
    : { account: { ...account, language }, events: [{ type: "language-chosen", details: { language } }], reply: null };

function done({ account, events, mails }: Proven, own: Own, event: AuditEvent, mail: Mail): Decision<Outcome> {
  return { account, events: [event, ...events], mails: [...mails, mail], endSessions: { except: own.sessionId }, renew: own, reply: null };
}

const notHere = (account: Account): Decision<Outcome> => ({
  account,
  events: [{ type: "access-denied", details: { what: "two-factor" } }],
  reply: { refusal: { code: isEnrolled(account) ? "two-factor-required" : "setup-over" } },
});
