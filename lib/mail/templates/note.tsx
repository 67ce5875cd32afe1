import type { NoteKind } from "@/lib/domain/mail";
import { Action, Circumstances, DoneByAdmin, Forgot, type Letter, type Letterhead, NotYou, Words } from "./pieces";

/** What admins did, and where its reader may go on from there; the other notes tell of what the reader may have done. */
const byAdmin: Partial<Record<NoteKind, "signIn" | "openAccount" | "nowhere">> = {
  "invitation-revoked": "nowhere",
  "blocked-by-admin": "nowhere",
  "account-deleted": "nowhere",
  unblocked: "signIn",
  "sessions-ended": "signIn",
  "new-password-required": "signIn",
  "two-factor-reset": "signIn",
  "two-factor-required": "signIn",
  "two-factor-optional": "openAccount",
};

/** A short letter about one thing that happened. */
export function note(kind: NoteKind, head: Letterhead): Letter {
  const { subject, preview, words, title, advice } = head.words.notes[kind];
  const next = byAdmin[kind];
  return {
    subject,
    preview: preview(head.moment(head.at)),
    body: (
      <>
        <Words>{words}</Words>
        {next ? <DoneByAdmin head={head} /> : <Circumstances head={head} />}
        {next === "signIn" && <Action label={head.words.frame.signIn} href={head.link("/sign-in")} head={head} />}
        {next === "openAccount" && <Action label={head.words.frame.openAccount} href={head.link("/account")} head={head} />}
        <NotYou title={title}>{advice(<Forgot head={head} />)}</NotYou>
      </>
    ),
  };
}
