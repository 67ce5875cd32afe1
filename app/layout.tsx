import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { WordsProvider } from "@/components/words";
import { findLanguage, words } from "@/lib/reader";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Gatehouse", default: "Gatehouse" },
  description: "A back office with a strict front door.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f5f1" },
    { media: "(prefers-color-scheme: dark)", color: "#101315" },
  ],
};

/** The shell of every page. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page built in advance carries no nonce, and the browser would refuse its scripts.
  await connection();
  const [language, t] = [await findLanguage(), await words()];
  return (
    <html lang={language}>
      <body>
        <WordsProvider words={{ language, t: t.client }}>{children}</WordsProvider>
      </body>
    </html>
  );
}
