import { type Account, barrierOf } from "./account";
import type { Decision } from "./decision";
import { type Due, nextDue } from "./expiry";
import { policy, REMINDER_DAYS } from "./policy";
import { days, hasPassed } from "./time";

/**
 * The smallest of `REMINDER_DAYS` that was reached, which makes up for those before it; null while none was. A step
 * as long as the clock itself is left out: it would come with every sign-in.
 */
export function reminderStep(due: Due, now: Date): number | null {
  const { PASSWORD_MAX_AGE_DAYS, AWAY_MAX_DAYS } = policy();
  const length = due.why === "expired" ? PASSWORD_MAX_AGE_DAYS : AWAY_MAX_DAYS;
  const left = due.on.getTime() - now.getTime();
  return REMINDER_DAYS.findLast((step) => step < length && left <= days(step)) ?? null;
}

/**
 * Reminds the owner of what is due next, each step once for a due date, and only whoever could sign in. Null when nothing is to
 * be said. A due date that moved begins anew.
 */
export function remind(account: Account, now: Date): Decision<true> | null {
  const due = barrierOf(account, now) ? null : nextDue(account, now);
  const step = due && reminderStep(due, now);
  if (!due || !step || hasPassed(due.on, now) || wasSaid(account, due, step)) return null;
  const left = Math.ceil((due.on.getTime() - now.getTime()) / days(1));
  return {
    account: { ...account, remindedOf: reminderOf(due, step) },
    events: [{ type: "reminded", details: { why: due.why, on: due.on.toISOString(), step } }],
    mails: [{ kind: "password-due", ...due, days: left }],
    reply: true,
  };
}

const reminderOf = ({ why, on }: Due, step: number) => `${why} ${on.toISOString()} ${step}`;

/** A nearer step says all that a farther one would. */
const wasSaid = ({ remindedOf }: Account, due: Due, step: number) =>
  REMINDER_DAYS.some((other) => other <= step && reminderOf(due, other) === remindedOf);
