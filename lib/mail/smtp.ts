import "server-only";
import { createTransport } from "nodemailer";
import { leavesMachine } from "@/lib/domain/network";
import { type Delivery, type Outgoing, reason, TIME_LIMIT } from "./delivery";

/** Sends by SMTP (`smtp://` or `smtps://`, with user and password in it); to another machine by TLS alone. The Message-ID comes from the mail's id. The address was checked at the start. Never throws. */
export async function sendBySmtp({ id, to, subject, html, text }: Outgoing, from: string, url: string): Promise<Delivery> {
  const headers = { "Auto-Submitted": "auto-generated" };
  try {
    const transport = createTransport(withLimits(url));
    await transport.sendMail({ from, to, subject, html, text, headers, messageId: `<${id}@${domainOf(from)}>` });
    return { outcome: "accepted" };
  } catch (error) {
    const { message, responseCode = 0, command = "" } = error as Error & { responseCode?: number; command?: string };
    const why = reason(message, decodeURIComponent(URL.parse(url)?.password ?? ""));
    return { outcome: responseCode >= 500 && ABOUT_THE_MAIL.has(command) && responseCode !== SIGN_IN ? "refused" : "retry", why };
  }
}

/** Beside an address nodemailer reads no other options, and would wait for minutes: so they stand in it. */
function withLimits(url: string): string {
  const limited = new URL(url);
  for (const limit of ["connectionTimeout", "greetingTimeout", "socketTimeout", "dnsTimeout"])
    limited.searchParams.set(limit, String(TIME_LIMIT));
  if (leavesMachine(url)) {
    limited.searchParams.set("requireTLS", "true");
    limited.searchParams.set("ignoreTLS", "false");
  }
  return limited.href;
}

/** Whatever else is refused, the greeting, the credentials or the sender, is for an operator to mend, and not the mail's fault. */
const ABOUT_THE_MAIL = new Set(["RCPT TO", "DATA"]);
const SIGN_IN = 530;

const domainOf = (from: string) => /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? "localhost";
