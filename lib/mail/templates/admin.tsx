import type { Mail } from "@/lib/domain/mail";
import { Action, Circumstances, DoneByAdmin, type Letter, type Letterhead, NotYou, Title, Words } from "./pieces";

/** The account may do more, or less, than before. */
export function roleChanged({ role }: Extract<Mail, { kind: "role-changed" }>, head: Letterhead): Letter {
  const { frame, roleChanged: t } = head.words;
  return {
    subject: t.subject,
    preview: t.preview(head.moment(head.at), role),
    body: (
      <>
        <Words>{t.words(role)}</Words>
        <DoneByAdmin head={head} />
        <Action label={frame.signIn} href={head.link("/sign-in")} head={head} />
        <NotYou title={t.title}>{t.advice}</NotYou>
      </>
    ),
  };
}

/** To the admins: somebody used the command line of the portal's server to let a person in again. */
export function unlockedFromShell(mail: Extract<Mail, { kind: "unlocked-from-shell" }>, head: Letterhead): Letter {
  const t = head.words.unlockedFromShell;
  const deeds = [...(mail.unblocked ? [t.unblocked] : []), ...(mail.twoFactorReset ? [t.twoFactorReset] : [])];
  const when = head.moment(head.at);
  return {
    subject: t.subject,
    preview: t.preview(when),
    body: (
      <>
        <Words>{t.words(mail, deeds.join(t.and), when)}</Words>
        <Title>{t.toDo}</Title>
        <Words>{t.ask}</Words>
        <NotYou title={t.title}>{t.advice}</NotYou>
      </>
    ),
  };
}

/** To the admins: somebody's account was guessed at, says its owner. */
export function notMe(mail: Extract<Mail, { kind: "not-me" }>, head: Letterhead): Letter {
  const t = head.words.notMe;
  return {
    subject: t.subject,
    preview: t.preview,
    body: (
      <>
        <Words>{t.words(mail)}</Words>
        <Words>{t.circumstances}</Words>
        <Circumstances head={head} />
        <Title>{t.toDo}</Title>
        <Words>{t.look}</Words>
        <Action label={t.action} href={head.link(`/users?q=${encodeURIComponent(mail.email)}`)} head={head} />
        <NotYou title={t.title}>{t.advice}</NotYou>
      </>
    ),
  };
}
