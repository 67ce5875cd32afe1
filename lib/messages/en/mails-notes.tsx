import type { ReactNode } from "react";
import { portalName } from "@/lib/domain/company";
import type { NoteKind } from "@/lib/domain/mail";

const portal = portalName();

/** A short letter: what happened, and under `title` what to do about it. `forgot` is the link to "Forgot password?". */
export type Note = {
  subject: string;
  preview: (when: string) => string;
  words: string;
  title: string;
  advice: (forgot: ReactNode) => ReactNode;
};

const NOT_YOU = "If this was not you";

const newPassword = (danger: string, then: ReactNode) => (forgot: ReactNode) => (
  <>
    {danger} Set a new password at once with {forgot}, which ends every session{then}
  </>
);

export const notes: Record<NoteKind, Note> = {
  "invitation-revoked": {
    subject: `Your access to ${portal} was revoked`,
    preview: (when) => `Since ${when} the temporary password no longer works.`,
    words: "An admin revoked your invitation. Its temporary password no longer works, and you need not do anything.",
    title: "If you do not know why",
    advice: () => "Ask an admin. If it was a mistake, they can invite you again.",
  },
  "blocked-by-admin": {
    subject: `An admin blocked your ${portal} account`,
    preview: (when) => `Blocked on ${when}. Only an admin can unblock it.`,
    words: "An admin blocked your account. You are signed out everywhere and cannot sign in until an admin unblocks it.",
    title: "If you do not know why",
    advice: () => "Ask an admin. You did nothing wrong by reading this, and no link or new password lifts such a block.",
  },
  unblocked: {
    subject: `Your ${portal} account is unblocked`,
    preview: (when) => `Unblocked on ${when}. You can sign in again.`,
    words: "An admin unblocked your account. You can sign in again; you may be asked for a new password then.",
    title: "If you did not ask for this",
    advice: () => "If you still know your password, you need not do anything. If it was you who wanted the account closed, tell an admin.",
  },
  "sessions-ended": {
    subject: `An admin ended your ${portal} sessions`,
    preview: (when) => `You were signed out everywhere on ${when}.`,
    words: "An admin signed you out everywhere. Your account is as it was, and you can sign in again at any time.",
    title: "If you do not know why",
    advice: (forgot) => (
      <>
        Ask an admin. This is usual when a device was lost or left open somewhere. If you think that somebody else knows your password, set
        a new one with {forgot}
      </>
    ),
  },
  "account-deleted": {
    subject: `Your ${portal} account was deleted`,
    preview: (when) => `Deleted on ${when}. You can no longer sign in.`,
    words:
      "An admin deleted your account. You are signed out everywhere and can no longer sign in. Your password, the entry in your authenticator app and your recovery codes no longer work here.",
    title: "If you do not know why",
    advice: () => "Ask an admin. If it was a mistake, they can invite you again.",
  },
  "password-changed": {
    subject: `Your ${portal} password was changed`,
    preview: (when) => `Changed on ${when}. If this was not you, act now.`,
    words: "Your account has a new password. Every session that was open elsewhere has ended. If you did this, all is well.",
    title: NOT_YOU,
    advice: newPassword("Somebody else may be in your account.", ", and tell an admin."),
  },
  "new-password-required": {
    subject: `Please set a new password for ${portal}`,
    preview: (when) => `An admin asked for it on ${when}. You choose it at your next sign-in.`,
    words:
      "An admin asks you for a new password. At your next sign-in you type the present one for the last time and then choose another. Where you are signed in already, you stay signed in until that session ends.",
    title: "If you do not know why",
    advice: () => "Ask an admin. They neither see nor choose your password; if anybody asks you to tell them one, do not.",
  },
  "two-factor-set-up": {
    subject: `Two-factor authentication is on for your ${portal} account`,
    preview: (when) => `Set up on ${when}. From now on you also type a 6-digit token.`,
    words:
      "An authenticator app was set up for your account. From now on a sign-in needs your password and the 6 digits that the app shows. Keep the recovery codes where you find them without your phone.",
    title: NOT_YOU,
    advice: newPassword(
      "Somebody else's app may now guard your account.",
      <>
        , then tell an admin and ask for <strong>Reset 2FA</strong>.
      </>,
    ),
  },
  "two-factor-turned-off": {
    subject: `Two-factor authentication is off for your ${portal} account`,
    preview: (when) => `Turned off on ${when}. If this was not you, act now.`,
    words:
      "Two-factor authentication was turned off on your account page. From now on the password alone opens the account. The entry in your authenticator app and the recovery codes no longer work; delete them.",
    title: NOT_YOU,
    advice: newPassword("Somebody else may be in your account.", ", tell an admin, and turn two-factor authentication on again."),
  },
  "two-factor-reset": {
    subject: `Your ${portal} two-factor authentication was reset`,
    preview: (when) => `An admin reset it on ${when}. You are signed out everywhere.`,
    words: `An admin removed the authenticator app and the recovery codes from your account, and you are signed out everywhere. Delete the old ${portal} entry in your app. If your account requires two-factor authentication, you set it up again at your next sign-in.`,
    title: "If you did not ask for this",
    advice: () =>
      "Call an admin, today: somebody may have asked for it in your name. Until that is cleared up, your password is all that guards the account.",
  },
  "two-factor-required": {
    subject: `Two-factor authentication is now required for your ${portal} account`,
    preview: (when) => `An admin asked for it on ${when}. Have your phone at hand at your next sign-in.`,
    words:
      "An admin made two-factor authentication mandatory for your account. If you have set it up already, nothing changes, except that you cannot turn it off. If not, you set it up at your next sign-in: have your phone at hand, with Google Authenticator or Microsoft Authenticator installed.",
    title: "If you do not know why, or have no phone for it",
    advice: () => "Ask an admin before your next sign-in.",
  },
  "two-factor-optional": {
    subject: `Two-factor authentication is now optional for your ${portal} account`,
    preview: (when) => `An admin changed it on ${when}. What you have set up stays on.`,
    words:
      "An admin made two-factor authentication optional for your account. If you have set it up, it stays on and goes on guarding the account, and we advise you to keep it. You could now turn it off on your account page.",
    title: "If you did not ask for this",
    advice: () => "You need not do anything as long as it stays on. If somebody asked for it in your name, tell an admin.",
  },
  "recovery-codes-made": {
    subject: `New recovery codes for your ${portal} account`,
    preview: (when) => `Made on ${when}. The old ones no longer work.`,
    words: "New recovery codes were made for your account. The old ones no longer work: throw them away and keep the new ones instead.",
    title: NOT_YOU,
    advice: newPassword(
      "Somebody else may be in your account and hold a way back in.",
      ", then make new codes yourself, and tell an admin.",
    ),
  },
  "wrong-token": {
    subject: `A wrong 2FA token was typed for your ${portal} account`,
    preview: (when) => `Your password was right, the token was not. On ${when}.`,
    words:
      "Somebody typed your right password, and then a wrong 2FA token. They were not let in. If you slipped, all is well: just try again with the digits that the app shows now.",
    title: NOT_YOU,
    advice: newPassword(
      "Somebody knows your password; only the token kept them out.",
      ". Do the same wherever else you use the old one, and tell an admin.",
    ),
  },
};
