import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { EventType } from "@/lib/domain/decision";
import { type Ledger, Unanswered } from "./ledger";
import type { MailService } from "./mail-service";
import { linkIn, temporaryIn } from "./portal";
import { type Answer, expectTo, unexpected, Visitor } from "./visitor";

export type State = "invited" | "settled" | "blocked" | "renew";

/** Somebody, and what they know of their account: `next` is a password whose setting was not answered. */
export type Person = {
  login: string;
  visitor: Visitor;
  state: State;
  password: string;
  next: string | null;
  session: string | null;
  wrong: number;
  blocks: number;
  resets: number;
  unlocks: number;
  isBusy: boolean;
  isTouched: boolean;
};

/** Where the crowd meets. `admin` is signed in; `random` decides who does what. */
type Place = { at: () => string; origin: string; mail: MailService; ledger: Ledger; random: () => number; admin: Visitor; prefix: string };

const MOST_RESETS = 3;
const MOST_UNLOCKS = 3;
const CROWDED = 25;

/** People who get invited, choose and forget passwords, mistype them, unlock their accounts, sign in and out, and never wait for one another. */
export class Crowd {
  people: Person[] = [];
  isOver = false;
  private count = 0;
  private readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  /** One thing after the other until the portal dies. Rejects when the portal answers what it must not. */
  async work(): Promise<void> {
    while (!this.isOver) {
      const free = this.people.filter(({ isBusy }) => !isBusy);
      const person = free[Math.floor(this.place.random() * free.length)];
      try {
        if (!person || (this.people.length < CROWDED && this.place.random() < 0.2)) await this.invite();
        else await this.turnOf(person);
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        return;
      }
    }
  }

  private async turnOf(person: Person): Promise<void> {
    person.isBusy = true;
    person.isTouched = true;
    await this.step(person);
    // Where an answer is missing, nobody knows what comes next until `compareCrowd` looked.
    person.isBusy = false;
  }

  private step(person: Person): Promise<void> {
    if (person.state === "invited") return this.accept(person);
    if (person.state === "renew") return this.enter(person);
    return person.state === "blocked" ? this.getOut(person) : this.live(person);
  }

  private getOut(person: Person): Promise<void> {
    const luck = this.place.random();
    if (person.unlocks < MOST_UNLOCKS && luck < 0.7) return this.unlock(person, luck < 0.4);
    return person.resets < MOST_RESETS ? this.reset(person) : this.leave(person);
  }

  private live(person: Person): Promise<void> {
    const luck = this.place.random();
    if (luck < 0.4) return this.guess(person, luck < 0.3 ? 5 - person.wrong : 1);
    return luck < 0.6 && person.resets < MOST_RESETS ? this.reset(person) : this.enter(person);
  }

  /** Nobody can do anything more for them today, so that they make room. What is known of them is still held against the database. */
  private async leave(person: Person) {
    this.people = this.people.filter((other) => other !== person);
  }

  private async invite() {
    const { at, origin, prefix, admin, ledger } = this.place;
    const login = `${prefix}${++this.count}@example.com`;
    const facts = { state: "invited", password: "", next: null, session: null, wrong: 0, blocks: 0, resets: 0, unlocks: 0 } as const;
    this.people.push({ login, visitor: new Visitor(at, origin), ...facts, isBusy: false, isTouched: true });
    const form = { email: login, name: "Kim Doe", role: "staff" };
    // The first form of a portal page is Sign out.
    expectTo("/users/invite?sent=", await ledger.ask(login, ["invited"], () => admin.post("/users/invite", form, 1)));
  }

  private async accept(person: Person) {
    const text = await this.mailTo(person, /invitation/, 1);
    if (text === null) return;
    person.password = temporaryIn(text);
    await this.enter(person);
  }

