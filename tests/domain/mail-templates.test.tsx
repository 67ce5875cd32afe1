import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/lib/domain/language";
import type { Mail, MailPayload } from "@/lib/domain/mail";
import { renderMail } from "@/lib/mail/render";
import { moment } from "@/lib/mail/templates/words";
import { messages } from "@/lib/messages";
import { browserInWords } from "@/lib/messages/records";

const appUrl = new URL("https://portal.example.com");
const at = new Date("2026-11-24T10:42:07Z");
const later = new Date("2026-11-27T10:42:07Z");
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

const byThemselves: Mail[] = [
  { kind: "blocked", reason: "wrong_passwords", unlockToken: "unlock-token", expiresAt: later },
  { kind: "blocked", reason: "wrong_tokens", unlockToken: "unlock-token", expiresAt: later },
  { kind: "blocked", reason: "wrong_passwords", unlockToken: "unlock-token", expiresAt: later, invited: true },
  { kind: "password-reset", resetToken: "reset-token", expiresAt: later },
  { kind: "password-changed" },
  { kind: "two-factor-set-up" },
  { kind: "two-factor-turned-off" },
  { kind: "recovery-code-used", left: 1 },
  { kind: "recovery-code-used", left: 9 },
  { kind: "recovery-codes-made" },
  { kind: "wrong-token" },
  { kind: "not-me", name: "Ben <b>Bold</b>", email: "ben@example.com" },
];

const byOthers: Mail[] = [
  { kind: "invitation", temporaryPassword: "abcde-fghjk-mnpqr-stuvw", expiresAt: later, twoFactor: true },
  { kind: "invitation", temporaryPassword: "abcde-fghjk-mnpqr-stuvw", expiresAt: later, twoFactor: false },
  { kind: "invitation-revoked" },
  { kind: "two-factor-reset" },
  { kind: "blocked-by-admin" },
  { kind: "unblocked" },
  { kind: "role-changed", role: "admin" },
  { kind: "role-changed", role: "staff" },
  { kind: "new-password-required" },
  { kind: "two-factor-required" },
  { kind: "two-factor-optional" },
  { kind: "sessions-ended" },
  { kind: "account-deleted" },
  { kind: "unlocked-from-shell", name: "Ben <b>Bold</b>", email: "ben@example.com", unblocked: true, twoFactorReset: false },
  { kind: "unlocked-from-shell", name: "Ben <b>Bold</b>", email: "ben@example.com", unblocked: false, twoFactorReset: true },
  { kind: "password-due", why: "expired", on: later, days: 14 },
  { kind: "password-due", why: "away", on: later, days: 1 },
];

const unfamiliar = (["network", "browser", "after-failures"] as const).map((why) => ({ kind: "unfamiliar-sign-in", why }) as const);

const all = [...byThemselves, ...byOthers].map((mail) => [JSON.stringify(mail), mail] as const);

const payload = (mail: Mail, changes: Partial<MailPayload> = {}): MailPayload => {
  return { mail, name: "Ana Lopez", email: "ana@example.com", at, address: "203.0.113.9", userAgent: firefox, ...changes };
};

const rendered = (mail: Mail, changes?: Partial<MailPayload>) => renderMail(payload(mail, changes), appUrl);

