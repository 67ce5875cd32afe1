import "server-only";
import cluster from "node:cluster";
import { metrics } from "@/lib/server/metrics";
import { gate } from "./gate";
import { inHashThread } from "./hash-threads";

/** `Algorithm.Argon2id`, an ambient enum that isolated modules cannot read. */
const ARGON2ID = 2;

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** A hash of the same cost, of no password that anybody could find. */
const OF_NOTHING = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

/**
 * Two at once are enough for two cores; of several workers each has a core to itself. A line of more than 100 answers "busy" at once instead of a
 * minute later.
 */
const pass = gate({ atOnce: cluster.isWorker ? 1 : 2, waiting: 100 });

async function atTheGate<Result>(work: () => Promise<Result>): Promise<Result> {
  const entered = metrics.hashWait.startTimer();
  return pass(() => {
    entered();
    return work();
  });
}

/** argon2id in PHC form with a salt of its own. Throws `Busy` when too many are waiting. */
export const hashPassword = (password: string): Promise<string> =>
  atTheGate(() => inHashThread({ password, hash: null, parameters: PARAMETERS }));

/**
 * Whether the password fits the hash. Without a hash the same work is done on one that fits nothing, so that the time does not
 * tell whether there is an account. Throws `Busy` when too many are waiting.
 */
export async function fitsPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await atTheGate(() => inHashThread<boolean>({ password, hash: passwordHash ?? OF_NOTHING }));
  return fits && passwordHash !== null;
}
