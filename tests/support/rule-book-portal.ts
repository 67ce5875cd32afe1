import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { generateSync } from "otplib";
import type { Sql } from "postgres";
import { mails, users } from "@/drizzle/schema";
import { type Account, maySeePortal } from "@/lib/domain/account";
import { administer } from "@/lib/domain/administration";
import type { Occasion } from "@/lib/domain/decision";
import { unlockByLink } from "@/lib/domain/lockout";
import type { MailKind } from "@/lib/domain/mail";
import { setNewPassword } from "@/lib/domain/password";
import { askForReset, resetPassword } from "@/lib/domain/reset";
import { type Attempt, endSession, enter, judgePassword, nextStep, type Step } from "@/lib/domain/sign-in";
import { hasPassed } from "@/lib/domain/time";
import { judgeRecoveryCode, judgeToken } from "@/lib/domain/two-factor";
import { confirmCodesSaved, confirmSetup, pendingKeyOf, startSetup } from "@/lib/domain/two-factor-setup";
import { hashToken, newToken } from "@/lib/secrets";
import { changeAccount, changeByLink, changeByTicket, judgeForgotten, judgeLogin } from "@/lib/store/accounts";
import { findAttempt, saveTicket } from "@/lib/store/attempts";
import { type Database, database } from "@/lib/store/client";
import { findLink } from "@/lib/store/links";
import { findMail } from "@/lib/store/mails";
import { findSession } from "@/lib/store/sessions";
import { matchSealed, sealKey } from "@/lib/totp";
import { anAccount } from "./accounts";
import { type Browser, type Move, newCodes, type Person } from "./rule-book-model";

/** An account in the real database, and what two browsers keep of it in their cookies. */
export type RealPerson = { id: string; email: string; attempts: string[]; sessions: string[]; setups: number };

type Visitor = { attempt: Attempt; account: Account };

const KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** Adds the account as the model has it. */
export async function newRealPerson(person: Person): Promise<RealPerson> {
  const id = randomUUID();
  const moment = (time: number | null) => (time === null ? null : new Date(time));
  const [passwordHash = null, ...passwordHistory] = person.passwords.slice(0, 5).map(hashOf);
  const account = anAccount({
    id,
    email: `${id}@example.com`,
    passwordHash,
    passwordHistory,
    wrongPasswords: person.wrongPasswords,
    wrongTokens: person.wrongTokens,
    newPasswordReason: person.mustRenew ? "admin" : null,
    passwordChangedAt: moment(person.changedAt),
    lastSignInAt: moment(person.signedInAt),
    invitationExpiresAt: moment(person.temporaryUntil),
    twoFactorRequired: person.required,
    twoFactorKey: person.enrolled ? sealKey(KEY, id) : null,
    recoveryCodeHashes: person.codes,
  });
  await (await database()).insert(users).values(account);
  return { id, email: account.email, attempts: ["", ""], sessions: ["", ""], setups: 0 };
}

/**
 * Does it as the server actions do: the same calls of the store with the same rules, only that the clock is given and a password's
 * "hash" tells which it is. Answers what the person sees.
 */
export const playReal = <Do extends Move["do"]>(person: RealPerson, move: Extract<Move, { do: Do }>, now: Date): Promise<string> =>
  (moves[move.do as Do] as Moves[Do])(person, move, { now, address: "203.0.113.9", userAgent: "test", actorId: null, request: null });

/** What the rows say, in the words of the model. */
export async function realFactsOf({ id }: RealPerson, now: Date) {
  const db = (await database()) as Database & { $client: Sql };
  // Asked for after every turn, and a statement of the driver itself is prepared once.
  const [row] = await db.$client`
    select blocked_reason as "blocked", wrong_passwords as "wrongPasswords", wrong_tokens as "wrongTokens",
      new_password_reason is not null as "mustRenew", invitation_expires_at is not null as "invited",
      two_factor_key is not null as "enrolled", array(select unnest(recovery_code_hashes) order by 1) as "codes",
      (select count(*)::int from sessions where user_id = users.id and expires > ${now.toISOString()}) as "sessions",
      array(select exists (select from verification_tokens where identifier = purpose || users.id and expires > ${now.toISOString()})
        from (values ('reset:'), ('unlock:')) as purposes (purpose)) as "links",
      (select coalesce(jsonb_object_agg(kind, n), '{}') from
        (select kind, count(*) as n from mails where account_id = users.id group by kind) as counted) as "mails"
    from users where id = ${id}`;
  return { ...row };
}

