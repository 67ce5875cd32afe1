import { describe, expect, test } from "vitest";
import { leftAt, pathAfter, pathBackTo, readUsersQuery, usersPath } from "@/lib/domain/users-query";

describe("the way back to the list", () => {
  const query = readUsersQuery({ q: "ana & co", status: "active", sort: "login", order: "down", after: "cursor" });

  test("leads to the same search, filter, order and page", () => {
    expect(pathBackTo(leftAt(query))).toBe(usersPath(query, { after: "cursor" }));
    expect(leftAt(readUsersQuery({}))).toBe("");
  });

  test.each(["", "/evil.example", "https://evil.example", "status=none&x=y", undefined, ["q=a", "q=b"]])(
    "made up as %j leads to no other page",
    (left) => expect(pathBackTo(left)).toMatch(/^\/users(?:\?|$)/),
  );

  test("says what was done meanwhile", () => {
    const done = { action: "block", done: 2, skipped: 1 };
    expect(pathAfter("", done)).toBe("/users?done=block&to=2&skipped=1");
    expect(pathAfter("q=ana", done)).toBe("/users?q=ana&done=block&to=2&skipped=1");
    expect(pathAfter("q=ana", { ...done, id: "hers" })).toBe("/users?q=ana&done=block&to=2&skipped=1&id=hers");
  });
});
