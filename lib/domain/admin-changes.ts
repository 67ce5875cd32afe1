import type { Account, Role } from "./account";
import type { Change, Decision, Occasion } from "./decision";
import { withoutTwoFactor } from "./two-factor";

/** Closes the account, also over a block by guessing, until an admin opens it again. */
export const block = (account: Account, { now }: Occasion): Change => ({
  account: {
    ...account,
    blockedAt: now,
    blockedReason: "admin",
    // After wrong tokens somebody knew the password, and that is forgotten with the reason.
    newPasswordReason: account.blockedReason === "wrong_tokens" ? "unlock" : account.newPasswordReason,
  },
  events: [{ type: "blocked", details: { reason: "admin", before: account.blockedReason } }],
  mails: [{ kind: "blocked-by-admin" }],
  voidLinks: ["unlock", "reset"],
  endSessions: "all",
});

/** Asks for a new password at the next sign-in. Sessions go on; whoever is on the way in starts again, or a password renewed before would do. */
export const requireNewPassword = (account: Account): Change => ({
  account: { ...account, newPasswordReason: "admin" },
  events: [{ type: "new-password-required" }],
  mails: [{ kind: "new-password-required" }],
  endAttempts: "all",
});

/** Makes two-factor authentication a duty; whoever has none yet sets it up at the next sign-in. */
export const requireTwoFactor = (account: Account): Change => ({
  account: { ...account, twoFactorRequired: true },
  events: [{ type: "two-factor-required" }],
  mails: [{ kind: "two-factor-required" }],
});

/** Leaves two-factor authentication to the owner; it stays as it is until they turn it off. */
export const makeTwoFactorOptional = (account: Account): Change => ({
  account: { ...account, twoFactorRequired: false },
  events: [{ type: "two-factor-optional" }],
  mails: [{ kind: "two-factor-optional" }],
});

/** Takes the authenticator app and the recovery codes away, for somebody who lost them. */
export const resetTwoFactor = (account: Account, by: "admin" | "shell"): Change => ({
  account: { ...account, ...withoutTwoFactor(account) },
  events: [{ type: "two-factor-reset", details: { by } }],
  mails: [{ kind: "two-factor-reset" }],
  endSessions: "all",
});

/** Gives the other role, in which the person signs in anew. */
export const changeRole = (account: Account, role: Role): Change => ({
  account: { ...account, role },
  events: [{ type: "role-changed", details: { role, before: account.role } }],
  mails: [{ kind: "role-changed", role }],
  endSessions: "all",
});

/** Signs the person out everywhere, and whoever is on the way in starts again. */
export const endSessions = (account: Account): Change => ({
  account,
  events: [{ type: "session-ended", details: { by: "admin", which: "all" } }],
  mails: [{ kind: "sessions-ended" }],
  endSessions: "all",
});

/** The same from the shell, to everybody at once: their mails would tell them nothing that the next click does not. */
export const endEverySession = (account: Account): Decision<null> => ({
  account,
  events: [{ type: "session-ended", details: { by: "shell", which: "all" } }],
  endSessions: "all",
  reply: null,
});

/** Deletes: nothing to sign in with is left. The row stays, since the record names it, and holds its address until it is invited again. */
export const remove = (account: Account, { now }: Occasion): Change => ({
  account: { ...account, ...withoutTwoFactor(account), twoFactorFormerKey: null, passwordHash: null, passwordHistory: [], deletedAt: now },
  events: [{ type: "deleted" }],
  mails: [{ kind: "account-deleted" }],
  voidLinks: ["unlock", "reset"],
  endSessions: "all",
});
