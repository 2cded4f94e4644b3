import { Temporal } from "temporal-polyfill";
import { accepted, as, officer, theClock } from "#acts/demonstration/cast.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { getCall } from "#db/applications/calls.ts";
import { openServer } from "#db/database.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { seeDetermination } from "#views/objections/determinations.ts";
import { seeListToDetermine, seeWholeListToDetermine } from "#views/objections/list-to-determine.ts";
import { fill } from "./fill.ts";

/*
 * A process of its own: `node test/bench/determine.ts <database> <superuser> <secret> <how many>` fills in a list to all of whom a State has objected and on
 * whom a body decides, item by item, and prints the seconds that each step took.
 */

const [url, superuserUrl, secret, many] = process.argv.slice(2);
if (url === undefined || superuserUrl === undefined || secret === undefined || many === undefined)
  throw new Error("Which database, which superuser, which secret, and how many?");
const database = openServer({ url, secret });
try {
  const { db } = database;
  const provisions = { effect: { ...oewg2021To2025.provisions.effect, kind: "body-decides", by: "vote" } } as const;
  const { closedPeriod, pastCall } = await fill(db, superuserUrl, {
    accredited: 0,
    objectedTo: Number(many),
    drafts: 0,
    provisions,
  });
  const now = Temporal.Now.instant();
  const lapsed = await timed(async () =>
    accepted(await lapseNoObjectionPeriod(as(db, theClock, now), { period: closedPeriod })),
  );
  const list = mustExist((await listSealedLists(db, { period: closedPeriod })).find(({ kind }) => kind === "proposed"));
  const { session } = mustExist(await getCall(db, pastCall));
  const [entering, confirming] = [
    await officer(db, now, { name: "Enters", email: "enters@bench.example" }),
    await officer(db, now, { name: "Confirms", email: "confirms@bench.example" }),
  ];
  const answer = { what: "answer" } as const;
  const page = await timed(() => seeListToDetermine(as(db, entering, now), list.id, answer, { page: 1 }));
  const whole = await timed(() => seeWholeListToDetermine(as(db, entering, now), list.id, answer));
  const { waiting } = mustExist(whole.made);
  const entered = await timed(async () =>
    accepted(
      await enterDetermination(as(db, entering, Temporal.Now.instant()), {
        list: list.id,
        session,
        how: "vote",
        symbol: "Decision of the bench",
        decidedAt: now.subtract({ minutes: 30 }),
        items: waiting.map(({ reference }, place) => ({
          reference,
          outcome: place % 10 === 0 ? "no" : "yes",
          votes: { inFavour: 100, against: place % 10 === 0 ? 101 : 3, abstentions: 2 },
        })),
      }),
    ),
  );
  const { id } = entered.made.next;
  const desk = await timed(() => seeDetermination(as(db, confirming, Temporal.Now.instant()), id));
  const confirmed = await timed(async () =>
    accepted(await confirmDetermination(as(db, confirming, Temporal.Now.instant()), { determination: id })),
  );
  const seconds = {
    lapsed: lapsed.seconds,
    page: page.seconds,
    whole: whole.seconds,
    entered: entered.seconds,
    desk: desk.seconds,
    confirmed: confirmed.seconds,
  };
  process.stdout.write(JSON.stringify({ ...seconds, accredited: confirmed.made.next.granted }));
} finally {
  await database.close();
}

async function timed<Made>(make: () => Promise<Made>): Promise<{ readonly made: Made; readonly seconds: number }> {
  const began = performance.now();
  const made = await make();
  return { made, seconds: (performance.now() - began) / 1000 };
}
