import "./checked";
import * as v from "valibot";
import { inviteInput } from "@/lib/domain/schemas";
import { faultIn, messages } from "@/lib/messages";
import { readLine } from "./line";
import { runCommand, Stop, say } from "./say";

const USAGE = 'npm run invite -- LOGIN --name "NAME" --role admin|staff [--two-factor] [--resend]';
const OPTIONS = {
  name: { type: "string" },
  role: { type: "string" },
  "two-factor": { type: "boolean" },
  resend: { type: "boolean" },
} as const;

async function inviteFromShell(): Promise<number> {
  const { resend, ...person } = readArguments();
  // These take seconds to load, and a mistyped line is told at once.
  const [{ invitePerson, resendInvitation }, { shellOccasion, withDatabase }] = await Promise.all([
    import("@/lib/invitations/invite-person"),
    import("./shell"),
  ]);
  const done = await withDatabase(() => (resend ? resendInvitation(person.email, shellOccasion()) : invitePerson(person, shellOccasion())));
  if (!done) throw new Stop(resend ? nobodyWaits(person.email) : alreadyThere(person.email));
  say(`${person.email} is invited: the mail is queued and leaves as soon as a portal runs.`);
  return 0;
}

const alreadyThere = (email: string) => `There is already an account for ${email}. To send a pending invitation once more, add --resend.`;
const nobodyWaits = (email: string) => `${email} has no pending invitation that could be sent once more.`;

/** Every fault of the arguments is told at once. */
function readArguments(): v.InferOutput<typeof inviteInput> & { resend: boolean } {
  const { values, positionals } = readLine(OPTIONS, USAGE);
  const [email, ...rest] = positionals;
  const { resend = false, "two-factor": twoFactor = false, ...named } = values;
  // A resent invitation goes to whom the account names.
  const person = resend ? { name: "as it is", role: "staff" } : named;
  const parsed = v.safeParse(inviteInput, { email, twoFactor, ...person });
  if (!parsed.success || rest.length > 0)
    throw new Stop([...(parsed.issues ?? []).map(faultOf), ...rest.map(tooMuch), `Usage: ${USAGE}`].join("\n"));
  return { ...parsed.output, resend };
}

const missing: Record<string, string> = {
  email: "The login is missing: the e-mail address of the person.",
  name: 'The name is missing: --name "Ana Ruiz".',
  role: "The role is missing: --role admin or --role staff.",
};

function faultOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? "";
  return (issue.input === undefined && missing[field]) || faultIn(messages.en, issue.message);
}

const tooMuch = (word: string) => `"${word}" is one word too many; put a name of several words in quotes.`;

await runCommand(inviteFromShell);
