import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { reviseModalities } from "#acts/modalities/revise-modalities.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import type { Id } from "#domain/kit/id.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { aDatabase } from "#support/database.ts";
import { aDecision, round } from "#support/factories.ts";
import { accepted, as, givenProcess, givenSilence, givenText, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";
import { seeRevisions } from "#views/modalities/revisions.ts";
import { seeAuditTrail } from "#views/record/audit-trail.ts";

const { db } = await aDatabase();

/** Made from the text as it is now. */
async function aRevision(decision: Id<"decision">, title = "Revised text") {
  const { issuer, citation, date: datedOn, text, provisions } = aDecision();
  const present = await getModalitiesDecision(db, decision);
  const seen = present === null ? "" : hashOfText(present);
  return { decision, seen, title, issuer, citation, datedOn, text, provisions };
}

test("A draft is revised, and the record says so", async () => {
  const { decision, chair } = await givenText(db);
  accepted(await reviseModalities(as(db, chair, round.proposed), await aRevision(decision.id)));
  expect(await getModalitiesDecision(db, decision.id)).toMatchObject({ title: "Revised text", version: 1 });
  expect(await eventsAbout(db, decision.id)).toEqual(["ModalitiesProposed", "ModalitiesRevised"]);
});

test("A revision is on record with what was changed: before and after for the Chair, whose draft it is, and without the words for all", async () => {
  const { decision, chair } = await givenText(db);
  const revision = await aRevision(decision.id, decision.title);
  const text = "A first line.\nSilence lasts five days.\nA last line.";
  accepted(await reviseModalities(as(db, chair, round.proposed), { ...revision, text }));
  const { provisions } = revision;
  const period = { length: { unit: "hours", count: 7 } } as const;
  accepted(
    await reviseModalities(as(db, chair, round.proposed), {
      ...(await aRevision(decision.id, "Revised text")),
      text: text.replace("five", "three"),
      provisions: { ...provisions, circulation: { ...provisions.circulation, period } },
    }),
  );
  const trail = await seeAuditTrail({ db }, { subject: decision.id }, { page: 1 });
  expect(trail.entries[0]).toMatchObject({
    event: "ModalitiesRevised",
    changed: ["title", "text", "circulation"],
    changes: [],
  });
  expect(trail.entries.map(({ event }) => event)).not.toContain("ModalitiesReworded");
  // Nor does the trail call a draft by its title, or find it by one.
  expect(trail.entries.map(({ name }) => name)).toEqual([null, null, null]);
  expect((await seeAuditTrail({ db }, { subject: decision.id, text: "Revised text" }, { page: 1 })).total).toBe(0);
  expect((await seeRevisions(as(db, chair, round.proposed), decision.id))[0]?.changes).toMatchObject([
    { field: "title", before: decision.title, after: "Revised text" },
    { field: "text", before: "Silence lasts five days.", after: "Silence lasts three days." },
    { field: "circulation", after: "period.length.count: 7\nperiod.length.unit: hours" },
  ]);
  const { chair: another } = await givenProcess(db);
  expect(await seeRevisions(as(db, another, round.proposed), decision.id)).toEqual([]);
});

test("A text under silence is frozen", async () => {
  const { decision, chair } = await givenSilence(db);
  const refusal = refused(await reviseModalities(as(db, chair, round.silenceCloses), await aRevision(decision.id)));
  expect(refusal).toMatchObject({ because: "modalities_not_a_draft", cites: decision.citation });
  expect((await getModalitiesDecision(db, decision.id))?.title).toBe(decision.title);
});

test("The Chair of another process does not find it", async () => {
  const { decision } = await givenText(db);
  const { chair } = await givenProcess(db);
  const outcome = await reviseModalities(as(db, chair, round.proposed), await aRevision(decision.id));
  expect(refused(outcome).because).toBe("not_found");
});

test("Two people of the Chair's office save at once: one text is kept, and the other is asked to look again", async () => {
  const { decision, chair } = await givenText(db);
  const forms = [await aRevision(decision.id, "One text"), await aRevision(decision.id, "Another text")];
  const outcomes = await Promise.all(forms.map((form) => reviseModalities(as(db, chair, round.proposed), form)));
  expect(outcomes.map((outcome) => (outcome.ok ? "kept" : outcome.because)).toSorted()).toEqual([
    "changed_meanwhile",
    "kept",
  ]);
  const kept = outcomes.find((outcome) => outcome.ok);
  expect(kept).toMatchObject({ next: { title: (await getModalitiesDecision(db, decision.id))?.title } });
  expect(await eventsAbout(db, decision.id)).toEqual(["ModalitiesProposed", "ModalitiesRevised"]);
});

test("The same form sent twice is saved once, and answers the same", async () => {
  const { decision, chair } = await givenText(db);
  const form = { ...(await aRevision(decision.id)), key: randomUUID() };
  const outcomes = await Promise.all([1, 2].map(() => reviseModalities(as(db, chair, round.proposed), form)));
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await eventsAbout(db, decision.id)).toEqual(["ModalitiesProposed", "ModalitiesRevised"]);
});
