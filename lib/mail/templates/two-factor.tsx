import type { Mail } from "@/lib/domain/mail";
import { Action, Circumstances, DoneByAdmin, type Letter, type Letterhead, NewPasswordNow, NotYou, Words } from "./pieces";
import { count, moment } from "./words";

/** An authenticator app now belongs to the account. */
export const twoFactorSetUp = (head: Letterhead): Letter => ({
  subject: "Two-factor authentication is on for your Gatehouse account",
  preview: `Set up on ${moment(head.at)}. From now on you also type a 6-digit token.`,
  body: (
    <>
      <Words>
        An authenticator app was set up for your account. From now on a sign-in needs your password and the 6 digits that the app shows.
        Keep the recovery codes where you find them without your phone.
      </Words>
      <Circumstances head={head} />
      <NotYou>
        Somebody else's app may now guard your account. <NewPasswordNow head={head} />, then tell an admin and ask for{" "}
        <strong>Reset 2FA</strong>.
      </NotYou>
    </>
  ),
});

/** The owner gave it up. */
export const twoFactorTurnedOff = (head: Letterhead): Letter => ({
  subject: "Two-factor authentication is off for your Gatehouse account",
  preview: `Turned off on ${moment(head.at)}. If this was not you, act now.`,
  body: (
    <>
      <Words>
        Two-factor authentication was turned off on your account page. From now on the password alone opens the account. The entry in your
        authenticator app and the recovery codes are worth nothing any more; delete them.
      </Words>
      <Circumstances head={head} />
      <NotYou>
        Somebody else may be in your account. <NewPasswordNow head={head} />, tell an admin, and turn two-factor authentication on again.
      </NotYou>
    </>
  ),
});

/** An admin took the old authenticator away, usually for a lost phone. */
export const twoFactorReset = (head: Letterhead): Letter => ({
  subject: "Your Gatehouse two-factor authentication was reset",
  preview: `An admin reset it on ${moment(head.at)}. You are signed out everywhere.`,
  body: (
    <>
      <Words>
        An admin removed the authenticator app and the recovery codes from your account, and you are signed out everywhere. Delete the old
        Gatehouse entry in your app. If your account requires two-factor authentication, you set it up again at your next sign-in.
      </Words>
      <DoneByAdmin head={head} />
      <Action label="Sign in" href={head.link("/sign-in")} />
      <NotYou title="If you did not ask for this">
        Call an admin, today: somebody may have asked for it in your name. Until that is cleared up, your password is all that guards the
        account.
      </NotYou>
    </>
  ),
});

/** From now on the account may not be used without. */
export const twoFactorRequired = (head: Letterhead): Letter => ({
  subject: "Two-factor authentication is now required for your Gatehouse account",
  preview: `An admin asked for it on ${moment(head.at)}. Have your phone at hand at your next sign-in.`,
  body: (
    <>
      <Words>
        An admin made two-factor authentication a must for your account. If you have set it up already, nothing changes, save that you
        cannot turn it off. If not, you set it up at your next sign-in: have your phone at hand, with Google Authenticator or Microsoft
        Authenticator installed.
      </Words>
      <DoneByAdmin head={head} />
      <Action label="Sign in" href={head.link("/sign-in")} />
      <NotYou title="If you do not know why, or have no phone for it">Ask an admin before your next sign-in.</NotYou>
    </>
  ),
});

/** It is the owner's own choice again. */
export const twoFactorOptional = (head: Letterhead): Letter => ({
  subject: "Two-factor authentication is now optional for your Gatehouse account",
  preview: `An admin changed it on ${moment(head.at)}. What you have set up stays on.`,
  body: (
    <>
      <Words>
        An admin made two-factor authentication optional for your account. If you have set it up, it stays on and goes on guarding the
        account, and we advise you to keep it. You could now turn it off on your account page.
      </Words>
      <DoneByAdmin head={head} />
      <Action label="Open your account page" href={head.link("/account")} />
      <NotYou title="If you did not ask for this">
        You need not do anything as long as it stays on. If somebody asked for it in your name, tell an admin.
      </NotYou>
    </>
  ),
});

/** Somebody came in with a recovery code instead of a token. */
export const recoveryCodeUsed = ({ left }: Extract<Mail, { kind: "recovery-code-used" }>, head: Letterhead): Letter => ({
  subject: "A recovery code was used for your Gatehouse account",
  preview: `Used on ${moment(head.at)}. ${count(left, "code")} left.`,
  body: (
    <>
      <Words>
        Somebody typed your password and one of your recovery codes instead of a 2FA token. That code is used up; you have{" "}
        <strong>{count(left, "code")}</strong> left.
        {left <= 3 && " Please make new ones soon, on your account page."}
      </Words>
      <Circumstances head={head} />
      {left <= 3 && <Action label="Make new recovery codes" href={head.link("/account/recovery-codes")} />}
      <NotYou>
        Somebody has your password and your recovery codes. <NewPasswordNow head={head} />, then make new recovery codes, and tell an admin.
      </NotYou>
    </>
  ),
});

/** The old recovery codes are void. */
export const recoveryCodesMade = (head: Letterhead): Letter => ({
  subject: "New recovery codes for your Gatehouse account",
  preview: `Made on ${moment(head.at)}. The old ones no longer work.`,
  body: (
    <>
      <Words>
        New recovery codes were made for your account. The old ones no longer work: throw them away and keep the new ones instead.
      </Words>
      <Circumstances head={head} />
      <NotYou>
        Somebody else may be in your account and hold a way back in. <NewPasswordNow head={head} />, then make new codes yourself, and tell
        an admin.
      </NotYou>
    </>
  ),
});

/** The right password and then a wrong token: a slip, or somebody who knows the password. */
export const wrongToken = (head: Letterhead): Letter => ({
  subject: "A wrong 2FA token was typed for your Gatehouse account",
  preview: `Your password was right, the token was not. On ${moment(head.at)}.`,
  body: (
    <>
      <Words>
        Somebody typed your right password, and then a wrong 2FA token. They were not let in. If you slipped, all is well: just try again
        with the digits that the app shows now.
      </Words>
      <Circumstances head={head} />
      <NotYou>
        Somebody knows your password; only the token kept them out. <NewPasswordNow head={head} />. Do the same wherever else you use the
        old one, and tell an admin.
      </NotYou>
    </>
  ),
});
