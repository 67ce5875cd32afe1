import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Account, maySeePortal, type Role } from "@/lib/domain/account";
import { type Due, nextDue } from "@/lib/domain/expiry";
import { supportCodeIn } from "@/lib/domain/support-code";
import { hasPassed } from "@/lib/domain/time";
import { isEnrolled } from "@/lib/domain/two-factor";
import { signInPath } from "@/lib/paths";
import { cookieName } from "@/lib/request/cookies";
import { hashToken } from "@/lib/secrets";
import { metrics } from "@/lib/server/metrics";
import { findSession } from "@/lib/store/sessions";

/** The person behind this request, as far as a page may know: no hash, no key, no counter. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  role: Role;
  twoFactor: boolean;
  due: Due | null;
  session: { id: string; expires: Date };
};

type Signed = { viewer: Viewer; account: Account };

/** Whom the session's cookie stands for, if its row is there, not over, and its account may still see the portal. One query a request, however many ask. */
const findSigned = cache(async (): Promise<Signed | null> => {
  const token = (await cookies()).get(cookieName("sid"))?.value;
  if (!token) return null;
  const checked = metrics.sessionCheck.startTimer();
  const found = await findSession(hashToken(token));
  checked();
  const now = new Date();
  if (!found || hasPassed(found.session.expires, now) || !maySeePortal(found.account)) return null;
  const { account } = found;
  const { id, name, email, role } = account;
  const session = { id: found.session.id, expires: found.session.expires };
  return { account, viewer: { id, name, email, role, twoFactor: isEnrolled(account), due: nextDue(account, now), session } };
});

/** Who sends this request. Throws when the database is down. */
export const findViewer = async (): Promise<Viewer | null> => (await findSigned())?.viewer ?? null;

/** The support code of the sign-in that this browser saw last, by which an admin finds whose session ended; null when it saw none. */
export const findSignInCode = async () => supportCodeIn((await cookies()).get(cookieName("seen"))?.value ?? "");

/** The viewer; anybody else is led to sign in and back to this page afterwards. */
export const requireUser = async (): Promise<Viewer> => (await requireSigned()).viewer;

/** All that is known of the viewer, for the pages of their own account; anybody else is led to sign in. */
export const requireAccount = async (): Promise<Account> => (await requireSigned()).account;

async function requireSigned(): Promise<Signed> {
  const signed = await findSigned();
  if (signed) return signed;
  const here = (await headers()).get("x-path") ?? "/";
  redirect(signInPath(here, (await cookies()).has(cookieName("seen"))));
}
