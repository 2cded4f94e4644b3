import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { enterText } from "#acts/modalities/enter-text.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { listProcessTexts } from "#db/modalities/process-texts.ts";
import { aDatabase } from "#support/database.ts";
import { aProgramme, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, givenProgramme, givenText, put, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("A text is a draft of its process, numbered from one", async () => {
  const given = await givenProgramme(db);
  await givenProgramme(db, given);
  const texts = await listProcessTexts(db, given.process.id);
  expect(texts.map(({ text }) => [text.number, text.title, text.follows])).toEqual([
    [1, aProgramme().title, null],
    [2, aProgramme().title, null],
  ]);
  expect(await eventsAbout(db, given.text.id)).toEqual(["TextEntered"]);
});

test("A text that fell is tried again with another, and one that stands is not", async () => {
  const { text, chair, process } = await givenProgramme(db);
  const again = { ...aProgramme({ symbol: "A/AC.900/2022/L.3/Rev.1" }), follows: text.id };
  expect(refused(await enterText(as(db, chair, round.callOpens), again)).because).toBe("text_has_not_fallen");
  const terms = { closesAt: round.silenceCloses, zone: process.zone, letter: null };
  const { next: procedure } = accepted(
    await openSilenceProcedure(as(db, chair, round.silenceOpens), { of: { kind: "text", id: text.id }, ...terms }),
  );
  const spoken = { procedure: procedure.id, reason: null };
  accepted(await breakSilence(as(db, await givenMission(db), round.silenceCloses), spoken));
  const { next } = accepted(await enterText(as(db, chair, round.callOpens), again));
  expect(next).toMatchObject({ number: 2, follows: text.id });
  const elsewhere = await givenProcess(db);
  expect(refused(await enterText(as(db, elsewhere.chair, round.callOpens), again)).because).toBe("not_found");
});

test("A programme of work goes under silence beside the modalities of its process", async () => {
  const { text, ...given } = await givenProgramme(db);
  const { decision } = await givenText(db, given);
  const context = as(db, given.chair, round.silenceOpens);
  const terms = { closesAt: round.silenceCloses, zone: given.process.zone, letter: null };
  accepted(await openSilenceProcedure(context, { of: put(decision.id), ...terms }));
  accepted(await openSilenceProcedure(context, { of: { kind: "text", id: text.id }, ...terms }));
  const again = await openSilenceProcedure(context, { of: { kind: "text", id: text.id }, ...terms });
  expect(refused(again).because).toBe("silence_procedure_already_open");
});
