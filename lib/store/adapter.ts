import "server-only";
import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { linkedAccounts, sessions, users, verificationTokens } from "@/drizzle/schema";
import type { Transaction } from "./client";

const tables = { usersTable: users, accountsTable: linkedAccounts, sessionsTable: sessions, verificationTokensTable: verificationTokens };

/** The adapter's own functions over our tables, inside a transaction. next-auth's type leaves out any of them, this adapter none. */
export const adapter = (tx: Transaction) => DrizzleAdapter(tx, tables) as Required<ReturnType<typeof DrizzleAdapter>>;
