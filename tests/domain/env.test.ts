import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const SECRET = "s".repeat(32);
const complete = {
  DATABASE_URL: "postgres://gatehouse@localhost/gatehouse",
  AUTH_SECRET: SECRET,
  APP_URL: "https://portal.example.com",
  MAIL_FROM: "Gatehouse <portal@example.com>",
  RESEND_API_KEY: "re_key",
};

const read = (more: Record<string, string | undefined>) => readEnv({ ...complete, ...more });
const faults = (more: Record<string, string | undefined>) => {
  const result = read(more);
  return "faults" in result ? result.faults : [];
};
const envOf = (source: Record<string, string | undefined>) => {
  const result = readEnv(source);
  if ("faults" in result) throw new Error(result.faults.join("\n"));
  return result.env;
};

describe("with DATABASE_URL", () => {
  test("a complete set is taken as it is", () => {
    expect(envOf(complete)).toMatchObject({
      trial: false,
      databaseUrl: complete.DATABASE_URL,
      secrets: [SECRET],
      appUrl: new URL("https://portal.example.com"),
      mail: { by: "resend", key: "re_key" },
      mailFrom: complete.MAIL_FROM,
      port: 3000,
      host: "0.0.0.0",
      trustedProxies: 0,
    });
  });

  test("everything that is missing is told at once [D22]", () => {
    const result = readEnv({ DATABASE_URL: complete.DATABASE_URL });
    expect(result).toEqual({
      faults: [
        "AUTH_SECRET is missing",
        "APP_URL is missing",
        "MAIL_FROM is missing",
        "RESEND_API_KEY or SMTP_URL must be set, and not both: one of them is how mail leaves",
      ],
    });
  });

  const malformed = {
    DATABASE_URL: "mysql://localhost",
    AUTH_SECRET: "a secret too short",
    APP_URL: "http://portal.example.com",
    MAIL_FROM: "nobody",
    SMTP_URL: "mail.example.com",
    PORT: "65536",
    TRUSTED_PROXIES: "-1",
    WORKERS: "0",
    MAX_WRONG_PASSWORDS: "0",
    MAX_WRONG_TOKENS: "five",
    PASSWORD_MAX_AGE_DAYS: "90.5",
    AWAY_MAX_DAYS: " 30",
    SESSION_MINUTES: "1e3",
    INVITATION_HOURS: "-72",
    UNLOCK_HOURS: "9999999999",
    RESET_HOURS: "0x1",
    ADDRESS_LIMIT: "1000001",
    REQUIRE_TWO_FACTOR: "nobody",
  };

  test("everything that is malformed is told at once, in one line each, without the secrets [D22]", () => {
    const told = faults({ ...malformed, RESEND_API_KEY: undefined });
    expect(told.map((fault) => fault.split(" ")[0]).sort()).toEqual(Object.keys(malformed).sort());
    expect(told.join("")).not.toContain("a secret too short");
    expect(told.filter((fault) => fault.includes("\n"))).toEqual([]);
  });

  test.each(Object.entries(malformed))("%s=%s alone is a fault", (name, value) => {
    const rest = name === "SMTP_URL" ? { RESEND_API_KEY: undefined } : {};
    expect(faults({ ...rest, [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  test.each([
    ["portal@example.com", 0],
    ["Gatehouse <portal@example.com>", 0],
    ["<portal@example.com>", 0],
    ["Gatehouse <portal@example.com", 1],
    ["Gatehouse portal@example.com", 1],
    ["portal@example.com>", 1],
    ["portal@example.com, other@example.com", 1],
    ["Gatehouse\n<portal@example.com>", 1],
  ])("MAIL_FROM=%j has %i faults", (value, count) => expect(faults({ MAIL_FROM: value })).toHaveLength(count));

  test("empty means unset", () => {
    expect(faults({ APP_URL: "" })).toEqual(["APP_URL is missing"]);
    expect(faults({ PORT: "", SMTP_URL: "" })).toEqual([]);
  });

  test("mail leaves one way: by SMTP, by Resend, not by both", () => {
    expect(envOf({ ...complete, RESEND_API_KEY: "", SMTP_URL: "smtps://mail.example.com" }).mail).toEqual({
      by: "smtp",
      url: "smtps://mail.example.com",
    });
    expect(faults({ SMTP_URL: "smtp://mail.example.com" })).toHaveLength(1);
  });
});

describe("AUTH_SECRET", () => {
  test("may be a list, the first one first, spaces around them forgiven", () => {
    const list = [SECRET, "t".repeat(40)];
    expect(envOf({ ...complete, AUTH_SECRET: ` ${list.join(" , ")}` }).secrets).toEqual(list);
  });

  test.each([
    ["31 bytes", "s".repeat(31), 1],
    ["32 bytes in 16 characters", "é".repeat(16), 0],
    ["a list with a short one", `${SECRET},short`, 1],
    ["a list with an empty one", `${SECRET},`, 1],
    ["32 spaces", " ".repeat(32), 1],
  ])("%s", (_, value, count) => expect(faults({ AUTH_SECRET: value })).toHaveLength(count));
});

describe("APP_URL [D7]", () => {
  test.each([
    "https://portal.example.com",
    "https://portal.example.com/",
    "https://portal.example.com:8443",
    "http://localhost",
    "http://localhost:3000",
  ])("%s is taken", (url) => expect(faults({ APP_URL: url })).toEqual([]));

  test.each([
    "http://portal.example.com",
    "http://localhost.evil.example",
    "http://127.0.0.1:3000",
    "https://portal.example.com/gatehouse",
    "https://portal.example.com/?a=b",
    "https://portal.example.com/#a",
    "https://user@portal.example.com",
    "https://user:password@portal.example.com",
    "ftp://portal.example.com",
    "javascript:alert(1)",
    "portal.example.com",
    "//portal.example.com",
    "https://",
  ])("%s is refused", (url) => expect(faults({ APP_URL: url })).toEqual([expect.stringMatching(/^APP_URL must be https:/)]));

  test("a password without a name is refused", () => expect(faults({ APP_URL: "https://:password@portal.example.com" })).toHaveLength(1));
});

describe("DATABASE_URL on another machine [ASVS 12.3.1] [ASVS 12.3.2]", () => {
  const at = (query: string) => `postgres://gatehouse@db.example.com/gatehouse${query}`;

  test.each(["", "?sslmode=require", "?sslmode=prefer", "?sslmode=verify-ca", "?sslmode="])("ending with '%s' is refused", (query) =>
    expect(faults({ DATABASE_URL: at(query) })).toEqual([expect.stringMatching(/^DATABASE_URL .*sslmode=verify-full/)]),
  );

  test("named by ?host= is refused, too", () =>
    expect(faults({ DATABASE_URL: "postgres://gatehouse@localhost/gatehouse?host=db.example.com" })).toHaveLength(1));

  test.each(["?sslmode=verify-full", "?sslmode=disable", "?a=b&sslmode=verify-full"])("ending with '%s' is taken", (query) =>
    expect(faults({ DATABASE_URL: at(query) })).toEqual([]),
  );
});
