import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { WayLettersCome } from "#domain/record/gathering.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstantIfAny } from "../values.ts";
import type { MissionTable } from "./schema.ts";

type NewMission = Omit<Mission, "endedAt" | "lettersCome">;

/** A permanent mission. An observer's gets the letters and neither objects nor breaks silence. */
export interface Mission {
  readonly id: Id<"mission">;
  readonly name: string;
  readonly country: string | null;
  readonly memberState: boolean;
  readonly email: string;
  /** Further addresses that get the same letters. */
  readonly copiesTo: readonly string[];
  /** Of its letters. */
  readonly language: string;
  /** To its addresses. */
  readonly lettersCome: WayLettersCome;
  readonly fictional: boolean;
  /** When it ended, because it was recorded by mistake. Nobody acts for it then, and it gets no letters. */
  readonly endedAt: Instant | null;
}

/** Those that have not ended. */
export async function listMissions(db: Db): Promise<Mission[]> {
  const rows = await db.selectFrom("mission").selectAll().where("ended_at", "is", null).orderBy("name").execute();
  return rows.map(toMission);
}

/** Also those that have ended: what they said, and who was invited to them, stays on record. */
export async function listMissionsOnRecord(db: Db): Promise<Mission[]> {
  const rows = await db.selectFrom("mission").selectAll().orderBy("name").orderBy("id").execute();
  return rows.map(toMission);
}

export async function getMission(db: Db, id: Id<"mission">): Promise<Mission | null> {
  const row = await db.selectFrom("mission").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toMission(row);
}

/** For which somebody can be let in; null also where it has ended. */
export async function getPresentMission(db: Db, id: Id<"mission">): Promise<Mission | null> {
  const mission = await getMission(db, id);
  return mission?.endedAt === null ? mission : null;
}

/** Notes of one mission are written one after the other, so that the second knows what the first has named. */
export async function lockMission(trx: Trx, id: Id<"mission">): Promise<Mission | null> {
  const row = await trx.selectFrom("mission").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toMission(row);
}

export async function saveMissionAddresses(
  trx: Trx,
  { id, email, copiesTo, language }: Pick<Mission, "id" | "email" | "copiesTo" | "language">,
): Promise<void> {
  await trx.updateTable("mission").set({ email, copies_to: copiesTo, language }).where("id", "=", id).execute();
}

export async function saveMissionLanguage(trx: Trx, id: Id<"mission">, language: string): Promise<void> {
  await trx.updateTable("mission").set({ language }).where("id", "=", id).execute();
}

export async function saveLettersOfMission(trx: Trx, id: Id<"mission">, come: WayLettersCome): Promise<void> {
  await trx.updateTable("mission").set({ letters_come: come }).where("id", "=", id).execute();
}

export async function saveMissionName(trx: Trx, { id, name }: Pick<Mission, "id" | "name">): Promise<void> {
  await trx.updateTable("mission").set({ name }).where("id", "=", id).execute();
}

export async function saveMissionEnded(
  trx: Trx,
  id: Id<"mission">,
  { at, by }: { readonly at: Instant; readonly by: Id<"person"> },
): Promise<void> {
  await trx
    .updateTable("mission")
    .set({ ended_at: fromInstant(at), ended_by: by })
    .where("id", "=", id)
    .execute();
}

/** Missions of Member States for which nobody can object or break silence: nobody was invited, or nobody's access is left but to read. */
export async function countMissionsWithoutVoice(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("mission")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("member_state", "=", true)
    .where("ended_at", "is", null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("person")
            .select("person.id")
            .whereRef("person.mission_id", "=", "mission.id")
            .where("person.role", "=", "mission")
            .where("person.reads_only", "=", false)
            .where("person.banned_at", "is", null),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertMission(trx: Trx, mission: NewMission): Promise<void> {
  await insertMissions(trx, [mission]);
}

export async function insertMissions(trx: Trx, missions: readonly NewMission[]): Promise<void> {
  if (missions.length === 0) return;
  await trx
    .insertInto("mission")
    .values(
      missions.map((mission) => ({
        id: mission.id,
        name: mission.name,
        country_code: mission.country,
        member_state: mission.memberState,
        email: mission.email,
        copies_to: mission.copiesTo,
        language: mission.language,
        fictional: mission.fictional,
      })),
    )
    .execute();
}

function toMission(row: Selectable<MissionTable>): Mission {
  return {
    id: row.id,
    name: row.name,
    country: row.country_code,
    memberState: row.member_state,
    email: row.email,
    copiesTo: row.copies_to,
    language: row.language,
    lettersCome: row.letters_come,
    fictional: row.fictional,
    endedAt: toInstantIfAny(row.ended_at),
  };
}
