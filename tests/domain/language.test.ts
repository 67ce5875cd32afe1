import { expect, test } from "vitest";
import { isLanguage, LANGUAGES, languageAsked, languageNames } from "@/lib/domain/language";

test.each([
  ["", "en"],
  ["de", "de"],
  ["DE-at", "de"],
  ["uk-UA,uk;q=0.9,en;q=0.8", "uk"],
  ["en;q=0.8, fr;q=0.9", "fr"],
  ["fr;q=0.5,es;q=0.5", "fr"],
  ["pl,it;q=0.9,es;q=0.1", "es"],
  ["pl", "en"],
  ["*", "en"],
  ["de;q=0", "en"],
  ["de;q=0,es;q=0.001", "es"],
  ["de ; q=0.2 , fr ; level=1 ; q=0.7", "fr"],
  ["de;q=much,es;q=0.1", "es"],
  [",;,;q=1,es", "es"],
  ["constructor,__proto__", "en"],
  ["deutsch", "en"],
])('who asks for "%s" is answered in %s', (accepted, language) => expect(languageAsked(accepted)).toBe(language));

test("a language is one of those there are, to the letter, and has a name of its own", () => {
  expect(LANGUAGES.every(isLanguage)).toBe(true);
  expect([undefined, "", "EN", "de-AT", "pl", "toString"].some(isLanguage)).toBe(false);
  expect(new Set(LANGUAGES.map((language) => languageNames[language])).size).toBe(LANGUAGES.length);
});
