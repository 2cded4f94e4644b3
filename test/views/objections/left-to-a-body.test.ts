import { expect, test } from "vitest";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { confirmedAt, givenEntered, givenObjected, inSession, saidOfAll } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenOfficer } from "#support/given.ts";
import { seeNoObjectionPeriod, seeNoObjectionPeriods } from "#views/objections/no-objection-periods.ts";
import { seeProcess } from "#views/process/process.ts";

/* Whom States objected to, where the text leaves them to a body: nobody says of them that they are not accredited before it has decided. */

const { db } = await aDatabase();
const second = await givenOfficer(db);

test("who waits for a body is neither accredited nor not, for everybody who counts", async () => {
  const given = await givenObjected(db, 3);
  const officer = as(db, given.officer, inSession);
  const [period] = (await seeNoObjectionPeriods(officer)).filter(({ process }) => process === given.process.shortName);
  expect(period?.outcome).toEqual({ accredited: 1, goesOn: 0, notAccredited: 2, left: "body" });
  const others = { goesOn: 0, notAccredited: 2 };
  for (const [actor, figures] of [
    [{ role: "public" }, { count: null, others: null }],
    [given.chair, { count: 3, others }],
  ] as const) {
    const seen = await seeProcess(as(db, actor, inSession), given.process.slug);
    expect(seen?.lastRound).toMatchObject({ ...figures, accredited: 1, left: "body" });
  }
  const seen = async (now: typeof inSession) => {
    const [row] = await db
      .selectFrom("no_objection_period")
      .select("id")
      .where("process_id", "=", given.process.id)
      .execute();
    if (row === undefined) throw new Error("There is no period");
    return seeNoObjectionPeriod(as(db, given.officer, now), row.id, { q: undefined, page: 1 });
  };
  const before = await seen(inSession);
  expect(before?.outcome).toEqual({ accredited: 1, goesOn: 0, notAccredited: 0, waiting: 2 });
  expect(before?.list.rows.map(({ outcome }) => outcome).toSorted()).toEqual([
    "accredited",
    "before-body",
    "before-body",
  ]);
  const determination = await givenEntered(db, given, saidOfAll(given, "no").slice(0, 2));
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination }));
  const after = await seen(confirmedAt);
  expect(after?.outcome).toEqual({ accredited: 1, goesOn: 0, notAccredited: 2, waiting: 0 });
});
