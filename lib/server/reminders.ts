import "server-only";
import type { Account } from "@/lib/domain/account";
import { byItself } from "@/lib/domain/decision";
import { remind } from "@/lib/domain/reminder";
import { changeIfDue } from "@/lib/store/change-account";
import { eachDueSoon } from "@/lib/store/reminders";

/**
 * Reminds whoever must be reminded now, and answers how many were. Any number of runs at once send each reminder once; a run
 * that was missed is made up for by the next one. One account's failure is logged and stops no other's reminder.
 */
export async function remindEverybody(now: Date): Promise<number> {
  let sent = 0;
  for await (const account of eachDueSoon(now)) if (await remindOne(account, now)) sent += 1;
  return sent;
}

/** Locks only whom there is something to say to; under the lock the rule is asked again. */
async function remindOne(account: Account, now: Date): Promise<boolean> {
  if (!remind(account, now)) return false;
  try {
    return (await changeIfDue(account.id, byItself("hourly job", now), (current) => remind(current, now))) ?? false;
  } catch (error) {
    console.error(`The reminder for account ${account.id} was not sent:`, error);
    return false;
  }
}
