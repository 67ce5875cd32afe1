"use client";

import { createContext, type ReactNode, use } from "react";
import type { Language } from "@/lib/domain/language";
import type { Client } from "@/lib/messages/en/client";

type Words = { language: Language; t: Client };

const WordsContext = createContext<Words | null>(null);

/** Hands the words that scripts need, and their language, to every component below. */
export const WordsProvider = ({ words, children }: { words: Words; children: ReactNode }) => (
  <WordsContext value={words}>{children}</WordsContext>
);

/** The words for scripts, in the reader's language. */
export const useWords = (): Client => useReader().t;

/** The reader's language. */
export const useLanguage = (): Language => useReader().language;

function useReader(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("Words are there below the shell of a page only.");
  return words;
}
