import Link from "next/link";
import { Moment } from "@/components/moment";
import { StatusBadge } from "@/components/status-badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { type Account, statusOf } from "@/lib/domain/account";
import { nextDue } from "@/lib/domain/expiry";
import { isInvited } from "@/lib/domain/invitation";
import type { MailStatus } from "@/lib/domain/mail";
import { isEnrolled, mustUseTwoFactor } from "@/lib/domain/two-factor";
import type { Sort, UsersQuery } from "@/lib/domain/users-list";
import { findInvitationMails } from "@/lib/store/mails";
import type { Viewer } from "@/lib/viewer";
import { usersPath } from "./query";
import { RowMenu } from "./row-menu";
import { SelectAll } from "./select-all";
import { SelectionForm } from "./selection-form";

const columns: [Sort, string][] = [
  ["name", "Name"],
  ["login", "Login"],
  ["role", "Role"],
  ["status", "Status"],
  ["2fa", "2FA"],
  ["last-sign-in", "Last sign-in"],
  ["next-due", "Next due"],
];

type UsersTableProps = { query: UsersQuery; accounts: Account[]; viewer: Viewer };

export async function UsersTable({ query, accounts, viewer }: UsersTableProps) {
  const mails = await findInvitationMails(accounts.filter(isInvited).map(({ id }) => id));
  const head = columns.map(([sort, label]) => {
    const isSorted = sort === query.sort;
    const direction = isSorted ? (query.descending ? "descending" : "ascending") : undefined;
    const href = usersPath(query, { sort, descending: isSorted && !query.descending });
    return (
      <HeaderCell key={sort} sort={{ href, direction }}>
        {label}
      </HeaderCell>
    );
  });
  return (
    <SelectionForm>
      <Table
        caption="Users"
        head={
          <>
            <HeaderCell>
              <SelectAll />
            </HeaderCell>
            {head}
            <HeaderCell>
              <span className="sr-only">Actions</span>
            </HeaderCell>
          </>
        }
      >
        {accounts.map((account) => (
          <UserLine key={account.id} account={account} mail={mails.get(account.id)} viewer={viewer} />
        ))}
      </Table>
    </SelectionForm>
  );
}

type UserLineProps = { account: Account; mail: InvitationMail | undefined; viewer: Viewer };

function UserLine({ account, mail, viewer }: UserLineProps) {
  const { id, name, email, role, lastSignInAt } = account;
  const now = new Date();
  const due = nextDue(account, now);
  const status = statusOf(account, now);
  return (
    <Row>
      <Cell label="Select">
        <label className="-m-2 inline-flex p-2">
          <input type="checkbox" name="id" value={id} className="size-5 cursor-pointer" />
          <span className="sr-only">Select {name}</span>
        </label>
      </Cell>
      <Cell label="Name" heading>
        <Link href={`/users/${id}`} prefetch={false}>
          {name}
        </Link>
        {id === viewer.id && <span className="text-muted"> (you)</span>}
      </Cell>
      <Cell label="Login">
        <Login email={email} />
      </Cell>
      <Cell label="Role">{role === "admin" ? "Admin" : "Staff"}</Cell>
      <Cell label="Status">
        <StatusBadge status={status} />
        {mail && <MailNote {...mail} />}
      </Cell>
      <Cell label="2FA">{isEnrolled(account) ? "On" : mustUseTwoFactor(account) ? "To set up" : "Off"}</Cell>
      <Cell label="Last sign-in">
        <span className="whitespace-nowrap">{lastSignInAt ? <Moment at={lastSignInAt} only="short" /> : "Never"}</span>
      </Cell>
      <Cell label="Next due">
        <span className="whitespace-nowrap">{status === "active" && due ? <Moment at={due.on} only="short" /> : "–"}</span>
      </Cell>
      <Cell label="Actions">
        <RowMenu account={account} viewer={viewer} />
      </Cell>
    </Row>
  );
}

/** Where it does not fit it breaks at the "@" first. */
function Login({ email }: { email: string }) {
  const [, name = email, host = ""] = /^(.*)(@.*)$/.exec(email) ?? [];
  return (
    <span className="wrap-anywhere">
      {name}
      <wbr />
      {host}
    </span>
  );
}

type InvitationMail = { status: MailStatus; failure: string | null };

/** How far an invitation came, as long as its person has not. */
const MailNote = ({ status, failure }: InvitationMail) => (
  <p className="wrap-anywhere mt-1 text-muted text-sm">
    Mail {status}
    {failure && `: ${failure}`}
  </p>
);