type Moves = { [Do in Move["do"]]: (person: RealPerson, move: Extract<Move, { do: Do }>, occasion: Occasion) => Promise<string> };

const moves: Moves = {
  async password(person, { by, password }, occasion) {
    const token = newToken();
    const typed = { fits: hashOf(password), attemptId: hashToken(token), returnTo: "/", unlockToken: newToken() };
    const judged = await judgeLogin(person.email, occasion, (current) => judgePassword(current, typed, occasion));
    if ("refusal" in judged) return "refused";
    person.attempts[by] = token;
    return goOn(person, by, judged, occasion);
  },
  token: (person, { by, step }, occasion) =>
    atStep(person, by, "two-factor", occasion, async ({ attempt }) => {
      const judged = await changeAccount(person.id, occasion, (current) => {
        const match = matchSealed(current.twoFactorKey, current, digits(step, occasion.now), occasion.now);
        return judgeToken(current, attempt, match, newToken(), occasion);
      });
      return "refusal" in judged ? "refused" : goOn(person, by, judged, occasion);
    }),
  code: (person, { by, code }, occasion) =>
    atStep(person, by, "two-factor", occasion, async ({ attempt }) => {
      const judged = await changeAccount(person.id, occasion, (current) => judgeRecoveryCode(current, attempt, code, newToken(), occasion));
      return "refusal" in judged ? "refused" : goOn(person, by, judged, occasion);
    }),
  "new-password": (person, { by, password }, occasion) =>
    atStep(person, by, "new-password", occasion, async ({ attempt, account }) => {
      const candidate = examined(password, account);
      const reply = await changeAccount(person.id, occasion, (current) => setNewPassword(current, attempt, candidate, occasion));
      return "faults" in reply ? "refused" : goOn(person, by, reply, occasion);
    }),
  setup: (person, { by, step }, occasion) =>
    atStep(person, by, "two-factor-setup", occasion, async ({ attempt }) => {
      await changeAccount(person.id, occasion, (current) => startSetup(current, attempt.id, sealKey(KEY, person.id)));
      const codes = { sealed: "sealed", hashes: newCodes(person.setups + 1) };
      const reply = await changeAccount(person.id, occasion, (current) => {
        const match = matchSealed(pendingKeyOf(current, attempt.id), current, digits(step, occasion.now), occasion.now);
        return confirmSetup(current, attempt, match, codes, occasion);
      });
      if ("fault" in reply) return "refused";
      person.setups += 1;
      return goOn(person, by, reply, occasion);
    }),
  "save-codes": (person, { by }, occasion) =>
    atStep(person, by, "recovery-codes", occasion, async ({ attempt }) => {
      const saved = await changeAccount(person.id, occasion, (current) => confirmCodesSaved(current, attempt));
      return goOn(person, by, saved, occasion);
    }),
  async look(person, { by }, { now }) {
    const session = await liveSession(person, by, now);
    return `${await stepOf(await findVisitor(person, by), now)}, ${session ? "signed in" : "not signed in"}`;
  },
  async "sign-out"(person, { by }, occasion) {
    const session = await liveSession(person, by, occasion.now);
    if (!session) return "not signed in";
    await changeAccount(person.id, occasion, (current) => endSession(current, session.id));
    return "signed out";
  },
  async forgot(person, _move, occasion) {
    await judgeForgotten(person.email, occasion, (account, before) => askForReset(account, before, newToken(), occasion));
    return "sent";
  },
  async reset(person, { link: number, password }, occasion) {
    const token = await mailedToken(person, "password-reset", number);
    const link = await findLink("reset", token, occasion.now);
    if (!link) return "over";
    const candidate = examined(password, link.account);
    const reply = await changeByLink("reset", token, occasion, ({ account }) => resetPassword(account, candidate, occasion));
    if (!reply || "refusal" in reply) return "over";
    if ("faults" in reply) return "refused";
    return reply.stillBlocked ? "still blocked" : "set";
  },
  async unlock(person, { link: number, me }, occasion) {
    const token = await mailedToken(person, "blocked", number);
    const reply = await changeByLink("unlock", token, occasion, (link) => unlockByLink(link, me));
    return !reply || "refusal" in reply ? "over" : reply.done === "not-me" ? "not-me" : "unlocked";
  },
  async admin({ id }, { action }, occasion) {
    const admin = { ...occasion, actorId: randomUUID() };
    const verdict = await changeAccount(id, admin, (current) => administer(action, current, admin, 1));
    return verdict ? verdict.refusal.code : "done";
  },
};

