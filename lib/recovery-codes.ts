import "server-only";

import { RECOVERY_CODES } from "@/lib/domain/policy";
import { hashToken, newReadableSecret, seal, unseal } from "@/lib/secrets";

/** Four groups of five letters: 99 random bits, so that a plain hash of a code cannot be reversed by trying. */
const GROUPS = 4;

/** Fresh codes: sealed for the attempt that shows them once, and hashed for the account that honours each once. */
export function newRecoveryCodes(attemptId: string): { sealed: string; hashes: string[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newReadableSecret(GROUPS));
  return { sealed: seal(codes.join(" "), "recovery-codes", attemptId), hashes: codes.map(hashOfCode) };
}

/** The codes that an attempt holds for the person to save. Throws when they were sealed for another one. */
export const openCodes = (sealed: string, attemptId: string) => unseal(sealed, "recovery-codes", attemptId).split(" ");

/** The hash of a code as it was typed: capitals, spaces and hyphens make no difference. */
export const hashOfCode = (typed: string) => hashToken(typed.toLowerCase().replace(/[\s-]/g, ""));
