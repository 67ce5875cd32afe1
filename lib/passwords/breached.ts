import "server-only";
import { env } from "@/lib/env";
import { breachHash } from "@/lib/secrets";

/** Milliseconds that the service has; then the local list alone decides. */
const PATIENCE = 900;

/** Hexadecimal digits of the hash that leave the house: some hundreds of known passwords share them. */
const PREFIX = 5;

/**
 * Whether this password is known from a breach (ASVS 6.2.12): a range query as Have I Been Pwned answers it, which learns neither the
 * password nor its hash. False when `BREACHED_PASSWORDS_URL` is unset, and when the service is slow or down, which the log then says.
 */
export async function isBreached(password: string): Promise<boolean> {
  const { breachedPasswordsUrl } = env();
  if (!breachedPasswordsUrl) return false;
  const hash = breachHash(password);
  try {
    const suffixes = await suffixesAfter(new URL(hash.slice(0, PREFIX), breachedPasswordsUrl));
    return suffixes.includes(hash.slice(PREFIX));
  } catch (error) {
    console.error(`Breached passwords: no answer (${(error as Error).message}); the local list alone decided.`);
    return false;
  }
}

/** A line is `SUFFIX:COUNT`; padding, which hides how many there are, counts 0. */
async function suffixesAfter(url: URL): Promise<string[]> {
  const answer = await fetch(url, { headers: { "add-padding": "true" }, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const lines = (await answer.text()).split(/\r?\n/).map((line) => line.split(":"));
  return lines.flatMap(([suffix, count]) => (suffix && Number(count) > 0 ? [suffix.toUpperCase()] : []));
}
