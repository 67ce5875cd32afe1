import { byItself } from "@/lib/domain/decision";
import { quantile } from "./clients";
import type { Figure } from "./figures";
import type { Server } from "./processes";
import type { Stage } from "./stage";
import { atWork } from "./storms";

const MANY = 5000;
const SECONDS = 15;

/** What four people at work notice while a list of 5,000 people is invited in the background. */
export async function manyInvited(stage: Stage, portal: Server): Promise<Figure[]> {
  const { work, leave } = await atWork(stage, portal);
  const quiet = await work(SECONDS);
  await inviteMany(stage);
  const invitedIn = async () => Number((await stage.sql`select count(*) from invitation_list_rows where state = 'invited'`)[0]?.["count"]);
  const before = await invitedIn();
  const busy = await work(SECONDS);
  const invited = (await invitedIn()) - before;
  leave();
  await stage.sql`delete from pgboss.job where name in ('invitations', 'mails')`;
  const about = { row: "13" };
  return [
    {
      ...{ ...about, name: `/account while ${MANY} people are invited, p99`, measured: quantile(busy.times, 0.99), unit: "ms" },
      limit: { name: "the same in quiet", value: quantile(quiet.times, 0.99) },
      targets: [{ of: "ratio", atMost: 2 }],
    },
    {
      ...about,
      name: "Invited meanwhile",
      measured: invited / SECONDS,
      unit: "a second",
      limit: null,
      targets: [{ of: "measured", atLeast: 1 }],
    },
  ];
}

/** As an admin does with a file. */
async function inviteMany({ sql, people: [admin] }: Stage): Promise<void> {
  const [{ checkList }, { startList }] = [await import("@/lib/invitations/check-list"), await import("@/lib/store/invitation-lists")];
  const id = admin?.id ?? "";
  await sql`update users set role = 'admin' where id = ${id}`;
  const people = Array.from({ length: MANY }, (_, nth) => `Ana Ruiz <ana.${nth}@list.example>`).join("\n");
  const checked = await checkList(
    { people, file: undefined, role: "staff", twoFactorAdmins: false, twoFactorStaff: false },
    id,
    new Date(),
  );
  if ("fault" in checked) throw new Error(`The list is refused: ${checked.fault.code}.`);
  await startList(checked.id, { ...byItself("bench", new Date()), actorId: id });
}