describe("every mail", () => {
  test.each(all)("has no gap in its words: %s", async (_name, mail) => {
    const { subject, html, text } = await rendered(mail);
    for (const part of [subject, html, text]) expect(part).not.toMatch(/undefined|NaN|Invalid|\[object|null/);
    expect(text).not.toMatch(/<\/?(?:p|a|div|strong|br)\b/);
    expect(text).toContain("Hello Ana Lopez,");
  });

  test.each(all)("says when, in UTC, and what to do if it was not you: %s", async (_name, mail) => {
    for (const part of [(await rendered(mail)).text, (await rendered(mail)).html]) {
      expect(part).toContain("24 November 2026, 10:42 UTC");
      expect(part).toMatch(/If (?:this (?:was|is) not|you did not|you do not|the owner did not)/);
    }
  });

  test.each(all)("keeps HTML in a name inert, and names out of the subject: %s", async (_name, mail) => {
    const name = `<img src=x onerror="alert(1)">&amp;</p><script>`;
    const { subject, html, text } = await rendered(mail, { name });
    expect(html).not.toMatch(/<img|<script|<b>/);
    expect(text).toContain(`Hello ${name},`);
    expect(subject).not.toMatch(/img|Ben|example/);
    expect(subject.length).toBeLessThan(70);
  });

  test.each(all)("links to this portal alone: %s", async (_name, mail) => {
    const { html } = await rendered(mail);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    expect(links.filter((href) => new URL(href).origin !== appUrl.origin)).toEqual([]);
  });

  test.each(byThemselves)("says from where: $kind", async (mail) => {
    const { text } = await rendered(mail);
    expect(text).toContain("From: IP address 203.0.113.9");
    expect(text).toContain("With: Firefox on Windows");
  });

  test.each(byOthers)("keeps the address of the admin to itself: $kind", async (mail) => {
    const { html, text } = await rendered(mail);
    expect(html + text).not.toContain("203.0.113.9");
  });
});

const told: Mail[] = [...byThemselves, ...byOthers, ...unfamiliar];

describe.each(LANGUAGES.slice(1))("every mail in %s", (language) => {
  test.each(told.map((mail) => [JSON.stringify(mail), mail] as const))("is whole and in that language: %s", async (_name, mail) => {
    const { subject, html, text } = await rendered(mail, { language });
    for (const part of [subject, html, text]) expect(part).not.toMatch(/undefined|NaN|Invalid|\[object|null/);
    const english = await rendered(mail);
    expect(subject).not.toBe(english.subject);
    expect(html).toContain(`<html dir="ltr" lang="${language}">`);
    expect(text).toContain(moment(at, language));
    const paragraphs = english.text.split(/\n{2,}/).filter((paragraph) => / .* /.test(paragraph));
    expect(text.split(/\n{2,}/).filter((paragraph) => paragraphs.includes(paragraph))).toEqual([]);
  });
});

test("a mail in a language that is not spoken here leaves in English", async () => {
  const mail: Mail = { kind: "unblocked" };
  expect(await rendered(mail, { language: "tlh" as never })).toEqual(await rendered(mail));
});

describe("the invitation", () => {
  const invitation: Mail = { kind: "invitation", temporaryPassword: "abcde-fghjk-mnpqr-stuvw", expiresAt: later, twoFactor: true };

  test("carries link, login, temporary password and its end in both parts", async () => {
    const { html, text } = await rendered(invitation);
    for (const part of [html, text]) {
      for (const fact of ["https://portal.example.com/sign-in", "ana@example.com", "27 November 2026, 10:42 UTC"])
        expect(part).toContain(fact);
      expect(part).toContain("abcde-fghjk-mnpqr-stuvw");
    }
    expect(text).toMatch(/^abcde-fghjk-mnpqr-stuvw$/m);
    expect(text).toMatch(/^https:\/\/portal\.example\.com\/sign-in$/m);
  });

  test("has a step for the authenticator app only when one is asked for", async () => {
    expect((await rendered(invitation)).text).toMatch(/4\. .*Google Authenticator/);
    expect((await rendered({ ...invitation, twoFactor: false })).text).not.toContain("Authenticator");
  });
});

test("a blocked account's mail says why and carries the unlock link", async () => {
  const { html, text } = await rendered({ kind: "blocked", reason: "wrong_passwords", unlockToken: "unlock-token", expiresAt: later });
  expect(text).toContain("5 wrong passwords in a row");
  expect(text).toMatch(/^https:\/\/portal\.example\.com\/unlock\?token=unlock-token$/m);
  expect(html).toContain('href="https://portal.example.com/unlock?token=unlock-token"');
});

test("to somebody invited it speaks of the invitation, and of no other way to a new password", async () => {
  const blocked = { kind: "blocked", reason: "wrong_passwords", unlockToken: "unlock-token", expiresAt: later, invited: true } as const;
  const { text } = await rendered(blocked);
  expect(text).toContain("the temporary password of your invitation");
  expect(text).not.toContain("Forgot password");
});

test("the mail about the break-glass says whose account, and what was done to it", async () => {
  const about = { kind: "unlocked-from-shell", name: "Ben Bold", email: "ben@example.com" } as const;
  const { text } = await rendered({ ...about, unblocked: true, twoFactorReset: true });
  expect(text).toContain("The account of Ben Bold (ben@example.com) was unblocked and freed of its two-factor authentication on");
  expect((await rendered({ ...about, unblocked: true, twoFactorReset: false })).text).not.toContain("two-factor");
  expect((await rendered({ ...about, unblocked: false, twoFactorReset: true })).text).not.toContain("unblocked");
});

test("a password reset carries its link", async () => {
  const { text } = await rendered({ kind: "password-reset", resetToken: "reset-token", expiresAt: later });
  expect(text).toMatch(/^https:\/\/portal\.example\.com\/reset-password\?token=reset-token$/m);
});

test("a stranger's own words, in place of an address or a browser, reach no mail", async () => {
  const { html, text } = await rendered(
    { kind: "wrong-token" },
    { address: "call 555-0100", userAgent: "Your account is lost, call 555-0100" },
  );
  expect(html + text).not.toContain("555-0100");
  expect(text).toContain("From: an unknown address");
});

test.each([
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
    "Edge on Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome on Linux"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
    "Safari on macOS",
  ],
  ["curl/8.5.0", null],
])("%s is, in words, %s", (userAgent, words) => expect(browserInWords(messages.en, userAgent)).toBe(words));

test("midnight is 00:00", () => expect(moment(new Date("2026-01-01T00:00:00Z"))).toBe("1 January 2026, 00:00 UTC"));
