import "server-only";
import { env } from "@/lib/env";
import { metrics } from "@/lib/server/metrics";
import { findMail, settleMail } from "@/lib/store/mails";
import { workMails } from "@/lib/store/queue";
import type { Delivery } from "./delivery";
import { deliver } from "./transport";

/** Begins to send the queued mails, this process's and every other's. Call it once a process. Throws when the database is away. */
export const startPostOffice = () => workMails(post);

async function post(id: string, isLastTry: boolean): Promise<"settled" | "retry"> {
  const mail = await findMail(id);
  if (mail?.status !== "waiting") return "settled";
  const delivery = await send(mail);
  const outcome = delivery.outcome === "retry" && isLastTry ? "refused" : delivery.outcome;
  metrics.mails.inc({ outcome });
  const why = delivery.outcome === "accepted" ? null : delivery.why;
  if (why) console.error(`Mail ${id} (${mail.kind}) ${outcome === "retry" ? "waits" : "failed"}: ${why}`);
  await settleMail(id, outcome, why, env().trial);
  return outcome === "retry" ? "retry" : "settled";
}

type Waiting = NonNullable<Awaited<ReturnType<typeof findMail>>>;

async function send({ id, recipient: to, payload }: Waiting): Promise<Delivery> {
  if (!payload) return { outcome: "refused", why: "AUTH_SECRET was changed, and nothing opens this mail any more." };
  try {
    // Asked for here: a portal that just starts need not wait for what makes letters.
    const { renderMail } = await import("./render");
    return await deliver({ id, to, ...(await renderMail(payload, env().appUrl)) });
  } catch (error) {
    console.error(error);
    return { outcome: "retry", why: "The mail could not be made; the log says why." };
  }
}
