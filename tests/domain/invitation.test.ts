import { describe, expect, test, vi } from "vitest";
import { barrierOf } from "@/lib/domain/account";
import { invite, isInvited, isNobody, newAccount, nobody, reinvite, resendInvitation, revokeInvitation } from "@/lib/domain/invitation";
import { setNewPassword } from "@/lib/domain/password";
import { judgePassword, nextStep } from "@/lib/domain/sign-in";
import { hours } from "@/lib/domain/time";
import { aCandidate, ago, ahead, anAccount, anAttempt, anOccasion, NOW, SECOND } from "@/tests/support/accounts";

const person = { id: "33333333-3333-4333-8333-333333333333", name: "Ben", email: "ben@example.com", twoFactorRequired: false } as const;
const fresh = newAccount({ ...person, role: "staff" }, NOW);
const temporary = { password: "abcde-fghjk-mnpqr-stuvw", hash: "hash of the temporary one" };
const invited = invite(fresh, temporary, anOccasion()).account;
const resendIt = (account: typeof invited, occasion = anOccasion()) => resendInvitation(account, temporary, occasion);
const typed = (fits: string | null) => ({ fits, attemptId: "attempt", returnTo: "/", unlockToken: "t" });
const signIn = (account: typeof invited, now: Date, fits = account.passwordHash) =>
  judgePassword(account, typed(fits), anOccasion({ now }));

describe("an invitation [D12]", () => {
  test("gives a temporary password for 72 hours and tells it in one mail", () => {
    const decision = invite(fresh, temporary, anOccasion());
    expect(decision.account).toEqual({
      ...fresh,
      passwordHash: temporary.hash,
      passwordChangedAt: NOW,
      invitationExpiresAt: ahead(hours(72)),
    });
    expect(decision.mails).toEqual([
      { kind: "invitation", temporaryPassword: temporary.password, expiresAt: ahead(hours(72)), twoFactor: false },
    ]);
    expect(decision.endSessions).toBe("all");
  });

  test("is written in the inviter's language to whoever has none yet, and begins their account in it", () => {
    const german = anOccasion({ language: "de" });
    expect(invite(fresh, temporary, german).account.language).toBe("de");
    expect(invite({ ...fresh, language: "fr" }, temporary, german).account.language).toBe("fr");
    expect(invite(fresh, temporary, anOccasion()).account.language).toBeNull();
  });

  test("keeps the temporary password out of the record", () => {
    const { events, account, reply } = invite(fresh, temporary, anOccasion());
    expect(events).toEqual([{ type: "invited", details: { role: "staff", until: ahead(hours(72)).toISOString() } }]);
    expect(JSON.stringify([events, account, reply])).not.toContain(temporary.password);
  });

  test.each([
    ["one second before its end", hours(72) - SECOND, "new-password"],
    ["at its end", hours(72), "password"],
    ["one second after it", hours(72) + SECOND, "password"],
  ])("%s leads to the step: %3$s", (_, passed, step) => {
    const now = ahead(passed);
    const { attempt = null, account } = signIn(invited, now);
    expect(nextStep(attempt, account, now)).toBe(step);
    expect(attempt === null).toBe(step === "password");
  });

  test("that ends while its owner is on the way in leads back to the password", () => {
    const attempt = anAttempt({ accountId: invited.id, expiresAt: ahead(hours(73)) });
    expect(nextStep(attempt, invited, ahead(hours(72) - SECOND))).toBe("new-password");
    expect(nextStep(attempt, invited, ahead(hours(72)))).toBe("password");
  });

  test("sent again voids the one before", () => {
    const again = invite(
      invited,
      { password: "other", hash: "hash of the other" },
      anOccasion({ now: ahead(hours(1)) }),
      "invitation-resent",
    );
    expect(again.events[0].type).toBe("invitation-resent");
    expect(again.account.invitationExpiresAt).toEqual(ahead(hours(73)));
    expect(signIn(again.account, NOW, temporary.hash).attempt).toBeUndefined();
    expect(signIn(again.account, NOW, "hash of the other").attempt).toBeDefined();
  });

  test("taken back is worth nothing at once, and counts as waiting, not as gone", () => {
    const { account, endSessions, events, voidLinks, mails } = revokeInvitation(invited, anOccasion());
    expect(barrierOf(account, NOW)).toBe("no-password");
    expect(signIn(account, NOW, temporary.hash).attempt).toBeUndefined();
    expect([endSessions, events, isInvited(account)]).toEqual(["all", [{ type: "invitation-revoked" }], true]);
    expect([voidLinks, mails]).toEqual([["unlock", "reset"], [{ kind: "invitation-revoked" }]]);
  });

  test("taken back can be sent again", () => {
    const revoked = revokeInvitation(invited, anOccasion()).account;
    const again = resendInvitation(revoked, { password: "other", hash: "hash of the other" }, anOccasion());
    expect([again.reply, again.mails?.[0]?.kind, signIn(again.account, NOW).attempt?.accountId]).toEqual([null, "invitation", invited.id]);
  });

  test("sent again remembers the temporary password of before, which no later one may be", () => {
    const again = resendInvitation(invited, { password: "other", hash: "hash of the other" }, anOccasion()).account;
    expect(again.passwordHistory).toEqual([invited.passwordHash]);
  });

  test.each([
    ["revoke-invitation", "is long in", anAccount()],
    ["revoke-invitation", "was deleted", { ...invited, deletedAt: NOW }],
    ["revoke-invitation", "is too late for it", { ...invited, invitationExpiresAt: NOW }],
    ["revoke-invitation", "had it taken back", revokeInvitation(invited, anOccasion()).account],
    ["resend-invitation", "is long in", anAccount()],
    ["resend-invitation", "was deleted", { ...invited, deletedAt: NOW }],
    ["resend-invitation", "was blocked by an admin", { ...invited, blockedReason: "admin" }],
  ] as const)("%s does nothing to whoever %s", (what, _, account) => {
    const rule = { "revoke-invitation": revokeInvitation, "resend-invitation": resendIt }[what];
    expect(rule(account, anOccasion())).toEqual({
      account,
      events: [{ type: "access-denied", details: { what, why: "does-not-apply" } }],
      reply: { refusal: { code: "does-not-apply" } },
    });
  });

  test("is over with the first password of one's own, for which the temporary one is refused [ASVS 6.4.1]", () => {
    const attempt = anAttempt({ accountId: invited.id });
    const same = setNewPassword(invited, attempt, aCandidate({ isCurrent: true }), anOccasion());
    expect(same.reply).toEqual({ faults: ["temporary"] });
    const own = setNewPassword(invited, attempt, aCandidate({ hash: "own" }), anOccasion()).account;
    expect([isInvited(own), own.passwordHash, own.invitationExpiresAt]).toEqual([false, "own", null]);
    expect(signIn(own, NOW, temporary.hash).attempt).toBeUndefined();
  });

  test("leaves the temporary password among those that never come back", () => {
    const { account } = setNewPassword(invited, anAttempt({ accountId: invited.id }), aCandidate(), anOccasion());
    expect(account.passwordHistory).toContain(temporary.hash);
  });

  test("clears the count of wrong passwords, and neither the other count nor a block", () => {
    const before = anAccount({ wrongPasswords: 4, wrongTokens: 3, blockedReason: "admin", blockedAt: ago(SECOND) });
    const { account } = invite(before, temporary, anOccasion());
    expect([account.wrongPasswords, account.wrongTokens, account.blockedReason]).toEqual([0, 3, "admin"]);
  });

  test("INVITATION_HOURS and REQUIRE_TWO_FACTOR are heeded", async () => {
    vi.resetModules();
    vi.stubEnv("INVITATION_HOURS", "1");
    vi.stubEnv("REQUIRE_TWO_FACTOR", "admins");
    const rules = await import("@/lib/domain/invitation");
    const mailTo = (role: "admin" | "staff") => rules.invite({ ...fresh, role }, temporary, anOccasion()).mails?.[0];
    expect(mailTo("admin")).toMatchObject({ expiresAt: ahead(hours(1)), twoFactor: true });
    expect(mailTo("staff")).toMatchObject({ twoFactor: false });
  });

  test("says that two-factor authentication is required when the account says so", () => {
    const [mail] = invite({ ...fresh, twoFactorRequired: true }, temporary, anOccasion()).mails ?? [];
    expect(mail).toMatchObject({ twoFactor: true });
  });
});

