import { describe, expect, test } from "vitest";
import { standards } from "@/tests/security/coverage/standards";
import { declaredTests, isRunOf, namedBy, testsIn } from "@/tests/security/coverage/test-names";
import { read } from "@/tests/support/sources";

const rows = standards.flatMap((standard) => standard.rows);

describe("the list of demands in tests/security/coverage", () => {
  test("holds each demand once, in words, with how it is met", () => {
    expect(rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) !== at)).toEqual([]);
    expect(rows.filter(({ demand, how }) => demand.length < 10 || how.length < 10)).toEqual([]);
  });

  test("V6 and V7 of ASVS 5.0 are whole", () => {
    const chapter = (name: string) => rows.filter(({ id }) => id.startsWith(`ASVS ${name}.`)).length;
    expect([chapter("6"), chapter("7")]).toEqual([47, 19]);
  });

  test("says of each demand which tests prove it, which chapter tells it, or why there is neither", () => {
    const proofs = ({ tests = [], document, notApplicable, deviation, open }: (typeof rows)[number]) =>
      [...tests, document?.at, notApplicable, deviation, open].filter((proof) => proof !== undefined);
    expect(rows.filter((row) => proofs(row).length === 0 || proofs(row).some((proof) => proof.trim() === ""))).toEqual([]);
  });

  test("names each test as exactly one file declares it", () => {
    const declared = declaredTests();
    expect(declared.length).toBeGreaterThan(400);
    const named = rows.flatMap(({ id, tests = [] }) => tests.map((words) => ({ id, words, found: namedBy(words, declared).length })));
    expect(named.filter(({ found }) => found !== 1)).toEqual([]);
  });

  test("names chapters that there are, and words that stand in them", () => {
    const missing = rows.filter(({ document }) => {
      const [file = "", heading = ""] = document?.at.split("#") ?? [];
      const chapters = document ? read(file).split(/^## /m) : [];
      const chapter = chapters.find((text) => slug(text.split("\n")[0] ?? "") === heading);
      return document && !document.says.every((words) => chapter?.replace(/\s+/g, " ").includes(words));
    });
    expect(missing.map(({ id, document }) => ({ id, ...document }))).toEqual([]);
  });
});

test("a declared test is found with its groups, and known again in a run with its gaps filled", () => {
  // The bars keep these lines from being taken for tests of this file.
  const source = `
    | describe("a door", () => {
    |   test.each([
    |     ["x", (1)],
    |   ])("of %s is %j, $name", (_, x) => expect(x).toBe(1));
    |   for (const scripts of [true, false]) {
    |     test.describe(scripts ? "with" : "without", () => {
    |       test(\`opens in \${colour}\`, async () => {});
    |     });
    |   }
    | });
    | test('is "shut"', () => {});`.replaceAll(/^ *\| ?/gm, "");
  const declared = testsIn("x.test.ts", source);
  expect(declared.map(({ path }) => path)).toEqual([
    ["x.test.ts", "a door", "of %s is %j, $name"],
    ["x.test.ts", "a door", "%s", "opens in ${colour}"],
    ["x.test.ts", 'is "shut"'],
  ]);
  expect(namedBy("%s > opens in ${colour}", declared)).toHaveLength(1);
  expect(namedBy("opens in", declared)).toEqual([]);
  const ran = [
    ["x.test.ts", "a door", "of (iron) is {}, Ana"],
    ["x.test.ts", "a door", "without", "opens in red"],
  ];
  expect(ran.map((path) => declared.filter((one) => isRunOf(one, path)).length)).toEqual([1, 1]);
});

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s+/g, "-");
