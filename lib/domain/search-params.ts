import * as v from "valibot";

/** What was typed into a search, as far as it can be looked for; "" when it is no text. */
export const searchText = v.fallback(
  v.pipe(
    v.string(),
    v.transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim().slice(0, 100)),
  ),
  "",
);

/** Whatever stands in an address: what is not understood is left out, so that an old link still shows a list. */
export const orNull = <S extends v.GenericSchema>(schema: S) => v.fallback(v.nullable(schema), null);

/** An address with these parameters, in their order; the empty ones are left out. */
export function pathWith(path: string, params: Record<string, string | null>): string {
  const search = new URLSearchParams(filled(params));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** What is not empty of it. */
export const filled = (params: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** Whether an address names one of these by its key. */
export const isKeyOf = <Named extends object>(named: Named, key: unknown): key is keyof Named =>
  typeof key === "string" && Object.hasOwn(named, key);
