import type { Mail } from "@/lib/domain/mail";
import { Circumstances, Forgot, type Letter, type Letterhead, NotYou, Words } from "./pieces";

/** A sign-in that stands out from those before it. */
export function unfamiliarSignIn({ why }: Extract<Mail, { kind: "unfamiliar-sign-in" }>, head: Letterhead): Letter {
  const t = head.words.unfamiliar;
  return {
    subject: t.subject,
    preview: t.preview(head.moment(head.at)),
    body: (
      <>
        <Words>{t.words(why)}</Words>
        <Circumstances head={head} />
        <NotYou title={t.title}>{t.advice(<Forgot head={head} />)}</NotYou>
      </>
    ),
  };
}
