import "server-only";
import { browserOf } from "@/lib/domain/browser";
import type { EventType } from "@/lib/domain/decision";
import { isDetail, toldDetails } from "@/lib/domain/event-details";
import type { Messages } from "@/lib/messages";
import { codedBy } from "./coded";

/** The name of a type; one of a later release names itself. */
export const typeInWords = ({ audit }: Messages, type: EventType): string => codedBy(audit.types)(type);

/** What a record says beside its type, in words; "" when that is nothing. What only a later release knows is told as it stands. */
export const detailsInWords = (t: Messages, details: Record<string, unknown>): string =>
  toldDetails(details)
    .map(([name, value]) => phraseOf(t, name, value))
    .join(" · ");

function phraseOf({ audit }: Messages, name: string, value: unknown): string {
  if (isDetail(name)) return audit.details[name](String(value));
  const spaced = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return value === true ? spaced : `${spaced}: ${typeof value === "object" ? JSON.stringify(value) : value}`;
}

/** "Firefox on Windows", from a User-Agent; null for one of another kind. */
export function browserInWords({ audit }: Messages, userAgent: string): string | null {
  const { browser, system } = browserOf(userAgent);
  if (browser && system) return audit.browserOn(browser, system);
  return browser ?? (system && audit.programOn(system));
}
