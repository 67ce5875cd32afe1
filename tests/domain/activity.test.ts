import { expect, test } from "vitest";
import { activityOf, type DayCount, lastDays, MOST_A_DAY } from "@/lib/domain/activity";

const NOW = new Date("2026-03-01T23:59:59.999Z");
const on = (day: string, type: DayCount["type"], count: number): DayCount => ({ day: new Date(day), type, count });

test("the last thirty days are whole days in UTC, and today is the last of them", () => {
  const days = lastDays(NOW).map((day) => day.toISOString());
  expect(days).toHaveLength(30);
  expect(days[0]).toBe("2026-01-31T00:00:00.000Z");
  expect(days.slice(-2)).toEqual(["2026-02-28T00:00:00.000Z", "2026-03-01T00:00:00.000Z"]);
  expect(lastDays(new Date("2026-03-01T00:00:00.000Z"))).toEqual(lastDays(NOW));
});

test("days of which nothing was counted have none, and the rest is added up", () => {
  const { days, ...sums } = activityOf(
    [on("2026-03-01", "signed-in", 3), on("2026-02-27", "signed-in", 5), on("2026-02-27", "blocked", 7)],
    NOW,
  );
  expect(days.map(({ day }) => day)).toEqual(lastDays(NOW));
  expect(days.slice(-4).map((day) => [day["signed-in"], day.blocked])).toEqual([
    [0, 0],
    [5, 7],
    [0, 0],
    [3, 0],
  ]);
  expect(sums).toEqual({ totals: { "signed-in": 8, blocked: 7 }, most: 7, isLeast: false });
});

test("nothing at all is thirty days of nothing, and a day beyond the limit makes the sum the least there may be", () => {
  expect(activityOf([], NOW)).toMatchObject({ totals: { "signed-in": 0, blocked: 0 }, most: 0, isLeast: false });
  expect(activityOf([on("2026-03-01", "signed-in", MOST_A_DAY)], NOW).isLeast).toBe(true);
});
