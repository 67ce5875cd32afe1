import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { beforeAll, expect, test } from "vitest";
import { attempts, auditEvents, mails, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { EventType } from "@/lib/domain/decision";
import type { Mail } from "@/lib/domain/mail";
import type { Attempt } from "@/lib/domain/sign-in";
import { judgeRecoveryCode, judgeToken } from "@/lib/domain/two-factor";
import { confirmSetup, pendingKeyOf, startSetup } from "@/lib/domain/two-factor-setup";
import { newToken } from "@/lib/secrets";
import { hashOfCode, newRecoveryCodes, openCodes } from "@/lib/sign-in/recovery-codes";
import { matchSealed, newKey, openKey, sealKey } from "@/lib/sign-in/totp";
import { findAccountByEmail } from "@/lib/store/accounts";
import { changeAccount } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { anAttempt, anOccasion, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const occasion = () => anOccasion({ now: new Date() });
const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));
const isProven = (reply: object) => "attempt" in reply && (reply.attempt as Attempt).twoFactorAt !== null;

async function person(facts: Partial<Account> = {}) {
  const account = somebody(facts);
  await (await database()).insert(users).values(account);
  return account;
}

/** A person with an active key, the codes, and as many attempts as are wanted, each one waiting for its token. */
async function enrolled(count: number) {
  const { id, email } = await person();
  const key = newKey();
  const { sealed, hashes } = newRecoveryCodes("attempt");
  await (await database())
    .update(users)
    .set({ twoFactorKey: sealKey(key, id), recoveryCodeHashes: hashes })
    .where(eq(users.id, id));
  const waiting = Array.from({ length: count }, () =>
    anAttempt({ id: randomUUID(), accountId: id, expiresAt: new Date(Date.now() + 60_000) }),
  );
  await (await database()).insert(attempts).values(waiting);
  return { id, email, token: generateSync({ secret: key }), codes: openCodes(sealed, "attempt"), waiting };
}

const typeToken = (accountId: string, attempt: ReturnType<typeof anAttempt> | undefined, token: string) =>
  changeAccount(accountId, occasion(), (account) => {
    const match = matchSealed(account.twoFactorKey, account, token, new Date());
    return judgeToken(account, attempt ?? anAttempt(), match, newToken(), occasion());
  });

const countMails = async (accountId: string, kind: Mail["kind"]) =>
  (await database()).$count(mails, and(eq(mails.accountId, accountId), eq(mails.kind, kind)));
const countEvents = async (accountId: string, type: EventType) =>
  (await database()).$count(auditEvents, and(eq(auditEvents.accountId, accountId), eq(auditEvents.type, type)));

test("ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]", async () => {
  const { id, email, token, waiting } = await enrolled(10);
  const replies = await times(10, (index) => typeToken(id, waiting[index], token));
  expect(replies.filter((reply) => isProven(reply))).toHaveLength(1);
  const rows = await (await database()).select().from(attempts).where(eq(attempts.accountId, id));
  expect(rows.filter((row) => row.twoFactorAt)).toHaveLength(1);
  expect(await findAccountByEmail(email)).toMatchObject({ blockedReason: "wrong_tokens", wrongTokens: 5 });
  expect(await countEvents(id, "token-accepted")).toBe(1);
  expect(await countMails(id, "blocked")).toBe(1);
  expect(await countMails(id, "wrong-token")).toBe(1);
});

test("fifty wrong tokens at once are five judgements and one block [D4]", async () => {
  const { id, email, token, waiting } = await enrolled(1);
  const wrong = String((Number(token) + 1) % 1_000_000).padStart(6, "0");
  const replies = await times(50, () => typeToken(id, waiting[0], wrong));
  expect(replies.some(isProven)).toBe(false);
  expect(await findAccountByEmail(email)).toMatchObject({ blockedReason: "wrong_tokens", wrongTokens: 5 });
  expect([await countEvents(id, "blocked"), await countMails(id, "blocked")]).toEqual([1, 1]);
});

test("one recovery code used ten times at once lets one in [ASVS 6.5.1]", async () => {
  const { id, email, codes, waiting } = await enrolled(10);
  const hash = hashOfCode(codes[3] ?? "");
  const replies = await times(10, (index) =>
    changeAccount(id, occasion(), (account) => judgeRecoveryCode(account, waiting[index] ?? anAttempt(), hash, newToken(), occasion())),
  );
  expect(replies.filter((reply) => isProven(reply))).toHaveLength(1);
  expect((await findAccountByEmail(email))?.recoveryCodeHashes).toHaveLength(9);
});

test("a page asked for many times at once shows one key, and many setups at once activate it once [D11]", async () => {
  const { id, email } = await person();
  const attempt = anAttempt({ id: randomUUID(), accountId: id, expiresAt: new Date(Date.now() + 60_000) });
  await (await database()).insert(attempts).values(attempt);
  const shown = await times(10, () => changeAccount(id, occasion(), (account) => startSetup(account, attempt.id, sealKey(newKey(), id))));
  expect(new Set(shown.map((sealed) => openKey(sealed, id))).size).toBe(1);
  const token = generateSync({ secret: openKey(shown[0] ?? "", id) });
  await times(5, () =>
    changeAccount(id, occasion(), (account) => {
      const match = matchSealed(pendingKeyOf(account, attempt.id), account, token, new Date());
      return confirmSetup(account, attempt, match, newRecoveryCodes(attempt.id), occasion());
    }),
  );
  expect(await countEvents(id, "two-factor-set-up")).toBe(1);
  expect(await countMails(id, "two-factor-set-up")).toBe(1);
  expect(await findAccountByEmail(email)).toMatchObject({ twoFactorKey: shown[0], twoFactorPendingKey: null });
});
