import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Id } from "#domain/kit/id.ts";
import type { ClassKey, Office } from "#domain/modalities/stages.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";

/** Who gets a letter, and in which language. A mission has addresses for all its people. */
export interface Recipient {
  readonly email: string;
  /** Further addresses that get the same letter. */
  readonly copiesTo?: readonly string[] | undefined;
  readonly person: Id<"person"> | null;
  readonly name: string;
  readonly language: string;
}

export interface MissionRecipient extends Recipient {
  readonly mission: Id<"mission">;
  /** Observers get letters; they neither object nor break silence. */
  readonly memberState: boolean;
}

export async function listMissionRecipients(db: Db): Promise<MissionRecipient[]> {
  const rows = await db
    .selectFrom("mission")
    .select(["id", "name", "email", "copies_to", "language", "member_state"])
    .where("ended_at", "is", null)
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    mission: row.id,
    email: row.email,
    copiesTo: row.copies_to,
    person: null,
    name: row.name,
    language: row.language,
    memberState: row.member_state,
  }));
}

export async function getMissionRecipient(db: Db, mission: Id<"mission">): Promise<Recipient> {
  const row = await db
    .selectFrom("mission")
    .select(["name", "email", "copies_to", "language"])
    .where("id", "=", mission)
    .executeTakeFirstOrThrow();
  return { email: row.email, copiesTo: row.copies_to, person: null, name: row.name, language: row.language };
}

/** Of each mission its own address, and who acts for it. */
export async function listPeopleOfMissionsToTell(
  db: Db,
  missions: readonly Id<"mission">[],
): Promise<ReadonlyMap<Id<"mission">, readonly Recipient[]>> {
  if (missions.length === 0) return new Map();
  const all = await listMissionRecipients(db);
  const rows = await people(db).select("mission_id").where("mission_id", "=", oneOf(missions)).execute();
  return new Map(
    missions.map((mission) => [
      mission,
      [
        ...all.filter((one) => one.mission === mission),
        ...rows.filter(({ mission_id }) => mission_id === mission).map(toRecipient),
      ],
    ]),
  );
}

export async function listChairRecipients(db: Db, process: Id<"process">): Promise<Recipient[]> {
  const rows = await people(db).where("role", "=", "chair").where("process_id", "=", process).execute();
  return rows.map(toRecipient);
}

/** Of all processes, by process. */
export async function listChairsByProcess(db: Db): Promise<ReadonlyMap<Id<"process">, readonly Recipient[]>> {
  const rows = await people(db).select("process_id").where("role", "=", "chair").execute();
  return new Map(
    Array.from(
      Map.groupBy(rows, (row) => row.process_id),
      ([process, chairs]) => (process === null ? [] : ([[process, chairs.map(toRecipient)]] as const)),
    ).flat(),
  );
}

/** The officers of the Secretariat, each at their own address. */
export async function listSecretariatRecipients(db: Db): Promise<Recipient[]> {
  const rows = await people(db).where("role", "=", "secretariat").execute();
  return rows.map(toRecipient);
}

/** The people of an office: of the Secretariat, or of the Chair of the process. */
export async function listOfficeRecipients(db: Db, office: Office, process: Id<"process">): Promise<Recipient[]> {
  return office === "chair" ? listChairRecipients(db, process) : listSecretariatRecipients(db);
}

export async function listOrganisationRecipients(db: Db, organisation: Id<"organisation">): Promise<Recipient[]> {
  const rows = await people(db).where("role", "=", "applicant").where("organisation_id", "=", organisation).execute();
  return rows.map(toRecipient);
}

/** Of many organisations, by organisation. */
export async function listRecipientsByOrganisation(
  db: Db,
  organisations: readonly Id<"organisation">[],
): Promise<ReadonlyMap<Id<"organisation"> | null, readonly Recipient[]>> {
  const rows = await people(db)
    .select("organisation_id")
    .where("role", "=", "applicant")
    .where("organisation_id", "=", oneOf(organisations))
    .execute();
  const byOrganisation = Map.groupBy(rows, ({ organisation_id }) => organisation_id);
  return new Map(Array.from(byOrganisation, ([organisation, own]) => [organisation, own.map(toRecipient)] as const));
}

