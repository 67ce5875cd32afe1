import type postgres from "postgres";
import type { EventType } from "@/lib/domain/decision";
import type { Answer } from "./visitor";

/** The other side died before its answer arrived: what was asked for may have happened or not. */
export class Unanswered extends Error {}

type Count = { sure: number; maybe: number };

/** What a portal acknowledged, told in audit events: each of them has to be there, and of the unanswered ones not more than were asked for. */
export class Ledger {
  /** How much was acknowledged altogether, and how much stayed without an answer. */
  readonly totals = new Map<EventType, Count>();
  answers = 0;
  private readonly people = new Map<string, Map<EventType, Count>>();

  /** Asks for something that leaves these events of a person when it is done, and takes them down; throws `Unanswered` when no answer came, or 503. */
  async ask(login: string, events: EventType[], request: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await request();
      if (answer.status === 503) throw new Unanswered("The portal is busy.");
      this.answers += 1;
      this.note(login, events, "sure");
      return answer;
    } catch (error) {
      this.note(login, events, "maybe");
      throw error instanceof TypeError ? new Unanswered(String(error.cause)) : error;
    }
  }

  note(login: string, events: EventType[], how: keyof Count) {
    const counts = this.people.get(login) ?? new Map<EventType, Count>();
    this.people.set(login, counts);
    for (const map of [counts, this.totals])
      for (const type of events) {
        const count = map.get(type) ?? { sure: 0, maybe: 0 };
        map.set(type, { ...count, [how]: count[how] + 1 });
      }
  }

  /** What the log has too few or too many of, a line each. Afterwards it is taken as the truth. */
  async compare(sql: postgres.Sql): Promise<string[]> {
    const rows = await sql<{ login: string; type: EventType; count: number }[]>`
      select email as login, type, count(*)::int from audit_events join users on users.id = account_id
      where email = any(${[...this.people.keys()]}) group by email, type`;
    const found = new Map(rows.map(({ login, type, count }) => [`${login} ${type}`, count]));
    const faults: string[] = [];
    for (const [login, counts] of this.people)
      for (const [type, { sure, maybe }] of counts) {
        const count = found.get(`${login} ${type}`) ?? 0;
        if (count < sure || count > sure + maybe)
          faults.push(`${login}: ${count} times ${type}, acknowledged ${sure}, unanswered ${maybe}`);
        counts.set(type, { sure: count, maybe: 0 });
      }
    const unasked = rows.filter(({ login, type }) => !this.people.get(login)?.has(type));
    return [...faults, ...unasked.map(({ login, type, count }) => `${login}: ${count} times ${type}, which nobody asked for`)];
  }
}
