import { expect, test } from "vitest";
import { type ProposedText, proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { aDatabase } from "#support/database.ts";
import { aDecision, round } from "#support/factories.ts";
import { accepted, as, givenChair, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

function aText(changes: Partial<ProposedText> = {}): ProposedText {
  const { title, issuer, citation, date: datedOn, text, provisions } = aDecision();
  return { title, issuer, citation, datedOn, text, provisions, ...changes };
}

test("The Chair proposes a text: a draft, version 1, on the record", async () => {
  const { process, chair } = await givenProcess(db);
  const { next } = accepted(
    await proposeModalities(as(db, chair, round.proposed), { process: process.id, ...aText() }),
  );
  const [record] = await listModalitiesDecisions(db, process.id);
  expect(record).toMatchObject({ decision: { id: next.id, version: 1, provisions: aText().provisions }, silence: [] });
  expect(await eventsAbout(db, next.id)).toEqual(["ModalitiesProposed"]);
});

test("Each further text of the process is the next version, also when two are proposed at once", async () => {
  const { process, chair } = await givenProcess(db);
  const context = as(db, chair, round.proposed);
  const input = { process: process.id, ...aText() };
  const outcomes = await Promise.all([1, 2, 3].map(() => proposeModalities(context, input)));
  expect(outcomes.map((outcome) => accepted(outcome).next.version).sort()).toEqual([1, 2, 3]);
});

test("A text that contradicts itself is refused with the paragraph", async () => {
  const { process, chair } = await givenProcess(db);
  const { provisions } = aText();
  const nobody = { ...provisions, objection: { ...provisions.objection, by: "nobody" as const } };
  const outcome = await proposeModalities(as(db, chair, round.proposed), {
    process: process.id,
    ...aText({ provisions: nobody }),
  });
  expect(refused(outcome)).toMatchObject({
    because: "modalities_contradict_themselves",
    cites: provisions.objection.cites,
  });
});

test("The Chair of another process does not find this one", async () => {
  const { process } = await givenProcess(db);
  const other = await givenProcess(db);
  const stranger = await givenChair(db, other.process.id);
  const outcome = await proposeModalities(as(db, stranger, round.proposed), { process: process.id, ...aText() });
  expect(refused(outcome).because).toBe("not_found");
});