function people(db: Db) {
  return db
    .selectFrom("person")
    .select(["id", "name", "email", "language"])
    .where("banned_at", "is", null)
    .orderBy("email");
}

function toRecipient(row: { id: Id<"person">; name: string; email: string; language: string }): Recipient {
  return { email: row.email, person: row.id, name: row.name, language: row.language };
}

/** By the names under which they are on the list. */
export async function listNamedOrganisations(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<{ reference: string; name: string }[]> {
  return db
    .selectFrom("application")
    .innerJoin("circulated_organisation as listed", "listed.application_id", "application.id")
    .select(["application.reference", "listed.name"])
    .where("application.id", "=", oneOf(applications))
    .orderBy("listed.name")
    .execute();
}

/** The applications whose organisations are written to, all at once. */
export type Addressed =
  | { readonly draftsOfCall: Id<"call"> }
  /** Who applied and was not refused; and who is accredited by one of the others, suspended or not. */
  | { readonly appliedTo: readonly Id<"call">[]; readonly accreditedBy?: readonly Id<"call">[] }
  | { readonly circulatedIn: Id<"period"> }
  /** Some of a list. */
  | { readonly onList: readonly Id<"application">[] }
  /** On a list that went before a body at the instant. */
  | { readonly putBeforeBody: Id<"call">; readonly sealedAt: Temporal.Instant }
  /** What was received, whether or not it has come on a list. */
  | { readonly received: readonly Id<"application">[] }
  /** Which waited when what they were for had ended. */
  | { readonly undecided: readonly Id<"application">[] };

export interface CircularLetter {
  readonly kind: string;
  /** One letter for each key, application and recipient. */
  readonly eventKey: string;
  readonly at: Temporal.Instant;
  readonly to: Addressed;
  /** What all these letters say. */
  readonly data: object;
  /** And what is said to those of one class only. */
  readonly dataOfClass?: Readonly<Record<ClassKey, object>> | null;
  /** Where the reference of the application and the name of the organisation stand in the data. */
  readonly addressedAs: "application" | "reader";
}

/** The same letter to the people of every organisation concerned, in one statement. Returns how many were written. */
export async function appendCircularLetters(trx: Trx, letter: CircularLetter): Promise<number> {
  const at = letter.at.toString();
  const own =
    letter.addressedAs === "application"
      ? sql`jsonb_build_object('reference', application.reference, 'organisation', organisation.name)`
      : sql`jsonb_build_object('reader', jsonb_build_object(
          'kind', 'applicant', 'reference', application.reference, 'organisation', organisation.name))`;
  // Put together once for each class, and not for each of its letters.
  const ofClass = Object.entries(letter.dataOfClass ?? {}).map(
    ([key, more]) => [key, { ...letter.data, ...more }] as const,
  );
  const written = await sql`
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${letter.kind}::text, ${letter.eventKey}::text || ':' || application.id, person.email, person.id, person.name,
      person.language,
      coalesce(${JSON.stringify(Object.fromEntries(ofClass))}::jsonb -> application.class, ${JSON.stringify(letter.data)}::jsonb) || ${own},
      ${at}::timestamptz, ${at}::timestamptz
    from application
    join ${calledAs(letter.to)}
    join person on person.organisation_id = application.organisation_id and person.role = 'applicant' and person.banned_at is null
    where ${applicationsOf(letter.to)}
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}

/** How many letters that would be. */
export async function countCircularLetters(db: Db, to: Addressed): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from application
    join ${calledAs(to)}
    join person on person.organisation_id = application.organisation_id and person.role = 'applicant' and person.banned_at is null
    where ${applicationsOf(to)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The same letter to the people of every organisation that is accredited to the process on the day, in one statement, once to each. */
export async function appendLettersToAccredited(
  trx: Trx,
  {
    kind,
    eventKey,
    at,
    data,
    to,
  }: Pick<CircularLetter, "kind" | "eventKey" | "at" | "data"> & {
    /** But to those that are told in another way. */
    readonly to: AccreditedOn & { readonly without: readonly Id<"organisation">[] };
  },
): Promise<number> {
  const written = await sql`
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${kind}::text, ${eventKey}::text, person.email, person.id, person.name, person.language,
      ${JSON.stringify(data)}::jsonb, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from person
    where ${actsForAccredited(to)} and person.organisation_id <> all (${to.without}::uuid[])
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}

/** How many letters that would be. */
export async function countLettersToAccredited(db: Db, to: AccreditedOn): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from person where ${actsForAccredited(to)}`.execute(db);
  return rows[0]?.count ?? 0;
}

interface RegisteredFor {
  readonly session: Id<"session">;
  /** But for those that are told in another way. */
  readonly without: Addressed;
}

/** The same letter to the people of every organisation that has registered somebody for the session, in one statement. */
export async function appendLettersToRegistered(
  trx: Trx,
  { kind, eventKey, at, data, to }: Pick<CircularLetter, "kind" | "eventKey" | "at" | "data"> & { to: RegisteredFor },
): Promise<number> {
  const written = await sql`
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${kind}::text, ${eventKey}::text || ':registered', person.email, person.id, person.name, person.language,
      ${JSON.stringify(data)}::jsonb, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from person where ${actsForRegistered(to)}
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}

