import { expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { promiseKeptBy } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenOpenCall,
  givenProcess,
} from "#support/given.ts";

const database = await aDatabase();
const { db } = database;

/** Outside a demonstration the machine's clock is the only one, and 2022 is over. */
async function inEarnest(work: () => Promise<unknown>): Promise<string> {
  await database.asOwner("update installation set demonstration = false");
  try {
    return await promiseKeptBy(work());
  } finally {
    await database.asOwner("update installation set demonstration = true");
  }
}

const text = {
  title: oewg2021To2025.title,
  issuer: oewg2021To2025.issuer,
  citation: oewg2021To2025.citation,
  datedOn: oewg2021To2025.date,
  text: oewg2021To2025.text,
  provisions: oewg2021To2025.provisions,
};

test("nothing_is_backdated: a silence procedure cannot be over when it is opened", async () => {
  const { process, chair } = await givenProcess(db);
  const proposed = accepted(
    await proposeModalities(as(db, chair, round.proposed), { ...text, process: process.id }),
  ).next;
  const silence = { decision: proposed.id, closesAt: round.silenceCloses, zone: process.zone, letter: null };
  const opening = () => openSilenceProcedure(as(db, chair, round.silenceOpens), silence);
  expect(await inEarnest(opening)).toBe("nothing_is_backdated");
  accepted(await opening());
});

test("nothing_is_backdated: a mission cannot have broken silence yesterday", async () => {
  const { process, chair } = await givenProcess(db);
  const proposed = accepted(
    await proposeModalities(as(db, chair, round.proposed), { ...text, process: process.id }),
  ).next;
  const silence = { decision: proposed.id, closesAt: round.silenceCloses, zone: process.zone, letter: null };
  const { next: procedure } = accepted(await openSilenceProcedure(as(db, chair, round.silenceOpens), silence));
  const mission = await givenMission(db);
  const breaking = () => breakSilence(as(db, mission, round.silenceCloses), { procedure: procedure.id, reason: null });
  expect(await inEarnest(breaking)).toBe("nothing_is_backdated");
  accepted(await breaking());
});

test("nothing_is_backdated: an application that comes after the deadline cannot have come before it", async () => {
  const call = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, call);
  const { reference, version } = application;
  const submitting = () => submitApplication(as(db, applicant, round.callCloses), { reference, version });
  expect(await inEarnest(submitting)).toBe("nothing_is_backdated");
  accepted(await submitting());
});

test("nothing_is_backdated: a list cannot have been before the missions without their knowing", async () => {
  const call = await givenOpenCall(db);
  await givenCleared(db, call);
  const circulating = () =>
    circulateList(as(db, call.officer, round.circulating), { call: call.call.id, closesAt: round.periodCloses });
  expect(await inEarnest(circulating)).toBe("nothing_is_backdated");
  accepted(await circulating());
});

test("nothing_is_backdated: a note cannot have arrived in the last minute of a period that is over", async () => {
  const { period, listed } = await givenCirculated(db);
  const [first] = listed;
  if (first === undefined) throw new Error("The list is empty");
  const mission = await givenMission(db);
  const note = { period: period.id, applications: [first.application.reference], basis: null };
  const objecting = () => raiseObjection(as(db, mission, round.periodCloses), note);
  expect(await inEarnest(objecting)).toBe("nothing_is_backdated");
  accepted(await objecting());
});

test("nothing_is_backdated: what has just arrived is written, however slow its request was", async () => {
  const now = Temporal.Now.instant();
  const { process, chair } = await givenProcess(db, { endsOn: Temporal.PlainDate.from("2099-12-31") });
  const proposed = accepted(await proposeModalities(as(db, chair, now), { ...text, process: process.id })).next;
  const silence = { decision: proposed.id, closesAt: now.add({ hours: 72 }), zone: process.zone, letter: null };
  await database.asOwner("update installation set demonstration = false");
  accepted(await openSilenceProcedure(as(db, chair, now.subtract({ seconds: 100 })), silence));
  await database.asOwner("update installation set demonstration = true");
});
