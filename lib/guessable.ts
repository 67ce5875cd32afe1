import "server-only";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as commonWords } from "@zxcvbn-ts/language-common";
import { dictionary as englishWords } from "@zxcvbn-ts/language-en";

/** zxcvbn's scale goes from 0 to 4; 3 stands for more than 10^8 guesses, 2 for at most as many. */
const LEAST_SCORE = 3;

let checker: ZxcvbnFactory | undefined;

/** Whether a guesser would find this password soon: common, a pattern, or built on one of `words` (zxcvbn; ASVS 6.2.4, 6.2.11). */
export function isGuessable(password: string, words: string[]): boolean {
  checker ??= new ZxcvbnFactory({ dictionary: { ...commonWords, ...englishWords }, graphs: adjacencyGraphs });
  return checker.check(password, words).score < LEAST_SCORE;
}
