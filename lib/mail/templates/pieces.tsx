import { Button, Heading, Link, Section, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import type { MailPayload } from "@/lib/domain/mail";
import type { Messages } from "@/lib/messages";
import { look } from "./look";
import { knownAddress } from "./words";

/** A letter without its paper: the subject, the line that a list of mails shows, and what stands under the greeting. */
export type Letter = { subject: string; preview: string; body: ReactNode };

/** What every letter may use: when, from where and with what, its reader's words, `link` for addresses of the portal, and moments in words. */
export type Letterhead = Pick<MailPayload, "at" | "address" | "email"> & {
  words: Messages["mails"];
  browser: string | null;
  link: (path: string) => string;
  moment: (date: Date) => string;
};

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
export function Action({ label, href, head }: { label: string; href: string; head: Letterhead }) {
  const t = head.words.frame;
  return (
    <>
      <Section style={look.action} data-skip-in-text="true">
        <Button href={href} style={look.button}>
          {label}
        </Button>
      </Section>
      <Text className="soft" style={look.small}>
        {label}
        <span data-skip-in-text="true">{t.withoutButton}</span>
        {t.colon}
        <br />
        <Link href={href} className="link" style={look.link}>
          {href}
        </Link>
      </Text>
    </>
  );
}

/** When and from where, as far as it is known, in the words of a mail about something its reader may have done. */
export function Circumstances({ head }: { head: Letterhead }) {
  const t = head.words.frame;
  const address = knownAddress(head.address);
  const from = address ? t.address(address) : t.unknownAddress;
  const browser = head.browser ?? t.unknownBrowser;
  return <Box facts={{ [t.when]: head.moment(head.at), [t.from]: from, [t.with]: browser }} colon={t.colon} />;
}

/** The same for what an admin did: their address stays private. */
export function DoneByAdmin({ head }: { head: Letterhead }) {
  const t = head.words.frame;
  return <Box facts={{ [t.when]: head.moment(head.at), [t.by]: t.admin }} colon={t.colon} />;
}

function Box({ facts, colon }: { facts: Record<string, string>; colon: string }) {
  return (
    <Section className="box" style={look.box}>
      <Text className="ink" style={look.value}>
        {Object.entries(facts).map(([label, value], index) => (
          <Fragment key={label}>
            {index > 0 && <br />}
            <span className="soft" style={look.label}>
              {label}
              {colon}
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
export function NotYou({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Title>{title}</Title>
      <Words>{children}</Words>
    </>
  );
}

/** The link to a new password. */
export const Forgot = ({ head }: { head: Letterhead }) => (
  <Inline href={head.link("/forgot-password")}>{head.words.frame.forgotPassword}</Inline>
);

/** A link in the middle of a sentence. */
export function Inline({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link" style={{ ...look.link, wordBreak: "normal" }}>
      {children}
    </Link>
  );
}
