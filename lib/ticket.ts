import "server-only";
import { newToken } from "@/lib/secrets";

/** Tickets live for one call of next-auth, so that no request from outside ever holds one. */
const tickets = new Map<string, string>();

/** Hands `redeem` a ticket for this attempt: 256 random bits, good once, and worth nothing when it ends. */
export async function withTicket<Reply>(attemptId: string, redeem: (ticket: string) => Promise<Reply>): Promise<Reply> {
  const ticket = newToken();
  tickets.set(ticket, attemptId);
  try {
    return await redeem(ticket);
  } finally {
    tickets.delete(ticket);
  }
}

/** The attempt that a ticket was made for, which is worth nothing from here on; null for anything else. */
export function takeTicket(ticket: unknown): string | null {
  const attemptId = typeof ticket === "string" ? tickets.get(ticket) : undefined;
  if (attemptId) tickets.delete(ticket as string);
  return attemptId ?? null;
}
