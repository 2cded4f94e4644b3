import { expect, test } from "vitest";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess, givenSilence, givenText, refused } from "#support/given.ts";
import { findDecisionInForce } from "#support/in-force.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("What was adopted in a meeting is in force from then on, and on record", async () => {
  const { decision, chair, process } = await givenText(db);
  const input = { decision: decision.id, adoptedAt: round.inForce };
  accepted(await recordAdoption(as(db, chair, round.callOpens), input));
  expect(await findDecisionInForce(db, process.id, round.inForce)).toMatchObject({ id: decision.id });
  expect(await findDecisionInForce(db, process.id, round.inForce.subtract({ milliseconds: 1 }))).toBeNull();
  expect(await eventsAbout(db, decision.id)).toEqual(["ModalitiesProposed", "ModalitiesAdoptedInMeeting"]);
});

test("A text under silence is not adopted meanwhile, and one adopted is not adopted again", async () => {
  const { decision, chair } = await givenSilence(db);
  const input = { decision: decision.id, adoptedAt: round.silenceOpens };
  const during = await recordAdoption(as(db, chair, round.silenceCloses), input);
  expect(refused(during)).toMatchObject({ because: "silence_procedure_already_open", cites: decision.citation });
  const after = await recordAdoption(as(db, chair, round.callOpens), input);
  expect(refused(after).because).toBe("modalities_already_adopted");
});

test("A text is adopted as it was seen, and not when it was revised meanwhile", async () => {
  const { decision, chair } = await givenText(db);
  const present = mustExist(await getModalitiesDecision(db, decision.id));
  const input = { decision: decision.id, adoptedAt: round.inForce };
  const stale = { ...input, seen: hashOfText({ ...present, text: "Another text" }) };
  const context = as(db, chair, round.callOpens);
  expect(refused(await recordAdoption(context, stale)).because).toBe("changed_meanwhile");
  accepted(await recordAdoption(context, { ...input, seen: hashOfText(present) }));
});

test("The Chair of another process does not find it", async () => {
  const { decision } = await givenText(db);
  const { chair } = await givenProcess(db);
  const outcome = await recordAdoption(as(db, chair, round.callOpens), {
    decision: decision.id,
    adoptedAt: round.inForce,
  });
  expect(refused(outcome).because).toBe("not_found");
});
