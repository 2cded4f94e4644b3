import { expect, test } from "vitest";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { countByStandingAndOffice, countRounds } from "#db/applications/application-counts.ts";
import { compactStandingCounts, keepStandingsThatRanOut } from "#db/applications/kept-standings.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isForbidden } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";

const { db, asOwner } = await aDatabase();

const kind = "call_id, stage, office, class, category, route, country_code, cleared, listed, held_back";

/** Counted by rows of counts, and by the rows themselves. */
async function bothCounts() {
  const counted = await asOwner(`select ${kind}, received, sum(count)::integer as count from standing_count
     group by ${kind}, received having sum(count) <> 0 order by ${kind}, received`);
  const there =
    await asOwner(`select ${kind}, received_at is not null as received, count(*)::integer as count from application_standing
     group by ${kind}, received order by ${kind}, received`);
  return { counted, there };
}

async function expectItCounted() {
  const { counted, there } = await bothCounts();
  expect(counted).toEqual(there);
  expect(there).not.toEqual([]);
}

test("whatever is recorded or runs out, as many are counted as are there", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenSubmitted(db, given);
  await givenDraft(db, given);
  await expectItCounted();
  const held = await givenCleared(db, given);
  const { reference, version } = held.application;
  const reviewing = as(db, given.officer, round.reviewing);
  accepted(await holdBackApplication(reviewing, { reference, version, reason: "A question is open." }));
  await expectItCounted();
  accepted(await withdrawApplication(as(db, applicant, round.reviewing), application));
  await givenLapsed(db);
  await expectItCounted();
  await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, round.afterwards));
  await expectItCounted();
});

test("what is there no more is counted no more", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenDraft(db, given);
  const drafts = async () => (await countRounds(db, round.applying))(given.call.id).standings.draft ?? 0;
  expect(await drafts()).toBe(1);
  await asOwner(`delete from application where id = '${application.id}'`);
  expect(await drafts()).toBe(0);
  await expectItCounted();
});

test.each([
  ["count_new_standings", async () => givenDraft(db, await givenOpenCall(db))],
  ["count_changed_standings", async () => givenSubmitted(db, await givenOpenCall(db))],
  [
    "count_gone_standings",
    async () => {
      const { application } = await givenDraft(db, await givenOpenCall(db));
      await asOwner(`delete from application where id = '${application.id}'`);
    },
  ],
])("without %s other numbers are counted than are there", async (trigger, record) => {
  await asOwner(`alter table application_standing disable trigger ${trigger}`);
  await record();
  const { counted, there } = await bothCounts();
  expect(counted).not.toEqual(there);
  await asOwner(`alter table application_standing enable trigger ${trigger}`);
  await asOwner("select count_standings_anew()");
  await expectItCounted();
});

test("putting rows together leaves one for each kind, and changes no number", async () => {
  await givenCirculated(db, { count: 3 });
  const before = await bothCounts();
  await compactStandingCounts(db);
  expect(await bothCounts()).toEqual(before);
  expect(await asOwner("select * from standing_count")).toHaveLength(before.there.length);
});

test("who asks before the clock has come by, and of an earlier instant, counts what the rule says then", async () => {
  const { call } = await givenCirculated(db, { count: 2 });
  const counts = async (at: Instant) => {
    const { byStanding } = await countByStandingAndOffice(db, { call: call.id }, at);
    return Object.fromEntries([...byStanding].filter(([, count]) => count !== 0));
  };
  const said = async () => [
    await counts(round.objecting),
    await counts(round.periodCloses.add({ milliseconds: 1 })),
    await counts(round.settled),
  ];
  const expected = [{ circulated: 2 }, { settling: 2 }, { accredited: 2 }];
  expect(await said()).toEqual(expected);
  await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, round.settled));
  expect(await said()).toEqual(expected);
});

test("the application counts nothing by hand", async () => {
  const [row] = await asOwner("select call_id from application_standing limit 1");
  const call = String(mustExist(row ?? null)["call_id"]);
  for (const statement of [
    `insert into standing_count values ('${call}', null, null, null, null, null, null, false, false, false, false, 1)`,
    "update standing_count set count = 2",
    "delete from standing_count",
    "select count_standings_anew()",
  ])
    expect(await isForbidden(db, statement), statement).toBe(true);
  await expectItCounted();
});

test("the owner can have it counted anew", async () => {
  await asOwner("delete from standing_count");
  await asOwner("select count_standings_anew()");
  await expectItCounted();
});
