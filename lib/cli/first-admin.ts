import { invitePerson } from "@/lib/invite-person";
import { hasAccounts } from "@/lib/store/accounts";
import { stopQueue } from "@/lib/store/queue";
import { shellOccasion } from "./shell";

/** Invites the trial's first administrator; false when the portal has accounts already. */
export async function inviteFirstAdmin(): Promise<boolean> {
  if (await hasAccounts()) return false;
  const invited = await invitePerson(
    { email: "admin@example.com", name: "First Administrator", role: "admin", twoFactor: false },
    shellOccasion(),
  );
  await stopQueue();
  return invited;
}
