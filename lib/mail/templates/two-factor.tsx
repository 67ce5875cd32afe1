import type { Mail } from "@/lib/domain/mail";
import { FEW_RECOVERY_CODES } from "@/lib/domain/policy";
import { Action, Circumstances, Forgot, type Letter, type Letterhead, NotYou, Words } from "./pieces";

/** Somebody came in with a recovery code instead of a token. */
export function recoveryCodeUsed({ left }: Extract<Mail, { kind: "recovery-code-used" }>, head: Letterhead): Letter {
  const t = head.words.recoveryCodeUsed;
  const areFew = left <= FEW_RECOVERY_CODES;
  return {
    subject: t.subject,
    preview: t.preview(head.moment(head.at), left),
    body: (
      <>
        <Words>
          {t.words(left)}
          {areFew && t.makeMore}
        </Words>
        <Circumstances head={head} />
        {areFew && <Action label={t.action} href={head.link("/account/recovery-codes")} head={head} />}
        <NotYou title={t.title}>{t.advice(<Forgot head={head} />)}</NotYou>
      </>
    ),
  };
}
