import "server-only";
import { env } from "@/lib/env";
import type { Delivery, Outgoing } from "./delivery";

/** Hands a mail to the mail service of the settings, which in trial mode is the outbox. Never throws. */
export async function deliver(mail: Outgoing): Promise<Delivery> {
  const { mail: way, mailFrom } = env();
  switch (way.by) {
    case "outbox":
      return { outcome: "accepted" };
    case "resend":
      return (await import("./resend")).sendByResend(mail, mailFrom, way.key);
    case "smtp":
      return (await import("./smtp")).sendBySmtp(mail, mailFrom, way.url);
  }
}
