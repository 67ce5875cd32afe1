import type { Messages } from "@/lib/messages";

const ROLES = ["staff", "admin"] as const;

/** The roles that somebody may be invited as, the usual one first. */
export const rolesToChoose = ({ account }: Messages) => ROLES.map((role) => ({ value: role, label: account.profile.roles[role] }));
