import type { Actor } from "#domain/authority.ts";
import type { Db } from "./database.ts";
import { filled } from "./values.ts";

/** Somebody who can sign in, in the role that the portal gave them. */
export interface Person {
  readonly name: string;
  readonly actor: Exclude<Actor, { role: "public" | "clock" }>;
  /** Whether a second factor is asked for at sign-in. */
  readonly secondFactor: boolean;
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const row = await db
    .selectFrom("person")
    .leftJoin("mission", "mission.id", "person.mission_id")
    .where("person.id", "=", id)
    .select([
      "person.id as person",
      "person.name",
      "person.role",
      "person.mission_id",
      "person.process_id",
      "person.organisation_id",
      "person.two_factor_enabled",
      "mission.member_state",
    ])
    .executeTakeFirst();
  return row === undefined ? null : { name: row.name, actor: actorOf(row), secondFactor: row.two_factor_enabled };
}

function actorOf(row: {
  person: string;
  role: "applicant" | "mission" | "chair" | "secretariat" | "administrator";
  mission_id: string | null;
  process_id: string | null;
  organisation_id: string | null;
  member_state: boolean | null;
}): Person["actor"] {
  const { person, role } = row;
  switch (role) {
    case "applicant":
      return { role, person, organisation: row.organisation_id };
    case "mission":
      return { role, person, mission: filled(row.mission_id, "mission_id"), mayObject: row.member_state === true };
    case "chair":
      return { role, person, process: filled(row.process_id, "process_id") };
    case "secretariat":
    case "administrator":
      return { role, person };
  }
}
