import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ActingPerson, ColleagueInvitation, Naming, People } from "#domain/people/colleagues.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { OrganisationInvitationTable } from "./schema.ts";

/** Somebody who acts for an organisation, or did, as its page shows them. */
export interface Colleague extends ActingPerson {
  readonly name: string;
  readonly language: string;
  readonly signedInAt: Instant | null;
  readonly beganAt: Instant;
}

/** Who acts for the organisation today, since when first. */
export async function listColleagues(db: Db, organisation: Id<"organisation">): Promise<Colleague[]> {
  const rows = await db
    .selectFrom("acting_person as acting")
    .innerJoin("person", "person.id", "acting.person_id")
    .select(["acting.id", "acting.person_id", "acting.began_at"])
    .select(["person.name", "person.email", "person.language", "person.banned_at", "person.signed_in_at"])
    .where("acting.organisation_id", "=", organisation)
    .where("acting.ended_at", "is", null)
    .orderBy("acting.began_at")
    .orderBy("acting.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    name: row.name,
    email: row.email,
    language: row.language,
    maySignIn: row.banned_at === null,
    signedInAt: toInstantIfAny(row.signed_in_at),
    beganAt: toInstant(row.began_at),
  }));
}

/** For which organisations the person acts or did, the first first. */
export async function listActedFor(db: Db, person: Id<"person">) {
  const rows = await db
    .selectFrom("acting_person as acting")
    .innerJoin("organisation", "organisation.id", "acting.organisation_id")
    .select(["organisation.name", "acting.began_at", "acting.ended_at"])
    .where("acting.person_id", "=", person)
    .orderBy("acting.began_at")
    .orderBy("acting.id")
    .execute();
  return rows.map((row) => ({
    organisation: row.name,
    beganAt: toInstant(row.began_at),
    endedAt: toInstantIfAny(row.ended_at),
  }));
}

/** Who acted for it before, the latest first. */
export async function listFormerColleagues(db: Db, organisation: Id<"organisation">, limit: number) {
  const rows = await db
    .selectFrom("acting_person as acting")
    .innerJoin("person", "person.id", "acting.person_id")
    .leftJoin("person as taker", "taker.id", "acting.ended_by")
    .select(["acting.id", "acting.began_at", "acting.ended_at", "person.name"])
    .select(sql<string | null>`case when taker.id <> person.id then taker.name end`.as("taken_off_by"))
    .where("acting.organisation_id", "=", organisation)
    .where("acting.ended_at", "is not", null)
    .orderBy("acting.ended_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    beganAt: toInstant(row.began_at),
    endedAt: toInstantIfAny(row.ended_at),
    takenOffBy: row.taken_off_by,
  }));
}

/** Those that were neither accepted nor withdrawn, the latest first; some have expired. */
export async function listWaitingColleagues(db: Db, organisation: Id<"organisation">): Promise<ColleagueInvitation[]> {
  const rows = await db
    .selectFrom("organisation_invitation")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .orderBy("invited_at", "desc")
    .execute();
  return rows.map(toInvitation);
}

/** Who acts for the organisation and who is invited to; null when there is none of this id. */
export async function findPeopleOf(db: Db, organisation: Id<"organisation">): Promise<People> {
  const [people, waiting] = await Promise.all([
    listColleagues(db, organisation),
    listWaitingColleagues(db, organisation),
  ]);
  return { organisation, people, waiting };
}

/**
 * The same, locked: first the people who are concerned, in one order, then the organisation, as its record is saved. Nobody begins or ends to act for
 * it until the transaction ends.
 */
export async function lockPeopleOf(
  trx: Trx,
  organisation: Id<"organisation">,
  concerned: readonly Id<"person">[],
): Promise<People & { readonly colleagues: readonly Colleague[] }> {
  await keepAccounts(trx);
  if (concerned.length > 0)
    await trx.selectFrom("person").select("id").where("id", "in", concerned).orderBy("id").forNoKeyUpdate().execute();
  await trx.selectFrom("organisation").select("id").where("id", "=", organisation).forNoKeyUpdate().execute();
  const colleagues = await listColleagues(trx, organisation);
  return { organisation, people: colleagues, colleagues, waiting: await listWaitingColleagues(trx, organisation) };
}

/** Whoever makes the record of an organisation is the first who acts for it. */
export async function insertFirstActingPerson(
  trx: Trx,
  organisation: Id<"organisation">,
  by: { readonly person: Id<"person">; readonly at: Instant },
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .insertInto("acting_person")
    .values({ organisation_id: organisation, person_id: by.person, began_at: fromInstant(by.at) })
    .execute();
}

