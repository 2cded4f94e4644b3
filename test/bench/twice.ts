import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { accepted, as, officer, theClock } from "#acts/demonstration/cast.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { listNamesToCirculate } from "#db/applications/submitted-organisations.ts";
import { countWaitingForLists } from "#db/applications/waiting-for-lists.ts";
import { openServer } from "#db/database.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Class, Stage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { fill } from "./fill.ts";

/*
 * A process of its own: `node test/bench/twice.ts <database> <owner> <secret> <how many>` fills in a list under a decision that asks the States twice, and
 * prints the seconds of each step: the first silence, the counts of the call's page, the second list, the second silence.
 */

const [url, ownerUrl, secret, many] = process.argv.slice(2);
if (url === undefined || ownerUrl === undefined || secret === undefined || many === undefined)
  throw new Error("Which database, which owner, which secret, and how many?");
const database = openServer({ url, secret });
const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
try {
  const { db } = database;
  const filled = await fill(db, ownerUrl, {
    ...{ accredited: Number(many), objectedTo: Number(many) / 100, drafts: 0 },
    classes: classesOf(oewg2021To2025).map(askedTwice),
  });
  const clock = () => as(db, theClock, Temporal.Now.instant());
  const first = await timed(async () =>
    accepted(await lapseNoObjectionPeriod(clock(), { period: filled.closedPeriod })),
  );
  await owner.query("vacuum analyze");
  const call = filled.pastCall;
  const at = Temporal.Now.instant();
  const counted = await timed(() => countWaitingForLists(db, call, at));
  const names = await timed(() => listNamesToCirculate(db, { call, at, route: "no-objection" }));
  const desk = await officer(db, Temporal.Now.instant(), { name: "Circulates", email: "circulates@bench.example" });
  const circulated = await timed(async () => {
    const now = Temporal.Now.instant();
    return accepted(await circulateList(as(db, desk, now), { call, closesAt: now.add({ hours: 24 * 30 }) }));
  });
  // Over at once, which no act makes it: the bench cannot wait for thirty days.
  const { period } = circulated.made.next;
  await owner.query("alter table no_objection_period disable trigger user");
  await owner.query(
    "update no_objection_period set opens_at = opens_at - interval '2 days', closes_at = now() - interval '1 hour' where id = $1",
    [period.id],
  );
  await owner.query("alter table no_objection_period enable trigger user");
  const second = await timed(async () => accepted(await lapseNoObjectionPeriod(clock(), { period: period.id })));
  process.stdout.write(
    JSON.stringify({
      ...{ firstSilence: first.seconds, counts: counted.seconds, names: names.seconds, secondList: circulated.seconds },
      ...{
        secondSilence: second.seconds,
        waiting: counted.made["no-objection"],
        accredited: second.made.happened.accredited,
      },
    }),
  );
} finally {
  await owner.end();
  await database.close();
}

/** Silence in its window leads on to another list, and to another window. */
function askedTwice(one: Class): Class {
  const list = one.track?.find(({ kind }) => kind === "list");
  if (one.track === null || list === undefined) return one;
  return {
    ...one,
    track: one.track.flatMap((stage): Stage[] =>
      stage.kind === "window"
        ? [
            { ...stage, silent: { to: "next" } },
            { ...list, key: "list-again" },
            { ...stage, key: "window-again" },
          ]
        : [stage],
    ),
  };
}

async function timed<Made>(make: () => Promise<Made>): Promise<{ readonly made: Made; readonly seconds: number }> {
  const began = performance.now();
  const made = await make();
  return { made, seconds: (performance.now() - began) / 1000 };
}
