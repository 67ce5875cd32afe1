import "server-only";
import { newToken } from "@/lib/secrets";

/** Tickets live for one call of next-auth, so that no request from outside ever holds one. */
const tickets = new Map<string, string>();

/** Hands `redeem` a ticket for the cookie of a session that began: 256 random bits, good once, and worth nothing when it ends. */
export async function withTicket(session: string, redeem: (ticket: string) => Promise<unknown>): Promise<void> {
  const ticket = newToken();
  tickets.set(ticket, session);
  try {
    await redeem(ticket);
  } finally {
    tickets.delete(ticket);
  }
}

/** The session's cookie that a ticket was made for, which is worth nothing from here on; null for anything else. */
export function takeTicket(ticket: unknown): string | null {
  const session = typeof ticket === "string" ? tickets.get(ticket) : undefined;
  if (session) tickets.delete(ticket as string);
  return session ?? null;
}
