import { randomUUID } from "node:crypto";
import { generateSync } from "otplib";
import type { Sql } from "postgres";
import { users } from "@/drizzle/schema";
import { type Account, maySeePortal } from "@/lib/domain/account";
import { administer } from "@/lib/domain/administration";
import type { Decision, Link, Occasion } from "@/lib/domain/decision";
import { unlockByLink } from "@/lib/domain/lockout";
import { setNewPassword } from "@/lib/domain/password";
import { askForReset, resetPassword } from "@/lib/domain/reset";
import { type Attempt, judgePassword, letIn, nextStep, type Way } from "@/lib/domain/sign-in";
import { hasPassed } from "@/lib/domain/time";
import { judgeToken } from "@/lib/domain/two-factor";
import { hashToken } from "@/lib/secrets";
import { proveStep } from "@/lib/sign-in/sign-in";
import { matchSealed, sealKey } from "@/lib/sign-in/totp";
import { findAttempt } from "@/lib/store/attempts";
import { changeAccount, changeByLink, judgeForgotten, judgeLogin } from "@/lib/store/change-account";
import { type Database, database } from "@/lib/store/client";
import type { FoundLink } from "@/lib/store/links";
import { findSession } from "@/lib/store/sessions";
import { aCandidate, anAccount, anOccasion } from "./accounts";
import type { Door, Person } from "./rule-book-model";

type Visitor = { attempt: Attempt; account: Account };

const newSession = () => ({ token: randomUUID(), replaces: null });

const KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const hashOf = (password: number) => `hash of password ${password}`;
/** A password that is good as a new one. */
const candidate = (password: number) => aCandidate({ hash: hashOf(password) });

/**
 * An account in the real database, and what a browser keeps of it in its cookies. Does everything as the server actions do: the same
 * calls of the store with the same rules, only that the clock is given, that a password's "hash" tells which it is, and that a link's
 * token tells when it was mailed.
 */
export class RealPerson implements Door<Promise<string>> {
  now = 0;
  private readonly id = randomUUID();
  private readonly email = `${this.id}@example.com`;
  private attempt = "";
  private session = "";

  /** Adds the account as the model has it. */
  async add({ present, changedAt, seenAt, temporaryUntil, enrolled, wrong }: Person): Promise<this> {
    const account = anAccount({
      ...{ id: this.id, email: this.email, passwordHash: hashOf(present), passwordChangedAt: new Date(changedAt) },
      ...{ wrongPasswords: wrong.wrong_passwords, wrongTokens: wrong.wrong_tokens },
      lastSignInAt: temporaryUntil ? null : new Date(seenAt),
      invitationExpiresAt: temporaryUntil ? new Date(temporaryUntil) : null,
      twoFactorKey: enrolled ? sealKey(KEY, this.id) : null,
    });
    await (await database()).insert(users).values(account);
    return this;
  }

  async password(typed: number) {
    const [attempt, unlockToken] = [randomUUID(), this.tokenOf("unlock")];
    const facts = { fits: hashOf(typed), attemptId: hashToken(attempt), returnTo: "/", unlockToken };
    const judged = await judgeLogin(this.email, this.occasion(), (account, past) =>
      letIn(judgePassword(account, facts, this.occasion()), newSession(), this.occasion(), past),
    );
    if ("refusal" in judged) return "refused";
    this.attempt = attempt;
    return this.goOn(judged);
  }
  token(step: number | null) {
    return this.atStep("two-factor", async ({ attempt }) => {
      const judged = await this.prove(attempt, (account, occasion) => {
        const token = step === null ? "" : generateSync({ secret: KEY, epoch: step * 30 });
        const match = step === null ? null : matchSealed(account.twoFactorKey, account, token, occasion.now);
        return judgeToken(account, attempt, match, this.tokenOf("unlock"), occasion);
      });
      return "refusal" in judged || judged.account.blockedReason ? "refused" : this.goOn(judged);
    });
  }
  newPassword(wanted: number) {
    return this.atStep("new-password", async ({ attempt }) => {
      const reply = await this.prove(attempt, (account, occasion) => setNewPassword(account, attempt, candidate(wanted), occasion));
      return "faults" in reply ? "refused" : this.goOn(reply);
    });
  }
  async forgot() {
    const rule = (account: Account, before: number) => askForReset(account, before, this.tokenOf("reset"), this.occasion());
    await judgeForgotten(this.email, this.occasion(), rule);
    return "sent";
  }
  reset(mailed: number, wanted: number) {
    return this.byLink("reset", mailed, ({ account }) => resetPassword(account, candidate(wanted), this.occasion()));
  }
  unlock(mailed: number, me: boolean) {
    return this.byLink("unlock", mailed, (link) => unlockByLink(link, me));
  }
  block = () => this.administer("block");
  unblock = () => this.administer("unblock");

