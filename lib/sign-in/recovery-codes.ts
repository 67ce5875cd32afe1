import "server-only";
import { RECOVERY_CODES } from "@/lib/domain/policy";
import type { NewCodes } from "@/lib/domain/two-factor";
import { hashToken, newReadableSecret, seal, unseal } from "@/lib/secrets";

/** Four groups of five letters: 99 random bits, so that a plain hash of a code cannot be reversed by trying. */
const GROUPS = 4;

/** Fresh codes, sealed for `holder`: the attempt or session that shows them until they are saved. */
export function newRecoveryCodes(holder: string): NewCodes {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newReadableSecret(GROUPS));
  return { sealed: seal(codes.join(" "), "recovery-codes", holder), hashes: codes.map(hashOfCode) };
}

/** The codes that this attempt or session holds for the person to save. Throws when they were sealed for another one. */
export const openCodes = (sealed: string, holder: string) => unseal(sealed, "recovery-codes", holder).split(" ");

/** The hash of a code as it was typed: capitals, spaces and hyphens make no difference. */
export const hashOfCode = (typed: string) => hashToken(typed.toLowerCase().replace(/[\s-]/g, ""));
