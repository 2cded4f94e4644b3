import type { Context } from "#acts/kit/context.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getWorkingDraft, listDraftComments } from "#db/modalities/working-drafts.ts";
import { listRegisters } from "#db/organisations/registers.ts";
import { listBodies } from "#db/process/bodies.ts";
import { getProcess } from "#db/process/processes.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";

/** A decision that is being entered, for those who enter it: the Chair's office of its process, and nobody else. */
export async function seeWorkingDraft({ db, actor, now }: Context, id: Id<"working_draft">) {
  if (actor.role !== "chair") return null;
  const draft = await getWorkingDraft(db, id);
  if (draft?.process !== actor.process) return null;
  const [process, decisions, comments, bodies, registers] = await Promise.all([
    getProcess(db, actor.process),
    listModalitiesDecisions(db, actor.process),
    listDraftComments(db, id),
    listBodies(db, actor.process),
    listRegisters(db),
  ]);
  const { slug, shortName, zone } = mustExist(process);
  const texts = decisions.map(({ decision }) => decision);
  return {
    draft,
    process: mustExist(process),
    shown: { slug, shortName, zone },
    today: dateIn(zone, now).toString(),
    /** With what it is compared: the version that it changes or, where it becomes a new one, the last. */
    before: texts.find((text) => text.id === draft.revises?.decision) ?? texts.at(-1) ?? null,
    comments: comments.map(({ id: comment, page, words, isResolved, writtenAt, writtenBy }) => ({
      id: comment,
      page,
      words,
      isResolved,
      at: writtenAt.toString(),
      by: writtenBy,
    })),
    bodies: bodies.map(({ slug: key, title }) => ({ key, title })),
    registers: registers.map(({ slug: key, title }) => ({ key, title })),
  };
}
