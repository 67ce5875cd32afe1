import "./checked";
import { endEverySession } from "@/lib/domain/admin-changes";
import { listAccountsInside } from "@/lib/store/accounts";
import { changeAccount } from "@/lib/store/change-account";
import { runCommand, say } from "./say";
import { shellOccasion, withDatabase } from "./shell";

/** Ends every session there is, and sends whoever is on the way in back to the start. Whoever signs in meanwhile stays. */
async function signOutAll(): Promise<number> {
  const ended = await withDatabase(async () => {
    const inside = await listAccountsInside(new Date());
    for (const id of inside) await changeAccount(id, shellOccasion(), endEverySession);
    return inside.length;
  });
  say(ended === 0 ? "Nobody is signed in." : `The sessions of ${ended} ${ended === 1 ? "account" : "accounts"} have ended.`);
  return 0;
}

await runCommand(signOutAll);
