import "server-only";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import * as v from "valibot";
import { cookieName, cookieOptions } from "@/lib/cookies";
import { enter } from "@/lib/domain/sign-in";
import { policy } from "@/lib/domain/policy";
import { env } from "@/lib/env";
import { occasionOf } from "@/lib/occasion";
import { ownPath } from "@/lib/paths";
import { hashToken, newToken } from "@/lib/secrets";
import { changeAccount } from "@/lib/store/accounts";
import { takeTicket } from "@/lib/store/attempts";
import { findSessionId, findViewer } from "@/lib/viewer";

const ticketInput = v.object({ ticket: v.pipe(v.string(), v.length(43)) });

/**
 * next-auth redeems a ticket and carries the reference to a session's row; it knows no password. Access is never asked of it:
 * `lib/viewer.ts` reads the row. `handlers` therefore opens nothing to a direct POST without a ticket.
 */
export const { handlers, signIn } = NextAuth(() => {
  process.env["AUTH_URL"] = env().appUrl.origin;
  return config();
});

const config = (): NextAuthConfig => ({
  secret: env().secrets,
  trustHost: true,
  session: { strategy: "jwt", maxAge: policy().SESSION_MINUTES * 60 },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
  providers: [Credentials({ credentials: { ticket: {} }, authorize: redeemTicket })],
  jwt: { encode: async ({ token }) => String(token?.sub ?? ""), decode: async ({ token }) => ((await isSignedIn()) && token ? { sub: token } : null) },
  callbacks: {
    jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub ?? "" }),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => new URL(ownPath(url), baseUrl).href,
  },
  cookies: {
    sessionToken: { name: cookieName("sid"), options: cookieOptions() },
    csrfToken: { name: cookieName("csrf"), options: cookieOptions() },
    callbackUrl: { name: cookieName("callback"), options: cookieOptions() },
  },
  logger: { error: logUnexpected, warn: () => {}, debug: () => {} },
});
