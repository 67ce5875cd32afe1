import { portalName } from "@/lib/domain/company";
import type { RefusalCode } from "@/lib/domain/refusal";
import { count, minutes, wrongPasswords } from "./figures";

/** Rounded up: nobody is to come back too early. */
const inMinutes = (seconds: number) => minutes(Math.max(1, Math.ceil(seconds / 60)));

/** What follows too many guesses. */
const blocked = "account is blocked, and its owner gets a mail that says how to unlock it.";
const wrongOnes = (limit: number) => count(limit, { one: "wrong one", other: "wrong ones" });

/** Why nothing came of it; `about` is the number that some of them name. */
export const refusals: Record<RefusalCode, (about: number) => string> = {
  "wrong-credentials": (limit) => `Wrong login or password. After ${wrongPasswords(limit)} an ${blocked}`,
  "wrong-token": (limit) => `This token is not right. After ${wrongOnes(limit)} the ${blocked}`,
  "token-used": () => "This token has been used already. Wait for the next one and type that.",
  "wrong-setup-token": () => `This token is not right. Type the 6 digits that the app shows for ${portalName()} at this moment.`,
  "clock-off": (seconds) =>
    `This token belongs to another time: the clock of your phone is about ${count(Math.abs(seconds), { one: "second", other: "seconds" })} ${seconds < 0 ? "slow" : "fast"}. Set it to automatic and type the next token.`,
  "earlier-qr-code": () =>
    `This token belongs to an earlier QR code. Your app has more than one entry for ${portalName()}: type the token of the newest one, and delete the others.`,
  "wrong-recovery-code": (limit) => `This is not one of your unused recovery codes. After ${wrongOnes(limit)} the ${blocked}`,
  "wrong-current-password": (limit) => `The current password is not right. After ${wrongOnes(limit)} the ${blocked}`,
  "token-missing": () => "Type the 2FA token that your app shows, too.",
  "blocked-meanwhile": () =>
    "Your account is blocked at the moment, so nothing was changed. A mail says how to unlock it; this session goes on until its end.",
  "two-factor-required": () => "Two-factor authentication is required for your account, so it cannot be turned off here.",
  "setup-over": () => "This setup no longer works: it was started again elsewhere. Please start again on your account page.",
  "more-steps": () =>
    "Your account needs one more step first, such as a new password. Sign in in another tab: this page goes on as soon as you are in.",
  "link-over": () => "This link no longer works: it was used, a later one was sent, or its time has passed.",
  "link-forgotten": () => "This page was open for more than 10 minutes. Open the link in the mail once more.",
  "attempt-over": () => "Your account was changed meanwhile, so this sign-in has ended. Please start again at the sign-in page.",
  "session-over": () => "Your session has ended, so nothing was done. What you typed is still here: sign in again and send it once more.",
  "not-yourself": () => "You cannot do this to your own account. Please ask another admin.",
  "last-admin": () => "This is the last admin who can sign in, so nothing was done. Make somebody else an admin first.",
  "does-not-apply": () => "This no longer applies to the account, which was changed meanwhile, perhaps by another admin. Nothing was done.",
  "no-longer-admin": () => "You are no longer an admin, so nothing was done.",
  "admins-only": () => "Only admins may do this, so nothing was done.",
  "account-deleted": () => "This account was deleted, so nothing was done. An invitation to its address opens it again.",
  "nothing-to-unlock": () => "This account is not blocked, so nothing was done.",
  "nothing-to-reset": () => "This account is not blocked and has no two-factor authentication to reset, so nothing was done.",
  "too-many-tries": (seconds) =>
    `Too many failed sign-ins came from your network address. Please wait about ${inMinutes(seconds)} and try again; your account is not affected.`,
  busy: () => "Too many people are signing in at this moment. Please try again in a few seconds.",
  "too-much": () => "This is more than the portal takes at once. Please send less.",
  "foreign-form": () => "This form did not come from this portal, so nothing was done. Please reload the page and try again.",
};

export type Refusals = typeof refusals;
