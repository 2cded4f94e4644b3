import { expect, test } from "vitest";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { completing, curable, givenReturned } from "#support/returned.ts";
import { seeCall, seeCalls, seeListToCirculate } from "#views/applications/calls.ts";
import { seeNoObjectionPeriods } from "#views/objections/no-objection-periods.ts";

const { db } = await aDatabase();

// One list of two is before the missions; then one more is cleared, one only notifies, one is refused, one waits, one is a draft.
const given = await givenOpenCall(db);
const { period, listed } = await givenCirculated(db, { of: given, count: 2 });
await givenCleared(db, given);
await givenCleared(db, given, { category: "ecosoc-ngo" });
const { application: refused } = await givenSubmitted(db, given);
accepted(
  await refuseApplication(as(db, given.officer, round.reviewing), {
    reference: refused.reference,
    version: refused.version,
    ground: "not_relevant",
    reason: "Not within the scope",
  }),
);
await givenSubmitted(db, given);
await givenDraft(db, given);
const empty = await givenOpenCall(db);

const seen = async (at = round.objecting) => {
  const call = await seeCall({ db, now: at }, given.call.id);
  if (call === null) throw new Error("The call is not there.");
  return call;
};

test("the desk reads how far a round has come, and what of it is ready for a list", async () => {
  expect(await seen()).toMatchObject({
    counts: {
      lists: {
        submitted: 1,
        returned: 0,
        cleared: 1,
        circulated: 2,
        "in-consultation": 0,
        "before-body": 0,
        decided: 2,
      },
      draft: 1,
      refused: 1,
      withdrawn: 0,
      received: 6,
      cleared: 4,
      listed: 2,
      toCirculate: 1,
      notified: 1,
    },
    session: { title: given.session.title, beginsOn: given.session.beginsOn.toString() },
    periods: [{ id: period.id, count: 2, opensAt: round.circulating.toString() }],
  });
});

test("each process has its calls, with the same numbers, and those without an application have none", async () => {
  const { processes } = await seeCalls({ db, now: round.objecting });
  const of = (slug: string) => processes.find((process) => process.slug === slug)?.calls;
  const { counts } = await seen();
  expect(of(given.process.slug)).toMatchObject([{ id: given.call.id, counts }]);
  const none = { received: 0, toCirculate: 0, lists: { submitted: 0 } };
  expect(of(empty.process.slug)).toMatchObject([{ id: empty.call.id, counts: none }]);
});

test("of a process whose mandate has ended it is said that no call can open", async () => {
  const ended = async (at: typeof round.objecting) =>
    (await seeCalls({ db, now: at })).processes.find(({ slug }) => slug === given.process.slug)?.mandateEnded;
  expect([await ended(round.objecting), await ended(instant("2025-08-01T12:00:00Z"))]).toEqual([false, true]);
});

test("a round's funnel and its periods say nothing of an objection before the period has settled", async () => {
  const read = async (now: typeof round.objecting) => ({
    call: await seeCall({ db, now }, given.call.id),
    calls: await seeCalls({ db, now }),
    periods: await seeNoObjectionPeriods({ db, now }),
  });
  const late = round.periodCloses.add({ milliseconds: 1 });
  const before = [await read(round.objecting), await read(late)];
  accepted(
    await raiseObjection(as(db, await givenMission(db), round.objecting), {
      period: period.id,
      applications: [listed[0]?.application.reference ?? ""],
      basis: null,
    }),
  );
  expect([await read(round.objecting), await read(late)]).toEqual(before);
  const { call } = await read(round.settled);
  expect(call?.outcomes).toContainEqual({ outcome: "not-accredited", count: 1 });
});

test("the list with what it leaves out is all that was received, what was sent back among it", async () => {
  const of = await givenOpenCall(db, curable);
  await givenCleared(db, of);
  await givenReturned(db, of);
  await givenSubmitted(db, of);
  await givenDraft(db, of);
  const { reference, version } = (await givenCleared(db, of)).application;
  const officer = as(db, of.officer, completing);
  accepted(await holdBackApplication(officer, { reference, version, reason: "A question is open." }));
  const list = await seeListToCirculate(officer, of.call.id, { opensAt: null, closesAt: null });
  expect(list?.listed).toHaveLength(1);
  expect(list?.exceptions.filter(({ count }) => count > 0)).toEqual([
    { reason: "submitted", count: 1 },
    { reason: "returned", count: 1 },
    { reason: "heldBack", count: 1 },
    { reason: "draft", count: 1 },
  ]);
});
