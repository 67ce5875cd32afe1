import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { isDatabaseAway } from "@/lib/store/away";

const failureOf = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

test("a socket that is not there is a database that is away, also as the cause of another failure; a file is not", async () => {
  const socket = await failureOf(
    new Promise((resolve, reject) => connect("/nowhere/.s.PGSQL.5432", () => resolve(null)).once("error", reject)),
  );
  const file = await failureOf(readFile("/nowhere/logo.png"));
  expect([socket, file]).toEqual([expect.objectContaining({ code: "ENOENT" }), expect.objectContaining({ code: "ENOENT" })]);
  expect([socket, new Error("no answer", { cause: socket }), file].map(isDatabaseAway)).toEqual([true, true, false]);
});
