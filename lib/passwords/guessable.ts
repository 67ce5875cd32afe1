import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as commonWords } from "@zxcvbn-ts/language-common";
import { dictionary as englishWords } from "@zxcvbn-ts/language-en";

/**
 * Passwords of 12 characters or more from the published leaks, commonest first (SecLists, MIT licence), in lower case. 11,626 of
 * them; ASVS 6.2.4 asks for 3,000.
 */
const readCommonPasswords = () => readFileSync(join(process.cwd(), "lib/passwords/common-passwords.txt"), "utf8").split("\n");

let commonPasswords: Set<string> | undefined;

/** zxcvbn's scale goes from 0 to 4; 3 stands for more than 10^8 guesses, 2 for at most as many. */
const LEAST_SCORE = 3;

/** zxcvbn's work grows faster than the text; what begins with this many hard characters is hard to guess. */
const CHARACTERS_JUDGED = 24;

let checker: ZxcvbnFactory | undefined;

/** Whether a guesser would find this password soon: common, a pattern, or built on `words` (zxcvbn; ASVS 6.2.4, 6.2.11). */
export function isGuessable(password: string, words: string[]): boolean {
  checker ??= new ZxcvbnFactory({ dictionary: { ...commonWords, ...englishWords }, graphs: adjacencyGraphs });
  commonPasswords ??= new Set(readCommonPasswords());
  if (commonPasswords.has(password.toLowerCase())) return true;
  return isMadeOf(password, words) || checker.check(password.slice(0, CHARACTERS_JUDGED), words).score < LEAST_SCORE;
}

/** Whether next to nothing is left of the password without these words, digits and signs: "AdminPortal2026!". */
function isMadeOf(password: string, words: string[]): boolean {
  const rest = words.reduce((text, word) => text.replaceAll(word.toLowerCase(), ""), password.toLowerCase());
  return rest !== password.toLowerCase() && rest.replace(/[\d\p{P}\p{S}\s]/gu, "").length < 4;
}
