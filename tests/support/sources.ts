import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Source = { file: string; text: string; lines: string[] };

const ROOT = join(import.meta.dirname, "../..");

/** A file of the house, by its path from the root. */
export const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** The portal's own programs, sorted by their path. */
export const sources: Source[] = ["app", "components", "lib"]
  .flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" }).map((name) => join(room, name)))
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
  .concat("proxy.ts", "instrumentation.ts", "next.config.ts")
  .sort()
  .map((file) => ({ file, text: read(file) }))
  .map(({ file, text }) => ({ file, text, lines: text.trimEnd().split("\n") }));