  /** What the rows say, and what the browser would see. */
  async facts() {
    const db = (await database()) as Database & { $client: Sql };
    // A statement of the driver itself is prepared once.
    const now = this.occasion().now.toISOString();
    const [row] = await db.$client`
      select blocked_reason as blocked, array[wrong_passwords, wrong_tokens] as wrong, new_password_reason is not null as renew,
        invitation_expires_at is not null as invited, exists (select from sessions where user_id = users.id and expires > ${now}) as sessions,
        array(select exists (select from verification_tokens where identifier = purpose || users.id and expires > ${now})
          from (values ('reset:'), ('unlock:')) as purposes (purpose)) as links,
        array(select (select count(*)::int from mails where account_id = users.id and mails.kind = kinds.kind)
          from (values ('blocked'), ('password-reset')) as kinds (kind)) as mails
      from users where id = ${this.id}`;
    const [found, visitor] = [this.session && (await findSession(hashToken(this.session))), await findAttempt(hashToken(this.attempt))];
    const isIn = found && !hasPassed(found.session.expires, this.occasion().now) && maySeePortal(found.account);
    return { ...row, owes: this.stepOf(visitor), isIn: Boolean(isIn) };
  }

  private occasion = () => anOccasion({ now: new Date(this.now), actorId: "00000000-0000-4000-8000-000000000000" });
  private tokenOf = (kind: Link["purpose"], mailed = this.now) => `${kind} ${this.id} ${mailed}`;
  private stepOf = (visitor: Visitor | null) => nextStep(visitor?.attempt ?? null, visitor?.account ?? null, this.occasion().now);
  private change = <Reply>(rule: (account: Account, occasion: Occasion) => Decision<Reply>) =>
    changeAccount(this.id, this.occasion(), (account) => rule(account, this.occasion()));

  private prove = <Reply>(attempt: Attempt, rule: (account: Account, occasion: Occasion) => Decision<Reply>) =>
    proveStep(attempt, newSession(), this.occasion(), (account) => rule(account, this.occasion()));

  private async atStep(step: string, act: (visitor: Visitor) => Promise<string>) {
    const visitor = await findAttempt(hashToken(this.attempt));
    return visitor && this.stepOf(visitor) === step ? act(visitor) : "refused";
  }
  private async byLink<Reply extends object>(kind: Link["purpose"], mailed: number, rule: (link: FoundLink) => Decision<Reply>) {
    const reply = await changeByLink(kind, this.tokenOf(kind, mailed), this.occasion(), rule);
    return !reply || "refusal" in reply ? "refused" : "done";
  }
  private async administer(action: "block" | "unblock") {
    return (await this.change((account, occasion) => administer(action, account, occasion, 1))) ? "refused" : "done";
  }
  /** To the next step, or, with a session, into the portal. */
  private goOn(way: Way) {
    if (way.session) this.session = way.session;
    return way.session ? "done" : this.stepOf(way);
  }
}
