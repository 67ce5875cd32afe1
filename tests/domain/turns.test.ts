import { expect, test } from "vitest";
import { inTurn } from "@/lib/server/turns";

test("the work of one key runs one after the other, also after a failure, and that of another key does not wait", async () => {
  const begun: string[] = [];
  const open = Promise.withResolvers<string>();
  const begin = (name: string, result: Promise<string>) => () => {
    begun.push(name);
    return result;
  };
  const failing = inTurn("ana", begin("first of ana", open.promise));
  const second = inTurn("ana", begin("second of ana", Promise.resolve("done")));
  expect(await inTurn("bea", begin("first of bea", Promise.resolve("done")))).toBe("done");
  expect(begun).toEqual(["first of ana", "first of bea"]);
  open.reject(new Error("a fault"));
  await expect(failing).rejects.toThrow("a fault");
  expect(await second).toBe("done");
  expect(begun).toEqual(["first of ana", "first of bea", "second of ana"]);
});
