import { build } from "@/lib/cli/build";
import { say, withProgress } from "@/lib/cli/say";
import { startBareNext } from "./bare-next";
import type { Figure } from "./figures";
import { idle } from "./idle";
import { inBrowser } from "./in-browser";
import { mailsOfBlocks } from "./mails";
import { manyInvited } from "./many-invited";
import { lookUps, pageCost, pageRate } from "./pages";
import { profile } from "./profile";
import { report, sentenceOf } from "./report";
import { signInCost, signInRate } from "./sign-in-cost";
import { prepareStage, startByNpm, startOneProcess } from "./stage";
import { everybodyElse, thousand } from "./storms";

/**
 * How fast the built portal is, beside what the same machine can do at all in the same minutes: `npm run bench`, or with the numbers of the
 * rows that are wanted (`npm run bench -- 1 3`), among which `profile` tells where the time of a sign-in and of a page goes. How long a million people take the database is another program: `npm run load:users`.
 */
const wanted = process.argv.slice(2);
const isWanted = (...rows: string[]) => wanted.length === 0 || rows.some((row) => wanted.includes(row));

const figures: Figure[] = [];
const ends: (() => Promise<void>)[] = [];

async function measure(rows: string[], doing: string, work: () => Promise<Figure[]>): Promise<void> {
  if (!isWanted(...rows)) return;
  const measured = await withProgress(doing, work);
  for (const figure of measured) say(`  ${sentenceOf(figure)}`);
  figures.push(...measured);
}

try {
  await build();
  const stage = await withProgress("Preparing people", prepareStage);
  ends.unshift(stage.leave);
  const bare = await startBareNext();
  ends.unshift(bare.stop);
  const one = await startOneProcess(stage);
  ends.unshift(one.stop);
  await measure(["11"], "What an idle portal takes", () => idle(stage, one));
  await measure(["1"], "What a sign-in costs", () => signInCost(stage, one));
  await measure(["3"], "What a page costs", () => pageCost(stage, one, bare));
  await measure(["3", "7"], "What the database is asked for", () => lookUps(stage));
  if (isWanted("2", "4", "5", "6", "13")) {
    const all = await startByNpm(stage);
    ends.unshift(all.stop);
    await measure(["4"], "How many pages a second", () => pageRate(stage, one, all));
    await measure(["2"], "How many sign-ins a second", () => signInRate(stage, all));
    await measure(["5"], "Everybody else while many sign in", () => everybodyElse(stage, all));
    await measure(["6"], "A thousand at once", () => thousand(stage, all));
    await measure(["13"], "Everybody else while thousands are invited", () => manyInvited(stage, all));
  }
  if (wanted.includes("profile")) await measure(["profile"], "Where the time goes", () => profile(stage));
  await measure(["9", "10"], "The sign-in page in a browser", () => inBrowser(one, bare));
  // Last: what waits then is not waited for.
  await measure(["12"], "The mail of a block", () => mailsOfBlocks(stage, one));
} finally {
  await report(figures);
  say("Written to tests/results/bench.json and tests/results/bench.html.");
  for (const end of ends) await end();
}
process.exit(0);
