import { Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { Mail } from "@/lib/domain/mail";
import { PASSWORD_LENGTH } from "@/lib/domain/policy";
import { look } from "./look";
import { Action, type Letter, type Letterhead, NotYou, Steps, Title, Words } from "./pieces";
import { moment } from "./words";

type Invitation = Extract<Mail, { kind: "invitation" }>;

/** The way in for a new person: link, login, temporary password, until when, and the steps. */
export function invitation(mail: Invitation, head: Letterhead): Letter {
  const until = moment(mail.expiresAt);
  return {
    subject: "Your invitation to Gatehouse",
    preview: `Your login, a temporary password and the first steps. Valid until ${until}.`,
    body: (
      <>
        <Words>
          An admin made you an account in Gatehouse on {moment(head.at)}. You sign in with the login and the temporary password below, and
          then choose a password of your own.
        </Words>
        <Credentials mail={mail} login={head.email} />
        <Action label="Open the sign-in page" href={head.link("/sign-in")} />
        <Title>Step by step</Title>
        <Steps steps={firstSteps(mail.twoFactor)} />
        <Title>If it no longer works</Title>
        <Words>
          The temporary password ends on {until}. After that, ask the admin who invited you to resend the invitation: you get a new mail
          with a new temporary password, and this one is worth nothing.
        </Words>
        <NotYou title="If this was not meant for you">
          Leave the account alone and tell the admin, or delete this mail. Please do not pass it on: whoever has it can sign in first.
        </NotYou>
      </>
    ),
  };
}

function Credentials({ mail, login }: { mail: Invitation; login: string }) {
  return (
    <Section className="box" style={look.box}>
      <Credential label="Login">{login}</Credential>
      <Credential label="Temporary password">
        <span className="secret ink" style={look.secret}>
          {mail.temporaryPassword}
        </span>
      </Credential>
      <Credential label="Valid until">{moment(mail.expiresAt)}</Credential>
    </Section>
  );
}

function Credential({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Text className="ink" style={look.credential}>
      <span className="soft" style={look.label}>
        {label}:
      </span>
      <br />
      {children}
    </Text>
  );
}

const TWO_FACTOR_STEP =
  "Set up two-factor authentication: have your phone at hand, with Google Authenticator or Microsoft Authenticator installed. " +
  "You scan a code once and then type the 6 digits that the app shows.";

const firstSteps = (twoFactor: boolean) => [
  "Open the sign-in page with the link above.",
  "Type your login and the temporary password, with its hyphens. Copying and pasting is fine.",
  `Choose a new password of at least ${PASSWORD_LENGTH.least} characters. Several words in a row are easy to remember and hard to guess.`,
  ...(twoFactor ? [TWO_FACTOR_STEP] : []),
];
