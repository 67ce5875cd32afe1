"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { useSecondsLeft } from "@/components/seconds-left";
import { type News, tellTabs, useSessionNews } from "@/components/session-news";
import type { Session } from "@/lib/messages/en/session";
import { SessionCover } from "./session-cover";
import { SessionWarning } from "./session-warning";

/** Seconds before the end at which the page says so. */
const WARNING = 120;

export type Person = { id: string; login: string; enrolled: boolean; supportCode: string | null };

type SessionWatchProps = { person: Person; expires: string; now: string; t: Session["watch"] };

/** What this tab was told about the session that ends at `expires`. About the next one it is stale, unless everything is over. */
type Word = { expires: string; said: "over" | "renewed" | "seen" | "early" };

/**
 * Watches the session of a page: says so two minutes before its end, and covers the page then, without leaving it, until somebody
 * signs in. Tabs keep in step, and one person's page is never uncovered for another. What may be seen and done is the server's to guard.
 */
export function SessionWatch({ person, expires, now, t }: SessionWatchProps) {
  const router = useRouter();
  const left = useSecondsLeft(expires, now);
  const [word, setWord] = useState<Word>({ expires: "", said: "seen" });
  const said = word.expires === expires || word.said === "over" ? word.said : null;
  const say = useCallback((what: Word["said"]) => setWord({ expires, said: what }), [expires]);

  const welcome = useCallback(
    (id: string) => {
      if (id !== person.id) return window.location.assign("/");
      say("renewed");
      router.refresh();
    },
    [person.id, router, say],
  );
  const hear = useCallback(
    (news: News) => {
      if (news.person === null) say("over");
      else if (news.expires > expires) welcome(news.person);
    },
    [expires, say, welcome],
  );

  useSessionNews(left === 0, hear);
  useEffect(() => tellTabs({ person: person.id, expires }), [person.id, expires]);

  if (said === "renewed") return null;
  if (left === 0 || said === "over") return <SessionCover t={t} person={person} onSignedIn={welcome} />;
  if (said === "early") return <SessionCover t={t} person={person} onSignedIn={welcome} onLater={() => say("seen")} />;
  if (left > WARNING || said === "seen") return null;
  return <SessionWarning t={t} left={left} onSeen={() => say("seen")} onSignIn={() => say("early")} />;
}
