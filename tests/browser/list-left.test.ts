import { enter, expect, sql, test } from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

test("a list can be gone on with once it was left, and a long one is given more time", async ({ page }) => {
  const { login } = await enter(page, "admin");
  const db = sql();
  const begun = async (people: number, minutes: number) => {
    const [list] = await db`insert into invitation_lists (created_at, created_by, started_at, started_by)
      select at, id, at, id from users, (select now() - ${minutes} * interval '1 minute' as at) as begun where email = ${login} returning id`;
    await db`insert into invitation_list_rows (list_id, row, text, email, name, role, two_factor, state)
      select ${list?.["id"]}, n, '', n || ${login}, 'Ana', 'staff', false, 'ready' from generate_series(1, ${people}::int) n`;
    return `/users/invite/${list?.["id"]}`;
  };
  for (const [people, minutes, isLeft] of [
    [1, 29, false],
    [1, 31, true],
    [900, 31, false],
  ] as const) {
    await page.goto(await begun(people, minutes));
    await heading(page, "Invitation list");
    await expect(page.getByRole("button", { name: "Go on" }), `${people} people, ${minutes} minutes`).toHaveCount(isLeft ? 1 : 0);
  }
  await db`delete from invitation_lists where created_by = (select id from users where email = ${login})`;
  await db.end();
});
