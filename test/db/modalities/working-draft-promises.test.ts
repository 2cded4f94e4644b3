import { expect, test } from "vitest";
import { commentOnDraft } from "#acts/modalities/comment-on-draft.ts";
import { discardWorkingDraft } from "#acts/modalities/discard-working-draft.ts";
import { byHand, isForbidden, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as } from "#support/given.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";

const { db } = await aDatabase();
const given = await givenWorkingDraft(db);
const { draft, process, chair } = given;

function begun(changes: Readonly<Record<string, string>> = {}): string {
  const row = { process_id: `'${process.id}'`, version: "1", begun_at: "'2022-04-01T14:00Z'", ...changes };
  return `insert into working_draft (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")})`;
}

const page = (set: string) =>
  `update working_draft_page set ${set} where working_draft_id = '${draft}' and page = 'text'`;

test("draft_is_not_written_over: each change is counted, one by one", async () => {
  expect(await stopped(db, page("entered = '{}'"))).toBe("draft_is_not_written_over");
  expect(await stopped(db, page("version = version + 2"))).toBe("draft_is_not_written_over");
  expect(await stopped(db, `update working_draft set outline = '{}' where id = '${draft}'`)).toBe(
    "draft_is_not_written_over",
  );
  const late = `insert into working_draft_page (working_draft_id, page, version, entered, saved_at)
    values ('${draft}', 'class-1', 2, '{}', '2022-04-01T14:00Z')`;
  expect(await stopped(db, late)).toBe("draft_is_not_written_over");
  await byHand(db, page("version = version + 1, entered = '{}'"));
});

test("working_draft_begins_once: with its first version, and not ended", async () => {
  expect(await stopped(db, begun({ version: "2" }))).toBe("working_draft_begins_once");
  expect(await stopped(db, begun({ ended_at: "'2022-04-01T14:00Z'" }))).toBe("working_draft_begins_once");
});

test("working_draft_ends_once: neither it nor a page of it changes afterwards", async () => {
  const over = await givenWorkingDraft(db);
  accepted(await discardWorkingDraft(as(db, over.chair, round.proposed), { draft: over.draft }));
  const again = `update working_draft set version = version + 1, ended_at = null where id = '${over.draft}'`;
  expect(await stopped(db, again)).toBe("working_draft_ends_once");
  const late = `update working_draft_page set version = version + 1 where working_draft_id = '${over.draft}'`;
  expect(await stopped(db, late)).toBe("working_draft_ends_once");
});

test("draft_knows_what_it_revises, and draft_that_became_a_text_has_ended", async () => {
  expect(await stopped(db, begun({ revises_hash: `'${"0".repeat(64)}'` }))).toBe("draft_knows_what_it_revises");
  const decision = "'00000000-0000-4000-8000-000000000000'";
  expect(await stopped(db, begun({ decision_id: decision }))).toBe("draft_that_became_a_text_has_ended");
});

test("draft_comment_is_settled_once", async () => {
  accepted(await commentOnDraft(as(db, chair, round.proposed), { draft, page: "text", words: "Why?" }));
  const settle = `update working_draft_comment set resolved_at = '2022-04-02T14:00Z', resolved_by = '${chair.person}'`;
  await byHand(db, settle);
  expect(await stopped(db, settle)).toBe("draft_comment_is_settled_once");
});

test("Nothing of it is deleted, and what was said is not written anew", async () => {
  for (const table of ["working_draft", "working_draft_page", "working_draft_comment"])
    expect(await isForbidden(db, `delete from ${table}`), table).toBe(true);
  expect(await isForbidden(db, "update working_draft_comment set words = 'Because.'")).toBe(true);
});
