import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { ReaderProvider } from "@/components/words";
import { company, portalName } from "@/lib/domain/company";
import { directionOf } from "@/lib/domain/language";
import { isTheme } from "@/lib/domain/preferences";
import { cookieName } from "@/lib/request/cookies";
import { readerLanguage, words } from "@/lib/request/reader";
import "./globals.css";

export const generateMetadata = (): Metadata => ({
  title: { template: `%s · ${portalName()}`, default: portalName() },
  description: "A back office with a strict front door.",
  robots: { index: false, follow: false },
});

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f5f1" },
    { media: "(prefers-color-scheme: dark)", color: "#101315" },
  ],
};

/** The shell of every page. It asks for cookies: a page built in advance carries no nonce, and the browser would refuse its scripts. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await readerLanguage();
  const theme = (await cookies()).get(cookieName("theme"))?.value;
  const { COMPANY_NAME: name, COMPANY_ACCENT: accent, COMPANY_LOGO: logo } = company();
  const reader = { language, t: (await words()).client, portal: { name, hasLogo: Boolean(logo) } };
  return (
    <html lang={language} dir={directionOf(language)} data-theme={isTheme(theme) ? theme : undefined} data-accent={accent}>
      <body>
        {accent && <Accent colour={accent} />}
        <ReaderProvider reader={reader}>{children}</ReaderProvider>
      </body>
    </html>
  );
}

/** As a rule with the answer's nonce: the content policy takes no style attributes. */
async function Accent({ colour }: { colour: string }) {
  const [, nonce] = /'nonce-(\w+)'/.exec((await headers()).get("content-security-policy") ?? "") ?? [];
  return <style nonce={nonce} suppressHydrationWarning>{`:root{--accent:${colour}}`}</style>;
}