const hashOf = (password: number) => `hash of password ${password}`;

/** Whose six digits these are; for no step, digits that no step of late has. */
function digits(step: number | null, now: Date): string {
  const digitsOf = (some: number) => generateSync({ secret: KEY, epoch: some * 30 });
  if (step !== null) return digitsOf(step);
  const late = [0, 1, 2].map((back) => digitsOf(Math.floor(now.getTime() / 30_000) - back));
  return ["000000", "111111", "222222"].find((token) => !late.includes(token)) ?? "333333";
}

const findVisitor = ({ attempts }: RealPerson, by: Browser) => findAttempt(hashToken(attempts[by] ?? ""));
const stepOf = (visitor: Visitor | null, now: Date) => nextStep(visitor?.attempt ?? null, visitor?.account ?? null, now);

async function atStep(person: RealPerson, by: Browser, step: Step, { now }: Occasion, act: (visitor: Visitor) => Promise<string>) {
  const visitor = await findVisitor(person, by);
  const here = stepOf(visitor, now);
  return visitor && here === step ? act(visitor) : `led to ${here}`;
}

/** To the next step, or by a ticket through the last door. */
async function goOn(person: RealPerson, by: Browser, visitor: Visitor, occasion: Occasion): Promise<string> {
  const step = stepOf(visitor, occasion.now);
  if (step !== "done") return step;
  const [ticket, session] = [
    hashToken(newToken()),
    { token: newToken(), replaces: (await liveSession(person, by, occasion.now))?.id ?? null },
  ];
  await saveTicket(visitor.attempt.id, ticket);
  const entered = await changeByTicket(ticket, occasion, (account, attempt) => enter(account, attempt, session, occasion));
  if (!entered) return "refused at the last door";
  person.sessions[by] = session.token;
  return "in";
}

async function liveSession({ sessions }: RealPerson, by: Browser, now: Date) {
  const found = await findSession(hashToken(sessions[by] ?? ""));
  return found && !hasPassed(found.session.expires, now) && maySeePortal(found.account) ? found.session : null;
}

/** What a new password is judged by: whether it is the current one or a remembered one. */
const examined = (password: number, account: Account) => ({
  hash: hashOf(password),
  visible: [],
  guessable: false,
  breached: false,
  isCurrent: account.passwordHash === hashOf(password),
  isRemembered: account.passwordHistory.includes(hashOf(password)),
});

/** The token in the account's nth mail of a kind; "" when there is no such mail. */
async function mailedToken({ id }: RealPerson, kind: MailKind, number: number): Promise<string> {
  const ofKind = and(eq(mails.accountId, id), eq(mails.kind, kind));
  const [row] = await (await database())
    .select({ id: mails.id })
    .from(mails)
    .where(ofKind)
    .orderBy(asc(mails.createdAt))
    .offset(number)
    .limit(1);
  const mail = row && (await findMail(row.id))?.payload?.mail;
  return !mail ? "" : mail.kind === "blocked" ? mail.unlockToken : mail.kind === "password-reset" ? mail.resetToken : "";
}
