import { Login } from "@/app/(portal)/users/login";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Messages } from "@/lib/messages";
import { noteInWords } from "@/lib/messages/row-notes";
import type { listRows } from "@/lib/store/invitation-lists";

type Rows = Awaited<ReturnType<typeof listRows>>;
type RowProps = Rows[number] & { t: Messages };

/** The first rows of one kind, each with its number in the list, and why it is wrong or skipped. */
export function ListRows({ title, rows, count, t }: { title: string; rows: Rows; count: number; t: Messages }) {
  if (rows.length === 0) return null;
  const { list, invitationList } = t.users;
  const { table, counted, more } = invitationList;
  const { name, role, "2fa": twoFactor } = list.columns;
  return (
    <Card title={counted(title, count)}>
      <Table
        caption={title}
        head={[table.row, table.email, name, role, twoFactor, table.note].map((label) => <HeaderCell key={label}>{label}</HeaderCell>)}
      >
        {rows.map((row) =>
          row.state === "wrong" ? <WrongRow key={row.row} {...row} t={t} /> : <PersonRow key={row.row} {...row} t={t} />,
        )}
      </Table>
      {count > rows.length && <p className="mt-4 text-muted text-sm">{more(count - rows.length)}</p>}
    </Card>
  );
}

function PersonRow({ row, email, name, role, twoFactor, note, t }: RowProps) {
  const { columns } = t.users.list;
  const { table } = t.users.invitationList;
  return (
    <Row>
      <RowNumber row={row} word={table.row} />
      <Cell label={table.email}>
        <Login email={email} />
      </Cell>
      <Cell label={columns.name}>{name}</Cell>
      <Cell label={columns.role}>{t.account.profile.roles[role]}</Cell>
      <Cell label={columns["2fa"]}>{twoFactor ? table.required : table.optional}</Cell>
      <Cell label={table.note}>{note === null ? "–" : noteInWords(t, note)}</Cell>
    </Row>
  );
}

/** A row that was not understood stands there as it was given. */
function WrongRow({ row, text, note, t }: RowProps) {
  const { table } = t.users.invitationList;
  return (
    <Row>
      <RowNumber row={row} word={table.row} />
      <Cell label={table.asGiven} span={4}>
        <span className="wrap-anywhere">{text}</span>
      </Cell>
      <Cell label={table.note}>{noteInWords(t, note ?? "")}</Cell>
    </Row>
  );
}

/** Where a row is a card of its own, its number alone would say nothing. */
const RowNumber = ({ row, word }: { row: number; word: string }) => (
  <Cell label={word} heading>
    <span className="@3xl:hidden">{word} </span>
    {row}
  </Cell>
);
