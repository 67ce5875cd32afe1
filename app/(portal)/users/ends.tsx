import type { Users } from "@/lib/messages/en/users";
import { countSessionsOf } from "@/lib/store/sessions";

/** How many sessions of these people would end with what is asked for. */
export async function Ends({ ids, t }: { ids: string[]; t: Users["confirm"] }) {
  const count = await countSessionsOf(ids, new Date());
  return <p className="mt-2">{count === 0 ? t.endsNone : t.ends(count)}</p>;
}
