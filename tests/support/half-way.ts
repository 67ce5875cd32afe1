import type postgres from "postgres";

/** Facts about one person that are written together or not at all, each as what must hold. */
const WHOLE: Record<string, string> = {
  "blocked exactly when the last such event says so": "(blocked_at is not null) = (blocks > unlockings) and blocks - unlockings in (0, 1)",
  "as many wrong passwords as the events since the right one": "wrong_passwords = wrongs",
  "one mail for each block": "blocks = block_mails",
  "one mail for each invitation": "invitations = invitation_mails",
  "one mail for each new password": "changes = change_mails",
  "one mail for each reset that was asked for": "resets = reset_mails",
  "one unlock link while blocked, and none otherwise": "links = (blocked_at is not null)::int",
  "a password as old as its event": "changes = 0 or password_changed_at = changed",
  "invited until the first password of their own": "(invitation_expires_at is not null) = (changes = 0)",
  "a last sign-in as its event has it": "last_sign_in_at is not distinct from signed_in",
  "no session without a sign-in at that moment": "strays = 0",
};

const EVENTS = `select
  count(*) filter (where type = 'blocked') as blocks,
  count(*) filter (where type in ('unlocked', 'unlock-refused-by-owner')) as unlockings,
  count(*) filter (where type = 'invited') as invitations,
  count(*) filter (where type = 'password-changed') as changes,
  count(*) filter (where type = 'password-reset-asked' and details->>'outcome' = 'sent') as resets,
  max(at) filter (where type = 'password-changed') as changed,
  max(at) filter (where type = 'signed-in') as signed_in,
  count(*) filter (where details->>'why' = 'wrong-password' and id > coalesce((
    select max(id) from audit_events where account_id = users.id
      and type in ('password-accepted', 'unlocked', 'unlock-refused-by-owner', 'password-changed')), 0)) as wrongs
  from audit_events where account_id = users.id`;

const MAILS = `select
  count(*) filter (where kind = 'blocked') as block_mails,
  count(*) filter (where kind = 'invitation') as invitation_mails,
  count(*) filter (where kind = 'password-changed') as change_mails,
  count(*) filter (where kind = 'password-reset') as reset_mails
  from mails where account_id = users.id`;

const ROWS = `select
  (select count(*) from verification_tokens where identifier = 'unlock:' || users.id) as links,
  (select count(*) from sessions where user_id = users.id and not exists (
    select from audit_events where account_id = users.id and type = 'signed-in' and at = sessions.created_at)) as strays`;

const UNSENT = `select 'mail ' || id || ' waits, and no job will send it' from mails where status = 'waiting' and not exists (
  select from pgboss.job where name in ('mail', 'mails') and data->>'mailId' = mails.id::text and state in ('created', 'retry', 'active'))
  union all select 'mail ' || id || ' failed: ' || failure from mails where status = 'failed'`;

/** What was left half way between two steps, of the mails and of everybody whose login begins with `prefix`, a line each. */
export async function halfWay(sql: postgres.Sql, prefix: string): Promise<string[]> {
  const checks = Object.entries(WHOLE).map(([what, holds]) => `select email || ': not ${what}' as fault from facts where not (${holds})`);
  const rows = await sql.unsafe<{ fault: string }[]>(
    `with facts as materialized (
       select * from users cross join lateral (${EVENTS}) e cross join lateral (${MAILS}) m cross join lateral (${ROWS}) r
       where email like $1 || '%')
     ${checks.join(" union all ")} union all ${UNSENT}`,
    [prefix],
  );
  return rows.map(({ fault }) => fault);
}
