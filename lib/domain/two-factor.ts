import type { Account } from "./account";
import { policy } from "./policy";

export const isEnrolled = (account: Pick<Account, "twoFactorKey">) => account.twoFactorKey !== null;

/** Whether this account may not be used without two-factor authentication (`REQUIRE_TWO_FACTOR`, or an admin said so). */
export function mustUseTwoFactor(account: Pick<Account, "role" | "twoFactorRequired">): boolean {
  const whom = policy().REQUIRE_TWO_FACTOR;
  return account.twoFactorRequired || whom === "everyone" || (whom === "admins" && account.role === "admin");
}
