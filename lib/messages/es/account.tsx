import { type Account, account as english } from "@/lib/messages/en/account";

export const account: Account = english;
