import { ROLES } from "@/lib/domain/account";
import type { Messages } from "@/lib/messages";

/** The roles that somebody may be invited as, the usual one first. */
export const rolesToChoose = ({ account }: Messages) =>
  ROLES.toReversed().map((role) => ({ value: role, label: account.profile.roles[role] }));
