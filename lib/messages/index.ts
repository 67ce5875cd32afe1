import "server-only";
import type { Language } from "@/lib/domain/language";
import type { Refusal } from "@/lib/domain/refusal";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { uk } from "./uk";

/** All words of one language: the English ones say which there are, and the compiler tells when another language lacks one. */
export type Messages = typeof en;

export const messages: Record<Language, Messages> = { en, de, es, fr, uk };

/** What is wrong with a field, in the words of a person; what is in words already stays as it is. */
export const faultIn = ({ client }: Messages, fault: string): string => (client.faults as Record<string, string>)[fault] ?? fault;

/** A refusal in the words of a person. */
export const refusalIn = (t: Messages, { code, about = 0 }: Refusal): string => t.refusals[code](about);