  /** The right password, and a new one if it is owed; half of them sign out again. */
  private async enter(person: Person) {
    const { login, password, state, visitor } = person;
    const owes = state !== "settled";
    const signIn = () => visitor.post("/sign-in", { login, password });
    person.session = null;
    const answer = await this.ask(person, ["password-accepted", ...(owes ? [] : (["signed-in"] as const))], signIn);
    expectTo(owes ? "/new-password" : "/", answer);
    Object.assign(person, { wrong: 0 });
    if (owes) await this.renew(person, ["password-changed", "signed-in"], "/new-password", "/");
    Object.assign(person, { state: "settled", unlocks: 0, session: visitor.cookies.get("sid") ?? "none" });
    if (this.place.random() < 0.5) await this.signOut(person);
  }

  private async signOut(person: Person) {
    person.session = null;
    expectTo("/sign-in?why=signed-out", await this.ask(person, ["signed-out"], () => person.visitor.post("/")));
  }

  private async renew(person: Person, events: EventType[], path: string, to: string) {
    const next = `${randomBytes(9).toString("base64url")} cloud`;
    person.next = next;
    person.session = null;
    expectTo(to, await this.ask(person, events, () => person.visitor.post(path, { newPassword: next, repeat: next })));
    Object.assign(person, { password: next, next: null, wrong: 0 });
  }

  /** So many wrong passwords at once, from a browser that is not signed in; the fifth in a row blocks. */
  private async guess(person: Person, count: number) {
    const { login } = person;
    const visitor = new Visitor(this.place.at, this.place.origin);
    const typed = Array.from({ length: count }, (_, index) => ({ login, password: `wrong password ${index}` }));
    const asked = typed.map((form) => this.ask(person, ["sign-in-refused"], () => visitor.post("/sign-in", form)));
    const answers = await Promise.allSettled(asked);
    const lost = answers.find((answer) => answer.status === "rejected");
    person.wrong += count;
    if (person.wrong >= 5) this.place.ledger.note(login, ["blocked"], lost ? "maybe" : "sure");
    if (lost) throw lost.reason;
    for (const answer of answers)
      if (answer.status === "fulfilled" && !answer.value.text.includes("Wrong login or password.")) throw unexpected(answer.value);
    if (person.wrong >= 5) Object.assign(person, { state: "blocked", blocks: person.blocks + 1 });
  }

  private async unlock(person: Person, me: boolean) {
    const text = await this.mailTo(person, /is blocked/, person.blocks);
    if (text === null) return;
    await this.follow(person, text);
    const event = me ? "unlocked" : "unlock-refused-by-owner";
    const answer = await this.ask(person, [event], () => person.visitor.post("/unlock", {}, me ? 0 : 1));
    expectTo("/unlock?done=", answer);
    Object.assign(person, { state: me ? "settled" : "renew", wrong: 0, unlocks: person.unlocks + 1 });
  }

  private async reset(person: Person) {
    const { login, visitor, state } = person;
    person.resets += 1;
    expectTo("/forgot-password?sent", await this.ask(person, ["password-reset-asked"], () => visitor.post("/forgot-password", { login })));
    const text = await this.mailTo(person, /Set a new password/, person.resets);
    if (text === null) return;
    await this.follow(person, text);
    const events: EventType[] = ["password-changed", ...(state === "blocked" ? (["unlocked"] as const) : [])];
    await this.renew(person, events, "/reset-password", "/sign-in?why=password-set");
    person.state = "settled";
  }

  private async follow({ visitor }: Person, text: string) {
    const { pathname, search } = new URL(linkIn({ text }));
    const answer = await visitor.open(pathname + search).catch((error) => Promise.reject(new Unanswered(String(error))));
    expectTo(pathname, answer);
  }

  private ask(person: Person, events: EventType[], request: () => Promise<Answer>) {
    return this.place.ledger.ask(person.login, events, request);
  }

  /** The text of the newest mail with such a subject, when all `count` of them are there within a second. */
  private async mailTo({ login }: Person, subject: RegExp, count: number): Promise<string | null> {
    for (const deadline = Date.now() + 1000; Date.now() < deadline && !this.isOver; await wait(20)) {
      const mails = this.place.mail.mails.filter((mail) => mail.to === login && subject.test(mail.subject));
      if (mails.length === count) return mails.at(-1)?.text ?? null;
    }
    return null;
  }
}
