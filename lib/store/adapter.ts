import "server-only";
import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { accounts, sessions, users, verificationTokens } from "@/drizzle/schema";
import type { Database, Transaction } from "./client";

const tables = { usersTable: users, accountsTable: accounts, sessionsTable: sessions, verificationTokensTable: verificationTokens };

/** The adapter's own functions over our tables: through the database, or inside a transaction. */
export const adapter = (through: Database | Transaction) => DrizzleAdapter(through, tables);
