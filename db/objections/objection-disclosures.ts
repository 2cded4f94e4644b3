import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Trx } from "../handles.ts";
import { newId } from "../new-id.ts";
import { fromInstant, toInstant } from "../values.ts";

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
    .select(["objection_disclosure.disclosed_at", "person.name as reader_name"])
    .orderBy("disclosed_at", "desc")
    .limit(limit)
    .execute();
  return {
    total,
    latest: rows.map((row) => ({ disclosedAt: toInstant(row.disclosed_at), readerName: row.reader_name })),
  };
}
