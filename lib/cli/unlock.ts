import "./checked";
import * as v from "valibot";
import { breakGlass } from "@/lib/domain/break-glass";
import { loginInput } from "@/lib/domain/schemas";
import { faultIn, messages, refusalIn } from "@/lib/messages";
import { readLine } from "./line";
import { runCommand, Stop, say } from "./say";

const USAGE = "npm run unlock -- LOGIN [--reset-two-factor]";

async function unlockFromShell(): Promise<number> {
  const { login, resetTwoFactor } = readArguments();
  // These take seconds to load, and a mistyped line is told at once.
  const [{ findAccountByEmail }, { changeAccount }, { shellOccasion, withDatabase }] = await Promise.all([
    import("@/lib/store/accounts"),
    import("@/lib/store/change-account"),
    import("./shell"),
  ]);
  const outcome = await withDatabase(async () => {
    const account = await findAccountByEmail(login);
    return account && changeAccount(account.id, shellOccasion(), (current) => breakGlass(current, { resetTwoFactor }));
  });
  if (!outcome) throw new Stop(`There is no account for ${login}.`);
  if ("refusal" in outcome) throw new Stop(`${login}: ${refusalIn(messages.en, outcome.refusal)}`);
  if (outcome.unblocked) say(`${login} is no longer blocked.`);
  if (outcome.twoFactorReset) say(`${login} no longer has two-factor authentication, and is signed out everywhere.`);
  say("The mails to the person and to all admins are queued, and leave as soon as a portal runs.");
  return 0;
}

function readArguments(): { login: string; resetTwoFactor: boolean } {
  const { values, positionals } = readLine({ "reset-two-factor": { type: "boolean" } }, USAGE);
  const [typed, ...rest] = positionals;
  if (typed === undefined) throw new Stop(`The login is missing: the e-mail address of the person.\nUsage: ${USAGE}`);
  const login = v.safeParse(loginInput, typed);
  const faults = [
    ...(login.issues ?? []).map(({ message }) => faultIn(messages.en, message)),
    ...rest.map((word) => `"${word}" is one word too many.`),
  ];
  if (!login.success || faults.length > 0) throw new Stop([...faults, `Usage: ${USAGE}`].join("\n"));
  return { login: login.output, resetTwoFactor: values["reset-two-factor"] ?? false };
}

await runCommand(unlockFromShell);
