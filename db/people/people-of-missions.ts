import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { MissionPerson, PeopleOfMission } from "#domain/people/people-of-mission.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import { type Invitation, listWaitingInvitationsOfMission } from "./invitations.ts";

/** Somebody of a mission, as its page shows them. */
export interface PersonOfMission extends MissionPerson {
  readonly name: string;
  readonly language: string;
  readonly signedInAt: Instant | null;
  readonly since: Instant;
}

/** Who acts for the mission, and whose access has ended, by name. */
export async function listPeopleOfMission(db: Db, mission: Id<"mission">): Promise<PersonOfMission[]> {
  const rows = await db
    .selectFrom("person")
    .leftJoin("access_administrator as named", (join) =>
      join.onRef("named.person_id", "=", "person.id").on("named.ended_at", "is", null),
    )
    .select(["person.id", "person.name", "person.email", "person.language", "person.reads_only", "person.banned_at"])
    .select(["person.signed_in_at", "person.created_at", "named.id as access_administrator"])
    .where("person.mission_id", "=", mission)
    .where("person.erased_at", "is", null)
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
  return rows.map((row) => ({
    person: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    readsOnly: row.reads_only,
    accessAdministrator: row.access_administrator !== null,
    maySignIn: row.banned_at === null,
    signedInAt: toInstantIfAny(row.signed_in_at),
    since: toInstant(row.created_at),
  }));
}

/** Who acts for the mission and who is invited to. */
export async function findPeopleOfMission(
  db: Db,
  mission: Id<"mission">,
): Promise<
  Pick<PeopleOfMission, "mission"> & {
    readonly people: readonly PersonOfMission[];
    readonly waiting: readonly Invitation[];
  }
> {
  const [people, waiting] = await Promise.all([
    listPeopleOfMission(db, mission),
    listWaitingInvitationsOfMission(db, mission),
  ]);
  return { mission, people, waiting };
}

/** The same, locked: first the people who are concerned, in one order, then the mission. Nobody is let in or goes until the transaction ends. */
export async function lockPeopleOfMission(trx: Trx, mission: Id<"mission">, concerned: readonly Id<"person">[]) {
  await keepAccounts(trx);
  if (concerned.length > 0)
    await trx.selectFrom("person").select("id").where("id", "in", concerned).orderBy("id").forNoKeyUpdate().execute();
  await trx.selectFrom("mission").select("id").where("id", "=", mission).forNoKeyUpdate().execute();
  return findPeopleOfMission(trx, mission);
}

/** The missions that have an access administrator who may sign in, or whose invitation waits at the instant. */
export async function listMissionsLookedAfter(db: Db, at: Instant): Promise<ReadonlySet<Id<"mission">>> {
  const { rows } = await sql<{ mission: Id<"mission"> }>`
    select person.mission_id as mission
    from access_administrator as named join person on person.id = named.person_id and person.mission_id = named.mission_id
    where named.ended_at is null and person.banned_at is null
    union
    select mission_id from invitation
    where access_administrator and accepted_at is null and withdrawn_at is null and expires_at >= ${fromInstant(at)}::timestamptz`.execute(
    db,
  );
  return new Set(rows.map(({ mission }) => mission));
}

export async function insertAccessAdministrator(
  trx: Trx,
  named: {
    readonly mission: Id<"mission">;
    readonly person: Id<"person">;
    readonly invitation: Id<"invitation"> | null;
    readonly by: Id<"person">;
    readonly at: Instant;
  },
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .insertInto("access_administrator")
    .values({
      mission_id: named.mission,
      person_id: named.person,
      invitation_id: named.invitation,
      named_by: named.by,
      named_at: fromInstant(named.at),
    })
    .execute();
}

/** The mission that the person looked after until now; null where they looked after none. */
export async function saveAccessAdministratorEnded(
  trx: Trx,
  person: Id<"person">,
  by: Id<"person">,
  at: Instant,
): Promise<Id<"mission"> | null> {
  await keepAccounts(trx);
  const row = await trx
    .updateTable("access_administrator")
    .set({ ended_at: fromInstant(at), ended_by: by })
    .where("person_id", "=", person)
    .where("ended_at", "is", null)
    .returning("mission_id")
    .executeTakeFirst();
  return row?.mission_id ?? null;
}
