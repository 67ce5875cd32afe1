import "server-only";
import { createTransport } from "nodemailer";
import { leavesMachine } from "@/lib/domain/network";
import { type Delivery, type Outgoing, reason, TIME_LIMIT } from "./delivery";

/** Sends by SMTP (`smtp://` or `smtps://`, with user and password in it); to another machine by TLS alone. The Message-ID comes from the mail's id. The address was checked at the start. Never throws. */
export async function sendBySmtp({ id, to, subject, html, text }: Outgoing, from: string, url: string): Promise<Delivery> {
  const limits = { connectionTimeout: TIME_LIMIT, greetingTimeout: TIME_LIMIT, socketTimeout: TIME_LIMIT, dnsTimeout: TIME_LIMIT };
  const headers = { "Auto-Submitted": "auto-generated" };
  try {
    const transport = createTransport({ url, requireTLS: leavesMachine(url), ...limits });
    await transport.sendMail({ from, to, subject, html, text, headers, messageId: `<${id}@${domainOf(from)}>` });
    return { outcome: "accepted" };
  } catch (error) {
    const { message, responseCode = 0 } = error as Error & { responseCode?: number };
    const why = reason(message, decodeURIComponent(URL.parse(url)?.password ?? ""));
    return { outcome: responseCode >= 500 && !OPERATORS.has(responseCode) ? "refused" : "retry", why };
  }
}

/** Wrong or missing credentials: a fault of the settings, which an operator mends, and not of the mail. */
const OPERATORS = new Set([530, 534, 535]);

const domainOf = (from: string) => /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? "localhost";
