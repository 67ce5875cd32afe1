import "server-only";
import { randomUUID } from "node:crypto";
import type { Account } from "@/lib/domain/account";
import { administer } from "@/lib/domain/administration";
import type { EventType, Occasion } from "@/lib/domain/decision";
import { invite, newAccount } from "@/lib/domain/invitation";
import { policy } from "@/lib/domain/policy";
import { judgePassword } from "@/lib/domain/sign-in";
import { days, hours, later, minutes } from "@/lib/domain/time";
import { judgeToken } from "@/lib/domain/two-factor";
import { newTemporary } from "@/lib/invitations/invite-person";
import { hashPassword } from "@/lib/passwords/passwords";
import { newToken } from "@/lib/secrets";
import { newRecoveryCodes } from "@/lib/sign-in/recovery-codes";
import { newKey, sealKey } from "@/lib/sign-in/totp";
import { changeByAdmin } from "@/lib/store/administration";
import { writeEvents } from "@/lib/store/audit";
import { changeAccount, createAccount, judgeLogin } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { type DemoPerson, demoPeople, isEnrolledOne, isInvitedOne, settledFacts } from "./demo-people";

const BROWSERS = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
];

/** The same each time, and none like its neighbour. */
const spreadOf = (index: number) => (index * 0.618) % 1;

const occasionOf = (index: number, now: Date, actorId: string | null = null): Occasion => ({
  now,
  address: `198.51.100.${index + 1}`,
  userAgent: BROWSERS[index % BROWSERS.length] ?? "",
  actorId,
  request: null,
  language: null,
});

/** Adds the people who are not there yet, each by the portal's own rules where there are any, and a year of sign-ins. The reply is how many came. */
export async function stageDemo(password: string, now: Date): Promise<number> {
  const hash = await hashPassword(password);
  const staged: { id: string; person: DemoPerson; index: number }[] = [];
  for (const [index, person] of demoPeople.entries()) {
    const id = isInvitedOne(person) ? await addInvited(person, index, now) : await addSettled(person, index, hash, now);
    if (id) staged.push({ id, person, index });
  }
  await tellYear(
    staged.filter(({ person }) => !isInvitedOne(person)),
    now,
  );
  const admin = staged[0]?.id ?? null;
  for (const { id, person, index } of staged) await befall(person, id, occasionOf(index, momentOf(person, index, now)), admin);
  return staged.length;
}

async function addInvited(person: DemoPerson, index: number, now: Date): Promise<string | null> {
  const at = person.shows === "invited" ? now : later(now, -hours(policy().INVITATION_HOURS) - days(2));
  const account = newAccount({ ...person, id: randomUUID(), twoFactorRequired: index % 2 === 0 }, at);
  const occasion = occasionOf(0, at);
  return (await createAccount(invite(account, await newTemporary(), occasion), occasion)) && account.id;
}

async function addSettled(person: DemoPerson, index: number, passwordHash: string, now: Date): Promise<string | null> {
  const id = randomUUID();
  const account: Account = {
    ...newAccount({ ...person, id, twoFactorRequired: false }, now),
    ...settledFacts(person, spreadOf(index), now),
    passwordHash,
    ...(isEnrolledOne(person) && { twoFactorKey: sealKey(newKey(), id), recoveryCodeHashes: newRecoveryCodes(id).hashes }),
  };
  const began = occasionOf(0, account.createdAt);
  return createAccount({ account, events: [{ type: "invited", details: { role: person.role } }], reply: id }, began);
}

/** A sign-in about every sixth day of the year, and what went before it; the older ones first, as the record keeps them. */
async function tellYear(people: { id: string; person: DemoPerson; index: number }[], now: Date): Promise<void> {
  const db = await database();
  const entries = people.flatMap(({ id, person, index }) =>
    signInsOf(person, index, now).map((at) => ({ id, index, at, enrolled: isEnrolledOne(person) })),
  );
  for (const { id, index, at, enrolled } of entries.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const types: EventType[] = ["password-accepted", ...(enrolled ? (["token-accepted"] as const) : []), "signed-in"];
    await writeEvents(
      db,
      id,
      types.map((type) => ({ type })),
      occasionOf(index, at),
    );
  }
}

function signInsOf(person: DemoPerson, index: number, now: Date): Date[] {
  const last = settledFacts(person, spreadOf(index), now).lastSignInAt ?? now;
  const apart = days(5 + spreadOf(index) * 3);
  const count = Math.floor((last.getTime() - later(now, -days(360)).getTime()) / apart);
  return Array.from({ length: count }, (_, back) => later(last, -back * apart));
}

/** Two hours after the last sign-in, so that it did not all happen today. */
function momentOf(person: DemoPerson, index: number, now: Date): Date {
  const after = later(settledFacts(person, spreadOf(index), now).lastSignInAt ?? now, hours(2));
  return after < now ? after : now;
}

/** What brings a person where they are: wrong passwords and tokens are judged, admins act. */
async function befall({ shows, email }: DemoPerson, id: string, occasion: Occasion, admin: string | null): Promise<void> {
  const typed = { fits: null, attemptId: "", returnTo: "/", unlockToken: newToken() };
  const attempt = { id: "", accountId: id, expiresAt: later(occasion.now, minutes(10)), returnTo: "/" };
  const proofs = { twoFactorAt: null, newPasswordAt: null, recoveryCodes: null };
  const byAdmin = (action: "block" | "delete") =>
    changeByAdmin(id, { ...occasion, actorId: admin }, (account, others) => administer(action, account, occasion, others));
  if (shows === "blocked by an admin") await byAdmin("block");
  if (shows === "deleted") await byAdmin("delete");
  if (shows === "blocked by wrong passwords")
    for (let count = 0; count < policy().MAX_WRONG_PASSWORDS; count += 1)
      await judgeLogin(email, occasion, (account) => judgePassword(account, typed, occasion));
  if (shows === "blocked by wrong 2FA tokens")
    for (let count = 0; count < policy().MAX_WRONG_TOKENS; count += 1)
      await changeAccount(id, occasion, (account) => judgeToken(account, { ...attempt, ...proofs }, null, typed.unlockToken, occasion));
}
