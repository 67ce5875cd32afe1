import type { Mail } from "@/lib/domain/mail";
import { policy } from "@/lib/domain/policy";
import { Action, Circumstances, Inline, type Letter, type Letterhead, Title, Words } from "./pieces";
import { count, moment } from "./words";

type Blocked = Extract<Mail, { kind: "blocked" }>;

/** Guessing blocked the account: why, when, from where, and the link that asks the owner who it was. */
export function blocked(mail: Blocked, head: Letterhead): Letter {
  const byToken = mail.reason === "wrong_tokens";
  const { MAX_WRONG_PASSWORDS, MAX_WRONG_TOKENS } = policy();
  const guesses = byToken ? count(MAX_WRONG_TOKENS, "wrong 2FA token") : count(MAX_WRONG_PASSWORDS, "wrong password");
  return {
    subject: "Your Gatehouse account is blocked",
    preview: `After ${guesses} nobody can sign in. Here is how you unlock it.`,
    body: (
      <>
        <Words>
          {byToken && "Somebody typed your right password, and then wrong 2FA tokens. "}
          After {guesses} in a row Gatehouse blocked your account, so that nobody can go on guessing. Until you unlock it, nobody can sign
          in, not even with the right password. Where you are signed in already, you stay signed in.
        </Words>
        <Circumstances head={head} />
        <Words>To unlock it, open this page and say whether it was you:</Words>
        <Action label="Open the unlock page" href={head.link(`/unlock?token=${encodeURIComponent(mail.unlockToken)}`)} />
        <Answers byToken={byToken} />
        <Title>About the link</Title>
        <Words>
          It signs nobody in, and opening it changes nothing until you press one of the two buttons. It works until {moment(mail.expiresAt)}
          . After that, {byToken ? "ask an admin to unblock the account." : <Later head={head} />}
        </Words>
      </>
    ),
  };
}

function Answers({ byToken }: { byToken: boolean }) {
  return (
    <>
      <Title>If this was you</Title>
      <Words>
        Press <strong>Unlock account</strong> on that page.{" "}
        {byToken
          ? "Then sign in again. To be safe, you are asked for a new password then."
          : "Then sign in again with your password. If you have forgotten it, choose a new one with Forgot password?"}
      </Words>
      <Title>If this was not you</Title>
      <Words>
        Press <strong>It wasn't me</strong>.{" "}
        {byToken ? "Whoever it was knows your password, so you choose a new one" : "To be safe, you choose a new password"} at your next
        sign-in, and the admins are told.
      </Words>
    </>
  );
}

function Later({ head }: { head: Letterhead }) {
  return (
    <>
      choose a new password with <Inline href={head.link("/forgot-password")}>Forgot password?</Inline> or ask an admin to unblock the
      account.
    </>
  );
}
