import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { signIn } from "@/lib/auth";
import type { Account } from "@/lib/domain/account";
import { type Attempt, type NewSession, nextStep, type Step, type Way } from "@/lib/domain/sign-in";
import { pathFor } from "@/lib/paths";
import { cookieName, seenSeconds } from "@/lib/request/cookies";
import { supportCode } from "@/lib/request/occasion";
import { forgetCookie, setCookie } from "@/lib/request/set-cookie";
import { hashToken, newToken } from "@/lib/secrets";
import { findAttempt } from "@/lib/store/attempts";
import { findViewer } from "@/lib/viewer";
import { withTicket } from "./ticket";

const ATTEMPT_OVER = "/sign-in?why=attempt-over";

export type Visitor = { attempt: Attempt; account: Account };

/** Who is on the way in, whatever they still owe; null when this browser holds no attempt. */
export const findVisitor = cache(async (): Promise<Visitor | null> => {
  const token = (await cookies()).get(cookieName("attempt"))?.value;
  return token ? findAttempt(hashToken(token)) : null;
});

/** The visitor whose next step is exactly this one; everybody else is led to the step that is theirs. */
export async function requireStep(step: Exclude<Step, "password" | "done">): Promise<Visitor> {
  const visitor = await findVisitor();
  const owed = nextStep(visitor?.attempt ?? null, visitor?.account ?? null, new Date());
  if (visitor && owed === step) return visitor;
  // "done" is left when an admin took away what was owed; the way in begins anew.
  redirect(visitor && (owed === "password" || owed === "done") ? ATTEMPT_OVER : pathFor(owed));
}

/** Gives the browser the attempt's cookie: a random value, of which the database keeps the hash. */
export async function rememberAttempt(token: string, attempt: Attempt): Promise<void> {
  await setCookie("attempt", token, { expires: attempt.expiresAt });
}

/** A session that may begin at the end of this request; it replaces the one that the browser brings along. */
export async function newSession(): Promise<NewSession> {
  const viewer = await findViewer();
  return { token: newToken(), replaces: viewer && { id: viewer.session.id, accountId: viewer.id } };
}

/** Leads the visitor on: to the next step, or, when nothing was owed and a session began, into the portal. */
export async function continueSignIn({ attempt, account, session }: Way): Promise<never> {
  const step = nextStep(attempt, account, new Date());
  if (!session) redirect(step === "password" ? ATTEMPT_OVER : pathFor(step));
  await handOver(session);
  redirect(attempt.returnTo);
}

/** Gives the browser the cookie of a session that began, by a ticket that next-auth redeems, and takes the attempt's away. */
export async function handOver(session: string): Promise<void> {
  await withTicket(session, (ticket) => signIn("credentials", { ticket, redirect: false }));
  await forgetCookie("attempt");
  await setCookie("seen", (await supportCode()) ?? "yes", { maxAge: seenSeconds() });
}
