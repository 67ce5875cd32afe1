import "server-only";
import NextAuth, { type AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { policy } from "@/lib/domain/policy";
import { env } from "@/lib/env";
import { ownPath } from "@/lib/paths";
import { cookieName, cookieOptions } from "@/lib/request/cookies";
import { takeTicket } from "@/lib/sign-in/ticket";

/**
 * next-auth redeems a ticket and carries the reference to a session's row. It knows no password, and access is never asked of it:
 * `lib/viewer.ts` reads the row. A direct POST to `handlers` without a ticket therefore opens nothing.
 */
export const { handlers, signIn } = NextAuth(() => {
  process.env["AUTH_URL"] = env().appUrl.origin;
  return config();
});

const config = (): NextAuthConfig => ({
  secret: env().secrets,
  session: { strategy: "jwt", maxAge: policy().SESSION_MINUTES * 60 },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
  providers: [Credentials({ credentials: { ticket: {} }, authorize: ({ ticket }) => redeemTicket(ticket) })],
  // The cookie is the reference itself, 256 random bits; `sub` carries it from `authorize` to `encode`. Nobody asks next-auth what it means.
  jwt: { encode: async ({ token }) => String(token?.sub), decode: async () => null },
  callbacks: {
    jwt: ({ token, user }) => (user?.id ? { sub: user.id } : token),
    redirect: ({ url, baseUrl }) => new URL(ownPath(url), baseUrl).href,
  },
  cookies: {
    sessionToken: { name: cookieName("sid"), options: cookieOptions() },
    csrfToken: { name: cookieName("csrf"), options: cookieOptions() },
    callbackUrl: { name: cookieName("callback"), options: cookieOptions() },
  },
  // A refused ticket is an answer, not a fault.
  logger: {
    error: (error) => error instanceof CredentialsSignin || console.error("next-auth:", (error as AuthError).type ?? error.name),
    warn() {},
    debug() {},
  },
});

function redeemTicket(ticket: unknown): { id: string } | null {
  const session = takeTicket(ticket);
  return session ? { id: session } : null;
}
