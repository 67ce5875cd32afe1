import "server-only";
import { generateSecret, generateSync, generateURI, verifySync } from "otplib";
import { portalName } from "@/lib/domain/company";
import type { TokenMatch } from "@/lib/domain/two-factor";
import { seal, unseal } from "@/lib/secrets";

/** Seconds: the step of every authenticator app (RFC 6238), and how far a phone's clock is looked for. */
const STEP = 30;
const CLOCK_SEARCH = 600;

/** A new shared key (RFC 4226): 20 random bytes in base32, 32 characters. */
export const newKey = () => generateSecret({ length: 20 });

/** The token that an app shows at this moment. */
export const tokenAt = (key: string, now: Date) => generateSync({ secret: key, epoch: now.getTime() / 1000 });

/** What the QR code says to an authenticator app: the key, the portal and whose it is. */
export const keyUri = (key: string, login: string) => generateURI({ issuer: portalName(), label: login, secret: key });

/** A key as a person copies it by hand; apps forgive the spaces. */
export const groupsOfFour = (key: string) => key.replace(/.{4}(?=.)/g, "$& ");

/** The key as the database keeps it, for this account alone. */
export const sealKey = (key: string, accountId: string) => seal(key, "two-factor", accountId);

export const openKey = (sealed: string, accountId: string) => unseal(sealed, "two-factor", accountId);

/** A key that is only good for a hint; null when no secret opens it any more. */
function findKey(sealed: string, accountId: string): string | null {
  try {
    return openKey(sealed, accountId);
  } catch {
    return null;
  }
}

/**
 * Compares a token of six digits with a key (RFC 6238: SHA-1, 30 s, 6 digits). `step` for the current step or the one before it, never
 * a later one; else how far the phone's clock is off, up to ten minutes, in seconds and negative when it is slow; else null.
 */
export function matchToken(key: string, token: string, now: Date): TokenMatch {
  const epoch = Math.floor(now.getTime() / 1000);
  const step = findStep(key, token, epoch, [STEP, 0]);
  if (step !== null) return { step };
  const other = findStep(key, token, epoch, [CLOCK_SEARCH, CLOCK_SEARCH]);
  return other === null ? null : { secondsOff: (other - Math.floor(epoch / STEP)) * STEP };
}

type Keys = { id: string; twoFactorFormerKey: string | null };

/** `matchToken` for a sealed key of this account that may not be there; a token of the QR code before it is told as such. */
export function matchSealed(sealed: string | null, { id, twoFactorFormerKey: former }: Keys, token: string, now: Date): TokenMatch {
  const match = sealed === null ? null : matchToken(openKey(sealed, id), token, now);
  const formerKey = former === null || (match && "step" in match) ? null : findKey(former, id);
  const earlier = formerKey && matchToken(formerKey, token, now);
  return earlier && "step" in earlier ? { former: true } : match;
}

function findStep(secret: string, token: string, epoch: number, epochTolerance: [number, number]): number | null {
  const found = verifySync({ secret, token, epoch, epochTolerance });
  return found.valid && "timeStep" in found ? found.timeStep : null;
}
