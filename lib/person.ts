import "server-only";
import * as v from "valibot";
import type { Account } from "@/lib/domain/account";
import { findAccount } from "@/lib/store/accounts";

/** The account whose id stands in an address; null for any text that is none. */
export const findPerson = async (id: string): Promise<Account | null> => (v.is(v.pipe(v.string(), v.uuid()), id) ? findAccount(id) : null);
