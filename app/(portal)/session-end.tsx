import { Moment } from "@/components/moment";
import { words } from "@/lib/request/reader";
import { SessionMinutes } from "./session-minutes";

/** When the session ends, and, with scripts, in how long. */
export async function SessionEnd({ expires, now }: { expires: string; now: string }) {
  const t = (await words()).door.session;
  return (
    <>
      {t.endsAt} <Moment at={new Date(expires)} only="time" />
      <span className="noscript:hidden">
        , <SessionMinutes expires={expires} now={now} inAMinute={t.inAMinute} />
      </span>
      .
    </>
  );
}
