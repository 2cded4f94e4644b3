import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListOfSpeakers } from "#domain/participation/list-of-speakers.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { ListOfSpeakersTable } from "./schema.ts";

export async function findListOfSpeakers(db: Db, session: Id<"session">): Promise<ListOfSpeakers | null> {
  const row = await db.selectFrom("list_of_speakers").selectAll().where("session_id", "=", session).executeTakeFirst();
  return row === undefined ? null : toList(row);
}

export async function getListOfSpeakers(db: Db, id: Id<"list_of_speakers">): Promise<ListOfSpeakers> {
  return toList(await db.selectFrom("list_of_speakers").selectAll().where("id", "=", id).executeTakeFirstOrThrow());
}

export async function lockListOfSpeakers(trx: Trx, session: Id<"session">): Promise<ListOfSpeakers | null> {
  const row = await trx
    .selectFrom("list_of_speakers")
    .selectAll()
    .where("session_id", "=", session)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toList(row);
}

export async function listListsOfSpeakers(db: Db, sessions: readonly Id<"session">[]): Promise<ListOfSpeakers[]> {
  const rows = await db.selectFrom("list_of_speakers").selectAll().where("session_id", "=", oneOf(sessions)).execute();
  return rows.map(toList);
}

/** Those on which organisations inscribe at the instant. */
export async function listOpenListsOfSpeakers(db: Db, at: Instant): Promise<ListOfSpeakers[]> {
  const rows = await db
    .selectFrom("list_of_speakers")
    .innerJoin("session", "session.id", "list_of_speakers.session_id")
    .selectAll("list_of_speakers")
    .where(sql<boolean>`list_of_speakers.closes_at >= ${fromInstant(at)}::timestamptz`)
    .where("session.standing", "<>", "cancelled")
    .execute();
  return rows.map(toList);
}

export async function insertListOfSpeakers(trx: Trx, list: ListOfSpeakers, by: Id<"person">): Promise<void> {
  await trx
    .insertInto("list_of_speakers")
    .values({
      id: list.id,
      session_id: list.session,
      modalities_decision_id: list.decision,
      begins_at: fromInstant(list.beginsAt),
      closes_at: fromInstant(list.closesAt),
      minutes: list.minutes,
      opened_at: fromInstant(list.openedAt),
      opened_by: by,
    })
    .execute();
}

/** What of it was changed; a list that is changed is published anew. */
export async function saveListOfSpeakersChanged(trx: Trx, list: ListOfSpeakers, by: Id<"person">): Promise<void> {
  await trx
    .updateTable("list_of_speakers")
    .set({
      begins_at: fromInstant(list.beginsAt),
      closes_at: fromInstant(list.closesAt),
      minutes: list.minutes,
      changed_at: fromInstant(filled(list.changedAt, "changed_at")),
      changed_by: by,
      published_at: null,
      published_by: null,
    })
    .where("id", "=", list.id)
    .execute();
}

export async function saveListOfSpeakersPublished(trx: Trx, list: ListOfSpeakers, by: Id<"person">): Promise<void> {
  await trx
    .updateTable("list_of_speakers")
    .set({ published_at: fromInstant(filled(list.publishedAt, "published_at")), published_by: by })
    .where("id", "=", list.id)
    .execute();
}

function toList(row: Selectable<ListOfSpeakersTable>): ListOfSpeakers {
  return {
    id: row.id,
    session: row.session_id,
    decision: row.modalities_decision_id,
    beginsAt: toInstant(row.begins_at),
    closesAt: toInstant(row.closes_at),
    minutes: row.minutes,
    openedAt: toInstant(row.opened_at),
    changedAt: toInstantIfAny(row.changed_at),
    publishedAt: toInstantIfAny(row.published_at),
  };
}
