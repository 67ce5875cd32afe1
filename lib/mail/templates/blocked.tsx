import type { Mail } from "@/lib/domain/mail";
import { policy } from "@/lib/domain/policy";
import { Action, Circumstances, Forgot, type Letter, type Letterhead, Title, Words } from "./pieces";

type Blocked = Extract<Mail, { kind: "blocked" }>;

/** Guessing blocked the account: why, when, from where, and the link that asks the owner who it was. */
export function blocked({ reason, unlockToken, expiresAt, invited = false }: Blocked, head: Letterhead): Letter {
  const t = head.words.blocked;
  const byToken = reason === "wrong_tokens";
  const after = byToken ? "tokens" : invited ? "invitation" : "passwords";
  const { MAX_WRONG_PASSWORDS, MAX_WRONG_TOKENS } = policy();
  const guesses = t.guesses[reason](byToken ? MAX_WRONG_TOKENS : MAX_WRONG_PASSWORDS);
  return {
    subject: t.subject,
    preview: t.preview(guesses),
    body: (
      <>
        <Words>
          {byToken && t.passwordKnown}
          {t.words(guesses)}
        </Words>
        <Circumstances head={head} />
        <Words>{t.toUnlock}</Words>
        <Action label={t.action} href={head.link(`/unlock?token=${encodeURIComponent(unlockToken)}`)} head={head} />
        <Title>{t.you}</Title>
        <Words>{t.unlock(t.again[after])}</Words>
        <Title>{t.notYou}</Title>
        <Words>{t.notMe(byToken)}</Words>
        <Title>{t.link}</Title>
        <Words>
          {t.until(head.moment(expiresAt))}
          {t.later[after](<Forgot head={head} />)}
        </Words>
      </>
    ),
  };
}
