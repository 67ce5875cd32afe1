import "server-only";
import { randomUUID } from "node:crypto";
import type { Account, Role } from "@/lib/domain/account";
import type { Listed, Occasion } from "@/lib/domain/decision";
import { invite, newAccount, reinvite, resendInvitation as resend, type Temporary } from "@/lib/domain/invitation";
import { hashPassword } from "@/lib/passwords/passwords";
import { newReadableSecret } from "@/lib/secrets";
import { findAccountByEmail } from "@/lib/store/accounts";
import { changeAccount, changeIfDue, createAccount } from "@/lib/store/change-account";

type Person = { email: string; name: string; role: Role; twoFactor: boolean };

/**
 * Adds the person, or opens their deleted account anew, and queues the invitation; the row of a list that asked for it is done with the
 * same stroke. False, and nothing is done, when the address has an account.
 */
export async function invitePerson({ email, name, role, twoFactor }: Person, occasion: Occasion, listed?: Listed): Promise<boolean> {
  const account = newAccount({ email, name, role, id: randomUUID(), twoFactorRequired: twoFactor }, occasion.now);
  const temporary = await newTemporary();
  const done = listed && { listed };
  if (await createAccount({ ...invite(account, temporary, occasion), ...done }, occasion)) return true;
  const former = await findAccountByEmail(email);
  const again = (current: Account) => {
    const decision = reinvite(current, account, temporary, occasion);
    return decision && { ...decision, ...done };
  };
  return (former && (await changeIfDue(former.id, occasion, again))) ?? false;
}

/** Sends a fresh invitation, which voids the one before. False when nobody with this address waits for one. */
export async function resendInvitation(email: string, occasion: Occasion): Promise<boolean> {
  const account = await findAccountByEmail(email);
  if (!account) return false;
  const temporary = await newTemporary();
  return (await changeAccount(account.id, occasion, (current) => resend(current, temporary, occasion))) === null;
}

/** A temporary password and its hash: four groups of five letters, 99 random bits. */
export async function newTemporary(): Promise<Temporary> {
  const password = newReadableSecret(4);
  return { password, hash: await hashPassword(password) };
}
