import { Body, Container, Head, Heading, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { portalName } from "@/lib/domain/company";
import type { Language } from "@/lib/domain/language";
import { messages } from "@/lib/messages";
import { look, styleSheet } from "./look";
import { Inline } from "./pieces";

type FrameProps = { language: Language; title: string; preview: string; name: string; appUrl: URL; children: ReactNode };

/** The paper that every mail is written on: title, greeting, the letter, and why this mail came. `preview` is what a list of mails shows. */
export function Frame({ language, title, preview, name, appUrl, children }: FrameProps) {
  const t = messages[language].mails.frame;
  return (
    <Html lang={language} dir="ltr">
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
              {portalName()}
            </Text>
            <Heading as="h1" className="ink" style={look.title}>
              {title}
            </Heading>
            <Text className="ink" style={look.words}>
              {t.hello(name)}
            </Text>
            {children}
          </Section>
        </Container>
        <Text className="foot soft" style={look.foot}>
          {t.foot(<Inline href={appUrl.origin}>{appUrl.origin}</Inline>)}
        </Text>
      </Body>
    </Html>
  );
}
