import type postgres from "postgres";
import { fitsPassword } from "@/lib/passwords/passwords";
import { hashToken } from "@/lib/secrets";
import type { Crowd, Person, State } from "./crowd";

type Row = {
  login: string;
  hash: string;
  state: State;
  wrong: number;
  blocks: number;
  resets: number;
  unlocks: number;
  sessions: string[];
};

/**
 * Holds what these people know against their accounts: the password that was acknowledged last is the one, the session that began and did
 * not end is there. Gives the faults, a line each. Afterwards the people know how things really stand.
 */
export async function compareCrowd(sql: postgres.Sql, crowd: Crowd): Promise<string[]> {
  const rows = await sql<Row[]>`
    select email as login, password_hash as hash, wrong_passwords as wrong,
      case when blocked_at is not null then 'blocked' when invitation_expires_at is not null then 'invited'
        when new_password_reason is not null then 'renew' else 'settled' end as state,
      (select count(*)::int from audit_events where account_id = users.id and type = 'blocked') as blocks,
      (select count(*)::int from audit_events where account_id = users.id and type = 'password-reset-asked') as resets,
      (select count(*)::int from audit_events where account_id = users.id and details->>'by' = 'link'
        and at > coalesce(last_sign_in_at, created_at)) as unlocks,
      array(select session_token from sessions where user_id = users.id) as sessions
    from users where email = any(${crowd.people.map(({ login }) => login)})`;
  const known = new Map(rows.map((row) => [row.login, row]));
  // Whose invitation was acknowledged and is not there, the ledger tells.
  crowd.people = crowd.people.filter(({ login }) => known.has(login));
  const faults: string[] = [];
  for (const person of crowd.people) {
    const row = known.get(person.login);
    if (row && person.isTouched) faults.push(...(await compare(person, row)));
  }
  return faults;
}

async function compare(person: Person, { hash, sessions, ...facts }: Row): Promise<string[]> {
  const faults: string[] = [];
  if (person.next && (await fitsPassword(person.next, hash))) person.password = person.next;
  else if (person.password && !(await fitsPassword(person.password, hash)))
    faults.push(`${person.login}: another password than acknowledged`);
  if (person.session && !sessions.includes(hashToken(person.session))) faults.push(`${person.login}: the session is gone`);
  Object.assign(person, { ...facts, next: null, isTouched: false, isBusy: false });
  return faults;
}
