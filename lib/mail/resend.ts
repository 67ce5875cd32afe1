import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { type ErrorResponse, Resend } from "resend";
import { type Delivery, type Outgoing, reason, TIME_LIMIT } from "./delivery";

/** Resend takes a few mails a second; a burst of invitations waits here for its turn instead of in the queue's longer pauses. */
const TURNS = 3;

/** Sends by Resend's API (`RESEND_BASE_URL` is honoured). The mail's id is the idempotency key. Never throws. */
export async function sendByResend(mail: Outgoing, from: string, key: string): Promise<Delivery> {
  for (let turn = 1; ; turn += 1) {
    const { error, headers } = await attempt(mail, from, key);
    if (!error) return { outcome: "accepted" };
    if (error.statusCode !== 429 || turn === TURNS) return judge(error, key);
    await pause(secondsToWait(headers) * 1000);
  }
}

async function attempt({ id, to, subject, html, text }: Outgoing, from: string, key: string) {
  const headers = { "Auto-Submitted": "auto-generated" };
  // The SDK has no time limit of its own: a server that never answers would hold the worker for good.
  const signal = AbortSignal.timeout(TIME_LIMIT);
  try {
    const answer = await new WithoutRedirects(key).emails.send({ from, to, subject, html, text, headers }, { idempotencyKey: id, signal });
    return signal.aborted && answer.error ? noAnswer("The mail service took too long.") : answer;
  } catch (error) {
    return noAnswer(String(error));
  }
}

/** A redirect would take the mail, and the key, to another host (ASVS 15.3.2). */
class WithoutRedirects extends Resend {
  override fetchRequest<T>(path: string, options = {}) {
    return super.fetchRequest<T>(path, { ...options, redirect: "error" });
  }
}

const noAnswer = (message: string) => ({
  error: { name: "application_error", message, statusCode: null } satisfies ErrorResponse,
  headers: null,
});

/** What may work later: the service says so, or the fault is of the key or the sender, which an operator mends. */
const PASSING = new Set([401, 403, 408, 409, 429]);

function judge({ name, message, statusCode }: ErrorResponse, key: string): Delivery {
  // The key was used before, by a version of the portal with other words in the same mail: it did leave then.
  if (name === "invalid_idempotent_request") return { outcome: "accepted" };
  const code = statusCode ?? 0;
  const why = reason(`${code ? `Resend ${code}` : "No answer"}: ${message}`, key);
  const isPermanent = code >= 400 && code < 500 && !PASSING.has(code);
  return { outcome: isPermanent ? "refused" : "retry", why };
}

function secondsToWait(headers: Record<string, string> | null): number {
  const asked = Number(headers?.["retry-after"]);
  return asked >= 0 && asked <= 5 ? Math.max(asked, 0.5) : 1;
}
