import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import * as v from "valibot";
import { isMailServer, isPublicOrigin, isRangeService, isSafeWay } from "@/lib/addresses";
import { companyEntries } from "@/lib/domain/company";
import { policyEntries, wholeNumber } from "@/lib/domain/policy";
import { keptSecret } from "@/lib/kept-secret";
import { logoFault } from "@/lib/logo";

export type MailTransport = { by: "outbox" } | { by: "resend"; key: string } | { by: "smtp"; url: string };

export type Env = {
  /** Trial mode (README): nothing is set, everything lives in `dataDir`. */
  trial: boolean;
  /** null in trial mode: the embedded server of `dataDir` is used. */
  databaseUrl: string | null;
  /** The first one seals, all of them open. */
  secrets: [string, ...string[]];
  appUrl: URL;
  mail: MailTransport;
  mailFrom: string;
  port: number;
  host: string;
  /** Where Prometheus asks; 0: nowhere. */
  metricsPort: number;
  /** How many processes `npm start` serves with; always 1 in trial mode. */
  workers: number;
  trustedProxies: number;
  dataDir: string;
  /** Where range queries for breached passwords go; null: they are off. */
  breachedPasswordsUrl: URL | null;
};

const appUrl = v.pipe(
  v.string(),
  v.check(isPublicOrigin, "must be https://… or http://localhost, without a path"),
  v.transform((value) => new URL(value)),
);

const secrets = v.pipe(
  v.string(),
  v.transform((value) => value.split(",").map((secret) => secret.trim()) as [string, ...string[]]),
  v.check((all) => all.every((secret) => Buffer.byteLength(secret) >= 32), "must be 32 random bytes or more (openssl rand -base64 32)"),
);

const logo = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed && logoFault(dataset.value);
    if (message) addIssue({ message });
  }),
);

const common = v.object({
  ...policyEntries,
  ...companyEntries,
  COMPANY_LOGO: v.optional(logo),
  PORT: wholeNumber(3000, 0, 65535),
  METRICS_PORT: wholeNumber(0, 0, 65535),
  HOST: v.optional(v.string(), "0.0.0.0"),
  WORKERS: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d?$/, "must be a whole number from 1 to 99"), v.transform(Number))),
  TRUSTED_PROXIES: wholeNumber(0, 0, 10),
  DATA_DIR: v.optional(v.string(), ".data"),
  BREACHED_PASSWORDS_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isRangeService, "must be https://… and end with a slash, like https://api.pwnedpasswords.com/range/"),
      v.transform((value) => new URL(value)),
    ),
  ),
});

const production = v.pipe(
  v.object({
    ...common.entries,
    DATABASE_URL: v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\/./, "must begin with postgres://"),
      v.check(isSafeWay, "leads to another machine and must end with ?sslmode=verify-full (or, in a network of its own, ?sslmode=disable)"),
    ),
    AUTH_SECRET: secrets,
    APP_URL: appUrl,
    MAIL_FROM: v.pipe(
      v.string(),
      v.regex(/^(?:[^\s<>@]+@[^\s<>@]+|[^\r\n<>@]*<[^\s<>@]+@[^\s<>@]+>)$/, "must be an address, like Gatehouse <portal@example.com>"),
    ),
    RESEND_API_KEY: v.optional(v.string()),
    SMTP_URL: v.optional(v.pipe(v.string(), v.check(isMailServer, "must begin with smtp:// or smtps:// and be a well-formed address"))),
  }),
  v.forward(
    v.partialCheck(
      [["RESEND_API_KEY"], ["SMTP_URL"]],
      ({ RESEND_API_KEY, SMTP_URL }) => Boolean(RESEND_API_KEY) !== Boolean(SMTP_URL),
      "or SMTP_URL must be set, and not both: one of them is how mail leaves",
    ),
    ["RESEND_API_KEY"],
  ),
);

/** Settings that mean nothing in trial mode: one of them alone is most likely a forgotten DATABASE_URL. */
const PRODUCTION_ONLY = ["AUTH_SECRET", "APP_URL", "MAIL_FROM", "RESEND_API_KEY", "SMTP_URL"];

type Source = Record<string, string | undefined>;

/** Parses the settings; every fault is told, each in one line that begins with the setting's name. Empty means unset. */
export function readEnv(source: Source): { env: Env } | { faults: string[] } {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  return "DATABASE_URL" in set ? readProduction(set) : readTrial(set);
}

function readProduction(set: Source): { env: Env } | { faults: string[] } {
  const parsed = v.safeParse(production, set);
  if (!parsed.success) return { faults: parsed.issues.map(faultOf) };
  const { output } = parsed;
  const mail: MailTransport = output.RESEND_API_KEY
    ? { by: "resend", key: output.RESEND_API_KEY }
    : { by: "smtp", url: output.SMTP_URL ?? "" };
  return {
    env: {
      ...shared(output),
      trial: false,
      databaseUrl: output.DATABASE_URL,
      secrets: output.AUTH_SECRET,
      appUrl: output.APP_URL,
      mail,
      mailFrom: output.MAIL_FROM,
      host: output.HOST,
      workers: output.WORKERS ?? availableParallelism(),
    },
  };
}

function readTrial(set: Source): { env: Env } | { faults: string[] } {
  const parsed = v.safeParse(common, set);
  const stray = PRODUCTION_ONLY.filter((name) => name in set).map(
    (name) => `${name} is set, but DATABASE_URL is not: set both, or neither for trial mode`,
  );
  if (!parsed.success || stray.length > 0) return { faults: [...(parsed.issues ?? []).map(faultOf), ...stray] };
  const settings = shared(parsed.output);
  return {
    env: {
      ...settings,
      trial: true,
      databaseUrl: null,
      secrets: [keptSecret(settings.dataDir)],
      appUrl: new URL(`http://localhost:${settings.port}`),
      mail: { by: "outbox" },
      mailFrom: "Gatehouse <gatehouse@localhost>",
      host: "127.0.0.1",
      workers: 1,
    },
  };
}

const shared = (output: v.InferOutput<typeof common>) => ({
  port: output.PORT,
  metricsPort: output.METRICS_PORT,
  trustedProxies: output.TRUSTED_PROXIES,
  dataDir: resolve(output.DATA_DIR),
  breachedPasswordsUrl: output.BREACHED_PASSWORDS_URL ?? null,
});

function faultOf(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue) ?? "settings";
  return issue.input === undefined && issue.type !== "partial_check" ? `${name} is missing` : `${name} ${issue.message}`;
}

let known: Env | undefined;

/** The settings of this process, parsed once. Throws one error that names every fault. */
export function env(): Env {
  if (known) return known;
  const result = readEnv(process.env);
  if ("faults" in result) throw new Error(`Gatehouse cannot start:\n  ${result.faults.join("\n  ")}`);
  known = result.env;
  return known;
}
