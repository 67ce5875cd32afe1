import "server-only";
import { eq } from "drizzle-orm";
import { attempts, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { Attempt } from "@/lib/domain/sign-in";
import { orAway } from "./away";
import { database } from "./client";

/** The attempt of this id and its account, also when it is over: `nextStep` judges that. */
export async function findAttempt(id: string): Promise<{ attempt: Attempt; account: Account } | null> {
  const db = await database();
  const asked = db
    .select({ attempt: attempts, account: users })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.accountId))
    .where(eq(attempts.id, id));
  const [found] = await orAway(asked.execute());
  return found ?? null;
}
