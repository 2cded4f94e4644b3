import type { Selectable } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { BodyKey } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { type Body, type Grounds, type Membership, memberStates, type NamedBody } from "#domain/process/body.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { BodyTable } from "./schema.ts";

/** Those of a process that have a name. */
export function listBodies(db: Db, process: Id<"process">): Promise<NamedBody[]> {
  return listBodiesIn(db, [process]);
}

/** The same of several processes. */
export async function listBodiesIn(db: Db, processes: readonly Id<"process">[]): Promise<NamedBody[]> {
  if (processes.length === 0) return [];
  const rows = await db
    .selectFrom("body")
    .selectAll()
    .where("process_id", "=", oneOf(processes))
    .orderBy("title")
    .execute();
  return rows.map(toBody);
}

/** The name of a body; null for all Member States. One that nobody has named is called as the decision calls it. */
export function titleIn(bodies: readonly Pick<NamedBody, "slug" | "title">[], key: BodyKey): string | null {
  return key === memberStates ? null : (bodies.find(({ slug }) => slug === key)?.title ?? key);
}

export async function getBody(db: Db, id: Id<"body">): Promise<NamedBody | null> {
  const row = await db.selectFrom("body").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toBody(row);
}

/** Seats of one body are taken and left one after the other, so that each knows the ones before. */
export async function lockBody(trx: Trx, id: Id<"body">): Promise<NamedBody | null> {
  const row = await trx.selectFrom("body").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toBody(row);
}

export async function insertBody(
  trx: Trx,
  body: NamedBody,
  by: { readonly person: Id<"person">; readonly at: Instant },
): Promise<void> {
  await trx
    .insertInto("body")
    .values({
      id: body.id,
      process_id: body.process,
      slug: body.slug,
      title: body.title,
      citation: JSON.stringify(body.citation),
      named_at: fromInstant(by.at),
      named_by: by.person,
    })
    .execute();
}

/** A seat as a page tells it: with the name of the mission and the grounds. */
export interface MembershipOnRecord extends Membership {
  readonly missionName: string;
  readonly reason: string;
  readonly citation: Citation;
  readonly statedAsPast: boolean;
  readonly end: { readonly reason: string; readonly citation: Citation; readonly statedAsPast: boolean } | null;
}

/** Of bodies, those who sit longest first. */
export async function listMemberships(db: Db, bodies: readonly Id<"body">[]): Promise<MembershipOnRecord[]> {
  if (bodies.length === 0) return [];
  const rows = await db
    .selectFrom("body_member")
    .innerJoin("mission", "mission.id", "body_member.mission_id")
    .selectAll("body_member")
    .select("mission.name as mission_name")
    .where("body_member.body_id", "=", oneOf(bodies))
    .orderBy("body_member.from_at")
    .orderBy("mission.name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    body: row.body_id,
    mission: row.mission_id,
    missionName: row.mission_name,
    from: toInstant(row.from_at),
    to: toInstantIfAny(row.to_at),
    endedAt: toInstantIfAny(row.ended_at),
    reason: row.reason,
    citation: row.citation,
    statedAsPast: row.stated_as_past,
    end:
      row.ended_at === null
        ? null
        : {
            reason: filled(row.end_reason, "end_reason"),
            citation: filled(row.end_citation, "end_citation"),
            statedAsPast: filled(row.end_stated_as_past, "end_stated_as_past"),
          },
  }));
}

/** A seat of a mission, with the name of its body. */
export interface Seat extends Pick<Membership, "id" | "from" | "to"> {
  readonly body: string;
  readonly process: Id<"process">;
}

/** Those that a mission has, had and will have, the longest first. */
export async function listSeatsOfMission(db: Db, mission: Id<"mission">): Promise<Seat[]> {
  const rows = await db
    .selectFrom("body_member")
    .innerJoin("body", "body.id", "body_member.body_id")
    .select(["body_member.id", "body_member.from_at", "body_member.to_at", "body.title", "body.process_id"])
    .where("body_member.mission_id", "=", mission)
    .orderBy("body_member.from_at")
    .orderBy("body.title")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: toInstant(row.from_at),
    to: toInstantIfAny(row.to_at),
    body: row.title,
    process: row.process_id,
  }));
}

/** Who is a member of the bodies that the windows of a decision name, beside all Member States. */
export async function listBodiesOf(db: Db, decision: Deciding): Promise<ReadonlyMap<BodyKey, Body>> {
  return (await listBodiesOfAll(db, [decision]))(decision);
}

type Deciding = Pick<ModalitiesDecision, "process" | "provisions" | "classes">;

/** The same of several decisions. */
export async function listBodiesOfAll(
  db: Db,
  decisions: readonly Deciding[],
): Promise<(decision: Deciding) => ReadonlyMap<BodyKey, Body>> {
  const naming = decisions.filter((decision) => bodiesNamedIn(decision).size > 0);
  const bodies = await listBodiesIn(db, [...new Set(naming.map(({ process }) => process))]);
  const members = await listMemberships(
    db,
    bodies.map(({ id }) => id),
  );
  return (decision) => {
    const named = bodiesNamedIn(decision);
    const own = bodies.filter(({ slug, process }) => process === decision.process && named.has(slug));
    return new Map(own.map(({ id, slug }) => [slug, { members: members.filter(({ body }) => body === id) }]));
  };
}

/** Beside all Member States, which are in every process. */
function bodiesNamedIn(decision: Deciding): ReadonlySet<BodyKey> {
  const windows = classesOf(decision).flatMap(({ track }) => (track ?? []).filter((stage) => stage.kind === "window"));
  return new Set(windows.map(({ body }) => body).filter((key) => key !== memberStates));
}

interface Entered {
  readonly grounds: Grounds;
  readonly person: Id<"person">;
  readonly at: Instant;
}

export async function insertMembership(
  trx: Trx,
  membership: Membership,
  { grounds, person, at }: Entered,
): Promise<void> {
  await trx
    .insertInto("body_member")
    .values({
      id: membership.id,
      body_id: membership.body,
      mission_id: membership.mission,
      from_at: fromInstant(membership.from),
      to_at: membership.to === null ? null : fromInstant(membership.to),
      reason: grounds.reason,
      citation: JSON.stringify(grounds.citation),
      stated_as_past: grounds.statedAsPast,
      seated_at: fromInstant(at),
      seated_by: person,
    })
    .execute();
}

export async function saveMembershipEnded(
  trx: Trx,
  { id, to }: Membership,
  { grounds, person, at }: Entered,
): Promise<void> {
  await trx
    .updateTable("body_member")
    .set({
      to_at: fromInstant(filled(to, "to_at")),
      ended_at: fromInstant(at),
      ended_by: person,
      end_reason: grounds.reason,
      end_citation: JSON.stringify(grounds.citation),
      end_stated_as_past: grounds.statedAsPast,
    })
    .where("id", "=", id)
    .execute();
}

function toBody(row: Selectable<BodyTable>): NamedBody {
  return { id: row.id, process: row.process_id, slug: row.slug, title: row.title, citation: row.citation };
}