export async function insertColleagueInvitation(
  trx: Trx,
  { tokenHash, invitedAt, ...invitation }: ColleagueInvitation & { tokenHash: string; invitedAt: Instant },
): Promise<void> {
  await trx
    .insertInto("organisation_invitation")
    .values({
      id: invitation.id,
      organisation_id: invitation.organisation,
      email: invitation.email,
      name: invitation.name,
      token_hash: tokenHash,
      invited_by: invitation.invitedBy,
      naming_id: invitation.naming,
      invited_at: fromInstant(invitedAt),
      expires_at: fromInstant(invitation.expiresAt),
    })
    .execute();
}

export async function findColleagueInvitation(db: Db, tokenHash: string): Promise<ColleagueInvitation | null> {
  const row = await db
    .selectFrom("organisation_invitation")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

export async function getColleagueInvitation(
  db: Db,
  id: Id<"organisation_invitation">,
): Promise<ColleagueInvitation | null> {
  const row = await db.selectFrom("organisation_invitation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

export async function saveColleagueInvitationsWithdrawn(
  trx: Trx,
  ids: readonly Id<"organisation_invitation">[],
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("organisation_invitation")
    .set({ withdrawn_at: fromInstant(at), withdrawn_by: by })
    .where("id", "in", ids)
    .execute();
}

/** The invitation is used up, and the person acts for the organisation. */
export async function saveJoined(
  trx: Trx,
  { id, organisation }: Pick<ColleagueInvitation, "id" | "organisation">,
  person: Id<"person">,
  at: Instant,
): Promise<void> {
  await trx
    .updateTable("organisation_invitation")
    .set({ accepted_at: fromInstant(at), accepted_by: person })
    .where("id", "=", id)
    .execute();
  await trx
    .insertInto("acting_person")
    .values({ organisation_id: organisation, person_id: person, invitation_id: id, began_at: fromInstant(at) })
    .execute();
}

export async function saveActingEnded(trx: Trx, person: Id<"person">, by: Id<"person">, at: Instant): Promise<void> {
  await trx
    .updateTable("acting_person")
    .set({ ended_at: fromInstant(at), ended_by: by })
    .where("person_id", "=", person)
    .where("ended_at", "is", null)
    .execute();
}

export async function insertNaming(trx: Trx, naming: Naming): Promise<void> {
  await trx
    .insertInto("person_naming")
    .values({
      id: naming.id,
      organisation_id: naming.organisation,
      email: naming.email,
      name: naming.name,
      asked_by: naming.askedBy,
      reason: naming.reason,
      asked_at: fromInstant(naming.askedAt),
      expires_at: fromInstant(naming.expiresAt),
    })
    .execute();
}

/** The latest that nobody has confirmed; it may have expired. */
export async function findNaming(
  db: Db,
  organisation: Id<"organisation">,
): Promise<(Naming & { readonly askedByName: string }) | null> {
  const row = await db
    .selectFrom("person_naming as naming")
    .innerJoin("person", "person.id", "naming.asked_by")
    .selectAll("naming")
    .select("person.name as asked_by_name")
    .where("naming.organisation_id", "=", organisation)
    .where("naming.confirmed_at", "is", null)
    .orderBy("naming.asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        id: row.id,
        organisation: row.organisation_id,
        email: row.email,
        name: row.name,
        askedBy: row.asked_by,
        askedByName: row.asked_by_name,
        reason: row.reason,
        askedAt: toInstant(row.asked_at),
        expiresAt: toInstant(row.expires_at),
      };
}

export async function saveNamingConfirmed(
  trx: Trx,
  id: Id<"person_naming">,
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  await trx
    .updateTable("person_naming")
    .set({ confirmed_at: fromInstant(at), confirmed_by: by })
    .where("id", "=", id)
    .execute();
}

function toInvitation(row: Selectable<OrganisationInvitationTable>): ColleagueInvitation {
  return {
    id: row.id,
    organisation: row.organisation_id,
    email: row.email,
    name: row.name,
    invitedBy: row.invited_by,
    naming: row.naming_id,
    expiresAt: toInstant(row.expires_at),
    acceptedAt: toInstantIfAny(row.accepted_at),
    withdrawnAt: toInstantIfAny(row.withdrawn_at),
  };
}
