import "server-only";
import { byItself } from "@/lib/domain/decision";
import { env } from "@/lib/env";
import { hasAccounts } from "@/lib/store/accounts";
import { invitePerson } from "./invite-person";

const FIRST = { email: "admin@example.com", name: "First Administrator", role: "admin", twoFactor: false } as const;

/** Invites the trial's first administrator and says where the mail is; does nothing when the portal has accounts already. */
export async function inviteFirstAdmin(): Promise<void> {
  if (await hasAccounts()) return;
  const isInvited = await invitePerson(FIRST, byItself("command line", new Date()));
  if (isInvited) console.info(`The first administrator's invitation (${FIRST.email}) can be read at ${env().appUrl.origin}/outbox`);
}
