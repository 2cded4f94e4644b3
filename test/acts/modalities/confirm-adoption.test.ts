import { expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { getCall } from "#db/applications/calls.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getProcessText } from "#db/modalities/process-texts.ts";
import { adoptedSince } from "#domain/modalities/modalities.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  adoptedIn,
  as,
  givenAdoption,
  givenChair,
  givenMeeting,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenProcess,
  givenProgramme,
  givenText,
  put,
  refused,
} from "#support/given.ts";
import { findDecisionInForce } from "#support/in-force.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

async function entered() {
  const given = await givenText(db);
  const input = adoptedIn(await givenMeeting(db, given), put(given.decision.id), round.inForce);
  return { ...given, adoption: accepted(await recordAdoption(as(db, given.chair, round.callOpens), input)).next };
}

test("Confirmed by another person, the text is in force since the instant that was entered, and all are told", async () => {
  const { adoption, officer, process, decision } = await entered();
  await givenMission(db);
  const confirmedAt = round.applying;
  accepted(await confirmAdoption(as(db, officer, confirmedAt), { adoption: adoption.id }));
  expect(await findDecisionInForce(db, process.id, confirmedAt.subtract({ milliseconds: 1 }))).toBeNull();
  expect(await findDecisionInForce(db, process.id, confirmedAt)).toMatchObject({ id: decision.id });
  const [record] = await listModalitiesDecisions(db, process.id);
  expect(record && adoptedSince(record.decision, record.silence, confirmedAt)).toEqual(round.inForce);
  expect(await eventsAbout(db, decision.id)).toEqual(["ModalitiesProposed", "ModalitiesAdoptedInMeeting"]);
  const letters = (await lettersAbout(db, adoption.id)).filter(({ kind }) => kind === "text-adopted");
  const missions = await db.selectFrom("mission").select("email").execute();
  expect(letters.map(({ to }) => to)).toEqual(expect.arrayContaining(missions.map(({ email }) => email)));
});

test("Whoever entered it does not confirm it; a colleague of the Chair's office does, and only once", async () => {
  const { adoption, chair, process } = await entered();
  const context = as(db, chair, round.applying);
  expect(refused(await confirmAdoption(context, { adoption: adoption.id })).because).toBe(
    "second_person_confirms_adoption",
  );
  const colleague = await givenChair(db, process.id);
  accepted(await confirmAdoption(as(db, colleague, round.applying), { adoption: adoption.id }));
  const again = await confirmAdoption(as(db, await givenOfficer(db), round.applying), { adoption: adoption.id });
  expect(refused(again).because).toBe("adoption_is_decided");
});

test("The Chair of another process does not find it", async () => {
  const { adoption } = await entered();
  const { chair } = await givenProcess(db);
  const outcome = await confirmAdoption(as(db, chair, round.applying), { adoption: adoption.id });
  expect(refused(outcome).because).toBe("not_found");
});

test("While it waits, the text is not placed under silence", async () => {
  const { chair, decision, process } = await entered();
  const terms = { closesAt: round.callCloses, zone: process.zone, letter: null };
  const outcome = await openSilenceProcedure(as(db, chair, round.applying), { of: put(decision.id), ...terms });
  expect(refused(outcome).because).toBe("adoption_waits_for_confirmation");
});

test("A version adopted before and entered after does not move the calls that were opened meanwhile, and none after", async () => {
  const { call, ...given } = await givenOpenCall(db);
  const second = await givenText(db, given);
  const before = round.silenceCloses.subtract({ minutes: 1 });
  const meeting = await givenMeeting(db, given);
  const input = adoptedIn(meeting, put(second.decision.id), before);
  const { next } = accepted(await recordAdoption(as(db, given.chair, round.applying), input));
  accepted(await confirmAdoption(as(db, given.officer, round.applying), { adoption: next.id }));
  expect((await getCall(db, call.id))?.decision).toBe(given.decision.id);
  expect((await findDecisionInForce(db, given.process.id, round.applying))?.id).toBe(given.decision.id);
  const [first, later] = await listModalitiesDecisions(db, given.process.id);
  expect([first?.decision.supersededAt, later?.decision.supersededAt?.toString()]).toEqual([
    null,
    round.applying.toString(),
  ]);
});

test("An older version that the body adopts after a newer one is in force, and new calls follow it", async () => {
  const first = await givenText(db);
  const second = await givenText(db, first);
  await givenAdoption(db, first, put(second.decision.id), round.inForce);
  await givenAdoption(db, first, put(first.decision.id), round.callOpens);
  expect((await findDecisionInForce(db, first.process.id, round.applying))?.id).toBe(first.decision.id);
  const [, newer] = await listModalitiesDecisions(db, first.process.id);
  expect(newer?.decision.supersededAt?.toString()).toBe(round.callOpens.toString());
  const { next } = accepted(
    await openCall(as(db, first.officer, round.applying), {
      process: first.process.id,
      session: first.session.id,
      title: "Call under the older version",
      opensAt: round.applying,
      closesAt: round.callCloses,
      zone: first.process.zone,
    }),
  );
  expect(next.decision).toBe(first.decision.id);
});

test("A programme of work is adopted by the same acts, and no decision is in force by it", async () => {
  const { text, ...given } = await givenProgramme(db);
  const adoption = await givenAdoption(db, given, { kind: "text", id: text.id }, round.inForce);
  expect((await getProcessText(db, text.id))?.adoption).toMatchObject({ by: "meeting", at: round.inForce });
  expect(await findDecisionInForce(db, given.process.id, round.afterwards)).toBeNull();
  expect(await eventsAbout(db, text.id)).toEqual(["TextEntered", "TextAdoptedInMeeting"]);
  const letters = await lettersAbout(db, adoption.id);
  expect(letters.find(({ kind }) => kind === "text-adopted")?.data).toMatchObject({
    text: { title: text.title, number: 1 },
  });
});
