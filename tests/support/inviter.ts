import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Role } from "@/lib/domain/account";
import { anAccount, anAttempt, anOccasion } from "./accounts";

/** Whom a test needs. `password` is their own one; without it they are invited, as `npm run invite` does, and a mail tells it. */
type Wanted = { email: string; name: string; role: Role; twoFactor: boolean; enrolled?: boolean; password?: string };

/**
 * Gives tests people and sessions by the portal's own functions, without a program's start or a walk through the door for each:
 * `POST /person` with a `Wanted`, `POST /session` with `{ email }`. Works on the database that this process's settings name.
 */
export async function startInviter(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { invitePerson } = await import("@/lib/invitations/invite-person");
  const { stopQueue } = await import("@/lib/store/queue");
  const { disconnect } = await import("@/lib/store/client");
  const replies: Record<string, (wanted: Wanted) => Promise<unknown>> = {
    "/person": (wanted) => (wanted.password ? settle(wanted, wanted.password) : invitePerson(wanted, occasion())),
    "/session": ({ email }) => beginSession(email),
  };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const reply = await replies[request.url ?? ""]?.(JSON.parse(body)).catch(console.error);
    response.writeHead(reply ? 200 : 500).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    server.close();
    await stopQueue();
    await disconnect();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** The browser of these tests, or each first sign-in would be one from a browser not seen before. */
const BROWSER = "HeadlessChrome/1 (Linux)";

const occasion = () => anOccasion({ now: new Date(), address: "127.0.0.1", userAgent: BROWSER });

/** A hash takes its time on purpose, and all have the same password. */
const hashes = new Map<string, Promise<string>>();

/** Adds somebody as their first sign-in leaves them; their 2FA account token and recovery codes if they are enrolled. */
async function settle({ twoFactor, enrolled, email, name, role }: Wanted, password: string) {
  const { createAccount } = await import("@/lib/store/change-account");
  const { hashPassword } = await import("@/lib/passwords/passwords");
  const { now } = occasion();
  const id = randomUUID();
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  const { facts, ...shown } = enrolled ? await enrolment(id, now) : { facts: {} };
  const account = anAccount({
    ...{ id, email, name, role, twoFactorRequired: twoFactor, createdAt: now },
    ...{ passwordHash: await hash, passwordChangedAt: now, lastSignInAt: now },
    ...facts,
  });
  return (await createAccount({ account, events: [{ type: "signed-in" }], reply: true }, occasion())) && shown;
}

async function enrolment(id: string, now: Date) {
  const { newKey, sealKey } = await import("@/lib/sign-in/totp");
  const { newRecoveryCodes, openCodes } = await import("@/lib/sign-in/recovery-codes");
  const key = newKey();
  const { sealed, hashes: recoveryCodeHashes } = newRecoveryCodes(id);
  const facts = { twoFactorKey: sealKey(key, id), twoFactorLastStep: Math.floor(now.getTime() / 30_000), recoveryCodeHashes };
  return { facts, key, codes: openCodes(sealed, id) };
}

/** By the last door: whoever still owes something gets none. */
async function beginSession(email: string) {
  const { enter } = await import("@/lib/domain/sign-in");
  const [{ changeIfDue }, { findAccountByEmail }] = await Promise.all([
    import("@/lib/store/change-account"),
    import("@/lib/store/accounts"),
  ]);
  const { newToken } = await import("@/lib/secrets");
  const { later, minutes } = await import("@/lib/domain/time");
  const account = await findAccountByEmail(email);
  if (!account) return null;
  const at = occasion();
  const attempt = anAttempt({ accountId: account.id, expiresAt: later(at.now, minutes(1)), twoFactorAt: at.now });
  const token = newToken();
  const entered = await changeIfDue(account.id, at, (current) => enter(current, attempt, { token, replaces: null }, at, []));
  return entered && { token, expires: entered.expires };
}
