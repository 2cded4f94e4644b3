import type { Selectable } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { DraftComment, DraftPage, WorkingDraft, Written } from "#domain/modalities/working-draft.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { WorkingDraftCommentTable, WorkingDraftPageTable, WorkingDraftTable } from "./schema.ts";

/** Who did it, and when. */
interface By {
  readonly at: Instant;
  readonly person: Id<"person">;
}

interface PageSaved {
  readonly savedAt: Instant;
  /** Null where the draft began with it, or their account is no more. */
  readonly savedBy: string | null;
}

export interface RecordedWorkingDraft extends WorkingDraft {
  readonly begunAt: Instant;
  readonly saved: ReadonlyMap<DraftPage, PageSaved>;
  /** The text that it became. */
  readonly decision: Id<"decision"> | null;
}

export async function getWorkingDraft(db: Db, id: Id<"working_draft">): Promise<RecordedWorkingDraft | null> {
  return withPages(db, await db.selectFrom("working_draft").selectAll().where("id", "=", id).executeTakeFirst());
}

/** Whoever changes anything in it waits for whoever is doing so. */
export async function lockWorkingDraft(trx: Trx, id: Id<"working_draft">): Promise<WorkingDraft | null> {
  const row = trx.selectFrom("working_draft").selectAll().where("id", "=", id).forNoKeyUpdate();
  return withPages(trx, await row.executeTakeFirst());
}

/** Those that are being entered, the latest first, with their titles as far as they have one. */
export async function listWorkingDrafts(db: Db, process: Id<"process">) {
  const rows = await db
    .selectFrom("working_draft as draft")
    .leftJoin("working_draft_page as page", (join) =>
      join.onRef("page.working_draft_id", "=", "draft.id").on("page.page", "=", "text"),
    )
    .leftJoin("modalities_decision as revised", "revised.id", "draft.revises_id")
    .select(["draft.id", "draft.begun_at", "page.entered", "revised.version"])
    .where("draft.process_id", "=", process)
    .where("draft.ended_at", "is", null)
    .orderBy("draft.begun_at", "desc")
    .execute();
  return rows.map(({ id, begun_at, entered, version }) => ({
    id,
    begunAt: toInstant(begun_at),
    title: entered?.["title"]?.[0] ?? "",
    /** The version that it will change. */
    revises: version,
  }));
}

export async function insertWorkingDraft(trx: Trx, { draft, pages }: Written, { at, person }: By): Promise<void> {
  await trx
    .insertInto("working_draft")
    .values({
      id: draft.id,
      process_id: draft.process,
      revises_id: draft.revises?.decision ?? null,
      revises_hash: draft.revises?.hash ?? null,
      version: draft.version,
      outline: outlineOf(draft),
      begun_at: fromInstant(at),
      begun_by: person,
    })
    .execute();
  await writePages(trx, draft.id, pages, { at, person: null });
}

export async function saveWorkingDraft(trx: Trx, { draft, pages }: Written, by: By): Promise<void> {
  await trx
    .updateTable("working_draft")
    .set({ version: draft.version, outline: outlineOf(draft) })
    .where("id", "=", draft.id)
    .execute();
  await writePages(trx, draft.id, pages, by);
}

/** Put forward as a text, or discarded. */
export async function endWorkingDraft(
  trx: Trx,
  draft: WorkingDraft,
  { at, decision }: { readonly at: Instant; readonly decision: Id<"decision"> | null },
): Promise<void> {
  await trx
    .updateTable("working_draft")
    .set({ version: draft.version, ended_at: fromInstant(at), decision_id: decision })
    .where("id", "=", draft.id)
    .execute();
}

async function writePages(
  trx: Trx,
  draft: Id<"working_draft">,
  pages: Written["pages"],
  { at, person }: { readonly at: Instant; readonly person: Id<"person"> | null },
): Promise<void> {
  for (const [page, { version, entered }] of pages) {
    const said = { version, entered: JSON.stringify(entered), saved_at: fromInstant(at), saved_by: person };
    if (version === 1) {
      await trx
        .insertInto("working_draft_page")
        .values({ working_draft_id: draft, page, ...said })
        .execute();
    } else {
      await trx
        .updateTable("working_draft_page")
        .set(said)
        .where("working_draft_id", "=", draft)
        .where("page", "=", page)
        .execute();
    }
  }
}

async function withPages(db: Db, row: Selectable<WorkingDraftTable> | undefined): Promise<RecordedWorkingDraft | null> {
  if (row === undefined) return null;
  const pages = await db
    .selectFrom("working_draft_page as page")
    .leftJoin("person", "person.id", "page.saved_by")
    .selectAll("page")
    .select("person.name")
    .where("working_draft_id", "=", row.id)
    .execute();
  return {
    id: row.id,
    process: row.process_id,
    version: row.version,
    revises:
      row.revises_id === null || row.revises_hash === null
        ? null
        : { decision: row.revises_id, hash: row.revises_hash },
    outline: row.outline,
    pages: new Map(pages.map(({ page, version, entered }) => [page, { version, entered }])),
    isEnded: row.ended_at !== null,
    begunAt: toInstant(row.begun_at),
    saved: new Map(pages.map((page) => [page.page, savedOf(page)])),
    decision: row.decision_id,
  };
}

function savedOf(row: Selectable<WorkingDraftPageTable> & { readonly name: string | null }): PageSaved {
  return { savedAt: toInstant(row.saved_at), savedBy: row.name };
}

function outlineOf({ outline }: WorkingDraft): string | null {
  return outline === null ? null : JSON.stringify(outline);
}

export interface RecordedDraftComment extends DraftComment {
  readonly writtenAt: Instant;
  readonly writtenBy: string | null;
  readonly resolvedAt: Instant | null;
}

/** In the order in which they were written. */
export async function listDraftComments(db: Db, draft: Id<"working_draft">): Promise<RecordedDraftComment[]> {
  const rows = await db
    .selectFrom("working_draft_comment as comment")
    .leftJoin("person", "person.id", "comment.written_by")
    .selectAll("comment")
    .select("person.name")
    .where("working_draft_id", "=", draft)
    .orderBy("written_at")
    .orderBy("comment.id")
    .execute();
  return rows.map((row) => ({
    ...toComment(row),
    writtenAt: toInstant(row.written_at),
    writtenBy: row.name,
    resolvedAt: toInstantIfAny(row.resolved_at),
  }));
}

export async function getDraftComment(db: Db, id: Id<"draft_comment">): Promise<DraftComment | null> {
  const row = await db.selectFrom("working_draft_comment").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toComment(row);
}

export async function insertDraftComment(trx: Trx, comment: DraftComment, { at, person }: By): Promise<void> {
  await trx
    .insertInto("working_draft_comment")
    .values({
      id: comment.id,
      working_draft_id: comment.draft,
      page: comment.page,
      words: comment.words,
      written_at: fromInstant(at),
      written_by: person,
    })
    .execute();
}

export async function saveDraftCommentResolved(trx: Trx, comment: DraftComment, { at, person }: By): Promise<void> {
  await trx
    .updateTable("working_draft_comment")
    .set({ resolved_at: fromInstant(at), resolved_by: person })
    .where("id", "=", comment.id)
    .where("resolved_at", "is", null)
    .execute();
}

function toComment(row: Selectable<WorkingDraftCommentTable>): DraftComment {
  return {
    id: row.id,
    draft: row.working_draft_id,
    page: row.page,
    words: row.words,
    isResolved: row.resolved_at !== null,
  };
}
