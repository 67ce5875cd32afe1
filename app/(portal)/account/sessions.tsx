import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/moment";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { browserInWords } from "@/lib/domain/browser";
import { listSessionsOf } from "@/lib/store/sessions";
import type { Viewer } from "@/lib/viewer";
import { endOtherSessions, endSession } from "./actions";

/** Where the viewer is signed in, and a way to end each (ASVS 7.5.2). */
export async function Sessions({ viewer }: { viewer: Viewer }) {
  const sessions = await listSessionsOf(viewer.id, new Date());
  return (
    <Card title="Sessions" aside={sessions.length > 1 && <ActionButton action={endOtherSessions}>End all other sessions</ActionButton>}>
      <ul className="divide-y divide-line">
        {sessions.map(({ id, userAgent, address, createdAt, expires }) => {
          const browser = browserInWords(userAgent) ?? "An unknown browser";
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0">
              <div className="wrap-anywhere min-w-0">
                <p className="font-medium">{browser}</p>
                <p className="text-muted text-sm">
                  From {address}, since <Moment at={createdAt} />; ends at <Moment at={expires} only="time" />
                </p>
              </div>
              {id === viewer.session.id ? (
                <Badge tone="success">This session</Badge>
              ) : (
                <ActionButton action={endSession} values={{ id }} aria-label={`End the session of ${browser} from ${address}`}>
                  End
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
