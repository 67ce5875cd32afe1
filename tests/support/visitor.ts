import { bodyOf, hiddenFieldsIn } from "./form-post";

export type Answer = { status: number; location: string; text: string };

/** What forms carry along is the same for everybody, as long as the portal is not built anew. */
const carried = new Map<string, Record<string, string>[]>();

/** A browser without JavaScript: it keeps cookies, opens pages and posts their forms. Any of it rejects when no whole answer arrives. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly at: () => string;
  private readonly origin: string;

  /** `at` is where the portal listens at the moment, `origin` its own name. */
  constructor(at: () => string, origin: string) {
    this.at = at;
    this.origin = origin;
  }

  open(path: string): Promise<Answer> {
    return this.ask(path, {});
  }

  /** Posts a form of this page, the first one unless told. */
  async post(path: string, typed: Record<string, string> = {}, which = 0): Promise<Answer> {
    if (!carried.has(path)) await this.learn(path, which);
    return this.ask(path, { method: "POST", body: bodyOf({ ...carried.get(path)?.[which], ...typed }) });
  }

  private async learn(path: string, which: number) {
    const { status, text } = await this.open(path);
    const forms = hiddenFieldsIn(text);
    if (!forms[which]) throw new Error(`${path} has no form ${which}: ${status} ${text.slice(0, 300)}`);
    carried.set(path, forms);
  }

  private async ask(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { origin: this.origin, "user-agent": "a visitor", ...(cookie && { cookie }) };
    const answer = await fetch(this.at() + path, { ...init, headers, redirect: "manual" });
    const text = await answer.text();
    for (const set of answer.headers.getSetCookie()) this.keep(set);
    const location = new URL(answer.headers.get("location") ?? "", this.origin);
    return { status: answer.status, location: answer.headers.has("location") ? location.pathname + location.search : "", text };
  }

  private keep(set: string) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value && !/max-age=0|expires=Thu, 01 Jan 1970/i.test(set)) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}

/** Throws unless the answer leads to where `location` begins. */
export function expectTo(location: string, answer: Answer) {
  if (answer.status !== 303 || !answer.location.startsWith(location)) throw unexpected(answer, location);
}

export const unexpected = ({ status, location, text }: Answer, wanted = "a refusal") =>
  new Error(
    `Instead of ${wanted}: ${status} ${location} ${text
      .replace(/<script[\s\S]*?<\/script>/g, "")
      .replace(/<[^>]*>/g, " ")
      .slice(0, 500)}`,
  );
