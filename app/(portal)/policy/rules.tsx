import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { policy } from "@/lib/domain/policy";
import { rulesInWords } from "@/lib/messages/rules";
import { words } from "@/lib/request/reader";

/** The rules in force: in words, with their numbers and the names of their settings. */
export async function Rules() {
  const all = await words();
  const t = all.policy.rules;
  return (
    <Table caption={t.table} head={[t.rule, t.inForce, t.setting].map((name) => <HeaderCell key={name}>{name}</HeaderCell>)}>
      {rulesInWords(all, policy()).map((rule) => (
        <Row key={rule.words}>
          <Cell label={t.rule} heading>
            {rule.words}
          </Cell>
          <Cell label={t.inForce}>{rule.value}</Cell>
          <Cell label={t.setting}>
            {rule.setting ? (
              <code className="wrap-anywhere @3xl:whitespace-nowrap text-muted text-sm">{rule.setting}</code>
            ) : (
              <span className="text-muted">{t.alwaysSo}</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
