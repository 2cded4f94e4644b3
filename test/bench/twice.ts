import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { accepted, as, officer, theClock } from "#acts/demonstration/cast.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { listNamesToCirculate } from "#db/applications/submitted-organisations.ts";
import { countWaitingForLists } from "#db/applications/waiting-for-lists.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Class, Stage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { fill } from "./fill.ts";
import { anOwnServer, say } from "./own-server.ts";
import { postmasterOf, secondsOfFamily } from "./processor.ts";

/*
 * `node test/bench/twice.ts [how many]`: a list of 10,000 under a decision that asks the States twice: the first silence, the counts of the call's page, the names for the
 * second list, the second list, the second silence. On a busy machine the CPU says more than the clock.
 */

/** After an end nothing is recorded for as long. */
const SETTLEMENT_SECONDS = 120;
const many = Number(process.argv[2] ?? 10_000);
const server = await anOwnServer();
const { db, ownerUrl } = server;
const postmaster = await postmasterOf(ownerUrl);
try {
  const classes = classesOf(oewg2021To2025).map(askedTwice);
  const numbers = { accredited: many, objectedTo: many / 100, drafts: 0, classes };
  const filled = await timed("filled in", () => fill(db, ownerUrl, numbers));
  const clock = () => as(db, theClock, Temporal.Now.instant());
  const first = { period: filled.closedPeriod };
  await timed("first silence", async () => accepted(await lapseNoObjectionPeriod(clock(), first)));
  await server.asOwner("vacuum analyze");
  const call = filled.pastCall;
  const at = Temporal.Now.instant();
  const waiting = await timed("counts of the call's page", () =>
    countWaitingForLists(db, [call], at).then((of) => of(call)),
  );
  await timed("names for the second list", () => listNamesToCirculate(db, { call, at, route: "no-objection" }));
  const desk = await officer(db, Temporal.Now.instant(), { name: "Circulates", email: "circulates@bench.example" });
  const { next } = await timed("second list", async () => {
    const now = Temporal.Now.instant();
    return accepted(await circulateList(as(db, desk, now), { call, closesAt: now.add({ hours: 24 * 30 }) }));
  });
  const { id: period } = next.period;
  // Over in a moment, which no act makes it; then a lapse waits for the margin.
  await server.asOwner("alter table no_objection_period disable trigger user");
  await server.asOwner(
    `update no_objection_period set closes_at = date_trunc('second', now()) + interval '2 seconds' where id = '${period}'`,
  );
  await server.asOwner("alter table no_objection_period enable trigger user");
  await pause(2000 + 1000 * SETTLEMENT_SECONDS);
  const { happened } = await timed("second silence", async () =>
    accepted(await lapseNoObjectionPeriod(clock(), { period })),
  );
  say(
    `${String(waiting["no-objection"].ready)} waited for the second list, ${String(happened.accredited)} are accredited`,
  );
} finally {
  await server.close();
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

/** Says how long it took, and what it cost the database and the program. */
async function timed<Made>(what: string, make: () => Promise<Made>): Promise<Made> {
  const [began, database, program] = [performance.now(), secondsOfFamily(postmaster), process.cpuUsage()];
  const made = await make();
  const { user, system } = process.cpuUsage(program);
  const seconds = (performance.now() - began) / 1000;
  const ofDatabase = secondsOfFamily(postmaster) - database;
  const ofProgram = (user + system) / 1e6;
  say(
    `${what}: ${seconds.toFixed(2)} s; CPU of the database ${ofDatabase.toFixed(2)} s, of the program ${ofProgram.toFixed(2)} s`,
  );
  return made;
}
