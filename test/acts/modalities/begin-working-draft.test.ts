import { expect, test } from "vitest";
import { beginWorkingDraft } from "#acts/modalities/begin-working-draft.ts";
import { getWorkingDraft, listWorkingDrafts } from "#db/modalities/working-drafts.ts";
import { beginWithText, blankBeginning } from "#forms/modalities/begin-draft.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";
import { wholeText } from "#support/working-draft.ts";

const { db } = await aDatabase();

test("A decision begins to be entered, with nothing or with a text, and the record says that it did", async () => {
  const { chair, process } = await givenProcess(db);
  const context = as(db, chair, round.proposed);
  const { next: blank } = accepted(await beginWorkingDraft(context, { ...blankBeginning, revises: null }));
  const { next: whole } = accepted(await beginWorkingDraft(context, { ...beginWithText(wholeText), revises: null }));
  expect((await getWorkingDraft(db, blank.id))?.pages.size).toBe(0);
  const kept = await getWorkingDraft(db, whole.id);
  expect(kept?.pages.get("validity")).toMatchObject({ version: 1, entered: { validUntil: ["mandate"] } });
  expect(kept?.saved.get("validity")).toMatchObject({ savedBy: null });
  expect(await eventsAbout(db, blank.id)).toEqual(["WorkingDraftBegun"]);
  const titles = (await listWorkingDrafts(db, process.id)).map(({ title }) => title);
  expect(new Set(titles)).toEqual(new Set(["", wholeText.title]));
});

test("Only the Chair's office begins one", async () => {
  const mission = as(db, await givenMission(db), round.proposed);
  expect(refused(await beginWorkingDraft(mission, { ...blankBeginning, revises: null })).because).toBe("not_allowed");
});