/** How many letters that would be. */
export async function countLettersToRegistered(db: Db, to: RegisteredFor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from person where ${actsForRegistered(to)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function actsForRegistered({ session, without }: RegisteredFor) {
  return sql`person.role = 'applicant' and person.banned_at is null
    and person.organisation_id in (
      select organisations_registered_for(${session}))
    and person.organisation_id not in (select application.organisation_id from application where ${applicationsOf(without)})`;
}

interface AccreditedOn {
  readonly process: Id<"process">;
  readonly on: Temporal.PlainDate;
}

function actsForAccredited({ process, on }: AccreditedOn) {
  return sql`person.role = 'applicant' and person.banned_at is null
    and person.organisation_id in (
      select organisation_id from accreditation
      where process_id = ${process} and coalesce(valid_until_on >= ${on.toString()}::date, true)
    )
    and is_accredited_to(person.organisation_id, ${process})`;
}

/** On a list an organisation is called what it was called when the list went out. */
function calledAs(to: Addressed) {
  return "draftsOfCall" in to || "undecided" in to || "received" in to || "appliedTo" in to
    ? sql`organisation on organisation.id = application.organisation_id`
    : sql`circulated_organisation as organisation on organisation.application_id = application.id`;
}

/** Of each class that is written to, one of it: which has been in no other class, if there is one. */
export async function listExamplesOfClasses(
  db: Db,
  to: Addressed,
): Promise<readonly { readonly class: ClassKey; readonly id: Id<"application"> }[]> {
  const { rows } = await sql<{ class: ClassKey; id: Id<"application"> }>`
    select distinct on (application.class) application.class, application.id from application
    where ${applicationsOf(to)} and application.class is not null
    order by application.class, application.moved_from nulls first, application.id`.execute(db);
  return rows;
}

function applicationsOf(to: Addressed) {
  if ("draftsOfCall" in to) return sql`application.call_id = ${to.draftsOfCall} and application.state = 'draft'`;
  if ("appliedTo" in to)
    return sql`(application.call_id = any (${to.appliedTo}::uuid[]) and application.state not in ('refused', 'withdrawn')
      or application.call_id = any (${to.accreditedBy ?? []}::uuid[]) and exists (
        select from accreditation where accreditation.application_id = application.id and not exists (
          select from accreditation_change as change
          where change.accreditation_id = accreditation.id and change.kind = 'withdrawn'
            and not exists (select from accreditation_change as later
              where later.accreditation_id = accreditation.id and later.kind = 'reinstated' and later.known_at > change.known_at))))`;
  if ("circulatedIn" in to)
    return sql`application.no_objection_period_id = ${to.circulatedIn} and application.state = 'circulated'`;
  if ("putBeforeBody" in to)
    return sql`application.call_id = ${to.putBeforeBody} and application.state = 'circulated'
      and application.no_objection_period_id is null
      and application.circulated_at = ${to.sealedAt.toString()}::timestamptz`;
  if ("received" in to) return sql`application.id = any (${to.received}::uuid[])`;
  if ("undecided" in to) return sql`application.id = any (${to.undecided}::uuid[])`;
  return sql`application.id = any (${to.onList}::uuid[])`;
}
