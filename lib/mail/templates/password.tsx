import type { Mail } from "@/lib/domain/mail";
import { policy } from "@/lib/domain/policy";
import { Action, Circumstances, type Letter, type Letterhead, NotYou, Words } from "./pieces";

/** Somebody forgot the password, or says so. */
export function passwordReset({ resetToken, expiresAt }: Extract<Mail, { kind: "password-reset" }>, head: Letterhead): Letter {
  const t = head.words.passwordReset;
  const until = head.moment(expiresAt);
  return {
    subject: t.subject,
    preview: t.preview(until),
    body: (
      <>
        <Words>{t.words}</Words>
        <Circumstances head={head} />
        <Action label={t.action} href={head.link(`/reset-password?token=${encodeURIComponent(resetToken)}`)} head={head} />
        <Words>{t.until(until)}</Words>
        <NotYou title={t.title}>{t.advice}</NotYou>
      </>
    ),
  };
}

/** A reminder: a new password will soon be asked for, by age or by absence. */
export function passwordDue({ why, on, days }: Extract<Mail, { kind: "password-due" }>, head: Letterhead): Letter {
  const { passwordDue: t } = head.words;
  const { subject, words, choice, action } = t[why];
  const { PASSWORD_MAX_AGE_DAYS, AWAY_MAX_DAYS } = policy();
  const expires = why === "expired";
  return {
    subject: subject(days),
    preview: t.preview(head.moment(on)),
    body: (
      <>
        <Words>{words(expires ? PASSWORD_MAX_AGE_DAYS : AWAY_MAX_DAYS, head.moment(on))}</Words>
        <Words>{choice}</Words>
        <Action label={action} href={head.link(expires ? "/account" : "/sign-in")} head={head} />
        <NotYou title={t.title}>{t.advice(head.moment(head.at))}</NotYou>
      </>
    ),
  };
}
