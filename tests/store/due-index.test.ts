import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { policy } from "@/lib/domain/policy";
import { database } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { freshDatabase } from "@/tests/support/database";
import { statementsOf } from "@/tests/support/statements";

beforeAll(freshDatabase);

test("the index for other numbers goes when a portal starts, and only after the one for the numbers in force is made", async () => {
  const [db, current] = [await database(), `users_by_due_${policy().PASSWORD_MAX_AGE_DAYS}_${policy().AWAY_MAX_DAYS}`];
  const names = async () =>
    (await db.execute(sql`select indexname as name from pg_indexes where indexname like 'users%due%' order by 1`)).map(({ name }) => name);
  expect(await names()).toEqual([current]);
  await db.execute(sql`alter index ${sql.identifier(current)} rename to users_by_due_1_2`);
  const changes = (await statementsOf(migrate)).filter(({ text }) => /^(create|drop) index/.test(text));
  expect(await names()).toEqual([current]);
  expect(changes.map(({ text }) => text.split(" ", 1)[0])).toEqual(["create", "drop"]);
});
