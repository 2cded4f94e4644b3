import { expect, test } from "vitest";
import { commentOnDraft } from "#acts/modalities/comment-on-draft.ts";
import { resolveDraftComment } from "#acts/modalities/resolve-draft-comment.ts";
import { listDraftComments } from "#db/modalities/working-drafts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenChair, refused } from "#support/given.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";

const { db } = await aDatabase();

test("A comment is resolved by anybody of the office; twice is once", async () => {
  const { draft, chair, process } = await givenWorkingDraft(db);
  accepted(await commentOnDraft(as(db, chair, round.proposed), { draft, page: "text", words: "Title?" }));
  const { id: comment } = mustExist((await listDraftComments(db, draft))[0] ?? null);
  const colleague = as(db, await givenChair(db, process.id), round.proposed);
  accepted(await resolveDraftComment(colleague, { draft, comment }));
  accepted(await resolveDraftComment(as(db, chair, round.silenceOpens), { draft, comment }));
  expect(await listDraftComments(db, draft)).toMatchObject([{ isResolved: true, resolvedAt: round.proposed }]);
  const other = await givenWorkingDraft(db);
  const elsewhere = { draft: other.draft, comment };
  expect(refused(await resolveDraftComment(as(db, other.chair, round.proposed), elsewhere)).because).toBe("not_found");
});