describe("an invitation to the address of a deleted account", () => {
  const given = { name: "Benjamin", role: "admin", twoFactorRequired: true } as const;
  const gone = anAccount({
    deletedAt: NOW,
    blockedReason: "admin",
    blockedAt: NOW,
    newPasswordReason: "admin",
    passwordHistory: ["old"],
    twoFactorKey: "key",
    recoveryCodeHashes: ["hash"],
    wrongTokens: 4,
    remindedOf: "expired",
  });

  test("opens it anew, as the person named now, with nothing left of before but id, address and age", () => {
    const { id, email, createdAt } = gone;
    const decision = reinvite(gone, newAccount({ ...given, id: "another", email }, NOW), temporary, anOccasion());
    expect(decision).toEqual(invite(newAccount({ ...given, id, email }, createdAt), temporary, anOccasion()));
    expect(decision?.account).toMatchObject({ name: "Benjamin", role: "admin", deletedAt: null, blockedReason: null, twoFactorKey: null });
    expect(decision?.account.passwordHistory).toEqual([]);
    expect(signIn(decision?.account ?? gone, NOW, temporary.hash).attempt).toBeDefined();
  });

  test("is none to an account that is there", () => expect(reinvite(anAccount(), anAccount(), temporary, anOccasion())).toBeNull());
});

describe("whom a login may belong to", () => {
  test("nobody: an account that is refused whatever is typed", () => {
    const stranger = nobody("stranger@example.com");
    expect([isNobody(stranger), isNobody(fresh), stranger.email]).toEqual([true, false, "stranger@example.com"]);
    expect(barrierOf(stranger, NOW)).toBe("no-password");
    expect(signIn(stranger, NOW, null).attempt).toBeUndefined();
  });

  test("a new account can do nothing before its invitation", () => {
    expect(barrierOf(fresh, NOW)).toBe("no-password");
    expect(fresh).toMatchObject({ ...person, role: "staff", createdAt: NOW, passwordHash: null });
  });

  test.each([
    ["waiting", { invitationExpiresAt: ahead(SECOND) }, true],
    ["waiting too long", { invitationExpiresAt: ago(SECOND) }, true],
    ["deleted while waiting", { invitationExpiresAt: ahead(SECOND), deletedAt: NOW }, false],
    ["long in", {}, false],
    ["written into the table without a password", { passwordHash: null }, true],
  ] as const)("somebody %s is invited: %3$s", (_, facts, expected) => expect(isInvited(anAccount(facts))).toBe(expected));
});
