import { expect, test } from "vitest";
import { getModalitiesDecision } from "#db/modalities.ts";
import { aDatabase } from "#support/database.ts";
import { aModalitiesDecision, round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/told.ts";
import { reviseModalities } from "#use-cases/modalities/revise-modalities.ts";
import { givenSilence, givenText } from "./given.ts";

const { db } = await aDatabase();

function aRevision(decision: string) {
  const { issuer, citation, date: datedOn, text, provisions } = aModalitiesDecision();
  return { decision, title: "Revised text", issuer, citation, datedOn, text, provisions };
}

test("A draft is revised, and the record says so", async () => {
  const { decision, chair } = await givenText(db);
  accepted(await reviseModalities(as(db, chair, round.proposed), aRevision(decision.id)));
  expect(await getModalitiesDecision(db, decision.id)).toMatchObject({ title: "Revised text", version: 1 });
  expect(await eventsAbout(db, decision.id)).toEqual(["ModalitiesProposed", "ModalitiesRevised"]);
});

test("A text under silence is frozen", async () => {
  const { decision, chair } = await givenSilence(db);
  const refusal = refused(await reviseModalities(as(db, chair, round.silenceCloses), aRevision(decision.id)));
  expect(refusal).toMatchObject({ because: "modalities_not_a_draft", cites: decision.citation });
  expect((await getModalitiesDecision(db, decision.id))?.title).toBe(decision.title);
});

test("The Chair of another process does not find it", async () => {
  const { decision } = await givenText(db);
  const { chair } = await givenProcess(db);
  const outcome = await reviseModalities(as(db, chair, round.proposed), aRevision(decision.id));
  expect(refused(outcome).because).toBe("not_found");
});
