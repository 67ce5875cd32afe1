import { SignOutForm } from "@/app/(portal)/sign-out-form";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/moment";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { browserInWords } from "@/lib/messages/records";
import { words } from "@/lib/request/reader";
import { listSessionsOf } from "@/lib/store/sessions";
import type { Viewer } from "@/lib/viewer";
import { endOtherSessions, endSession } from "./actions";

/** Where the viewer is signed in, and a way to end each (ASVS 7.5.2). */
export async function Sessions({ viewer }: { viewer: Viewer }) {
  const all = await words();
  const t = all.account.sessions;
  const sessions = await listSessionsOf(viewer.id, new Date());
  return (
    <Card title={t.title} aside={sessions.length > 1 && <ActionButton action={endOtherSessions}>{t.endOthers}</ActionButton>}>
      <ul className="divide-y divide-line">
        {sessions.map(({ id, userAgent, address, createdAt, expires }) => {
          const browser = browserInWords(all, userAgent) ?? t.unknownBrowser;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0">
              <div className="wrap-anywhere min-w-0">
                <p className="font-medium">{browser}</p>
                <p className="text-muted text-sm">{t.facts(address, <Moment at={createdAt} />, <Moment at={expires} only="time" />)}</p>
              </div>
              {id === viewer.session.id ? (
                <div className="flex items-center gap-3">
                  <Badge tone="success">{t.thisOne}</Badge>
                  <SignOutForm>
                    <Button type="submit" variant="secondary" small>
                      {all.client.signOut}
                    </Button>
                  </SignOutForm>
                </div>
              ) : (
                <ActionButton action={endSession} values={{ id }} aria-label={t.endOf(browser, address)}>
                  {t.end}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
