import "server-only";
import { render, toPlainText } from "@react-email/render";
import { isLanguage } from "@/lib/domain/language";
import type { MailPayload } from "@/lib/domain/mail";
import { Frame } from "./templates/frame";
import { letterFor } from "./templates/letter";

const plain = [
  ...["h1", "h2"].map((selector) => ({ selector, options: { uppercase: false } })),
  { selector: "a", options: { linkBrackets: ["(", ")"] as [string, string], hideLinkHrefIfSameAsText: true } },
];

/** The words of a mail: a subject without anybody's input, and the same letter as HTML and as plain text. Links begin with `appUrl`. */
export async function renderMail(payload: MailPayload, appUrl: URL): Promise<{ subject: string; html: string; text: string }> {
  // A later release may have written one that this one does not speak.
  const language = isLanguage(payload.language) ? payload.language : "en";
  const { subject, preview, body } = letterFor({ ...payload, language }, appUrl);
  const html = await render(
    <Frame language={language} title={subject} preview={preview} name={payload.name} appUrl={appUrl}>
      {body}
    </Frame>,
  );
  return { subject, html, text: `${toPlainText(html, { selectors: plain }).trim()}\n` };
}
