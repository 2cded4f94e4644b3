import { clearApplication } from "#acts/applications/clear-application.ts";
import { openCall } from "#acts/applications/open-call.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import type { Context } from "#acts/kit/context.ts";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { enterText } from "#acts/modalities/enter-text.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { inviteColleague } from "#acts/people/invite-colleague.ts";
import { joinOrganisation } from "#acts/people/join-organisation.ts";
import { nameAccessAdministrator } from "#acts/people/name-access-administrator.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { openProcess } from "#acts/process/open-process.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import type { Cleared, Draft, Submitted } from "#domain/applications/application.ts";
import { mustBeIn } from "#domain/applications/application.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { Adoption } from "#domain/modalities/adoption.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { ProcessText } from "#domain/modalities/process-text.ts";
import type { Category, Provisions } from "#domain/modalities/provisions.ts";
import type { Put, SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Class, ClassKey } from "#domain/modalities/stages.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { OrganisationDetails } from "#domain/organisations/organisation.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { actingAs } from "./acting.ts";
import { answers, aProcess, aProgramme, aSession, date, instant, organisationDetails, round } from "./factories.ts";
import { lettersAbout, tokenIn } from "./record.ts";

/* Each brings a database into a state through the acts, so that what a test begins with is what the portal makes. */

export type ActorIn<R extends Actor["role"]> = Extract<Actor, { readonly role: R }>;
export type Applicant = ActorIn<"applicant"> & { readonly organisation: Id<"organisation"> };

export const theClock: Actor = { role: "clock" };

/** The context of a request that arrived at the instant. */
export function as(db: Db, actor: Actor, now: Instant): Context {
  return { db, now, actor };
}

