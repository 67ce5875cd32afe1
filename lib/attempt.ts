import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { cache } from "react";
import { signIn } from "@/lib/auth";
import { cookieName, cookieOptions, SEEN_SECONDS } from "@/lib/cookies";
import type { Account } from "@/lib/domain/account";
import { type Attempt, nextStep, type Step } from "@/lib/domain/sign-in";
import { forgetCookie } from "@/lib/forget-cookie";
import { supportCode } from "@/lib/occasion";
import { pathFor } from "@/lib/paths";
import { hashToken } from "@/lib/secrets";
import { findAttempt } from "@/lib/store/attempts";
import { withTicket } from "@/lib/ticket";

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
  // "done" is owed only to a form that was sent twice: the first one went through the last door.
  if (owed === "password" && visitor) redirect("/sign-in?why=attempt-over");
  redirect(pathFor(owed === "done" ? "password" : owed));
}

/** Gives the browser the attempt's cookie: a random value, of which the database keeps the hash. */
export async function rememberAttempt(token: string, attempt: Attempt): Promise<void> {
  (await cookies()).set(cookieName("attempt"), token, { ...cookieOptions(), expires: attempt.expiresAt });
}

/** Leads the visitor on: to the next step, or, when nothing is owed, through the last door and into the portal. */
export async function continueSignIn({ attempt, account }: Visitor): Promise<never> {
  const step = nextStep(attempt, account, new Date());
  if (step !== "done") redirect(pathFor(step));
  if (!(await enterPortal(attempt))) redirect("/sign-in?why=attempt-over");
  redirect(attempt.returnTo);
}

/** Takes an attempt that owes nothing through the last door; false when the account was changed meanwhile, and nothing was opened. */
export async function enterPortal(attempt: Attempt): Promise<boolean> {
  if (!(await withTicket(attempt.id, redeem))) return false;
  await forgetCookie("attempt");
  (await cookies()).set(cookieName("seen"), (await supportCode()) ?? "yes", { ...cookieOptions(), maxAge: SEEN_SECONDS });
  return true;
}

async function redeem(ticket: string): Promise<boolean> {
  try {
    await signIn("credentials", { ticket, redirect: false });
    return true;
  } catch (error) {
    if (error instanceof AuthError && error.type === "CredentialsSignin") return false;
    throw error;
  }
}
