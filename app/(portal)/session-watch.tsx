import { words } from "@/lib/reader";
import { SessionWatcher, type SessionWatchProps } from "./session-watcher";

/** Watches the session of a page, in the reader's language. */
export const SessionWatch = async (props: SessionWatchProps) => <SessionWatcher {...props} t={(await words()).door.session.watch} />;
