"use client";

import { createContext, type ReactNode, use } from "react";
import type { Language } from "@/lib/domain/language";
import type { Client } from "@/lib/messages/en/client";

type Reader = { language: Language; t: Client; portal: { name: string; hasLogo: boolean } };

const ReaderContext = createContext<Reader | null>(null);

/** Hands the words that scripts need, their language and the portal's name to every component below. */
export const ReaderProvider = ({ reader, children }: { reader: Reader; children: ReactNode }) => (
  <ReaderContext value={reader}>{children}</ReaderContext>
);

/** The words for scripts, in the reader's language. */
export const useWords = (): Client => useReader().t;

/** The reader's language. */
export const useLanguage = (): Language => useReader().language;

/** What the portal is called, also where the shell of the page failed. */
export const usePortal = () => use(ReaderContext)?.portal ?? { name: "Gatehouse", hasLogo: false };

function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error("Words are there below the shell of a page only.");
  return reader;
}
