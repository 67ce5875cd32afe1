import { randomUUID } from "node:crypto";
import type { Account } from "@/lib/domain/account";
import type { Occasion } from "@/lib/domain/decision";
import { newAccount } from "@/lib/domain/invitation";
import type { Candidate } from "@/lib/domain/password";
import type { Attempt } from "@/lib/domain/sign-in";
import { days, later, minutes, seconds } from "@/lib/domain/time";

/** The tests' one moment; every fact of the builders is told from here. */
export const NOW = new Date("2026-08-15T12:00:00.000Z");

export const ago = (milliseconds: number) => later(NOW, -milliseconds);
export const ahead = (milliseconds: number) => later(NOW, milliseconds);

/** A person in good standing: own password of ten days, seen yesterday, no two-factor authentication, nothing owed. */
export const anAccount = (facts: Partial<Account> = {}): Account => ({
  ...newAccount(
    { id: "11111111-1111-4111-8111-111111111111", name: "Ana Lopez", email: "ana@example.com", role: "staff", twoFactorRequired: false },
    ago(days(400)),
  ),
  passwordHash: "hash of her password",
  passwordChangedAt: ago(days(10)),
  lastSignInAt: ago(days(1)),
  ...facts,
});

/** A person of their own, with that good standing: for a database, in which others are, too. */
export const somebody = ({ id = randomUUID(), ...facts }: Partial<Account> = {}): Account =>
  anAccount({ id, email: `${id}@example.com`, ...facts });

/** That person a minute after the right password, with nothing else proven. */
export const anAttempt = (facts: Partial<Attempt> = {}): Attempt => ({
  id: "hash of the cookie",
  accountId: anAccount().id,
  expiresAt: ahead(minutes(9)),
  twoFactorAt: null,
  newPasswordAt: null,
  recoveryCodes: null,
  returnTo: "/",
  ...facts,
});

export const anOccasion = (facts: Partial<Occasion> = {}): Occasion => ({
  now: NOW,
  address: "203.0.113.9",
  userAgent: "Firefox",
  actorId: null,
  request: null,
  language: null,
  ...facts,
});

/** A new password to which there is no objection. */
export const aCandidate = (facts: Partial<Candidate> = {}): Candidate => ({
  hash: "new hash",
  visible: [],
  guessable: false,
  breached: false,
  isCurrent: false,
  isRemembered: false,
  ...facts,
});

export const SECOND = seconds(1);
