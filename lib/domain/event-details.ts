/** What records say beside their type, in the order of a sentence: jsonb keeps an order of its own, by the names' lengths. */
export const DETAILS = [
  "what",
  "why",
  "outcome",
  "which",
  "count",
  "by",
  "reason",
  "before",
  "faults",
  "first",
  "role",
  "until",
  "on",
  "left",
  "asks",
  "path",
  "target",
  "step",
  "again",
  "unblocked",
  "twoFactorReset",
  "unlocksBefore",
  "to",
  "code",
  "from",
  "type",
  "person",
  "language",
] as const;

export type Detail = (typeof DETAILS)[number];

export const isDetail = (name: string): name is Detail => DETAILS.some((known) => known === name);

const nothing = (value: unknown) => value === null || value === undefined || value === false || value === "";

/** The details that say something, in order. Later releases may know more of them than this one, which come last. */
export function toldDetails(details: Record<string, unknown>): [string, unknown][] {
  const names = new Set([...DETAILS, ...Object.keys(details)]);
  return [...names].flatMap((name) => (Object.hasOwn(details, name) && !nothing(details[name]) ? [[name, details[name]]] : []));
}
