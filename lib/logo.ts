import "server-only";
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";

const TYPES: Record<string, string> = { ".svg": "image/svg+xml", ".png": "image/png" };

/** Bytes: a logo is part of every page. */
const MOST_BYTES = 100_000;

/** What is wrong with the file of a company's logo, in words; null: nothing. */
export function logoFault(path: string): string | null {
  if (!TYPES[extname(path)]) return "must be a file that ends with .svg or .png";
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return "leads to no file";
  return size > MOST_BYTES ? `must be a file of at most ${MOST_BYTES} bytes` : null;
}

/** The logo and its media type. Throws when the file went away after the start. */
export const readLogo = (path: string) => ({ body: readFileSync(path), type: TYPES[extname(path)] ?? "" });
