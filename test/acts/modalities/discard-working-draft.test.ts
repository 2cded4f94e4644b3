import { expect, test } from "vitest";
import { discardWorkingDraft } from "#acts/modalities/discard-working-draft.ts";
import { saveDraftPage } from "#acts/modalities/save-draft-page.ts";
import { listWorkingDrafts } from "#db/modalities/working-drafts.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";

const { db } = await aDatabase();

test("A draft is discarded once, and nobody writes in it any more", async () => {
  const { draft, chair, process } = await givenWorkingDraft(db);
  const context = as(db, chair, round.proposed);
  accepted(await discardWorkingDraft(context, { draft }));
  expect(await listWorkingDrafts(db, process.id)).toEqual([]);
  expect(await eventsAbout(db, draft)).toEqual(["WorkingDraftBegun", "WorkingDraftDiscarded"]);
  const late = await saveDraftPage(context, { draft, page: "text", entered: {}, seen: 1 });
  expect(refused(late).because).toBe("working_draft_has_ended");
  expect(refused(await discardWorkingDraft(context, { draft })).because).toBe("working_draft_has_ended");
});
