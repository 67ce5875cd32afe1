import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { attempts, mails, sessions, users } from "@/drizzle/schema";
import { pendingKeyOf, withPendingKey } from "@/lib/domain/two-factor-setup";
import { env } from "@/lib/env";
import { invitePerson } from "@/lib/invitations/invite-person";
import { hashToken, newToken } from "@/lib/secrets";
import { newRecoveryCodes, openCodes } from "@/lib/sign-in/recovery-codes";
import { newKey, openKey, sealKey } from "@/lib/sign-in/totp";
import { database } from "@/lib/store/client";
import { findMail } from "@/lib/store/mails";
import { resealAll } from "@/lib/store/reseal";
import { anAttempt, anOccasion, somebody } from "@/tests/support/accounts";
import { freshDatabase, untilWaiting } from "@/tests/support/database";

beforeAll(freshDatabase);

/** The secrets as an operator sets them; the first one seals. */
const setSecrets = (...secrets: [string, ...string[]]) => {
  env().secrets = secrets;
};

const [OLD, FRESH] = ["the secret of before ".repeat(2), "the secret of today ".repeat(2)];

test("after a rotation everything opens under the first secret alone, and doing it again does nothing [ASVS 13.3.4]", async () => {
  const db = await database();
  setSecrets(OLD);
  const [id, sessionId] = [randomUUID(), randomUUID()];
  const keys = [newKey(), newKey(), newKey()] as const;
  const [twoFactorKey, pendingKey, twoFactorFormerKey] = [sealKey(keys[0], id), sealKey(keys[1], id), sealKey(keys[2], id)];
  const attempt = anAttempt({ id: hashToken(newToken()), accountId: id });
  await db.insert(users).values(withPendingKey(somebody({ id, twoFactorKey, twoFactorFormerKey }), attempt.id, pendingKey));
  const codes = [newRecoveryCodes(attempt.id).sealed, newRecoveryCodes(sessionId).sealed];
  const shown = [openCodes(codes[0] ?? "", attempt.id), openCodes(codes[1] ?? "", sessionId)];
  await db.insert(attempts).values({ ...attempt, recoveryCodes: codes[0] });
  await db.insert(sessions).values({ sessionToken: "hash", id: sessionId, userId: id, expires: new Date(), recoveryCodes: codes[1] });
  await invitePerson({ email: "ben@example.com", name: "Ben", role: "staff", twoFactor: false }, anOccasion({ now: new Date() }));

  setSecrets(FRESH, OLD);
  expect((await resealAll()).map(({ count, lost }) => [count, lost])).toEqual(Array(6).fill([1, []]));
  setSecrets(FRESH);
  expect((await resealAll()).every(({ count, lost }) => count === 0 && lost.length === 0)).toBe(true);

  const [user] = await db.select().from(users).where(eq(users.id, id));
  const sealed = [user?.twoFactorKey, user && pendingKeyOf(user, attempt.id), user?.twoFactorFormerKey];
  expect(sealed.map((text) => openKey(text ?? "", id))).toEqual(keys);
  const [[kept], [held], [mail]] = await Promise.all([db.select().from(attempts), db.select().from(sessions), db.select().from(mails)]);
  expect([openCodes(kept?.recoveryCodes ?? "", attempt.id), openCodes(held?.recoveryCodes ?? "", sessionId)]).toEqual(shown);
  expect((await findMail(mail?.id ?? ""))?.payload).toMatchObject({ mail: { kind: "invitation" } });
});

test("a key that no secret opens is told by its account, and left as it is", async () => {
  const db = await database();
  setSecrets("a secret that was lost ".repeat(2));
  const id = randomUUID();
  const twoFactorKey = sealKey(newKey(), id);
  await db.insert(users).values(somebody({ id, twoFactorKey }));
  setSecrets(FRESH);
  expect(await resealAll()).toContainEqual({ name: "2FA keys", count: 0, lost: [id] });
  expect(await db.select({ key: users.twoFactorKey }).from(users).where(eq(users.id, id))).toEqual([{ key: twoFactorKey }]);
});

test("a key that is confirmed while others are sealed anew is not passed by [ASVS 13.3.4]", async () => {
  const db = await database();
  setSecrets(OLD);
  const [held, moved] = [randomUUID(), randomUUID()];
  const key = newKey();
  await db
    .insert(users)
    .values([
      somebody({ id: held, twoFactorKey: sealKey(newKey(), held) }),
      withPendingKey(somebody({ id: moved }), "attempt", sealKey(key, moved)),
    ]);
  setSecrets(FRESH, OLD);
  const { sealing } = await db.transaction(async (tx) => {
    await tx.select().from(users).where(eq(users.id, held)).for("update");
    const sealing = resealAll();
    await untilWaiting();
    const [account] = await tx.select().from(users).where(eq(users.id, moved));
    const twoFactorKey = account && pendingKeyOf(account, "attempt");
    await tx.update(users).set({ twoFactorKey, twoFactorPendingKey: null }).where(eq(users.id, moved));
    return { sealing };
  });
  await sealing;
  setSecrets(FRESH);
  const [account] = await db.select().from(users).where(eq(users.id, moved));
  expect(openKey(account?.twoFactorKey ?? "", moved)).toEqual(key);
});
