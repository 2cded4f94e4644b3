import type { Selectable } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import type { MissionTable } from "./schema.ts";

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
  readonly fictional: boolean;
}

export async function listMissions(db: Db): Promise<Mission[]> {
  const rows = await db.selectFrom("mission").selectAll().orderBy("name").execute();
  return rows.map(toMission);
}

export async function getMission(db: Db, id: Id<"mission">): Promise<Mission | null> {
  const row = await db.selectFrom("mission").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toMission(row);
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

export async function insertMission(trx: Trx, mission: Mission): Promise<void> {
  await insertMissions(trx, [mission]);
}

export async function insertMissions(trx: Trx, missions: readonly Mission[]): Promise<void> {
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
    fictional: row.fictional,
  };
}
