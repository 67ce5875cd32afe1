import Link from "next/link";
import { Moment } from "@/components/moment";
import { StatusBadge } from "@/components/status-badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { type Account, barrierOf, statusOf } from "@/lib/domain/account";
import { newPasswordDue, nextDue } from "@/lib/domain/expiry";
import { isInvited } from "@/lib/domain/invitation";
import type { MailStatus } from "@/lib/domain/mail";
import { pathWith } from "@/lib/domain/search-params";
import { isEnrolled, mustUseTwoFactor } from "@/lib/domain/two-factor";
import { SORTS, type UsersQuery } from "@/lib/domain/users-list";
import { leftAt, usersPath } from "@/lib/domain/users-query";
import type { Messages } from "@/lib/messages";
import type { Users } from "@/lib/messages/en/users";
import { words } from "@/lib/request/reader";
import { listInvitationMails } from "@/lib/store/mails";
import type { Viewer } from "@/lib/viewer";
import { Login } from "./login";
import { RowMenu } from "./row-menu";
import { SelectAll } from "./select-all";
import { SelectionForm } from "./selection-form";

type UsersTableProps = { query: UsersQuery; accounts: Account[]; viewer: Viewer };

export async function UsersTable({ query, accounts, viewer }: UsersTableProps) {
  const mails = await listInvitationMails(accounts.filter(isInvited).map(({ id }) => id));
  const t = await words();
  const { title, list } = t.users;
  const left = leftAt(query);
  const head = SORTS.map((sort) => {
    const isSorted = sort === query.sort;
    const direction = isSorted ? (query.descending ? "descending" : "ascending") : undefined;
    const href = usersPath(query, { sort, descending: isSorted && !query.descending });
    return (
      <HeaderCell key={sort} sort={{ href, direction }}>
        {list.columns[sort]}
      </HeaderCell>
    );
  });
  return (
    <SelectionForm left={left}>
      <Table
        caption={title}
        head={
          <>
            <HeaderCell onCards>
              <SelectAll key={usersPath(query, {})} label={list.selectAll} />
            </HeaderCell>
            {head}
            <HeaderCell>
              <span className="sr-only">{list.actions}</span>
            </HeaderCell>
          </>
        }
      >
        {accounts.map((account) => (
          <UserLine key={account.id} account={account} mail={mails.get(account.id)} viewer={viewer} left={left} t={t} />
        ))}
      </Table>
    </SelectionForm>
  );
}

type UserLineProps = { account: Account; mail: InvitationMail | undefined; viewer: Viewer; left: string; t: Messages };

function UserLine({ account, mail, viewer, left, t }: UserLineProps) {
  const { list } = t.users;
  const { columns, twoFactor } = list;
  const { id, name, email, role, lastSignInAt } = account;
  return (
    <Row>
      <Cell label={list.select}>
        <label className="-m-2 inline-flex p-2">
          <input type="checkbox" name="id" value={id} className="size-5 cursor-pointer" />
          <span className="sr-only">{list.selectPerson(name)}</span>
        </label>
      </Cell>
      <Cell label={columns.name} heading>
        <Link href={pathWith(`/users/${id}`, { left })} prefetch={false}>
          {name}
        </Link>
        {id === viewer.id && <span className="text-muted"> {list.you}</span>}
      </Cell>
      <Cell label={columns.login}>
        <Login email={email} />
      </Cell>
      <Cell label={columns.role}>{t.account.profile.roles[role]}</Cell>
      <Cell label={columns.status}>
        <StatusBadge status={statusOf(account, new Date())} />
        {mail && <MailNote {...mail} t={list} />}
      </Cell>
      <Cell label={columns["2fa"]}>
        {isEnrolled(account) ? twoFactor.on : mustUseTwoFactor(account) ? twoFactor.toSetUp : twoFactor.off}
      </Cell>
      <Cell label={columns["last-sign-in"]}>
        <span className="whitespace-nowrap">{lastSignInAt ? <Moment at={lastSignInAt} only="short" /> : list.never}</span>
      </Cell>
      <Cell label={columns["next-due"]}>
        <Due account={account} t={list} />
      </Cell>
      <Cell label={list.actions}>
        <RowMenu account={account} viewer={viewer} left={left} />
      </Cell>
    </Row>
  );
}

/** When a new password is due to somebody who can sign in. */
function Due({ account, t }: { account: Account; t: Users["list"] }) {
  const now = new Date();
  if (barrierOf(account, now) || isInvited(account)) return "–";
  if (newPasswordDue(account, now)) return t.dueNow;
  const due = nextDue(account, now);
  return <span className="whitespace-nowrap">{due ? <Moment at={due.on} only="short" /> : "–"}</span>;
}

type InvitationMail = { status: MailStatus; failure: string | null };

/** How far an invitation came, as long as its person has not. */
const MailNote = ({ status, failure, t: { mailNotes, because } }: InvitationMail & { t: Users["list"] }) => (
  <p className="wrap-anywhere mt-1 text-muted text-sm">{failure ? because(mailNotes[status], failure) : mailNotes[status]}</p>
);
