import "server-only";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Language, languageOf } from "@/lib/domain/language";
import { type Messages, messages } from "@/lib/messages";
import { cookieName } from "./cookies";

/** The language of whoever sends this request: their choice, else their browser's. */
export const readerLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(cookieName("language"))?.value;
  return languageOf(chosen, (await headers()).get("accept-language"));
});

/** All words of the portal in that language. */
export const words = async (): Promise<Messages> => messages[await readerLanguage()];

/** A page's `generateMetadata`: its title, which `pick` finds among the words. */
export const titled = (pick: (t: Messages) => string) => async (): Promise<Metadata> => ({ title: pick(await words()) });
