import { type Account, type Status, statusOf } from "./account";
import { newPasswordDue } from "./expiry";
import { isEnrolled, mustUseTwoFactor } from "./two-factor";

/** Whether somebody can sign in now, and what that leads to. */
export type Standing = { status: Status; asksNewPassword: boolean; setsUpTwoFactor: boolean };

/** What the account's page says of it now: its one status, and what the next sign-in will ask for. */
export function standingOf(account: Account, now: Date): Standing {
  const status = statusOf(account, now);
  return {
    status,
    asksNewPassword: status === "active" && newPasswordDue(account, now) !== null,
    setsUpTwoFactor: mustUseTwoFactor(account) && !isEnrolled(account) && status !== "deleted",
  };
}
