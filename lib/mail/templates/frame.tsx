import { Body, Container, Head, Heading, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { look, styleSheet } from "./look";
import { Inline } from "./pieces";

type FrameProps = { title: string; preview: string; name: string; appUrl: URL; children: ReactNode };

/** The paper that every mail is written on: title, greeting, the letter, and why this mail came. `preview` is what a list of mails shows. */
export function Frame({ title, preview, name, appUrl, children }: FrameProps) {
  return (
    <Html lang="en">
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleSheet}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="page" style={look.page}>
        <Container className="card" style={look.card}>
          <Section className="inside" style={look.inside}>
            <Text className="brand" style={look.brand} data-skip-in-text="true">
              Gatehouse
            </Text>
            <Heading as="h1" className="ink" style={look.title}>
              {title}
            </Heading>
            <Text className="ink" style={look.words}>
              Hello {name},
            </Text>
            {children}
          </Section>
        </Container>
        <Foot appUrl={appUrl} />
      </Body>
    </Html>
  );
}

function Foot({ appUrl }: { appUrl: URL }) {
  return (
    <Text className="foot soft" style={look.foot}>
      You get this mail because you have an account in Gatehouse, the portal at <Inline href={appUrl.origin}>{appUrl.origin}</Inline>.
      Nobody from Gatehouse ever asks for your password or a 2FA token, neither by mail nor by phone.
    </Text>
  );
}
