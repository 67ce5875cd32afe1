import { describe, expect, test } from "vitest";
import { declaredTests } from "@/tests/security/coverage/test-names";
import { read, type Source, sources } from "@/tests/support/sources";

const domain = sources.filter(({ file }) => file.startsWith("lib/domain/"));
const actions = sources.filter(({ file }) => file.endsWith("/actions.ts"));

/** Every line that offends, with its place. */
const offences = (among: Source[], offends: (line: string) => boolean) =>
  among.flatMap(({ file, lines }) => lines.flatMap((line, at) => (offends(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])));

test("the house is read, not an empty folder", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(domain.length).toBeGreaterThan(8);
  expect(actions.length).toBeGreaterThan(2);
});

describe("actions [D1] [ASVS 2.2.1]", () => {
  const WRAPPED = /^export const \w+ = (publicAction|stepAction|userAction|adminAction)\(/;

  test("every export is a call of a wrapper, which guards, checks the origin and parses", () => {
    expect(offences(actions, (line) => /^\s*export\b/.test(line) && !WRAPPED.test(line))).toEqual([]);
    expect(actions.filter(({ text }) => !text.includes("\nexport const "))).toEqual([]);
  });

  test("the wrappers are those of lib/action.ts and of no other file", () => {
    const importsThem = /import \{[^}]*\b(?:public|step|user|admin)Action\b[^}]*\} from "([^"]+)"/g;
    const from = actions.map(({ file, text }) => [file, [...text.matchAll(importsThem)].map(([, name]) => name)]);
    expect(from.filter(([, names]) => String(names) !== "@/lib/action")).toEqual([]);
    expect(offences(actions, (line) => /(?:const|function) (?:public|step|user|admin)Action\b/.test(line))).toEqual([]);
  });

  test('"use server" stands at the top of every actions.ts and nowhere else', () => {
    const says = (line = "") => /^\s*["']use server["'];?\s*$/.test(line);
    expect(actions.filter(({ lines }) => !says(lines[0]))).toEqual([]);
    const elsewhere = sources.map((source) => (source.file.endsWith("/actions.ts") ? { ...source, lines: source.lines.slice(1) } : source));
    expect(offences(elsewhere, says)).toEqual([]);
  });
});

describe("the domain is pure", () => {
  test("it asks no clock: now is an argument", () => {
    expect(offences(domain, (line) => /Date\.now\(|new Date\(\s*\)|\bDate\(\)|performance\.now|Temporal\.Now/.test(line))).toEqual([]);
  });

  test("it throws no dice [ASVS 6.5.3]", () => {
    expect(offences(domain, (line) => /Math\.random|randomUUID|randomBytes|randomInt|getRandomValues/.test(line))).toEqual([]);
  });

  test("nobody in the house makes secrets of Math.random [ASVS 6.5.3]", () => {
    expect(offences(sources, (line) => line.includes("Math.random"))).toEqual([]);
  });
});

test("what is the server's own begins with import server-only", () => {
  // Nobody imports the thread: it is a program of its own.
  const shared = ["lib/paths.ts", "lib/env.ts", "lib/passwords/hash-thread.mjs"];
  const own = sources.filter(({ file }) => /^lib\/(?!(?:domain|messages|cli|mail\/templates)\/)/.test(file) && !shared.includes(file));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter(({ lines }) => lines[0] !== 'import "server-only";').map(({ file }) => file)).toEqual([]);
});

test("a requirement that a comment or the name of a test gives is explained", () => {
  const explained = new Set(read("docs/requirements.md").match(/(?<=^\| )[CD]\d+/gm));
  const titles = declaredTests().map(({ path }) => path.join(" "));
  const named = [...sources.map(({ text }) => text), ...titles].flatMap((text) => text.match(/(?<=requirement |\[)[CD]\d+\b/g) ?? []);
  expect(new Set(named).size).toBeGreaterThan(20);
  expect(named.filter((name) => !explained.has(name))).toEqual([]);
});

test("no file is longer than 180 lines", () => {
  expect(sources.filter(({ lines }) => lines.length > 180).map(({ file, lines }) => `${file}: ${lines.length}`)).toEqual([]);
});

test("nothing is loaded by require, whose paths the linter's rules on imports do not see", () => {
  expect(offences(sources, (line) => /\brequire\(/.test(line))).toEqual([]);
});
