import "server-only";
import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { accounts, sessions, users, verificationTokens } from "@/drizzle/schema";
import type { Transaction } from "./client";

const tables = { usersTable: users, accountsTable: accounts, sessionsTable: sessions, verificationTokensTable: verificationTokens };

/** The adapter's own functions over our tables, inside a transaction. next-auth's type leaves out any of them, this adapter none. */
export const adapter = (tx: Transaction) => DrizzleAdapter(tx, tables) as Required<ReturnType<typeof DrizzleAdapter>>;
