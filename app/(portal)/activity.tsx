import { Card } from "@/components/ui/card";
import { type Activity, activityOf, CHARTED, type Charted, type Day, lastDays } from "@/lib/domain/activity";
import type { Messages } from "@/lib/messages";
import { words } from "@/lib/request/reader";
import { countByDay } from "@/lib/store/activity";

/** Sign-ins stand at the left of a day's ten units, blocks narrower beside them, so that colour is not all that tells them apart. */
const looks = {
  "signed-in": { fill: "fill-accent", ground: "bg-accent", x: 1, width: 5 },
  blocked: { fill: "fill-danger", ground: "bg-danger", x: 6, width: 3 },
} as const satisfies Record<Charted, object>;

const HEIGHT = 100;

/** For admins: sign-ins and blocks of the last thirty days. */
export async function SignInsAndBlocks() {
  const now = new Date();
  const t = await words();
  const activity = activityOf(await countByDay(lastDays(now)), now);
  return (
    <Card title={t.portal.chart.title}>
      {activity.most === 0 ? <p className="text-muted">{t.portal.chart.none}</p> : <Chart {...activity} t={t} />}
    </Card>
  );
}

function Chart({ days, totals, most, isLeast, t }: Activity & { t: Messages }) {
  const { chart } = t.portal;
  const counted = (count: number) => (isLeast ? chart.orMore(t.figures.number(count)) : t.figures.number(count));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure>
      <figcaption className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
        {CHARTED.map((type) => (
          <span key={type} className="flex items-center gap-2">
            <span className={`size-3 rounded-xs ${looks[type].ground}`} aria-hidden="true" />
            {chart.total[type](counted(totals[type]))}
          </span>
        ))}
      </figcaption>
      <div className="grid grid-cols-[auto_1fr] gap-x-2 text-muted text-sm">
        <div className="flex flex-col justify-between text-end tabular-nums" aria-hidden="true">
          <span className="-mt-2">{t.figures.number(most)}</span>
          <span className="-mb-2">0</span>
        </div>
        <Bars days={days} most={most} t={t} />
        <p className="col-start-2 mt-2 flex justify-between gap-4">
          <span>{first && chart.day(first.day)}</span>
          <span>{last && chart.day(last.day)} (UTC)</span>
        </p>
      </div>
    </figure>
  );
}

/** Stretched to whatever room there is; that is why no text stands in the drawing. */
function Bars({ days, most, t: { portal, figures } }: Pick<Activity, "days" | "most"> & { t: Messages }) {
  const busiest = days.reduce((found, day) => (day["signed-in"] > found["signed-in"] ? day : found));
  const inWords = (one: Day) =>
    portal.chart.onDay(portal.chart.day(one.day), figures.number(one["signed-in"]), figures.number(one.blocked));
  return (
    <svg
      viewBox={`0 0 ${days.length * 10} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-32 w-full border-line border-y"
      role="img"
      aria-label={portal.chart.summary(inWords(busiest))}
    >
      {days.map((day, at) => (
        <g key={day.day.getTime()} transform={`translate(${at * 10} 0)`}>
          <title>{inWords(day)}</title>
          <rect width="10" height={HEIGHT} className="fill-transparent hover:fill-sunken" />
          {CHARTED.filter((type) => day[type] > 0).map((type) => (
            <Bar key={type} type={type} height={barHeight(day[type], most)} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Bar({ type, height }: { type: Charted; height: number }) {
  const { fill, x, width } = looks[type];
  return <rect x={x} y={HEIGHT - height} width={width} height={height} className={`pointer-events-none ${fill}`} />;
}

/** One among thousands is still seen. */
const barHeight = (count: number, most: number) => Math.max(3, (count / most) * HEIGHT);
