/** The languages the portal speaks, as BCP 47 tags; the first one is for whoever reads none of them. */
export const LANGUAGES = ["en", "de", "es", "fr", "uk"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const languageNames: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  uk: "Українська",
};

export const isLanguage = (tag: string | undefined): tag is Language => LANGUAGES.some((language) => language === tag);

/** The one that a browser asks for first among those there are, by its `Accept-Language` (RFC 9110, 12.5.4); English when there is none. */
export function languageAsked(accepted: string): Language {
  const wishes = accepted.split(",").flatMap((wish) => {
    const [range = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
    const weight = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    const tag = range.split("-")[0];
    return isLanguage(tag) && weight > 0 ? [{ tag, weight }] : [];
  });
  return wishes.sort((one, other) => other.weight - one.weight)[0]?.tag ?? LANGUAGES[0];
}

/** A reader's language: their choice, else the one that their browser asks for. */
export const languageOf = (chosen: string | undefined, accepted: string | null | undefined): Language =>
  isLanguage(chosen) ? chosen : languageAsked(accepted ?? "");

/** The direction that a language is written in. */
export const directionOf = (language: string): "ltr" | "rtl" => (/^(ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr");
