/** The rules of the sign-in and of lock-out, written down a second time: one person, one browser, a clock, and nothing of lib/. */
export const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** What can happen. A password is told by its number, a token by its step of 30 s (null: of none), a link by when it was mailed. */
export type Door<Answer> = {
  password: (typed: number) => Answer;
  token: (step: number | null) => Answer;
  newPassword: (wanted: number) => Answer;
  forgot: () => Answer;
  reset: (mailed: number, wanted: number) => Answer;
  unlock: (mailed: number, me: boolean) => Answer;
  block: () => Answer;
  unblock: () => Answer;
};

type Guess = "wrong_passwords" | "wrong_tokens";

/** Somebody with a password of 80 days who was here yesterday. A moment of 0 is none. */
export class Person implements Door<string> {
  now = Date.UTC(2026, 7, 15);
  present = 1;
  temporaryUntil = 0;
  changedAt = this.now - 80 * DAY;
  seenAt = this.now - DAY;
  mustRenew = false;
  enrolled = false;
  usedStep = 0;
  blocked: Guess | "admin" | null = null;
  wrong = { wrong_passwords: 0, wrong_tokens: 0 };
  way = { until: 0, token: false, renewed: false };
  sessionUntil = 0;
  link = { unlock: 0, reset: 0 };
  mails: { unlock: number[]; reset: number[] } = { unlock: [], reset: [] };

  /** What is owed before the browser is in. */
  owes(): string {
    if (this.now >= this.way.until || this.isShut()) return "password";
    if (this.enrolled && !this.way.token) return "two-factor";
    const isStale = this.now > this.changedAt + 90 * DAY || this.now > this.seenAt + 30 * DAY;
    return (this.temporaryUntil > 0 || this.mustRenew || isStale) && !this.way.renewed ? "new-password" : "done";
  }
  password(typed: number): string {
    if (this.isShut()) return "refused";
    if (typed !== this.present) return this.countWrong("wrong_passwords");
    this.wrong.wrong_passwords = 0;
    this.way = { until: this.now + 10 * MINUTE, token: false, renewed: false };
    return this.goOn();
  }
  token(step: number | null): string {
    if (this.owes() !== "two-factor") return "refused";
    const isNear = step !== null && [0, 1].includes(Math.floor(this.now / 30_000) - step);
    if (!isNear || step <= this.usedStep) return this.countWrong("wrong_tokens");
    [this.usedStep, this.wrong.wrong_tokens, this.way.token] = [step, 0, true];
    return this.goOn();
  }
  newPassword(wanted: number): string {
    if (this.owes() !== "new-password") return "refused";
    this.renew(wanted);
    [this.way.renewed, this.link.reset] = [true, 0];
    return this.goOn();
  }
  forgot(): string {
    if (this.blocked !== "admin" && this.temporaryUntil === 0) this.sendLink("reset");
    return "sent";
  }
  reset(mailed: number, wanted: number): string {
    if (!this.works("reset", mailed)) return "refused";
    this.renew(wanted);
    // Counts like a sign-in: the mailbox was proven.
    [this.seenAt, this.way.until, this.link.reset] = [this.now, 0, 0];
    if (this.blocked !== "wrong_tokens") [this.blocked, this.link.unlock] = [null, 0];
    return "done";
  }
  unlock(mailed: number, me: boolean): string {
    return this.works("unlock", mailed) ? this.lift(!me) : "refused";
  }
  block(): string {
    if (this.blocked === "admin") return "refused";
    this.mustRenew ||= this.blocked === "wrong_tokens";
    [this.blocked, this.link, this.way.until, this.sessionUntil] = ["admin", { unlock: 0, reset: 0 }, 0, 0];
    return "done";
  }
  unblock(): string {
    return this.blocked ? this.lift(false) : "refused";
  }

  private isShut = () => this.blocked !== null || (this.temporaryUntil > 0 && this.now >= this.temporaryUntil);
  works = (kind: "unlock" | "reset", mailed = this.link[kind]) =>
    mailed > 0 && mailed === this.link[kind] && this.now < mailed + (kind === "unlock" ? 24 * HOUR : HOUR);

  private countWrong(what: Guess): string {
    this.wrong[what] += 1;
    if (this.wrong[what] < 5) return "refused";
    this.blocked = what;
    this.sendLink("unlock");
    return "refused";
  }
  private sendLink(kind: "unlock" | "reset") {
    this.link[kind] = this.now;
    this.mails[kind].push(this.now);
  }
  /** After wrong tokens somebody knows the password. */
  private lift(isStolen: boolean): string {
    if (isStolen || this.blocked === "wrong_tokens") [this.mustRenew, this.way.until] = [true, 0];
    [this.blocked, this.wrong, this.link.unlock] = [null, { wrong_passwords: 0, wrong_tokens: 0 }, 0];
    return "done";
  }
  private renew(wanted: number) {
    [this.present, this.changedAt, this.temporaryUntil, this.mustRenew] = [wanted, this.now, 0, false];
    [this.wrong.wrong_passwords, this.sessionUntil] = [0, 0];
  }
  private goOn(): string {
    const step = this.owes();
    if (step === "done") [this.seenAt, this.sessionUntil, this.way.until] = [this.now, this.now + 15 * MINUTE, 0];
    return step;
  }
}
