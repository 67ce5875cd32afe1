import * as v from "valibot";
import { type Account, barrierOf } from "./account";
import { type Clocks, type Due, dueByClock, type Facts, nextDue } from "./expiry";
import { type Policy, policy, policyEntries } from "./policy";
import { days, later } from "./time";

const { PASSWORD_MAX_AGE_DAYS, AWAY_MAX_DAYS, MAX_WRONG_PASSWORDS } = policyEntries;

/** The settings that can be tried, with the limits that they have as settings. */
const triedInput = v.object({ PASSWORD_MAX_AGE_DAYS, AWAY_MAX_DAYS, MAX_WRONG_PASSWORDS });

export type Tried = v.InferOutput<typeof triedInput>;
export type TriedName = keyof Tried;

export const TRIED = ["PASSWORD_MAX_AGE_DAYS", "AWAY_MAX_DAYS", "MAX_WRONG_PASSWORDS"] as const satisfies TriedName[];

type Limits = { least: number; most: number };

/** What a setting takes: a whole number from the least to the most. */
export function limitsOf(name: TriedName): Limits {
  const [, , , least, most] = triedInput.entries[name].wrapped.pipe;
  return { least: least.requirement, most: most.requirement };
}

/** The fields as typed, the numbers that they hold, and the limits of those that hold none; without `isAsked` these are the numbers in force. */
export type Wish = { isAsked: boolean; typed: Record<TriedName, string>; tried: Tried | null; faults: Partial<Record<TriedName, Limits>> };

/** Reads the numbers to be tried from an address. One that it leaves out stays as it is in force. */
export function readWish(params: Record<string, string | string[] | undefined>, inForce: Policy = policy()): Wish {
  const typed = Object.fromEntries(TRIED.map((name) => [name, String(params[name] ?? inForce[name]).trim()])) as Wish["typed"];
  const parsed = v.safeParse(triedInput, typed);
  const wrong = new Set((parsed.issues ?? []).map((issue) => v.getDotPath(issue)));
  const faults = Object.fromEntries(TRIED.filter((name) => wrong.has(name)).map((name) => [name, limitsOf(name)]));
  return { isAsked: TRIED.some((name) => params[name] !== undefined), typed, tried: parsed.success ? parsed.output : null, faults };
}

/** How far away a due date is: due already, in a week at most, in 30 days at most. Each is in one of them. */
export const PERIODS = ["today", "week", "month"] as const;
export type Period = (typeof PERIODS)[number];

/** The moment at which a period that begins now ends. */
export const endOf = (period: Period, now: Date) => later(now, days({ today: 0, week: 7, month: 30 }[period]));

export const WHYS = ["expired", "away"] as const;
export type Touch = { why: (typeof WHYS)[number]; on: Date; period: Period };

/**
 * When and by which clock an account would be asked for a new password under other numbers, if that is within 30 days. Null also for whoever
 * is asked whatever the numbers are, or cannot sign in.
 */
export function touchOf(account: Account, clocks: Clocks, now: Date): Touch | null {
  if (barrierOf(account, now) || account.invitationExpiresAt || account.newPasswordReason) return null;
  const due = dueUnder(account, clocks, now);
  const period = due && (due.isDue ? "today" : PERIODS.slice(1).find((one) => due.on <= endOf(one, now)));
  return due && period ? { why: due.why, on: due.on, period } : null;
}

/** What the clocks would ask of somebody whom nothing else asks: already, or at a moment to come; null when they never do. */
export function dueUnder(account: Facts, clocks: Clocks, now: Date): (Due & { isDue: boolean }) | null {
  const due = dueByClock(account, now, clocks);
  if (due) return { why: due.why, on: due.on, isDue: true };
  const next = nextDue(account, now, clocks);
  return next && { ...next, isDue: false };
}

/** Whether the next wrong password would block this account, which is open now and has at least one already. */
export const isOneShort = (account: Account, { MAX_WRONG_PASSWORDS: most }: Pick<Policy, "MAX_WRONG_PASSWORDS">, now: Date) =>
  !barrierOf(account, now) && account.wrongPasswords > 0 && account.wrongPasswords + 1 >= most;
