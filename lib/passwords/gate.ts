import "server-only";

/** Thrown when a gate's waiting line is full; an action answers it with the refusal "busy". */
export class Busy extends Error {}

/** Lets at most `atOnce` pieces of work run together and `waiting` wait in line, first come first served; more throw `Busy`. */
export function gate({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = [];
  let running = 0;
  return async function pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new Busy();
      await new Promise<void>((enter) => line.push(enter));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
