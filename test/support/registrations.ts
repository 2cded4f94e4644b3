import { registerForSession } from "#acts/participation/register-for-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import type { Db } from "#db/handles.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Nominee } from "#domain/participation/representative.ts";
import type { Session } from "#domain/process/session.ts";
import { aSession, round } from "./factories.ts";
import { accepted, type Applicant, as, givenApplicant, type GivenProcess, givenProcess } from "./given.ts";

export const remi: Nominee = {
  name: "Remi Example",
  functionalTitle: "Programme lead",
  email: "remi@example.org",
  attends: "in-person",
};

export interface GivenOpenToAll extends GivenProcess {
  readonly applicant: Applicant;
}

/** A session of a process that invites all stakeholders, from 25 to 29 July 2022. */
export async function givenSessionOpenToAll(
  db: Db,
  { process, officer }: Pick<GivenProcess, "process" | "officer">,
  changes: Partial<Session> = {},
): Promise<Session> {
  const meeting = aSession({
    ...{ process: process.id, kind: "informal-consultative", title: "Informal consultative meeting" },
    invited: ["states", "all-stakeholders"],
    ...changes,
  });
  return accepted(await scheduleSession(as(db, officer, round.processOpened), meeting)).next;
}

/** An organisation without an accreditation before such a session, with nobody registered yet. */
export async function givenOpenToAll(
  db: Db,
  { of, name, ...changes }: Partial<Session> & { readonly of?: GivenProcess; readonly name?: string } = {},
): Promise<GivenOpenToAll> {
  const given = of ?? (await givenProcess(db));
  const session = of === undefined ? await givenSessionOpenToAll(db, given, changes) : of.session;
  return { ...given, session, applicant: await givenApplicant(db, name === undefined ? {} : { name }) };
}

/** Somebody is registered, on 5 July 2022 unless said otherwise. */
export async function givenRegistration(
  db: Db,
  { applicant, session }: Pick<GivenOpenToAll, "applicant" | "session">,
  nominee: Partial<Nominee> = {},
  at: Instant = round.afterwards,
): Promise<Id<"registration">> {
  const said = { ...remi, ...nominee, session: session.id };
  return accepted(await registerForSession(as(db, applicant, at), said)).next.id;
}
