import { Temporal } from "temporal-polyfill";
import { as, theClock } from "#acts/demonstration/cast.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { openServer } from "#db/database.ts";
import { anId } from "#support/an-id.ts";

/* A process of its own, as the worker is: `node test/bench/lapse.ts <database> <secret> <period>` prints what happened and the seconds it took. */

const [url, secret, period] = process.argv.slice(2);
if (url === undefined || secret === undefined || period === undefined)
  throw new Error("Which database, which secret, and which period?");
const database = openServer({ url, secret });
try {
  const began = performance.now();
  const outcome = await lapseNoObjectionPeriod(as(database.work, theClock, Temporal.Now.instant()), {
    period: anId(period),
  });
  const seconds = (performance.now() - began) / 1000;
  if (!outcome.ok) throw new Error(`Refused: ${outcome.because}`);
  const { accredited, notAccredited } = outcome.happened;
  process.stdout.write(JSON.stringify({ seconds, accredited, notAccredited }));
} finally {
  await database.close();
}
