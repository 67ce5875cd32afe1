import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A test as its file declares it: file, describes and title, the titles perhaps with gaps that a run fills ("%s", "${what}"). */
export type Declared = { path: string[] };

const TESTS = join(import.meta.dirname, "../..");

/** The beginning of a test or a group, its indentation, and what follows up to the title; a table of cases ends before its title. */
const BEGINNING = /^( *)(?:test\.)?(test|it|describe)(\.each)?(?:<[^>\n]*>)?\(/gm;
const TITLE = /^\s*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/;
const TITLE_AFTER_TABLE = /\)\((?=\s*["'`])/g;

/** Every test that the files below tests/ declare, read from their source: nothing is run. */
export function declaredTests(): Declared[] {
  return readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .flatMap((name) => testsIn(name.replaceAll("\\", "/"), readFileSync(join(TESTS, name), "utf8")));
}

/** The formatter indents what is inside a group, so that the indentation tells which group a test is in. */
export function testsIn(file: string, source: string): Declared[] {
  const groups: { indent: number; title: string }[] = [];
  const found: Declared[] = [];
  for (const match of source.matchAll(BEGINNING)) {
    const [all, spaces = "", kind, each] = match;
    // A title that is worked out, as "with JavaScript" or "without", is a gap as a whole.
    const title = titleAt(source, match.index + all.length, Boolean(each)) ?? "%s";
    while ((groups.at(-1)?.indent ?? -1) >= spaces.length) groups.pop();
    if (kind === "describe") groups.push({ indent: spaces.length, title });
    else found.push({ path: [file, ...groups.map((group) => group.title), title] });
  }
  return found;
}

function titleAt(source: string, start: number, isTable: boolean): string | null {
  TITLE_AFTER_TABLE.lastIndex = start;
  const at = isTable ? (TITLE_AFTER_TABLE.exec(source)?.index ?? source.length) + 2 : start;
  const [, double, single, template] = TITLE.exec(source.slice(at, at + 500)) ?? [];
  const raw = double ?? single ?? template;
  return raw === undefined ? null : raw.replace(/\\(.)/g, "$1");
}

/** The declared tests that a row's words name. */
export const namedBy = (words: string, declared: Declared[]) =>
  declared.filter(({ path }) => path.some((_, at) => path.slice(at).join(" > ") === words));

/** Whether a test that ran is this declared one, with its gaps filled. */
export const isRunOf = ({ path }: Declared, ran: string[]) =>
  path.length === ran.length && path.every((part, at) => patternOf(part).test(ran[at] ?? ""));

const GAP = /\\\$\\\{[^}]*\\\}|%(?:\d+\\\$)?[sdifjoc#%]|\\\$\w+/g;

const patternOf = (title: string) => new RegExp(`^${title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(GAP, "[\\s\\S]*")}$`);
