import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { users } from "@/drizzle/schema";
import { type Account, STATUSES, statusOf } from "@/lib/domain/account";
import { days } from "@/lib/domain/time";
import { SORTS } from "@/lib/domain/users-list";
import { database } from "@/lib/store/client";
import { hasStatus, statusExpression } from "@/lib/store/status";
import { countUsers } from "@/lib/store/users-count";
import { listUsers } from "@/lib/store/users-list";
import { ago, ahead, NOW, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { listedOf } from "@/tests/support/users-model";
import { all, idsOf, walk } from "@/tests/support/users-pages";

/** Every combination of the facts that a status is made of, at each edge of the clocks. */
function everybody(): Account[] {
  const times = [ago(days(90)), ago(days(90) + 1), ago(days(30)), ago(days(30) + 1), ago(days(1)), null];
  const facts: Partial<Account>[] = times.flatMap((passwordChangedAt) =>
    times.flatMap((lastSignInAt) => [ago(days(2)), null].map((passwordResetAt) => ({ passwordChangedAt, lastSignInAt, passwordResetAt }))),
  );
  const barriers: Partial<Account>[] = [
    { deletedAt: NOW },
    ...(["admin", "wrong_passwords", "wrong_tokens"] as const).map((blockedReason) => ({ blockedReason, blockedAt: NOW })),
    { passwordHash: null },
    ...[NOW, ago(1), ahead(1)].map((invitationExpiresAt) => ({ invitationExpiresAt })),
  ];
  return [...facts, ...barriers, {}].map((more, index) =>
    somebody({
      email: `person${index}@example.com`,
      name: `Person ${index % 7}`,
      role: index % 3 ? "staff" : "admin",
      ...more,
    }),
  );
}

const people = everybody();

beforeAll(freshDatabase);
beforeAll(async () => {
  await (await database()).insert(users).values(people);
});

test("the database and the domain agree on everybody's status, at each edge", async () => {
  const rows = await (await database()).select({ account: users, status: statusExpression(NOW) }).from(users);
  expect(rows).toHaveLength(people.length);
  for (const { account, status } of rows) expect([account.email, status]).toEqual([account.email, statusOf(account, NOW)]);
  for (const status of STATUSES) {
    const found = await (await database()).select({ email: users.email }).from(users).where(hasStatus(status, NOW));
    const wanted = people.filter((account) => statusOf(account, NOW) === status);
    expect(found.map(({ email }) => email).toSorted()).toEqual(wanted.map(({ email }) => email).toSorted());
  }
  expect(new Set(rows.map(({ status }) => status)).size).toBe(STATUSES.length);
});

describe.each(SORTS)("sorted by %s", (sort) => {
  test.each([false, true])("descending %s: walking on and back again shows everybody once, in one order", async (descending) => {
    const { forth, back } = await walk({ ...all, sort, descending });
    expect(forth).toEqual(idsOf(listedOf(people, { ...all, sort, descending }, NOW)));
    expect(forth.length).toBeGreaterThan(50);
    expect(back).toEqual(forth);
  });
});

test("filters and search find exactly whom they name, and the counts say how many", async () => {
  const counts = await countUsers({ q: "" }, NOW);
  for (const status of STATUSES) {
    const wanted = people.filter((account) => statusOf(account, NOW) === status);
    expect(counts.rows.filter((row) => row.status === status).reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length);
    const { accounts } = await listUsers({ ...all, status, role: "admin" }, NOW);
    expect(accounts.map(({ id }) => id).toSorted()).toEqual(
      wanted
        .flatMap(({ id, role }) => (role === "admin" ? [id] : []))
        .toSorted()
        .slice(0, 50),
    );
  }
  expect((await listUsers({ ...all, q: "PERSON7@exa" }, NOW)).accounts.map(({ email }) => email)).toEqual(["person7@example.com"]);
});

test.each(["%", "_", "\\", "'; drop table users; --", "a".repeat(100)])(
  "a search for %s takes it literally [ASVS 1.2.4] [ASVS 1.2.9]",
  async (q) => {
    expect((await listUsers({ ...all, q }, NOW)).accounts).toEqual([]);
  },
);

test.each(["name", "last-sign-in", "status"] as const)(
  "a place that somebody made up shows the first page instead of an error",
  async (sort) => {
    const first = (await listUsers({ ...all, sort }, NOW)).accounts;
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const moments = [
      "2026-13-45T99:00:00.000000Z",
      "0000-01-01T00:00:00.000000Z",
      "2026-02-30T00:00:00.000000Z",
      "2026-01-01T24:00:00.000000Z",
    ];
    const keys = sort === "name" ? ["a\0b", "\ud800"] : moments;
    const places = [
      ...keys.map((key) => [0, key, randomUUID()]),
      [0, "lea", "no id"],
      [99, "lea", randomUUID()],
      [-1, "lea", randomUUID()],
      [1],
      "x",
    ];
    for (const after of ["x", ...places.map(made)]) expect((await listUsers({ ...all, sort, after }, NOW)).accounts).toEqual(first);
  },
);
