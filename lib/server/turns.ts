import "server-only";

/** The last one in each line. */
const lines = new Map<string, Promise<unknown>>();

/**
 * Runs the work of one key one after the other in this process. Whoever waits for a locked row holds a connection; of a burst of
 * guesses at one account all but one wait here instead, so that there are connections left for everybody else.
 */
export function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (lines.get(key) ?? Promise.resolve()).then(work, work);
  const leave = () => lines.get(key) === turn && lines.delete(key);
  lines.set(key, turn);
  turn.then(leave, leave);
  return turn;
}
