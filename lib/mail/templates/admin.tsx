import type { Role } from "@/lib/domain/account";
import type { Mail } from "@/lib/domain/mail";
import { Action, Circumstances, DoneByAdmin, Inline, type Letter, type Letterhead, NotYou, Title, Words } from "./pieces";
import { moment } from "./words";

/** An admin took an invitation back before it was used. */
export const invitationRevoked = (head: Letterhead): Letter => ({
  subject: "Your access to Gatehouse was taken back",
  preview: `Since ${moment(head.at)} the temporary password no longer works.`,
  body: (
    <>
      <Words>An admin took your invitation back. Its temporary password no longer works, and you need not do anything.</Words>
      <DoneByAdmin head={head} />
      <NotYou title="If you do not know why">Ask an admin. If it was a mistake, they can invite you again.</NotYou>
    </>
  ),
});

/** An admin closed the account until further notice. */
export const blockedByAdmin = (head: Letterhead): Letter => ({
  subject: "An admin blocked your Gatehouse account",
  preview: `Blocked on ${moment(head.at)}. Only an admin can unblock it.`,
  body: (
    <>
      <Words>An admin blocked your account. You are signed out everywhere and cannot sign in until an admin unblocks it.</Words>
      <DoneByAdmin head={head} />
      <NotYou title="If you do not know why">
        Ask an admin. You did nothing wrong by reading this, and no link or new password lifts such a block.
      </NotYou>
    </>
  ),
});

/** An admin opened the account again. */
export const unblocked = (head: Letterhead): Letter => ({
  subject: "Your Gatehouse account is unblocked",
  preview: `Unblocked on ${moment(head.at)}. You can sign in again.`,
  body: (
    <>
      <Words>An admin unblocked your account. You can sign in again; you may be asked for a new password then.</Words>
      <DoneByAdmin head={head} />
      <Action label="Sign in" href={head.link("/sign-in")} />
      <NotYou title="If you did not ask for this">
        If you still know your password, you need not do anything. If it was you who wanted the account closed, tell an admin.
      </NotYou>
    </>
  ),
});

const powers: Record<Role, string> = {
  admin: "You can now invite and block people, change roles and read the audit log.",
  staff: "You can still use the portal, but no longer invite or block people or read the audit log.",
};

/** The account may do more, or less, than before. */
export const roleChanged = ({ role }: Extract<Mail, { kind: "role-changed" }>, head: Letterhead): Letter => ({
  subject: "Your role in Gatehouse was changed",
  preview: `Since ${moment(head.at)} your role is ${role}.`,
  body: (
    <>
      <Words>
        Your role is now <strong>{role}</strong>. {powers[role]} You are signed out everywhere; sign in again to go on.
      </Words>
      <DoneByAdmin head={head} />
      <Action label="Sign in" href={head.link("/sign-in")} />
      <NotYou title="If you did not expect this">Ask an admin whether it was meant. Every change of a role stands in the audit log.</NotYou>
    </>
  ),
});

/** An admin signed the person out everywhere. */
export const sessionsEnded = (head: Letterhead): Letter => ({
  subject: "An admin ended your Gatehouse sessions",
  preview: `You were signed out everywhere on ${moment(head.at)}.`,
  body: (
    <>
      <Words>An admin signed you out everywhere. Your account is as it was, and you can sign in again at any time.</Words>
      <DoneByAdmin head={head} />
      <Action label="Sign in" href={head.link("/sign-in")} />
      <NotYou title="If you do not know why">
        Ask an admin. Such a step is usual when a device was lost or left open somewhere. If you think that somebody else knows your
        password, set a new one with <Inline href={head.link("/forgot-password")}>Forgot password?</Inline>
      </NotYou>
    </>
  ),
});

/** The account is gone for its owner. */
export const accountDeleted = (head: Letterhead): Letter => ({
  subject: "Your Gatehouse account was deleted",
  preview: `Deleted on ${moment(head.at)}. You can no longer sign in.`,
  body: (
    <>
      <Words>
        An admin deleted your account. You are signed out everywhere and can no longer sign in. Your password, the entry in your
        authenticator app and your recovery codes are worth nothing here any more.
      </Words>
      <DoneByAdmin head={head} />
      <NotYou title="If you do not know why">Ask an admin. If it was a mistake, they can invite you again.</NotYou>
    </>
  ),
});

/** To the admins: somebody used the command line of the portal's server to let a person in again. */
export function unlockedFromShell(mail: Extract<Mail, { kind: "unlocked-from-shell" }>, head: Letterhead): Letter {
  const deeds = [...(mail.unblocked ? ["unblocked"] : []), ...(mail.twoFactorReset ? ["freed of its two-factor authentication"] : [])];
  return {
    subject: "A Gatehouse account was unlocked from the command line",
    preview: `On ${moment(head.at)}, on the portal's server. Please check that it was meant.`,
    body: (
      <>
        <Words>
          The account of <strong>{mail.name}</strong> ({mail.email}) was {deeds.join(" and ")} on {moment(head.at)}, by somebody who may run
          commands on the portal's server. Its owner was told by mail, and the audit log has an entry.
        </Words>
        <Title>What you can do</Title>
        <Words>
          Ask whoever runs the portal whether it was them, and the owner whether they asked for it. If both say yes, all is well.
        </Words>
        <NotYou title="If you do not find anybody who did it">
          Somebody may have reached the server. Block the account in the portal, and let whoever runs the server look at it today.
        </NotYou>
      </>
    ),
  };
}

/** To the admins: somebody's account was guessed at, says its owner. */
export const notMe = ({ name, email }: Extract<Mail, { kind: "not-me" }>, head: Letterhead): Letter => ({
  subject: "Somebody tried to get into a Gatehouse account",
  preview: "Its owner says the failed sign-ins were not theirs.",
  body: (
    <>
      <Words>
        The account of <strong>{name}</strong> ({email}) had been blocked after failed sign-ins. Its owner followed the link in the mail and
        answered: <strong>It wasn't me</strong>. The account is open again and asks for a new password at the next sign-in.
      </Words>
      <Words>This is when and from where that answer came:</Words>
      <Circumstances head={head} />
      <Title>What you can do</Title>
      <Words>
        Look at the person's page: its timeline says which addresses the guesses came from. Ask the owner what they saw. If the guessing
        goes on, block the account.
      </Words>
      <Action label="Find the account" href={head.link(`/users?q=${encodeURIComponent(email)}`)} />
      <NotYou title="If the owner did not answer">
        If they know nothing of it, somebody else may be reading their mail, and they need their mailbox back first. Block the account until
        they have it.
      </NotYou>
    </>
  ),
});
