import "server-only";
import { cache } from "react";
import * as v from "valibot";
import type { Account } from "@/lib/domain/account";
import { uuid } from "@/lib/domain/schemas";
import { findAccount } from "@/lib/store/accounts";

/** The account whose id stands in an address; null for any text that is none. Read once a request. */
export const findPerson = cache(async (id: string): Promise<Account | null> => (v.is(uuid, id) ? findAccount(id) : null));
