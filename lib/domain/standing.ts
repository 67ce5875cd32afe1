import { type Account, type Status, statusOf } from "./account";
import { newPasswordReason } from "./expiry";
import { isEnrolled, mustUseTwoFactor } from "./two-factor";

/** Whether somebody can sign in now, and what that leads to. */
export type Standing = { status: Status; asksNewPassword: boolean; setsUpTwoFactor: boolean };

export function standingOf(account: Account, now: Date): Standing {
  const status = statusOf(account, now);
  return {
    status,
    asksNewPassword: status === "active" && newPasswordReason(account, now) !== null,
    setsUpTwoFactor: mustUseTwoFactor(account) && !isEnrolled(account) && status !== "deleted",
  };
}
