import type { Mail } from "@/lib/domain/mail";
import { policy } from "@/lib/domain/policy";
import { Action, Circumstances, DoneByAdmin, type Letter, type Letterhead, NewPasswordNow, NotYou, Words } from "./pieces";
import { count, moment } from "./words";

/** Somebody forgot the password, or says so. */
export function passwordReset({ resetToken, expiresAt }: Extract<Mail, { kind: "password-reset" }>, head: Letterhead): Letter {
  return {
    subject: "Set a new password for Gatehouse",
    preview: `The link you asked for. It works until ${moment(expiresAt)}.`,
    body: (
      <>
        <Words>Somebody, most likely you, asked for a new password for this account.</Words>
        <Circumstances head={head} />
        <Action label="Set a new password" href={head.link(`/reset-password?token=${encodeURIComponent(resetToken)}`)} />
        <Words>The link works once, until {moment(expiresAt)}. Your present password works until you have set a new one.</Words>
        <NotYou>
          You need not do anything: your password stays as it is, and only somebody who reads your mail can use the link. If such mails keep
          coming, tell an admin.
        </NotYou>
      </>
    ),
  };
}

/** The password is another one now. */
export const passwordChanged = (head: Letterhead): Letter => ({
  subject: "Your Gatehouse password was changed",
  preview: `Changed on ${moment(head.at)}. If this was not you, act now.`,
  body: (
    <>
      <Words>Your account has a new password. Every session that was open elsewhere has ended. If you did this, all is well.</Words>
      <Circumstances head={head} />
      <NotYou>
        Somebody else may be in your account. <NewPasswordNow head={head} />, and tell an admin.
      </NotYou>
    </>
  ),
});

/** An admin asks for another password. */
export const newPasswordRequired = (head: Letterhead): Letter => ({
  subject: "Please set a new password for Gatehouse",
  preview: `An admin asked for it on ${moment(head.at)}. You choose it at your next sign-in.`,
  body: (
    <>
      <Words>
        An admin asks you for a new password. At your next sign-in you type the present one a last time and then choose another. Where you
        are signed in already, you stay signed in until that session ends.
      </Words>
      <DoneByAdmin head={head} />
      <Action label="Sign in" href={head.link("/sign-in")} />
      <NotYou title="If you do not know why">
        Ask an admin. They neither see nor choose your password; if anybody asks you to tell them one, do not.
      </NotYou>
    </>
  ),
});

/** A reminder: a new password will soon be asked for, by age or by absence. */
export function passwordDue({ why, on, days }: Extract<Mail, { kind: "password-due" }>, head: Letterhead): Letter {
  const { PASSWORD_MAX_AGE_DAYS: age, AWAY_MAX_DAYS: away } = policy();
  const left = count(days, "day");
  const expires = why === "expired";
  return {
    subject: expires ? `Your Gatehouse password expires in ${left}` : `Sign in to Gatehouse within ${left} to keep your password`,
    preview: `On ${moment(on)} you will be asked for a new one.`,
    body: (
      <>
        <Words>
          {expires
            ? `A password lasts ${count(age, "day")}, and yours reaches that age on ${moment(on)}.`
            : `It has been a while since your last sign-in. After more than ${count(away, "day")}, which is on ${moment(on)}, Gatehouse asks for a new password.`}
        </Words>
        <Words>
          {expires
            ? "You can change it now, when it suits you. If you do not, you are asked for a new one at the first sign-in after that; nothing is lost."
            : "If you sign in before then, your password stays. If you do not, you choose a new one at your next sign-in; nothing is lost."}
        </Words>
        {expires ? (
          <Action label="Change your password" href={head.link("/account")} />
        ) : (
          <Action label="Sign in" href={head.link("/sign-in")} />
        )}
        <NotYou title="If this is not you, or you no longer need the account">
          Tell an admin, and they will close it. This reminder was sent by the portal itself on {moment(head.at)}.
        </NotYou>
      </>
    ),
  };
}
