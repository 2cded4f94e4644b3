import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { getSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenSilence, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("A mission speaks: the break is on record, it gets a receipt, and the Chair is told", async () => {
  const { procedure, stateA, chair } = await givenSilence(db);
  const outcome = await breakSilence(as(db, stateA, round.silenceCloses), {
    procedure: procedure.id,
    reason: "Paragraph 3 goes too far.",
  });
  accepted(outcome);
  expect((await getSilenceProcedure(db, procedure.id))?.breaks).toHaveLength(1);
  const letters = (await lettersAbout(db, procedure.id)).filter(({ kind }) => kind === "silence-broken");
  expect(letters.map(({ data }) => data["reader"]).sort()).toEqual(["chair", "mission"]);
  expect(letters.find(({ person }) => person === chair.person)?.data).toMatchObject({
    reader: "chair",
    reason: "Paragraph 3 goes too far.",
  });
});

test("Who spoke is on the record for the Chair only", async () => {
  const { procedure, stateA, process } = await givenSilence(db);
  accepted(await breakSilence(as(db, stateA, round.silenceCloses), { procedure: procedure.id, reason: null }));
  expect(await eventsAbout(db, procedure.id)).toEqual(["SilenceProcedureOpened"]);
  expect(await eventsAbout(db, procedure.id, { role: "chair", process: process.id })).toEqual([
    "SilenceProcedureOpened",
    "SilenceBroken",
  ]);
});

test("The closing instant is in time, one millisecond later is not", async () => {
  const { procedure, stateA, stateB } = await givenSilence(db);
  accepted(await breakSilence(as(db, stateA, round.silenceCloses), { procedure: procedure.id, reason: null }));
  const late = as(db, stateB, round.silenceCloses.add({ milliseconds: 1 }));
  const refusal = refused(await breakSilence(late, { procedure: procedure.id, reason: null }));
  expect(refusal.because).toBe("silence_procedure_has_closed");
  expect((await getSilenceProcedure(db, procedure.id))?.breaks).toHaveLength(1);
});

test("A mission speaks once, also when it presses twice at the same moment", async () => {
  const { procedure, stateA } = await givenSilence(db);
  const context = as(db, stateA, round.silenceCloses);
  const press = () => breakSilence(context, { procedure: procedure.id, reason: null });
  const outcomes = await Promise.all([press(), press()]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ because: "silence_already_broken_by_mission" });
});

test("An observer does not break silence", async () => {
  const { procedure, observer } = await givenSilence(db);
  const outcome = await breakSilence(as(db, observer, round.silenceCloses), { procedure: procedure.id, reason: null });
  expect(refused(outcome).because).toBe("not_allowed");
});
