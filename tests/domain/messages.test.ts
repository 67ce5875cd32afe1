import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/lib/domain/language";
import { messages } from "@/lib/messages";
import { sources } from "@/tests/support/sources";

type Leaf = { path: string; name: string; parent: string; message: unknown };

/** Every message with its place, such as `door.signIn.title`. */
const leavesOf = (room: object, above: string[] = []): Leaf[] =>
  Object.entries(room).flatMap(([name, message]: [string, unknown]) =>
    typeof message === "object" && message !== null
      ? leavesOf(message, [...above, name])
      : [{ path: [...above, name].join("."), name, parent: above.at(-1) ?? "", message }],
  );

const english = leavesOf(messages.en);
const shape = (leaves: Leaf[]) => leaves.map(({ path, message }) => `${path}: ${kindOf(message)}`).sort();
const kindOf = (message: unknown) => (typeof message === "function" ? `function of ${message.length}` : typeof message);

/** Messages that are the same in a language as in English, because the words are. */
const sameWords: Record<string, RegExp> = {
  de: /^(Name|Login|Admin|Person|Portal|Status|Details)$/,
  es: /^(Portal|Admin)$/,
  fr: /^(Sessions|Pages|Session|Actions|\d minutes?)$/,
  uk: /^$/,
};

describe.each(LANGUAGES.filter((language) => language !== "en"))("the words in %s", (language) => {
  const leaves = leavesOf(messages[language]);
  const strings = new Map(english.map(({ path, message }) => [path, message]));

  test("are those that English has, each of the same kind", () => expect(shape(leaves)).toEqual(shape(english)));

  test("are not the English ones", () => {
    // Without a small letter it is an abbreviation, such as 2FA, or no word at all.
    const isSame = ({ path, message }: Leaf) => /\p{Ll}/u.test(String(message)) && strings.get(path) === message;
    const same = leaves.filter((leaf) => typeof leaf.message === "string" && isSame(leaf));
    expect(same.filter(({ message }) => !sameWords[language]?.test(String(message))).map(({ path }) => path)).toEqual([]);
  });
});

test.each(LANGUAGES)("no message is empty in %s", (language) => {
  const strings = leavesOf(messages[language]).filter(({ message }) => typeof message === "string");
  expect(strings.length).toBeGreaterThan(50);
  expect(strings.filter(({ message }) => String(message).trim() === "")).toEqual([]);
});

test("what is counted is singular after 1, which a setting may be", () => {
  const { door, refusals, users } = messages.en;
  const said = [users.invite.intro(1), door.forgotPassword.sent(1), door.newPassword.expired(1, ""), door.newPassword.away("", 1)];
  for (const code of ["wrong-credentials", "wrong-token", "wrong-current-password", "wrong-recovery-code", "clock-off"] as const)
    said.push(refusals[code](1));
  expect(said.filter((words) => !/\b1 (hour|day|wrong (password|one)|second)\b/.test(words))).toEqual([]);
});

test("every message is used", () => {
  const elsewhere = sources.flatMap(({ file, text }) => (/^lib\/messages\/\w+\//.test(file) ? [] : text)).join("\n");
  const found = (pattern: RegExp) => [...elsewhere.matchAll(pattern)].flatMap(([, name = ""]) => name);
  // The names in braces are those that something is taken apart into.
  const inBraces = found(/\{([\w\s,:]*)\}/g).flatMap((names) => names.split(",").map((name) => name.split(":")[0]?.trim()));
  const named = new Set([...found(/\.([\w-]+)/g), ...found(/"([\w-]+)"/g), ...inBraces]);
  const lookedUp = new Set(found(/(\w+)\[\w/g));
  expect(english.filter(({ name, parent }) => !named.has(name) && !lookedUp.has(parent)).map(({ path }) => path)).toEqual([]);
});
