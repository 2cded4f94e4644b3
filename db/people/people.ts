import { type Selectable, sql } from "kysely";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { WayLettersCome } from "#domain/record/gathering.ts";
import type { Db, Trx } from "../handles.ts";
import { newId } from "../new-id.ts";
import { keepAccounts } from "../readers.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { PersonRole, PersonTable } from "./schema.ts";
import { toBeErased } from "./to-be-erased.ts";

export interface Person {
  readonly id: Id<"person">;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly role: PersonRole;
  readonly mission: Id<"mission"> | null;
  /** That a person with the role chair presides over. */
  readonly process: Id<"process"> | null;
  readonly organisation: Id<"organisation"> | null;
  /** For a mission: neither objects nor breaks silence. */
  readonly readsOnly: boolean;
  /** Whether the person looks after the people of their mission. */
  readonly accessAdministrator: boolean;
  readonly language: string;
  /** To an officer of an office. */
  readonly lettersCome: WayLettersCome;
  readonly twoFactorEnabled: boolean;
  readonly bannedAt: Instant | null;
  /** Since when nothing is kept about the person but that they acted; null for everybody else. */
  readonly erasedAt: Instant | null;
  /** When the person signed in last and used it. */
  readonly signedInAt: Instant | null;
  readonly createdAt: Instant;
  /** In which office the person acts. */
  readonly actor: Exclude<Actor, { readonly role: "public" | "clock" }>;
}

export async function getPerson(db: Db, id: Id<"person">): Promise<Person | null> {
  const row = await selectPeople(db).where("person.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}

/** In which office the person acts at this moment; null when there is no such person, or their access has ended. */
export async function findActor(db: Db, person: Id<"person">): Promise<Person["actor"] | null> {
  const found = await getPerson(db, person);
  return found?.bannedAt === null ? found.actor : null;
}

export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await selectPeople(db)
    .where((eb) => eb(eb.fn<string>("lower", ["person.email"]), "=", email.toLowerCase()))
    .executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}

/** A person with the names of mission, process and organisation, for the page about access. */
export async function listPeopleByEmail(db: Db, emails: readonly string[]): Promise<Person[]> {
  if (emails.length === 0) return [];
  const rows = await selectPeople(db)
    .where((eb) =>
      eb(
        eb.fn<string>("lower", ["person.email"]),
        "in",
        emails.map((email) => email.toLowerCase()),
      ),
    )
    .execute();
  return rows.map(toPerson);
}

export interface PersonInOffice extends Person {
  readonly missionName: string | null;
  readonly processShortName: string | null;
  readonly organisationName: string | null;
  /** Code or passkey: the account is opened by more than a password. */
  readonly secondFactor: boolean;
}

/** Everybody who has been given an office, by office and name. */
export async function listPeopleInOffice(db: Db): Promise<PersonInOffice[]> {
  const rows = await selectPeople(db)
    .leftJoin("process", "process.id", "person.process_id")
    .leftJoin("organisation", "organisation.id", "person.organisation_id")
    .select([
      "mission.name as mission_name",
      "process.short_name as process_short_name",
      "organisation.name as organisation_name",
    ])
    .select((eb) =>
      eb
        .exists(eb.selectFrom("passkey").select("passkey.id").whereRef("passkey.person_id", "=", "person.id"))
        .as("has_passkey"),
    )
    .where("person.role", "<>", "applicant")
    .where("person.erased_at", "is", null)
    .orderBy("person.role")
    .orderBy("person.name")
    .execute();
  return rows.map((row) => ({
    ...toPerson(row),
    missionName: row.mission_name,
    processShortName: row.process_short_name,
    organisationName: row.organisation_name,
    secondFactor: row.two_factor_enabled || row.has_passkey === true,
  }));
}

interface Access {
  readonly people: number;
  readonly organisations: number;
  readonly missions: number;
  readonly erasures: number;
}

/** How long the lists of administrators are: of people in an office, accounts of organisations, missions, and erasures that wait at this instant. */
export async function countAccess(db: Db, at: Instant): Promise<Access> {
  const { rows } = await sql<Access>`
    select count(*) filter (where role <> 'applicant')::integer as people,
      count(*) filter (where role = 'applicant')::integer as organisations,
      (select count(*)::integer from mission) as missions,
      (select count(*)::integer from (${toBeErased(at)}) as waiting) as erasures
    from person where erased_at is null`.execute(db);
  return rows[0] ?? { people: 0, organisations: 0, missions: 0, erasures: 0 };
}

export async function listPeopleInRole(db: Db, role: PersonRole): Promise<Person[]> {
  const rows = await selectPeople(db).where("person.role", "=", role).orderBy("person.created_at").execute();
  return rows.map(toPerson);
}

/** Only an accepted invitation and the demonstration make people; everybody else signs up. Returns the id. */
export async function insertPerson(
  trx: Trx,
  person: Omit<
    Person,
    | "id"
    | "readsOnly"
    | "accessAdministrator"
    | "lettersCome"
    | "twoFactorEnabled"
    | "bannedAt"
    | "erasedAt"
    | "signedInAt"
    | "actor"
  > & {
    readonly id?: Id<"person">;
    readonly readsOnly?: boolean | undefined;
  },
): Promise<Id<"person">> {
  const id = person.id ?? newId<"person">();
  await keepAccounts(trx);
  await trx
    .insertInto("person")
    .values({
      id,
      name: person.name,
      email: person.email,
      email_verified: person.emailVerified,
      role: person.role,
      mission_id: person.mission,
      process_id: person.process,
      organisation_id: person.organisation,
      reads_only: person.readsOnly ?? false,
      language: person.language,
      created_at: fromInstant(person.createdAt),
      updated_at: fromInstant(person.createdAt),
    })
    .execute();
  return id;
}

/** Gives an existing person an office: an invitation that somebody with an account has accepted. */
export async function savePersonOffice(
  trx: Trx,
  id: Id<"person">,
  office: Pick<Person, "role" | "mission" | "process" | "readsOnly">,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("person")
    .set({
      role: office.role,
      mission_id: office.mission,
      process_id: office.process,
      reads_only: office.readsOnly,
      ...(office.role === "applicant" ? {} : { organisation_id: null }),
    })
    .where("id", "=", id)
    .execute();
}

/**
 * The person and everybody who is an administrator, locked in one order: of two administrators who take access from one another at once, the
 * second sees what the first has done.
 */
export async function lockPersonAmongAdministrators(
  trx: Trx,
  id: Id<"person">,
): Promise<{ readonly person: Person; readonly otherAdministrators: number } | null> {
  await trx
    .selectFrom("person")
    .select("id")
    .where((eb) => eb.or([eb("id", "=", id), eb("role", "=", "administrator")]))
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  const person = await getPerson(trx, id);
  if (person === null) return null;
  const administrators = await listPeopleInRole(trx, "administrator");
  const others = administrators.filter((one) => one.id !== id && one.bannedAt === null);
  return { person, otherAdministrators: others.length };
}

/** @param ended - when, and by whom; null where the access is given back. */
export async function savePersonDeactivated(
  trx: Trx,
  id: Id<"person">,
  ended: { readonly at: Instant; readonly by: Id<"person"> } | null,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("person")
    .set(
      ended === null ? { banned_at: null, banned_by: null } : { banned_at: fromInstant(ended.at), banned_by: ended.by },
    )
    .where("id", "=", id)
    .execute();
}

export async function savePersonName(trx: Trx, id: Id<"person">, name: string, at: Instant): Promise<void> {
  await trx
    .updateTable("person")
    .set({ name, updated_at: fromInstant(at) })
    .where("id", "=", id)
    .execute();
}

/** @param language of the letters to the person. */
export async function savePersonLanguage(trx: Trx, id: Id<"person">, language: string, at: Instant): Promise<void> {
  await trx
    .updateTable("person")
    .set({ language, updated_at: fromInstant(at) })
    .where("id", "=", id)
    .execute();
}

export async function saveLettersOfPerson(
  trx: Trx,
  id: Id<"person">,
  come: WayLettersCome,
  at: Instant,
): Promise<void> {
  await trx
    .updateTable("person")
    .set({ letters_come: come, updated_at: fromInstant(at) })
    .where("id", "=", id)
    .execute();
}

/** The person has opened the link that was sent there. */
export async function saveAddress(trx: Trx, id: Id<"person">, email: string, at: Instant): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("person")
    .set({ email, email_verified: true, updated_at: fromInstant(at) })
    .where("id", "=", id)
    .execute();
}

