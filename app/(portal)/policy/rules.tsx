import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { policy } from "@/lib/domain/policy";
import { rulesInWords } from "@/lib/domain/rule-words";

/** The rules in force: in words, with their numbers and the names of their settings. */
export const Rules = () => (
  <Table
    caption="The rules in force"
    head={
      <>
        <HeaderCell>Rule</HeaderCell>
        <HeaderCell>In force</HeaderCell>
        <HeaderCell>Setting</HeaderCell>
      </>
    }
  >
    {rulesInWords(policy()).map(({ words, value, setting }) => (
      <Row key={words}>
        <Cell label="Rule" heading>
          {words}
        </Cell>
        <Cell label="In force">{value}</Cell>
        <Cell label="Setting">
          {setting ? (
            <code className="wrap-anywhere @3xl:whitespace-nowrap text-muted text-sm">{setting}</code>
          ) : (
            <span className="text-muted">always so</span>
          )}
        </Cell>
      </Row>
    ))}
  </Table>
);
