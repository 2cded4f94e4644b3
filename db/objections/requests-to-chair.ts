import { type Selectable, sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Answered, DisclosedObjection, RequestToChair } from "#domain/objections/request-to-chair.ts";
import type { Trx } from "../handles.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { RequestToChairTable } from "./schema.ts";

/* What a State asked and was told is behind row-level security: whatever is here shows only what the reader declared with readAs may see. */

/** As the mission declared with readAs. */
export async function insertRequest(
  trx: Trx,
  request: RequestToChair,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("request_to_chair")
    .values({
      id: request.id,
      process_id: request.process,
      no_objection_period_id: request.period,
      mission_id: request.mission,
      person_id: given.person,
      asked_at: fromInstant(request.askedAt),
      application_ids: request.applications,
    })
    .execute();
}

/** Read as the Chair, who answers it. */
export async function lockRequest(trx: Trx, id: Id<"request">): Promise<RequestToChair | null> {
  const row = await trx
    .selectFrom("request_to_chair as request")
    .selectAll()
    .select(missionHasEnded)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

/** What is disclosed, and then that it is the answer: as the Chair declared with readAs. */
export async function saveAnswer(
  trx: Trx,
  { request, disclosed }: Answered,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  await insertDisclosed(trx, request.id, disclosed);
  const { answeredAt, bases, declinedBecause } = request.answer;
  await trx
    .updateTable("request_to_chair")
    .set({
      answered_at: fromInstant(answeredAt),
      answered_by: given.person,
      bases,
      declined_because: declinedBecause,
    })
    .where("id", "=", request.id)
    .execute();
}

async function insertDisclosed(
  trx: Trx,
  request: Id<"request">,
  disclosed: readonly DisclosedObjection[],
): Promise<void> {
  if (disclosed.length === 0) return;
  await sql`
    insert into disclosed_objection (request_to_chair_id, objection_id, application_id, mission_id, basis)
    select ${request}::uuid, * from unnest(
      ${disclosed.map(({ objection }) => objection)}::uuid[],
      ${disclosed.map(({ application }) => application)}::uuid[],
      ${disclosed.map(({ mission }) => mission)}::uuid[],
      ${disclosed.map(({ basis }) => basis)}::text[])`.execute(trx);
}

/** A request with the name of the State and, as far as it was answered, how much it was told. */
export interface RecordedRequest extends RequestToChair {
  readonly missionName: string;
  /** How many objections the answer discloses. */
  readonly told: number;
}

interface Of {
  readonly process?: Id<"process">;
  readonly mission?: Id<"mission">;
  readonly period?: Id<"period">;
}

/** Latest first. Read as the Chair of the process, or as the mission. */
export async function listRequests(trx: Trx, { process, mission, period }: Of): Promise<RecordedRequest[]> {
  let query = recorded(trx);
  if (process !== undefined) query = query.where("request.process_id", "=", process);
  if (mission !== undefined) query = query.where("request.mission_id", "=", mission);
  if (period !== undefined) query = query.where("request.no_objection_period_id", "=", period);
  const rows = await query.orderBy("request.asked_at", "desc").orderBy("request.id").execute();
  return rows.map(({ name, told, ...row }) => ({ ...toRequest(row), missionName: name, told }));
}

/** Read as the Chair of its process, or as the mission that asked. */
export async function findRequest(trx: Trx, id: Id<"request">): Promise<RecordedRequest | null> {
  const row = await recorded(trx).where("request.id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const { name, told, ...request } = row;
  return { ...toRequest(request), missionName: name, told };
}

const missionHasEnded = sql<boolean>`(select ended_at is not null from mission where id = request.mission_id)`.as(
  "mission_has_ended",
);

function recorded(trx: Trx) {
  return trx
    .selectFrom("request_to_chair as request")
    .innerJoin("mission", "mission.id", "request.mission_id")
    .selectAll("request")
    .select([
      "mission.name",
      missionHasEnded,
      sql<number>`(select count(*)::integer from disclosed_objection where request_to_chair_id = request.id)`.as(
        "told",
      ),
    ]);
}

/** What each request of the mission about the period asks that waits for its answer; null is all on the list. Read as that mission. */
export async function listAskedAndWaiting(
  trx: Trx,
  mission: Id<"mission">,
  period: Id<"period">,
): Promise<readonly RequestToChair["applications"][]> {
  const rows = await trx
    .selectFrom("request_to_chair")
    .select("application_ids")
    .where("mission_id", "=", mission)
    .where("no_objection_period_id", "=", period)
    .where("answered_at", "is", null)
    .execute();
  return rows.map((row) => row.application_ids);
}

/** One organisation of an answer, with the States that objected to it. */
export interface OrganisationObjectedTo {
  readonly reference: string;
  readonly organisation: string;
  readonly country: string;
  readonly objectors: readonly { readonly mission: string; readonly basis: string | null }[];
}

/** What the State was told, in the order of the names on the list. Read as that State. */
export async function listDisclosed(trx: Trx, request: Id<"request">): Promise<OrganisationObjectedTo[]> {
  const rows = await trx
    .selectFrom("disclosed_objection as told")
    .innerJoin("application", "application.id", "told.application_id")
    .innerJoin("circulated_organisation as listed", "listed.application_id", "told.application_id")
    .innerJoin("mission", "mission.id", "told.mission_id")
    .select([
      "application.reference",
      "listed.name",
      "listed.country_code",
      "mission.name as mission_name",
      "told.basis",
    ])
    .where("told.request_to_chair_id", "=", request)
    .orderBy("listed.name")
    .orderBy("application.reference")
    .orderBy("mission.name")
    .execute();
  return [...Map.groupBy(rows, ({ reference }) => reference).values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    return [
      {
        reference: first.reference,
        organisation: first.name,
        country: first.country_code,
        objectors: lines.map((line) => ({ mission: line.mission_name, basis: line.basis })),
      },
    ];
  });
}

function toRequest(row: Selectable<RequestToChairTable> & { readonly mission_has_ended: boolean }): RequestToChair {
  const answeredAt = toInstantIfAny(row.answered_at);
  return {
    id: row.id,
    process: row.process_id,
    period: row.no_objection_period_id,
    mission: row.mission_id,
    missionHasEnded: row.mission_has_ended,
    applications: row.application_ids,
    askedAt: toInstant(row.asked_at),
    answer:
      answeredAt === null
        ? null
        : { answeredAt, declinedBecause: row.declined_because, bases: filled(row.bases, "bases") },
  };
}
