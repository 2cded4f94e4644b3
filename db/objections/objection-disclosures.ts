import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Trx } from "../handles.ts";
import { newId } from "../new-id.ts";
import { fromInstant, type Page, toInstant } from "../values.ts";

export interface Disclosure {
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  /** Null when the whole period was shown. */
  readonly application: Id<"application"> | null;
  readonly readerPerson: Id<"person"> | null;
  readonly readerRole: string;
  readonly readerMission: Id<"mission"> | null;
  readonly disclosedAt: Instant;
  readonly what: string;
}

/** Each time somebody is shown who objected is itself on record. */
export async function appendDisclosure(trx: Trx, disclosure: Disclosure): Promise<void> {
  await trx
    .insertInto("objection_disclosure")
    .values({
      id: newId(),
      process_id: disclosure.process,
      no_objection_period_id: disclosure.period,
      application_id: disclosure.application,
      reader_person_id: disclosure.readerPerson,
      reader_role: disclosure.readerRole,
      reader_mission_id: disclosure.readerMission,
      disclosed_at: fromInstant(disclosure.disclosedAt),
      what: disclosure.what,
    })
    .execute();
}

/** Who was shown the objections of a period before, latest first, and how often in all. Read as the Chair. */
export async function listLatestDisclosures(
  trx: Trx,
  period: Id<"period">,
  limit: number,
): Promise<{
  readonly total: number;
  readonly latest: readonly { readonly disclosedAt: Instant; readonly readerName: string | null }[];
}> {
  const of = trx.selectFrom("objection_disclosure").where("no_objection_period_id", "=", period);
  const { total } = await of.select(sql<number>`count(*)::integer`.as("total")).executeTakeFirstOrThrow();
  const rows = await of
    .leftJoin("person", "person.id", "objection_disclosure.reader_person_id")
    .leftJoin("mission", "mission.id", "objection_disclosure.reader_mission_id")
    .select(["objection_disclosure.disclosed_at", "person.name as person_name", "mission.name as mission_name"])
    .orderBy("disclosed_at", "desc")
    .limit(limit)
    .execute();
  return {
    total,
    latest: rows.map((row) => ({
      disclosedAt: toInstant(row.disclosed_at),
      readerName: row.mission_name ?? row.person_name,
    })),
  };
}

/** One time that somebody was shown who objected. */
export interface ShownTo {
  readonly id: string;
  readonly period: Id<"period">;
  readonly disclosedAt: Instant;
  /** Null for a State, and for a person who has left. */
  readonly readerName: string | null;
  /** The State that was answered; null for a look of the Chair. */
  readonly missionName: string | null;
  readonly what: string;
}

/** A page of all that was shown in a process, latest first. Read as its Chair. */
export async function listDisclosures(trx: Trx, process: Id<"process">, page: Page): Promise<ShownTo[]> {
  const rows = await trx
    .selectFrom("objection_disclosure as shown")
    .leftJoin("person", "person.id", "shown.reader_person_id")
    .leftJoin("mission", "mission.id", "shown.reader_mission_id")
    .select(["shown.id", "shown.no_objection_period_id", "shown.disclosed_at", "shown.what"])
    .select(["person.name as person_name", "mission.name as mission_name"])
    .where("shown.process_id", "=", process)
    .orderBy("shown.disclosed_at", "desc")
    .orderBy("shown.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    period: row.no_objection_period_id,
    disclosedAt: toInstant(row.disclosed_at),
    readerName: row.person_name,
    missionName: row.mission_name,
    what: row.what,
  }));
}

/** Read as the Chair of the process. */
export async function countDisclosures(trx: Trx, process: Id<"process">): Promise<number> {
  const { count } = await trx
    .selectFrom("objection_disclosure")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("process_id", "=", process)
    .executeTakeFirstOrThrow();
  return count;
}
