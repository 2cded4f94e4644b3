import type { SyntheticOrganisation } from "#db/demonstration/synthetic-organisations.ts";
import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { insertMission } from "#db/people/missions.ts";
import { insertPerson } from "#db/people/people.ts";
import { insertAccessAdministrator } from "#db/people/people-of-missions.ts";
import type { PersonRole } from "#db/people/schema.ts";
import { actAs } from "#db/readers.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import { consultativeStatuses } from "#domain/applications/application.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { impossible } from "#domain/kit/ruling.ts";
import { saveApplication } from "../applications/save-application.ts";
import { startApplication } from "../applications/start-application.ts";
import type { Context } from "../kit/context.ts";
import { saveOrganisation } from "../organisations/save-organisation.ts";
import { fictionalMissions, observerMission } from "./accounts.ts";

/* Who acts in a demonstration. They act through the acts, at the instants that the story gives them. */

export type ActorIn<Role extends Actor["role"]> = Extract<Actor, { readonly role: Role }>;
export type Applicant = ActorIn<"applicant">;

export const theClock: Actor = { role: "clock" };

export function as(db: Db, actor: Actor, now: Instant): Context {
  return { db, now, actor };
}

/** What an act of the story answered; the story breaks off where the rules refuse it. */
export function accepted<Outcome extends { readonly ok: true }>(outcome: Outcome | Refusal): Outcome {
  if (!outcome.ok)
    throw new Error(`The demonstration was refused: ${outcome.because} ${JSON.stringify(outcome.details)}`);
  return outcome;
}

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly mission?: Id<"mission">;
  readonly process?: Id<"process">;
}

async function person(
  db: Db,
  role: PersonRole,
  at: Instant,
  { name, email, mission, process }: NewPerson,
): Promise<Id<"person">> {
  return db.transaction().execute((trx) =>
    insertPerson(trx, {
      name,
      email,
      emailVerified: true,
      role,
      mission: mission ?? null,
      process: process ?? null,
      organisation: null,
      language: "en",
      createdAt: at,
    }),
  );
}

export async function officer(db: Db, at: Instant, who: NewPerson): Promise<ActorIn<"secretariat">> {
  return { role: "secretariat", person: await person(db, "secretariat", at, who) };
}

export async function administrator(db: Db, at: Instant, who: NewPerson): Promise<ActorIn<"administrator">> {
  return { role: "administrator", person: await person(db, "administrator", at, who) };
}

export async function chair(
  db: Db,
  at: Instant,
  who: NewPerson & { readonly process: Id<"process"> },
): Promise<ActorIn<"chair">> {
  return { role: "chair", person: await person(db, "chair", at, who), process: who.process };
}

export async function newcomer(db: Db, at: Instant, who: NewPerson): Promise<Applicant> {
  return { role: "applicant", person: await person(db, "applicant", at, who), organisation: null };
}

/** The fictional missions, each with one delegate, by name. */
export async function missions(db: Db, at: Instant): Promise<ReadonlyMap<string, ActorIn<"mission">>> {
  const delegates = new Map<string, ActorIn<"mission">>();
  for (const name of [...fictionalMissions, observerMission]) {
    const domain = `${name === observerMission ? "observer" : name.toLowerCase().replaceAll(" ", "-")}.example`;
    const mission = {
      id: newId<"mission">(),
      name,
      country: null,
      memberState: name !== observerMission,
      email: `mission@${domain}`,
      copiesTo: [],
      language: "en",
      fictional: true,
    };
    await db.transaction().execute(async (trx) => {
      await actAs(trx, { role: "administrator" });
      await insertMission(trx, mission);
    });
    const delegate = await person(db, "mission", at, {
      name: `Delegate of ${name}`,
      email: `delegate@${domain}`,
      mission: mission.id,
    });
    delegates.set(name, { role: "mission", person: delegate, mission: mission.id, mayObject: mission.memberState });
  }
  return delegates;
}

/** Each delegate looks after the people of the mission. */
export async function nameAccessAdministrators(
  db: Db,
  at: Instant,
  delegates: Iterable<ActorIn<"mission">>,
  by: ActorIn<"administrator">,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { person, mission } of delegates)
      await insertAccessAdministrator(trx, { mission, person, invitation: null, by: by.person, at });
  });
}

