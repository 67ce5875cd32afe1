import "server-only";
import { administer } from "@/lib/domain/administration";
import type { Occasion } from "@/lib/domain/decision";
import { resendInvitation, revokeInvitation } from "@/lib/domain/invitation";
import type { Verdict } from "@/lib/domain/refusal";
import type { UserAction } from "@/lib/domain/user-actions";
import { newTemporary } from "@/lib/invitations/invite-person";
import { findAccount } from "@/lib/store/accounts";
import { changeByAdmin } from "@/lib/store/administration";

/** Does what an admin asked for, or says why not. */
export async function administerPerson(id: string, action: UserAction, occasion: Occasion): Promise<Verdict> {
  if (!(await findAccount(id))) return { refusal: { code: "does-not-apply" } };
  if (action === "resend-invitation") {
    const temporary = await newTemporary();
    return changeByAdmin(id, occasion, (account) => resendInvitation(account, temporary, occasion));
  }
  return changeByAdmin(id, occasion, (account, otherAdmins) =>
    action === "revoke-invitation" ? revokeInvitation(account, occasion) : administer(action, account, occasion, otherAdmins),
  );
}
