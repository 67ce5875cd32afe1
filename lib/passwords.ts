import "server-only";
import cluster from "node:cluster";
import { hash, verify } from "@node-rs/argon2";
import { gate } from "@/lib/gate";
import { metrics } from "@/lib/metrics";

/** `Algorithm.Argon2id`, an ambient enum that isolated modules cannot read. */
const ARGON2ID = 2;

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/**
 * Hashes run on the same four threads as files and name look-ups, so that two at once are enough for two cores and leave
 * the others their turn; of several workers each has a core to itself. A line of more than 100 answers "busy" at once instead of a minute later.
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
export const hashPassword = (password: string): Promise<string> => atTheGate(() => hash(password, PARAMETERS));

let dummy: Promise<string> | undefined;

/**
 * Whether the password fits the hash. Without a hash the same work is done on one that fits nothing, so that the time does not
 * tell whether there is an account. Throws `Busy` when too many are waiting.
 */
export async function fitsPassword(password: string, passwordHash: string | null): Promise<boolean> {
  dummy ??= hash(crypto.randomUUID(), PARAMETERS);
  const against = passwordHash ?? (await dummy);
  const fits = await atTheGate(() => verify(against, password));
  return fits && passwordHash !== null;
}
