import { expect, test } from "vitest";
import { commentOnDraft } from "#acts/modalities/comment-on-draft.ts";
import { listDraftComments } from "#db/modalities/working-drafts.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";

const { db } = await aDatabase();

test("A comment stands on its page, open, with who wrote it and when", async () => {
  const { draft, chair } = await givenWorkingDraft(db);
  const said = { draft, page: "effect", words: "Is this paragraph 4?" } as const;
  accepted(await commentOnDraft(as(db, chair, round.proposed), said));
  expect(await listDraftComments(db, draft)).toMatchObject([
    { page: "effect", words: said.words, isResolved: false, writtenAt: round.proposed },
  ]);
});

test("Not on a page that is not there, nor by another office", async () => {
  const { draft, chair } = await givenWorkingDraft(db);
  const words = "Who is that?";
  const context = as(db, chair, round.proposed);
  expect(refused(await commentOnDraft(context, { draft, page: "class-1", words })).because).toBe("not_found");
  const stranger = as(db, (await givenProcess(db)).chair, round.proposed);
  expect(refused(await commentOnDraft(stranger, { draft, page: "text", words })).because).toBe("not_found");
});
