import "server-only";
import * as v from "valibot";
import type { Account } from "@/lib/domain/account";
import { uuid } from "@/lib/domain/schemas";
import { findAccount } from "@/lib/store/accounts";

/** The account whose id stands in an address; null for any text that is none. */
export const findPerson = async (id: string): Promise<Account | null> => (v.is(uuid, id) ? findAccount(id) : null);
