import { expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { getCall, listCalls } from "#db/applications/calls.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenModalitiesInForce,
  givenOpenCall,
  givenProcess,
  givenSilence,
  refused,
  theClock,
} from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";
import { seeProcessToServe } from "#views/applications/calls.ts";
import { seePreview } from "#views/modalities/preview.ts";

const { db } = await aDatabase();

const terms = { title: "First call", opensAt: round.callOpens, closesAt: round.callCloses, zone: "America/New_York" };

test("A call is pinned to the decision in force, and on record", async () => {
  const { call, decision, session } = await givenOpenCall(db);
  expect(await getCall(db, call.id)).toMatchObject({ decision: decision.id, session: session.id });
  expect(await eventsAbout(db, call.id)).toEqual(["CallOpened"]);
});

test("While silence was broken the accreditation stage stays shut, and the refusal cites why", async () => {
  const { procedure, stateA, process, session, officer } = await givenSilence(db);
  const spoken = instant("2022-04-21T10:00:00Z");
  accepted(await breakSilence(as(db, stateA, spoken), { procedure: procedure.id, reason: null }));
  accepted(await concludeSilenceProcedure(as(db, theClock, spoken), { procedure: procedure.id }));
  const context = as(db, officer, round.callOpens);
  const refusal = refused(await openCall(context, { process: process.id, session: session.id, ...terms }));
  expect(refusal.because).toBe("no_modalities_in_force");
  expect(refusal.cites?.source).toBeTruthy();
  expect(await listCalls(db, process.id)).toEqual([]);
});

test("A broken silence keeps it shut also while no job has recorded the break", async () => {
  const { procedure, stateA, process, session, officer } = await givenSilence(db);
  accepted(await breakSilence(as(db, stateA, round.silenceCloses), { procedure: procedure.id, reason: null }));
  const context = as(db, officer, round.callOpens);
  const outcome = await openCall(context, { process: process.id, session: session.id, ...terms });
  expect(refused(outcome).because).toBe("no_modalities_in_force");
});

test("Silence that has passed opens it, whether or not a job has recorded that", async () => {
  const { process, session, officer } = await givenModalitiesInForce(db);
  const context = as(db, officer, round.callOpens);
  accepted(await openCall(context, { process: process.id, session: session.id, ...terms }));
});

test("During the settlement margin nobody knows yet, and no call opens", async () => {
  const { process, session, officer } = await givenModalitiesInForce(db);
  const context = as(db, officer, round.silenceCloses.add({ seconds: 119 }));
  const outcome = await openCall(context, { process: process.id, session: session.id, ...terms });
  expect(refused(outcome).because).toBe("no_modalities_in_force");
});

test("A session of another process, or one that is not there, is not found", async () => {
  const { process, officer } = await givenModalitiesInForce(db);
  const other = await givenProcess(db);
  const context = as(db, officer, round.callOpens);
  for (const session of [other.session.id, newId<"session">()]) {
    expect(refused(await openCall(context, { process: process.id, session, ...terms })).because).toBe("not_found");
  }
});

test("call_leaves_no_stage_to_nobody: a stage that nobody can bring about opens no call, and the refusal names class and stage", async () => {
  const classes = classesOf(oewg2021To2025).map((one) => {
    const screening = one.track?.find((stage) => stage.kind === "ruling" && stage.what === "screening");
    if (screening === undefined || one.track === null) return one;
    return { ...one, track: [...one.track, { ...screening, key: "second-screening" }] };
  });
  const { process, session, decision, officer } = await givenModalitiesInForce(db, {}, classes);
  const context = as(db, officer, round.callOpens);
  const refusal = refused(await openCall(context, { process: process.id, session: session.id, ...terms }));
  expect(refusal).toMatchObject({
    because: "stage_is_brought_about_by_nobody",
    details: {
      problem: "office_rules_after_the_list",
      stage: "second-screening",
      class: expect.any(String) as unknown,
    },
  });
  expect(refusalInWords(refusal, "en")).toContain("second-screening");
  const preview = await seePreview(context, { process: process.slug, version: decision.version }, {});
  expect(preview?.leftToNobody).toContainEqual(refusal);
  const byHand = `insert into call_for_applications
    (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
    ('${process.id}', '${decision.id}', '${session.id}', 'Call', '2022-05-01T00:00Z', '2022-05-24T22:00Z', 'America/New_York')`;
  expect(await stopped(db, byHand)).toBe("call_leaves_no_stage_to_nobody");
  expect(await listCalls(db, process.id)).toEqual([]);
});

test("Where the text says when a call closes none opens that closes otherwise, and the desk is told the instant of each session", async () => {
  const closes = { before: { unit: "calendar_days", count: 42 }, clock: "18:00" } as const;
  const { provisions } = oewg2021To2025;
  const { process, session, officer } = await givenModalitiesInForce(db, {
    information: { ...provisions.information, closes },
  });
  const context = as(db, officer, round.callOpens);
  const seen = await seeProcessToServe(context, process.slug);
  const closesAt = instant(seen?.sessions.find(({ id }) => id === session.id)?.callCloses ?? "");
  expect(closesAt.toZonedDateTimeISO(terms.zone).toString()).toContain(
    `${session.beginsOn.subtract({ days: 42 }).toString()}T18:00:00`,
  );
  const input = { ...terms, process: process.id, session: session.id };
  const refusal = refused(await openCall(context, input));
  expect(refusalInWords(refusal, "en")).toMatch(/The decision says when a call for this session closes: .*18:00/);
  expect(refusal.cites).toEqual(provisions.information.cites);
  expect(await listCalls(db, process.id)).toEqual([]);
  accepted(await openCall(context, { ...input, closesAt }));
});
