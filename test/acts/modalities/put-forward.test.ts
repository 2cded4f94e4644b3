import { expect, test } from "vitest";
import { beginWorkingDraft } from "#acts/modalities/begin-working-draft.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { reviseModalities } from "#acts/modalities/revise-modalities.ts";
import { saveDraftPage } from "#acts/modalities/save-draft-page.ts";
import { getModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getWorkingDraft } from "#db/modalities/working-drafts.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { beginWithAnother, beginWithText } from "#forms/modalities/begin-draft.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenText, refused } from "#support/given.ts";
import { givenWorkingDraft, wholeText } from "#support/working-draft.ts";

const { db } = await aDatabase();

test("A draft becomes a text once, and is kept with it", async () => {
  const { draft: id, chair, process } = await givenWorkingDraft(db);
  const put = { ...wholeText, process: process.id, draft: { id, version: 1 } };
  const { next } = accepted(await proposeModalities(as(db, chair, round.proposed), put));
  expect(await getWorkingDraft(db, id)).toMatchObject({ isEnded: true, decision: next.id });
  const again = await proposeModalities(as(db, chair, round.proposed), put);
  expect(refused(again).because).toBe("working_draft_has_ended");
  expect(await listModalitiesDecisions(db, process.id)).toHaveLength(1);
});

test("Not when a colleague has saved a page since it was read, nor in another process", async () => {
  const { draft: id, chair, process } = await givenWorkingDraft(db);
  accepted(await saveDraftPage(as(db, chair, round.proposed), { draft: id, page: "validity", entered: {}, seen: 1 }));
  const put = { ...wholeText, process: process.id, draft: { id, version: 1 } };
  expect(refused(await proposeModalities(as(db, chair, round.proposed), put)).because).toBe("changed_meanwhile");
  const other = await givenWorkingDraft(db);
  const foreign = { ...put, process: other.process.id };
  expect(refused(await proposeModalities(as(db, other.chair, round.proposed), foreign)).because).toBe("not_found");
});

test("Not while a citation is still that of another text", async () => {
  const { draft: id, chair, process } = await givenWorkingDraft(db, beginWithAnother(wholeText));
  const put = { ...wholeText, process: process.id, draft: { id, version: 1 } };
  expect(refused(await proposeModalities(as(db, chair, round.proposed), put))).toMatchObject({
    because: "citations_are_of_another_text",
    details: { count: 11 },
  });
});

test("A draft that changes a version takes its place, unless that was changed in the meantime", async () => {
  const given = await givenText(db);
  const context = as(db, given.chair, round.proposed);
  const before = await getModalitiesDecision(db, given.decision.id);
  const hash = before === null ? "" : hashOfText(before);
  const revises = { decision: given.decision.id, hash };
  const begin = async () => accepted(await beginWorkingDraft(context, { ...beginWithText(wholeText), revises })).next;
  const [first, second] = [await begin(), await begin()];
  const text = { ...wholeText, title: "Revised by pages", decision: given.decision.id, seen: hash };
  accepted(await reviseModalities(context, { ...text, draft: { id: first.id, version: 1 } }));
  expect((await getModalitiesDecision(db, given.decision.id))?.title).toBe("Revised by pages");
  const late = await reviseModalities(context, { ...text, draft: { id: second.id, version: 1 } });
  expect(refused(late).because).toBe("changed_meanwhile");
  expect((await getWorkingDraft(db, second.id))?.isEnded).toBe(false);
});
