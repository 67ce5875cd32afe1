/** A reason to stop that a person can act on: shown as one sentence, without a stack. */
export class Stop extends Error {}

/** Prints one line of what the command is doing. */
export function say(line: string): void {
  console.log(line);
}

/** Says what is being done, and every 5 seconds that it still is. Passes on what `work` gives or throws. */
export async function withProgress<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
  say(`${doing} …`);
  return withReminders(doing, 5, work);
}

/** Says nothing unless `work` takes longer than `seconds`; from then on a line every so many seconds. */
export async function withReminders<Result>(doing: string, seconds: number, work: () => Promise<Result>): Promise<Result> {
  const begun = Date.now();
  const timer = setInterval(() => say(`… ${doing}: ${secondsSince(begun)} s so far`), seconds * 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Whole seconds that have passed since the time stamp `begun` (milliseconds). */
export function secondsSince(begun: number): number {
  return Math.round((Date.now() - begun) / 1000);
}

/** Runs the command and ends the process with its exit code. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  process.exit(await command().catch(fail));
}

/** Ends the process with exit code 1; a `Stop` is told in its own words, a bug with its stack. */
export function fail(error: unknown): never {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