/** The delegate of a fictional mission. */
export function delegateOf(delegates: ReadonlyMap<string, ActorIn<"mission">>, name: string): ActorIn<"mission"> {
  const delegate = delegates.get(name);
  if (delegate === undefined) throw new Error(`There is no mission of ${name}`);
  return delegate;
}

/** A person of a synthetic organisation, with its record. */
export async function organisationOf(
  db: Db,
  at: Instant,
  one: SyntheticOrganisation,
  email: string,
): Promise<Applicant> {
  const applicant = await newcomer(db, at, { name: `Focal point of ${one.name}`, email });
  const { next } = accepted(
    await saveOrganisation(as(db, applicant, at), {
      name: one.name,
      acronym: one.acronym,
      country: one.country,
      address: `1 Example Road, ${one.town}`,
      website: null,
      foundedYear: one.foundedYear,
      legalStatus: legalStatusOf(one.category),
      version: null,
    }),
  );
  return { ...applicant, organisation: next.id };
}

function legalStatusOf(category: SyntheticOrganisation["category"]): string {
  switch (category) {
    case "ecosoc-ngo":
    case "ngo":
      return "Registered association";
    case "business":
      return "Limited company";
    case "academia":
      return "Public institution";
    default:
      return impossible(category);
  }
}

/** A draft in which everything is answered that is asked of all; `further` where the text asks for more. */
export async function completeDraft(
  context: Context,
  call: Id<"call">,
  one: SyntheticOrganisation,
  further: Partial<Answers> = {},
): Promise<{ readonly reference: string; readonly version: number }> {
  const started = accepted(await startApplication(context, { call })).next;
  const { reference, version } = accepted(
    await saveApplication(context, {
      reference: started.reference,
      version: started.version,
      choice: { class: one.category, goOn: false },
      answers: { ...answersOf(one), ...further },
    }),
  ).next;
  return { reference, version };
}

function answersOf(one: SyntheticOrganisation): Partial<Answers> {
  const answers = {
    purpose: `${one.name} helps people in ${one.town} and elsewhere to use networks safely.`,
    programmes: "Training for incident responders; a help desk for small organisations.",
    activities: "Two workshops a year on norms of responsible behaviour; a yearly public report.",
    pastInteraction: "Took part in informal consultations.",
    headName: `Head of ${one.name}`,
    headTitle: "Executive Secretary",
    headEmail: `head-${one.foundedYear.toString()}@organisation.example`,
  };
  if (one.category !== "ecosoc-ngo") return answers;
  const { status, year } = statusOf(one);
  return { ...answers, consultativeStatus: status, consultativeStatusYear: String(year) };
}

/** Its consultative status, as it claims it and as the register has it. */
export function statusOf({ foundedYear }: Pick<SyntheticOrganisation, "foundedYear">) {
  const status = consultativeStatuses[foundedYear % consultativeStatuses.length] ?? "special";
  return { status, year: Math.min(foundedYear + 20, 2018) };
}

/** What it says of its members, its governing body and its funds, of which not all tell. */
export function furtherOf({ category, foundedYear, town }: SyntheticOrganisation): Partial<Answers> {
  const isOpen = foundedYear % 3 !== 0;
  const governingBody = `A board of seven, elected every three years by those who belong to the organisation. Chair: head of the office in ${town}.`;
  const governed = isOpen ? { governingBody } : {};
  switch (category) {
    case "ecosoc-ngo":
    case "ngo":
      return {
        ...governed,
        membersKind: foundedYear % 2 === 0 ? "organisations" : "persons",
        membersNumber: String(40 + (foundedYear % 50) * 7),
        membersCountries: String(1 + (foundedYear % 20)),
        membersRegions: foundedYear % 20 < 4 ? "Africa" : "Africa,Asia,Europe",
        ...(isOpen
          ? {
              fundingSources: "member-contributions:35,public-grants:40,foundations:20,fees",
              fundingYear: "2024",
              fundingFromStates: foundedYear % 2 === 0 ? "yes" : "no",
              ...(foundedYear % 2 === 0
                ? { fundingStates: "Ministry for digital affairs of State C: a grant for training." }
                : {}),
            }
          : {}),
      };
    case "business":
      return { membersKind: "none", ...(isOpen ? { fundingSources: "fees", fundingFromStates: "no" } : {}) };
    case "academia":
      return { ...governed, membersKind: "none", fundingSources: "public-grants:80,fees:20", fundingYear: "2024" };
    default:
      return impossible(category);
  }
}
