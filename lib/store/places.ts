import "server-only";
import * as v from "valibot";

/** In which a place in a list is compared. */
export type KeyType = "text" | "int" | "timestamptz" | "uuid";

/** After (or before) which row a page begins: the group of the list in which it stands, its key there, and its id. */
export type Place = { group: number; key: string; id: string };

const id = v.pipe(v.string(), v.uuid());
const parts = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.string(), id]);

export const writePlace = ({ group, key, id }: Place) => Buffer.from(JSON.stringify([group, key, id])).toString("base64url");

const isKey: Record<KeyType, (key: string) => boolean> = {
  text: (key) => key.isWellFormed() && !key.includes("\0"),
  int: (key) => /^\d{1,4}$/.test(key),
  uuid: (key) => v.is(id, key),
  timestamptz: (key) => /^\d{4}-\d\d-\d\dT[\d:.]{15}Z$/.test(key) && !Number.isNaN(Date.parse(key)),
};

/** A place that somebody made up is none, or the database would complain. `types` are those of the groups' keys. */
export function readPlace(text: string | null, types: KeyType[]): Place | null {
  if (!text) return null;
  const place = v.safeParse(v.pipe(v.string(), v.parseJson(), parts), Buffer.from(text, "base64url").toString());
  if (!place.success) return null;
  const [group, key, rowId] = place.output;
  const type = types[group];
  return type && isKey[type](key) ? { group, key, id: rowId } : null;
}
