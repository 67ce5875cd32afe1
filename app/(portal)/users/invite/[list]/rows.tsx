import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { listRows } from "@/lib/store/invitation-lists";

type Rows = Awaited<ReturnType<typeof listRows>>;

/** The first rows of one kind, each with its number in the list, and why it is wrong or skipped. */
export function ListRows({ title, rows, count }: { title: string; rows: Rows; count: number }) {
  if (rows.length === 0) return null;
  return (
    <Card title={`${title} (${count.toLocaleString("en")})`}>
      <Table
        caption={title}
        head={["Row", "E-mail", "Name", "Role", "2FA", "Note"].map((label) => <HeaderCell key={label}>{label}</HeaderCell>)}
      >
        {rows.map((row) => (row.state === "wrong" ? <WrongRow key={row.row} {...row} /> : <PersonRow key={row.row} {...row} />))}
      </Table>
      {count > rows.length && <p className="mt-4 text-muted text-sm">And {(count - rows.length).toLocaleString("en")} more.</p>}
    </Card>
  );
}

const PersonRow = ({ row, email, name, role, twoFactor, note }: Rows[number]) => (
  <Row>
    <Cell label="Row" heading>
      {row}
    </Cell>
    <Cell label="E-mail">
      <span className="wrap-anywhere">{email}</span>
    </Cell>
    <Cell label="Name">{name}</Cell>
    <Cell label="Role">{role === "admin" ? "Admin" : "Staff"}</Cell>
    <Cell label="2FA">{twoFactor ? "Required" : "Optional"}</Cell>
    <Cell label="Note">{note ?? "–"}</Cell>
  </Row>
);

/** A row that was not understood stands there as it was given. */
const WrongRow = ({ row, text, note }: Rows[number]) => (
  <Row>
    <Cell label="Row" heading>
      {row}
    </Cell>
    <Cell label="As given" span={4}>
      <span className="wrap-anywhere">{text}</span>
    </Cell>
    <Cell label="Note">{note}</Cell>
  </Row>
);
