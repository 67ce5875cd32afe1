/** No look-alikes (0 o, 1 l i) and no capitals: read aloud, typed and copied without doubt. */
export const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** A request's own code has eight letters; a page that failed is known to its visitor only by Next's digest, a number. */
const CODE = new RegExp(`^([${READABLE}]{4})([${READABLE}]{4})$`);
const DIGEST = /^\d{5,10}(?:@e\d+)?$/;

/** The support code that somebody typed, as events carry it: in any case, with or without the dash. Null for any other text. */
export function supportCodeIn(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, "");
  const [, first, second] = CODE.exec(text) ?? [];
  if (first) return `${first}-${second}`;
  return DIGEST.test(text) ? text : null;
}
