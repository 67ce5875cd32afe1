import "server-only";
import { env } from "@/lib/env";
import type { Delivery, Outgoing } from "./delivery";
import { sendByResend } from "./resend";
import { sendBySmtp } from "./smtp";

/** Hands a mail to the mail service of the settings, which in trial mode is the outbox. Never throws. */
export async function deliver(mail: Outgoing): Promise<Delivery> {
  const { mail: way, mailFrom } = env();
  switch (way.by) {
    case "outbox":
      return { outcome: "accepted" };
    case "resend":
      return sendByResend(mail, mailFrom, way.key);
    case "smtp":
      return sendBySmtp(mail, mailFrom, way.url);
  }
}
