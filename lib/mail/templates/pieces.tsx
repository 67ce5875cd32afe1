import { Button, Heading, Link, Section, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import type { MailPayload } from "@/lib/domain/mail";
import { messages } from "@/lib/messages";
import { browserInWords } from "@/lib/messages/records";
import { look } from "./look";
import { knownAddress, moment } from "./words";

/** A letter without its paper: the subject, the line that a list of mails shows, and what stands under the greeting. */
export type Letter = { subject: string; preview: string; body: ReactNode };

/** What every letter may use: when, from where, and `link` for addresses of the portal. */
export type Letterhead = Pick<MailPayload, "at" | "address" | "userAgent" | "email"> & { link: (path: string) => string };

/** A paragraph. */
export function Words({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={look.words}>
      {children}
    </Text>
  );
}

/** The heading of a part of the letter. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h2" className="ink" style={look.heading}>
      {children}
    </Heading>
  );
}

/** A button, and its address in words for a mail program that shows no buttons. In the text part the address stands alone. */
export function Action({ label, href }: { label: string; href: string }) {
  return (
    <>
      <Section style={look.action} data-skip-in-text="true">
        <Button href={href} style={look.button}>
          {label}
        </Button>
      </Section>
      <Text className="soft" style={look.small}>
        {label}
        <span data-skip-in-text="true"> without the button</span>:<br />
        <Link href={href} className="link" style={look.link}>
          {href}
        </Link>
      </Text>
    </>
  );
}

/** When and from where, as far as it is known, in the words of a mail about something its reader may have done. */
export function Circumstances({ head }: { head: Letterhead }) {
  const address = knownAddress(head.address);
  const from = address ? `IP address ${address}` : "an unknown address";
  return <Box facts={{ When: moment(head.at), From: from, With: browserInWords(messages.en, head.userAgent) ?? "an unknown browser" }} />;
}

/** The same for what an admin did: their address is nothing to tell around. */
export function DoneByAdmin({ head }: { head: Letterhead }) {
  return <Box facts={{ When: moment(head.at), By: "an admin" }} />;
}

function Box({ facts }: { facts: Record<string, string> }) {
  return (
    <Section className="box" style={look.box}>
      <Text className="ink" style={look.value}>
        {Object.entries(facts).map(([label, value], index) => (
          <Fragment key={label}>
            {index > 0 && <br />}
            <span className="soft" style={look.label}>
              {label}:
            </span>{" "}
            {value}
          </Fragment>
        ))}
      </Text>
    </Section>
  );
}

/** Numbered steps, no two alike. */
export function Steps({ steps }: { steps: string[] }) {
  return (
    <ol className="ink" style={look.list}>
      {steps.map((step) => (
        <li key={step} className="ink" style={look.item}>
          {step}
        </li>
      ))}
    </ol>
  );
}

/** What to do when the reader did not do what the mail tells. */
export function NotYou({ title = "If this was not you", children }: { title?: string; children: ReactNode }) {
  return (
    <>
      <Title>{title}</Title>
      <Words>{children}</Words>
    </>
  );
}

/** The advice of every mail that may mean an intruder; to be followed by what else to do. */
export function NewPasswordNow({ head }: { head: Letterhead }) {
  return (
    <>
      Set a new password at once with <Inline href={head.link("/forgot-password")}>Forgot password?</Inline>, which ends every session
    </>
  );
}

/** A link in the middle of a sentence. */
export function Inline({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link" style={{ ...look.link, wordBreak: "normal" }}>
      {children}
    </Link>
  );
}
