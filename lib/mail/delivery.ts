import "server-only";

/** A mail ready to leave. `id` names it for good: the mail service takes it once, however often it is offered. */
export type Outgoing = { id: string; to: string; subject: string; html: string; text: string };

/** What became of it. `why` is one short sentence for an admin's eyes, without secrets. */
export type Delivery = { outcome: "accepted" } | { outcome: "refused"; why: string } | { outcome: "retry"; why: string };

/** How long the other side may take to answer, in milliseconds. */
export const TIME_LIMIT = 10_000;

/** An error's text as one short line, with `secret` (a key, a password) struck out should the other side have echoed it. */
export function reason(text: string, secret: string): string {
  const clean = secret ? text.replaceAll(secret, "…") : text;
  return clean.replace(/\s+/g, " ").trim().slice(0, 200);
}
