"use client";

import { useEffect } from "react";

/** Who is signed in with this browser, and until when; `person` null: nobody any more. */
export type News = { person: string | null; expires: string };

const NOBODY: News = { person: null, expires: "" };
const CHANNEL = "session";
const SESSION_OVER = "session-over";

/** Tells every other tab of this browser. */
export function tellTabs(news: News): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

export const tellSignedOut = () => tellTabs(NOBODY);

/** Tells this tab that an action was refused because its session is over. */
export const tellSessionOver = () => window.dispatchEvent(new Event(SESSION_OVER));

/** Calls `hear` with what other tabs, a refused action or the server say; the server is asked when the tab is looked at again, and at the end. */
export function useSessionNews(isAtEnd: boolean, hear: (news: News) => void): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);
    const ask = () => void (document.visibilityState === "visible" && askServer(hear));
    const over = () => hear(NOBODY);
    document.addEventListener("visibilitychange", ask);
    window.addEventListener(SESSION_OVER, over);
    if (isAtEnd) ask();
    return () => {
      channel.close();
      document.removeEventListener("visibilitychange", ask);
      window.removeEventListener(SESSION_OVER, over);
    };
  }, [isAtEnd, hear]);
}

/** A server that does not answer says nothing. */
async function askServer(hear: (news: News) => void): Promise<void> {
  const answer = await fetch("/api/auth/session", { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  const found = (await answer.json()) as { user: { id: string }; expires: string } | null;
  hear(found ? { person: found.user.id, expires: found.expires } : NOBODY);
}