function selectPeople(db: Db) {
  return db
    .selectFrom("person")
    .leftJoin("mission", "mission.id", "person.mission_id")
    .selectAll("person")
    .select("mission.member_state")
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("access_administrator as named")
            .select("named.id")
            .whereRef("named.person_id", "=", "person.id")
            .where("named.ended_at", "is", null),
        )
        .as("access_administrator"),
    );
}

type PersonRow = Selectable<PersonTable> & {
  readonly member_state: boolean | null;
  readonly access_administrator: unknown;
};

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    emailVerified: row.email_verified,
    role: row.role,
    mission: row.mission_id,
    process: row.process_id,
    organisation: row.organisation_id,
    readsOnly: row.reads_only,
    accessAdministrator: row.access_administrator === true,
    language: row.language,
    lettersCome: row.letters_come,
    twoFactorEnabled: row.two_factor_enabled,
    bannedAt: toInstantIfAny(row.banned_at),
    erasedAt: toInstantIfAny(row.erased_at),
    signedInAt: toInstantIfAny(row.signed_in_at),
    createdAt: toInstant(row.created_at),
    actor: toActor(row),
  };
}

function toActor({ id: person, role, ...row }: PersonRow): Person["actor"] {
  switch (role) {
    case "applicant":
      return { role, person, organisation: row.organisation_id };
    case "mission":
      return {
        role,
        person,
        mission: filled(row.mission_id, "mission_id"),
        mayObject: row.member_state === true,
        ...(row.reads_only ? { readsOnly: true } : {}),
      };
    case "chair":
      return { role, person, process: filled(row.process_id, "process_id") };
    case "secretariat":
    case "administrator":
      return { role, person };
    default:
      return impossible(role);
  }
}
