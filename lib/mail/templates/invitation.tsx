import { Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { Mail } from "@/lib/domain/mail";
import { look } from "./look";
import { Action, type Letter, type Letterhead, NotYou, Steps, Title, Words } from "./pieces";

type Invitation = Extract<Mail, { kind: "invitation" }>;

/** The way in for a new person: link, login, temporary password, until when, and the steps. */
export function invitation(mail: Invitation, head: Letterhead): Letter {
  const t = head.words.invitation;
  const until = head.moment(mail.expiresAt);
  return {
    subject: t.subject,
    preview: t.preview(until),
    body: (
      <>
        <Words>{t.words(head.moment(head.at))}</Words>
        <Credentials mail={mail} head={head} />
        <Action label={t.action} href={head.link("/sign-in")} head={head} />
        <Title>{t.steps}</Title>
        <Steps steps={t.firstSteps(mail.twoFactor)} />
        <Title>{t.over}</Title>
        <Words>{t.resend(until)}</Words>
        <NotYou title={t.title}>{t.advice}</NotYou>
      </>
    ),
  };
}

function Credentials({ mail, head }: { mail: Invitation; head: Letterhead }) {
  const { frame, invitation: t } = head.words;
  return (
    <Section className="box" style={look.box}>
      <Credential label={t.login + frame.colon}>{head.email}</Credential>
      <Credential label={t.temporaryPassword + frame.colon}>
        <span className="secret ink" style={look.secret}>
          {mail.temporaryPassword}
        </span>
      </Credential>
      <Credential label={t.validUntil + frame.colon}>{head.moment(mail.expiresAt)}</Credential>
    </Section>
  );
}

function Credential({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Text className="ink" style={look.credential}>
      <span className="soft" style={look.label}>
        {label}
      </span>
      <br />
      {children}
    </Text>
  );
}
