import "./checked";
import { env } from "@/lib/env";
import { openKey, tokenAt } from "@/lib/sign-in/totp";
import { findAccountByEmail } from "@/lib/store/accounts";
import { type DemoPerson, demoPeople } from "./demo-people";
import { stageDemo } from "./demo-stage";
import { runCommand, Stop, say, withProgress } from "./say";
import { withDatabase } from "./shell";

/** The password of everybody in the demo who has one of their own. */
const PASSWORD = "copper lantern over the harbour";

/** Fills the trial with people in every state and prints how to be each of them. People who are there already stay as they are. */
async function demo(): Promise<number> {
  if (!env().trial) throw new Stop("The demo is for trial mode only: DATABASE_URL is set, and real people's accounts may be in there.");
  await withDatabase(async () => {
    const added = await withProgress("Inviting sixty people and letting a year go by", () => stageDemo(PASSWORD, new Date()));
    say(added > 0 ? `People added: ${added}.` : "The people of the demo are there already; delete the data folder to start over.");
    await printPeople();
  });
  return 0;
}

async function printPeople(): Promise<void> {
  say(
    `\nTheir password is "${PASSWORD}"; the invited ones' stand in their mails, at /outbox. A 2FA token is good for half a minute or so: run this again for the next.\n`,
  );
  for (const person of demoPeople) {
    const account = await findAccountByEmail(person.email);
    const token = account?.twoFactorKey ? tokenAt(openKey(account.twoFactorKey, account.id), new Date()) : "";
    say(lineOf(person, token));
  }
}

const lineOf = ({ email, role, shows }: DemoPerson, token: string) => `${email.padEnd(32)} ${role.padEnd(6)} ${token.padEnd(7)} ${shows}`;

await runCommand(demo);
