import "server-only";
import type { Account } from "@/lib/domain/account";
import { portalName } from "@/lib/domain/company";
import { type Candidate, CONTEXT_WORDS, type PasswordFault, personalWords, visibleFaults } from "@/lib/domain/password";
import { typedPassword } from "@/lib/domain/sign-in";
import { env } from "@/lib/env";
import { inTurn } from "@/lib/server/turns";
import { isBreached } from "./breached";
import { isGuessable } from "./guessable";
import { fitsPassword, hashPassword } from "./passwords";

/** The rules that a new password of this account is held to, as a page lists them beforehand. */
export function rulesFor({ invitationExpiresAt }: Pick<Account, "invitationExpiresAt">): PasswordFault[] {
  const rules: PasswordFault[] = ["too-short", "too-long", "personal", "guessable"];
  if (env().breachedPasswordsUrl) rules.push("breached");
  if (invitationExpiresAt) rules.push("temporary");
  return [...rules, "reused"];
}

/**
 * Finds out what `faultsOf` judges a new password by. Slow on purpose (up to six hashes): call it outside the account's lock. One at a time of an
 * account, and none for a password that is refused already: a refusal costs nothing, and many would keep others from signing in.
 */
export const examine = (password: string, account: Account): Promise<Candidate> =>
  inTurn(`examine ${account.id}`, async () => {
    const visible = visibleFaults(password, account, portalName());
    const guessable = isGuessable(password, [...personalWords(account, portalName()), ...CONTEXT_WORDS]);
    if (guessable || visible.length > 0) return { hash: "", visible, guessable, breached: false, isCurrent: false, isRemembered: false };
    const [breached, hash, isCurrent, ...remembered] = await Promise.all([
      isBreached(password),
      hashPassword(password),
      fitsPassword(typedPassword(account, password), account.passwordHash),
      ...account.passwordHistory.map((before) => fitsPassword(password, before)),
    ]);
    return { hash, visible, guessable, breached, isCurrent, isRemembered: remembered.includes(true) };
  });