/** What an act answered when it had to succeed. */
export function accepted<Outcome extends { readonly ok: true }>(outcome: Outcome | Refusal): Outcome {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.because} ${JSON.stringify(outcome.details)}`);
  return outcome;
}

/** What an act answered when it had to be refused. */
export function refused(outcome: { readonly ok: true } | Refusal): Refusal {
  if (outcome.ok) throw new Error("Accepted, and it should have been refused");
  return outcome;
}

/** Somebody in an office or of an organisation, with an address of their own, and a second factor where one is due. */
export async function aPersonIn(
  db: Db,
  office:
    | { role: "applicant" }
    | { role: "mission"; mission: Id<"mission"> }
    | { role: "chair"; process: Id<"process"> }
    | { role: "secretariat" | "administrator" },
): Promise<Id<"person">> {
  const id = newId<"person">();
  await keepingAccounts(db)
    .insertInto("person")
    .values({
      id,
      name: `Person of ${office.role}`,
      email: `${id}@example.org`,
      email_verified: true,
      role: office.role,
      mission_id: office.role === "mission" ? office.mission : null,
      process_id: office.role === "chair" ? office.process : null,
      two_factor_enabled: office.role !== "applicant",
    })
    .execute();
  return id;
}

/** An administrator ends the person's access: their sign-ins are over, and no other begins. */
export async function endAccess(db: Db, person: Id<"person">): Promise<void> {
  const administrator = await aPersonIn(db, { role: "administrator" });
  const context = as(db, { role: "administrator", person: administrator }, round.processOpened);
  accepted(await deactivatePerson(context, { person, reason: "Left." }));
}

export async function givenOfficer(db: Db): Promise<ActorIn<"secretariat">> {
  return { role: "secretariat", person: await aPersonIn(db, { role: "secretariat" }) };
}

export async function givenChair(db: Db, process: Id<"process">): Promise<ActorIn<"chair">> {
  return { role: "chair", person: await aPersonIn(db, { role: "chair", process }), process };
}

/** A fictional mission with one person. That of an observer gets the letters and does not object. */
export async function givenMission(db: Db, { memberState = true } = {}): Promise<ActorIn<"mission">> {
  const mission = newId<"mission">();
  await actingAs(db, { role: "administrator" }, (trx) =>
    trx
      .insertInto("mission")
      .values({
        id: mission,
        name: `State ${mission.slice(0, 8)}`,
        member_state: memberState,
        email: `${mission}@mission.example`,
        fictional: true,
      })
      .execute(),
  );
  const person = await aPersonIn(db, { role: "mission", mission });
  return { role: "mission", person, mission, mayObject: memberState };
}

/** An administrator of the portal names the person as access administrator of their mission. */
export async function lookingAfter<Of extends { readonly person: Id<"person"> }>(db: Db, delegate: Of): Promise<Of> {
  const administrator = await aPersonIn(db, { role: "administrator" });
  const context = as(db, { role: "administrator", person: administrator }, round.processOpened);
  accepted(await nameAccessAdministrator(context, { person: delegate.person, reason: "The first delegate." }));
  return delegate;
}

/** Somebody else who acts for the same mission. */
export async function anotherOf(db: Db, { mission, mayObject }: ActorIn<"mission">): Promise<ActorIn<"mission">> {
  return { role: "mission", person: await aPersonIn(db, { role: "mission", mission }), mission, mayObject };
}

/** A person who has just signed up, with no organisation yet. */
export async function givenNewcomer(db: Db): Promise<ActorIn<"applicant">> {
  return { role: "applicant", person: await aPersonIn(db, { role: "applicant" }), organisation: null };
}

/** A person with the record of a synthetic organisation. */
export async function givenApplicant(db: Db, details: Partial<OrganisationDetails> = {}): Promise<Applicant> {
  const newcomer = await givenNewcomer(db);
  const record = { ...organisationDetails(details), version: null };
  const { next } = accepted(await saveOrganisation(as(db, newcomer, round.inForce), record));
  return { ...newcomer, organisation: next.id };
}

/** Somebody else who acts for the same organisation: invited, and with an account of their own. */
export async function givenColleague(db: Db, applicant: Applicant): Promise<Applicant> {
  const { person } = await givenNewcomer(db);
  const email = `${person}@example.org`;
  const invited = accepted(await inviteColleague(as(db, applicant, round.inForce), { email, name: "A colleague" }));
  const [letter] = await lettersAbout(db, invited.next.id);
  const token = await tokenIn(db, letter?.data);
  accepted(await joinOrganisation({ db, now: round.inForce }, { token, as: { signedIn: person } }));
  return { ...applicant, person };
}

export interface GivenProcess {
  readonly process: Process;
  readonly session: Session;
  readonly officer: ActorIn<"secretariat">;
  readonly chair: ActorIn<"chair">;
}

export async function givenProcess(db: Db, changes: Partial<Process> = {}): Promise<GivenProcess> {
  const officer = await givenOfficer(db);
  const context = as(db, officer, round.processOpened);
  const process = accepted(await openProcess(context, { ...aProcess(), ...changes })).next;
  const session = accepted(await scheduleSession(context, aSession({ process: process.id }))).next;
  return { process, session, officer, chair: await givenChair(db, process.id) };
}

/** Another session of the process, which does not take place. */
export async function givenCancelledSession(
  db: Db,
  { process, officer }: Pick<GivenProcess, "process" | "officer">,
): Promise<Id<"session">> {
  const context = as(db, officer, round.processOpened);
  const meeting = aSession({ process: process.id, title: "Inter-sessional meetings" });
  const { next: session } = accepted(await scheduleSession(context, meeting));
  accepted(await cancelSession(context, { session: session.id, reason: "No quorum." }));
  return session.id;
}

export interface GivenModalities extends GivenProcess {
  readonly decision: ModalitiesDecision;
}

/** The text of the Working Group 2021-2025, with other provisions where they are given, as its Chair proposed it on 19 April 2022. */
export async function givenText(
  db: Db,
  within?: GivenProcess,
  provisions: Partial<Provisions> = {},
  classes?: readonly Class[],
): Promise<GivenModalities> {
  const given = within ?? (await givenProcess(db));
  const { title, issuer, citation, date: datedOn, text, provisions: of2022 } = oewg2021To2025;
  const proposal = { process: given.process.id, title, issuer, citation, datedOn, text };
  const { next: decision } = accepted(
    await proposeModalities(as(db, given.chair, round.proposed), {
      ...proposal,
      provisions: { ...of2022, ...provisions },
      ...(classes === undefined ? {} : { classes }),
    }),
  );
  return { ...given, decision };
}

/** A decision as what is put to the States. */
export function put(id: Id<"decision">): Put {
  return { kind: "decision", id };
}

async function openedSilence(db: Db, { decision, process, chair }: GivenModalities): Promise<SilenceProcedure> {
  const context = as(db, chair, round.silenceOpens);
  const letter = "Excellencies, I place the text under silence.";
  const opening = { of: put(decision.id), closesAt: round.silenceCloses, zone: process.zone, letter };
  return accepted(await openSilenceProcedure(context, opening)).next;
}

export interface GivenSilence extends GivenModalities {
  readonly procedure: SilenceProcedure;
  readonly stateA: ActorIn<"mission">;
  readonly stateB: ActorIn<"mission">;
  readonly observer: ActorIn<"mission">;
}

/** The text before missions, under silence from 20 April 2022, 10 a.m., to 22 April 2022, 6 p.m. in New York. */
export async function givenSilence(db: Db): Promise<GivenSilence> {
  const given = await givenText(db);
  const missions = {
    stateA: await givenMission(db),
    stateB: await givenMission(db),
    observer: await givenMission(db, { memberState: false }),
  };
  return { ...given, ...missions, procedure: await openedSilence(db, given) };
}

/** The text on which silence passed on 22 April 2022. */
export async function givenModalitiesInForce(
  db: Db,
  provisions: Partial<Provisions> = {},
  classes?: readonly Class[],
  within?: GivenProcess,
): Promise<GivenModalities> {
  const given = await givenText(db, within, provisions, classes);
  await openedSilence(db, given);
  return given;
}

/** A session of the process from 18 April to 31 May 2022, in which its body can adopt texts. */
export async function givenMeeting(db: Db, { process, officer }: GivenProcess): Promise<Session> {
  const days = { beginsOn: date("2022-04-18"), endsOn: date("2022-05-31") };
  const meeting = aSession({ process: process.id, title: "Second substantive session", ...days });
  return accepted(await scheduleSession(as(db, officer, round.processOpened), meeting)).next;
}

/** What the form says when the body adopts a text by consensus. */
export function adoptedIn(session: Session, of: Put, adoptedAt: Instant) {
  const how = { how: "consensus", figures: null } as const;
  return { of, session: session.id, how, symbol: "A/AC.900/2022/L.3", adoptedAt };
}

/** The body adopts the text: the Chair enters it and the Secretariat confirms it. */
export async function givenAdoption(db: Db, given: GivenProcess, of: Put, at: Instant): Promise<Adoption> {
  const meeting = await givenMeeting(db, given);
  const entered = accepted(await recordAdoption(as(db, given.chair, at), adoptedIn(meeting, of, at))).next;
  return accepted(await confirmAdoption(as(db, given.officer, at), { adoption: entered.id })).next;
}

/** Another version of the modalities of the process, which its body adopts on 20 May 2022. */
export async function givenLaterVersion(db: Db, given: GivenProcess, provisions: Partial<Provisions>): Promise<void> {
  const later = await givenText(db, given, provisions);
  await givenAdoption(db, given, put(later.decision.id), instant("2022-05-20T16:00:00Z"));
}

export interface GivenTextOfProcess extends GivenProcess {
  readonly text: ProcessText;
}

/** A programme of work, as the Chair's office entered it on 19 April 2022. */
export async function givenProgramme(db: Db, within?: GivenProcess): Promise<GivenTextOfProcess> {
  const given = within ?? (await givenProcess(db));
  const { next: text } = accepted(
    await enterText(as(db, given.chair, round.proposed), { ...aProgramme(), follows: null }),
  );
  return { ...given, text };
}

export interface GivenCall extends GivenModalities {
  readonly call: CallForApplications;
}

/** A call from 25 April to 24 May 2022, 6 p.m. in New York; of a decision with classes of its own, where they are given. */
export async function givenOpenCall(
  db: Db,
  provisions: Partial<Provisions> = {},
  classes?: readonly Class[],
  within?: GivenProcess,
): Promise<GivenCall> {
  const given = await givenModalitiesInForce(db, provisions, classes, within);
  return calledUnder(db, given, { closesAt: round.callCloses });
}

/** A call that takes up by cut-offs what arrives from 25 April to 20 June 2022; none is announced yet. */
export async function givenContinuousCall(db: Db, provisions: Partial<Provisions> = {}): Promise<GivenCall> {
  const closesAt = instant("2022-06-20T22:00:00Z");
  return calledUnder(db, await givenModalitiesInForce(db, provisions), { closesAt, continuous: true });
}

async function calledUnder(
  db: Db,
  given: GivenModalities,
  how: { readonly closesAt: Instant; readonly continuous?: boolean },
): Promise<GivenCall> {
  const { next: call } = accepted(
    await openCall(as(db, given.officer, round.callOpens), {
      process: given.process.id,
      session: given.session.id,
      title: "Call for the third substantive session",
      opensAt: round.callOpens,
      zone: given.process.zone,
      ...how,
    }),
  );
  return { ...given, call };
}

export interface Given<State> {
  readonly applicant: Applicant;
  readonly application: State;
}

export interface Applying extends Partial<Pick<OrganisationDetails, "name" | "acronym" | "country">> {
  /** Who applies; otherwise an organisation of its own. */
  readonly by?: Applicant;
  readonly category?: Category;
  /** Of the decision's own, where it is none of the customary ones. */
  readonly class?: ClassKey;
  readonly goOn?: boolean;
  readonly answers?: Partial<Answers>;
}

/** A draft in which everything is answered. */
export async function givenDraft(
  db: Db,
  { call }: GivenCall,
  { by, category = "ngo", class: own, goOn = false, answers: said = answers, ...details }: Applying = {},
): Promise<Given<Draft>> {
  const applicant = by ?? (await givenApplicant(db, details));
  const context = as(db, applicant, round.applying);
  const { reference, version } = accepted(await startApplication(context, { call: call.id })).next;
  const saved = accepted(
    await saveApplication(context, { reference, version, choice: { class: own ?? category, goOn }, answers: said }),
  ).next;
  return { applicant, application: saved };
}

/** Received on 10 May 2022. */
export async function givenSubmitted(db: Db, given: GivenCall, applying: Applying = {}): Promise<Given<Submitted>> {
  const { applicant, application } = await givenDraft(db, given, applying);
  const { reference, version } = application;
  const outcome = await submitApplication(as(db, applicant, round.applying), { reference, version });
  return { applicant, application: accepted(outcome).next };
}

/** Cleared on 30 May 2022; on the notify route thereby accredited. */
export async function givenCleared(
  db: Db,
  given: GivenCall,
  applying: Applying = {},
): Promise<Given<Cleared> & { readonly granted: readonly Accreditation[] }> {
  const { applicant, application } = await givenSubmitted(db, given, applying);
  const { reference, version } = application;
  const outcome = await clearApplication(as(db, given.officer, round.reviewing), { reference, version });
  const { next } = accepted(outcome);
  return { applicant, application: mustBeIn("cleared", next.application), granted: next.granted };
}

export interface GivenPeriod extends GivenCall {
  readonly period: NoObjectionPeriod;
  readonly listed: readonly Given<Cleared>[];
}

/**
 * A list of the given length before the missions, from 1 to 30 June 2022, 6 p.m. in New York; of a call of its own, or
 * one more list of a call.
 */
export async function givenCirculated(
  db: Db,
  {
    count = 1,
    closesAt = round.periodCloses,
    provisions = {},
    of,
  }: {
    readonly count?: number;
    readonly closesAt?: Instant;
    readonly provisions?: Partial<Provisions>;
    readonly of?: GivenCall;
  } = {},
): Promise<GivenPeriod> {
  const given = of ?? (await givenOpenCall(db, provisions));
  const listed: Given<Cleared>[] = [];
  for (let place = 0; place < count; place += 1) listed.push(await givenCleared(db, given));
  const context = as(db, given.officer, round.circulating);
  const { next } = accepted(await circulateList(context, { call: given.call.id, closesAt }));
  return { ...given, period: next.period, listed };
}

/** The same, lapsed as soon as the settlement margin had passed, with no objection. */
export async function givenLapsed(
  db: Db,
  options: { readonly count?: number; readonly provisions?: Partial<Provisions> } = {},
): Promise<GivenPeriod> {
  const given = await givenCirculated(db, options);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  return given;
}
