import { beforeAll, expect, test } from "vitest";
import { auditEvents, mails, users } from "@/drizzle/schema";
import { demoPeople, type Shows } from "@/lib/cli/demo-people";
import { stageDemo } from "@/lib/cli/demo-stage";
import { type Account, statusOf } from "@/lib/domain/account";
import { newPasswordDue, nextDue } from "@/lib/domain/expiry";
import { mustUseTwoFactor } from "@/lib/domain/two-factor";
import { fitsPassword } from "@/lib/passwords/passwords";
import { matchToken, openKey, tokenAt } from "@/lib/sign-in/totp";
import { database } from "@/lib/store/client";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const PASSWORD = "a password of the demo's people";

/** What the table of the demo says of a person, found in their account. */
const seen: Record<Shows, (account: Account, now: Date) => boolean> = {
  "gets in": (account, now) => statusOf(account, now) === "active" && !newPasswordDue(account, now) && !account.twoFactorKey,
  "gets in with a 2FA token": (account, now) => statusOf(account, now) === "active" && account.twoFactorKey !== null,
  "hears that the password expires soon": (account, now) => (nextDue(account, now)?.on.getTime() ?? 0) - now.getTime() < 14 * 86_400_000,
  "sets up two-factor authentication": (account) => mustUseTwoFactor(account) && !account.twoFactorKey,
  "is asked for a new password by an admin": (account, now) => newPasswordDue(account, now)?.why === "asked-for",
  "is asked for a new password: expired": (account, now) => statusOf(account, now) === "password-expired",
  "is asked for a new password: away": (account, now) => statusOf(account, now) === "away",
  "blocked by wrong passwords": (account, now) => statusOf(account, now) === "blocked-wrong-passwords",
  "blocked by wrong 2FA tokens": (account, now) => statusOf(account, now) === "blocked-wrong-tokens",
  "blocked by an admin": (account, now) => statusOf(account, now) === "blocked-by-admin",
  invited: (account, now) => statusOf(account, now) === "invited",
  "invitation is over": (account, now) => statusOf(account, now) === "invitation-expired",
  deleted: (account, now) => statusOf(account, now) === "deleted",
};

test("the demo's sixty people are what its table says, and come once", async () => {
  const now = new Date();
  expect([demoPeople.length, await stageDemo(PASSWORD, now), await stageDemo(PASSWORD, now)]).toEqual([60, 60, 0]);
  const db = await database();
  const accounts = new Map((await db.select().from(users)).map((account) => [account.email, account]));
  const wrong = demoPeople.filter(({ email, shows }) => {
    const account = accounts.get(email);
    return !account || !seen[shows](account, now);
  });
  expect(wrong).toEqual([]);
  expect(new Set(demoPeople.map(({ shows }) => shows))).toEqual(new Set(Object.keys(seen)));

  const ada = accounts.get("ada.brandt@example.com");
  expect(await fitsPassword(PASSWORD, ada?.passwordHash ?? null)).toBe(true);
  const key = openKey(ada?.twoFactorKey ?? "", ada?.id ?? "");
  expect(matchToken(key, tokenAt(key, now), now)).toHaveProperty("step");
  expect(await db.$count(auditEvents)).toBeGreaterThan(1000);
  expect(await db.$count(mails)).toBeGreaterThan(5);
});
