import { Temporal } from "temporal-polyfill";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { openCall } from "#acts/applications/open-call.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { hold } from "#acts/objections/hold.ts";
import { liftHold } from "#acts/objections/lift-hold.ts";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { openRegister } from "#acts/organisations/open-register.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { nameBody } from "#acts/process/name-body.ts";
import { openProcess } from "#acts/process/open-process.ts";
import { recordHolidays } from "#acts/process/record-holidays.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { seatMember } from "#acts/process/seat-member.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { newId } from "#db/new-id.ts";
import { listObjectionsOfMission } from "#db/objections/objection-notes.ts";
import { insertMission } from "#db/people/missions.ts";
import { readingAs } from "#db/readers.ts";
import { caseStanding } from "#domain/applications/case.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Office } from "#domain/modalities/stages.ts";
import { seeClaim } from "#views/applications/claim.ts";
import { actingAs } from "./acting.ts";
import { ofResolution } from "./bodies.ts";
import type { TestDatabase } from "./database.ts";
import { type ActOfRound, inOrderOfTime, instantOf, readDecision, type RoundToPlay } from "./decision-round.ts";
import { answers, aProcess, aSession, date, organisationDetails } from "./factories.ts";
import { accepted, type ActorIn, aPersonIn, type Applicant, as, givenChair, givenOfficer } from "./given.ts";
import { toldOfStanding } from "./play-by-the-fold.ts";
import { anEntry, importedEdition } from "./registers.ts";

/*
 * A round under a decision through the portal: the decision is taken in from its file and adopted, a call is opened, and everybody acts by the real acts,
 * with the clock and its jobs, to the end.
 */

export interface Played {
  readonly process: { readonly id: Id<"process">; readonly slug: string };
  readonly chair: ActorIn<"chair">;
  readonly officer: ActorIn<"secretariat">;
  readonly missions: ReadonlyMap<string, ActorIn<"mission">>;
  readonly applicants: ReadonlyMap<string, Applicant>;
  readonly references: ReadonlyMap<string, string>;
  readonly periods: ReadonlyMap<string, Id<"period">>;
  /** Where each application stood at the instants that the round names. */
  readonly seen: readonly { readonly at: string; readonly of: Readonly<Record<string, string>> }[];
  readonly endedAt: Instant;
}

/** Of an organisation of a round, as its record has it. */
export const nameOfOrganisation = (organisation: string) => `${organisation} (synthetic)`;

export const addressOfMission = (state: string) => `${state.toLowerCase().replaceAll(" ", "-")}@mission.example`;

type Propose = (
  office: { readonly chair: ActorIn<"chair">; readonly process: Id<"process"> },
  decision: ReturnType<typeof readDecision>,
  at: Instant,
) => Promise<{ readonly id: Id<"decision"> }>;

/** `jobs` records what time has decided by an instant; `propose` brings a text on record, without it as its file says. */
export async function playThroughActs(
  { db }: Pick<TestDatabase, "db">,
  round: RoundToPlay,
  jobs: (at: Instant) => Promise<void>,
  propose: Propose = async ({ chair, process }, decision, at) =>
    accepted(await proposeModalities(as(db, chair, at), { process, ...decision })).next,
): Promise<Played> {
  const { process: days, sessions } = round;
  const text = readDecision(round.decision);
  const { zone } = text.provisions.circulation;
  const instant = (local: string) => instantOf(local, zone);
  const begins = instant(`${days.beginsOn}T09:00`);

  const officer = await givenOfficer(db);
  const opening = as(db, officer, begins);
  const span = { beginsOn: date(days.beginsOn), endsOn: date(days.endsOn) };
  const { next: process } = accepted(await openProcess(opening, aProcess({ ...span, zone })));
  const session = new Map<string, Id<"session">>();
  for (const [key, { beginsOn, endsOn }] of Object.entries(sessions)) {
    const meeting = {
      process: process.id,
      title: `The ${key} session`,
      beginsOn: date(beginsOn),
      endsOn: date(endsOn),
    };
    session.set(key, accepted(await scheduleSession(opening, aSession(meeting))).next.id);
  }
  await recordTheHolidays(round, opening);
  for (const [slug, editions] of Object.entries(round.registers)) {
    const { citation } = text;
    const register = { slug, title: `The ${slug}`, kind: "membership", citation } as const;
    const { next: opened } = accepted(await openRegister(opening, register));
    for (const { datedOn, names } of editions) {
      const entries = names.map((name) => anEntry({ name: nameOfOrganisation(name) }));
      const at = instant(`${datedOn}T12:00`);
      await importedEdition(db, officer, { register: opened, datedOn: date(datedOn), entries, at });
    }
  }
  const chair = await givenChair(db, process.id);
  const missions = new Map<string, ActorIn<"mission">>();
  for (const name of [...round.states, ...round.observers]) {
    const memberState = !round.observers.includes(name);
    const mission = { id: newId<"mission">(), name, country: null, memberState, email: addressOfMission(name) };
    await actingAs(db, { role: "administrator" }, (trx) =>
      insertMission(trx, { ...mission, copiesTo: [], language: "en", fictional: true }),
    );
    const person = await aPersonIn(db, { role: "mission", mission: mission.id });
    missions.set(name, { role: "mission", person, mission: mission.id, mayObject: memberState });
  }
  for (const [slug, members] of Object.entries(round.members)) {
    const named = { process: process.id, slug, title: `The ${slug}`, citation: text.citation };
    const { next: body } = accepted(await nameBody(opening, named));
    for (const member of members) {
      const { mission } = mustExist(missions.get(member));
      accepted(await seatMember(opening, { body: body.id, mission, ...ofResolution, from: null, to: null }));
    }
  }

  const office = { chair, process: process.id };
  /** In a meeting, by two. */
  const adopt = async (named: string, given: { session: string; at: string; confirmedAt: string }) => {
    const at = instant(given.at);
    const { id } = await propose(office, readDecision(named), at.subtract({ hours: 1 }));
    const { next: entered } = accepted(
      await recordAdoption(as(db, chair, at), {
        of: { kind: "decision", id },
        session: mustExist(session.get(given.session)),
        how: { how: "consensus", figures: null },
        symbol: "A/CONF.900/L.1",
        adoptedAt: at,
      }),
    );
    accepted(await confirmAdoption(as(db, officer, instant(given.confirmedAt)), { adoption: entered.id }));
  };
  const { adopted } = round;
  if (adopted.by === "two") await adopt(round.decision, adopted);
  else {
    const opensAt = instant(adopted.opensAt);
    const { id } = await propose(office, text, opensAt.subtract({ hours: 1 }));
    const of = { kind: "decision", id } as const;
    const silence = { of, closesAt: instant(adopted.closesAt), zone, letter: "The text is placed under silence." };
    accepted(await openSilenceProcedure(as(db, chair, opensAt), silence));
  }

  const calls = new Map<string, Id<"call">>();
  const lists = new Map<string, Id<"list">>();
  const periods = new Map<string, Id<"period">>();
  const applicants = new Map<string, Applicant>();
  const applications = new Map<
    string,
    { readonly reference: string; readonly applicant: Applicant; readonly call: string }
  >();
  const versionOf = async (application: string) => {
    const { reference, applicant } = mustExist(applications.get(application));
    const { version } = mustExist(await findApplicationByReference(db, reference));
    return { reference, version, applicant };
  };
  /** Who rules at a stage. */
  const officeAt = (key: string, by?: Office) => {
    const stage = text.classes.flatMap(({ track }) => track ?? []).find((one) => one.key === key);
    return (by ?? (stage?.kind === "ruling" ? stage.by : null)) === "chair" ? chair : officer;
  };
  const referenceOf = (application: string) => mustExist(applications.get(application)).reference;

  const submit = async (act: Extract<ActOfRound, { act: "submit-application" }>) => {
    const at = instant(act.at);
    const name = act.organisation ?? act.application;
    const known = applicants.get(name);
    const applicant = known ?? (await organisationOf(name, at));
    applicants.set(name, applicant);
    const context = as(db, applicant, at);
    const started = await startApplication(context, { call: mustExist(calls.get(act.call)) });
    if (!started.ok) return started;
    const { reference, version } = started.next;
    const choice = { class: act.class, goOn: (act.agreesTo ?? null) !== null };
    const saved = await saveApplication(context, { reference, version, choice, answers });
    if (!saved.ok) return saved;
    const sent = await submitApplication(context, { reference, version: saved.next.version });
    if (sent.ok) applications.set(act.application, { reference, applicant, call: act.call });
    return sent;
  };
  const organisationOf = async (name: string, at: Instant): Promise<Applicant> => {
    const newcomer = {
      role: "applicant",
      person: await aPersonIn(db, { role: "applicant" }),
      organisation: null,
    } as const;
    const record = { ...organisationDetails({ name: nameOfOrganisation(name) }), version: null };
    return { ...newcomer, organisation: accepted(await saveOrganisation(as(db, newcomer, at), record)).next.id };
  };

  /** What the State has said of it last. */
  const ownObjection = async ({ state, application }: { readonly state: string; readonly application: string }) => {
    const mission = mustExist(missions.get(state));
    const notes = await readingAs(db, mission, (trx) => listObjectionsOfMission(trx, mission.mission));
    const own = notes.flatMap(({ objections }) => objections);
    const found = own.find(({ applicationReference }) => applicationReference === referenceOf(application));
    return { objection: mustExist(found).id };
  };
  /** The edition that counts, and the entry that the portal proposes for the organisation; null where nothing is claimed. */
  const claimOf = async (application: string) => {
    const claim = await seeClaim({ db }, referenceOf(application));
    if (claim === null) return null;
    const [match] = claim.entries;
    return {
      edition: claim.edition.id,
      verdict: match === undefined ? null : ({ by: "entry", entry: match.id } as const),
    };
  };

  const perform = async (act: ActOfRound): Promise<{ readonly ok: true } | { readonly ok: false; because: string }> => {
    const at = instant(act.at);
    switch (act.act) {
      case "open-call": {
        const window = { opensAt: at, closesAt: instant(act.closesAt), zone };
        const of = { process: process.id, session: mustExist(session.get(act.session)), title: `Call ${act.call}` };
        const opened = await openCall(as(db, officer, at), { ...of, ...window });
        if (opened.ok) calls.set(act.call, opened.next.id);
        return opened;
      }
      case "submit-application":
        return submit(act);
      case "clear-application":
        return clearApplication(as(db, officeAt(act.stage, act.by), at), {
          ...(await versionOf(act.application)),
          claim: await claimOf(act.application),
        });
      case "refuse-application":
        return refuseApplication(as(db, officeAt(act.stage), at), {
          ...(await versionOf(act.application)),
          ground: act.ground,
          reason: act.reason,
        });
      case "withdraw-application": {
        const { reference, version, applicant } = await versionOf(act.application);
        return withdrawApplication(as(db, applicant, at), { reference, version });
      }
      case "circulate-list": {
        const list = { call: mustExist(calls.get(act.call)), closesAt: instant(act.closesAt) };
        const circulated = await circulateList(as(db, officer, at), list);
        if (circulated.ok) {
          periods.set(act.list ?? act.call, circulated.next.period.id);
          lists.set(act.call, circulated.next.list);
        }
        return circulated;
      }
      case "put-list-before-body": {
        const put = await putListBeforeBody(as(db, officer, at), { call: mustExist(calls.get(act.call)) });
        if (put.ok) lists.set(act.call, put.next.list);
        return put;
      }
      case "raise-objection":
        return raiseObjection(as(db, mustExist(missions.get(act.state)), at), {
          period: mustExist(periods.get(act.call)),
          applications: act.applications.map(referenceOf),
          basis: act.basis,
        });
      case "withdraw-objection":
        return withdrawObjection(as(db, mustExist(missions.get(act.state)), at), await ownObjection(act));
      case "determine": {
        const items = Object.entries(act.items).map(([application, said]) => ({
          reference: referenceOf(application),
          ...said,
        }));
        const { how, symbol } = act;
        const entered = await enterDetermination(as(db, officer, at), {
          list: mustExist(lists.get(act.call)),
          session: mustExist(session.get(act.session)),
          ...{ how, symbol, decidedAt: instant(act.decidedAt), items },
        });
        if (!entered.ok) return entered;
        later.push({
          at: act.confirmedAt,
          do: () => confirmDetermination(as(db, chair, instant(act.confirmedAt)), { determination: entered.next.id }),
        });
        return entered;
      }
      case "adopt-decision":
        await adopt(act.decision, act);
        return { ok: true };
      case "return-application": {
        const { reference, version } = await versionOf(act.application);
        const back = { reference, version, words: act.lacks, asked: ["activities"] } as const;
        return returnApplication(as(db, officeAt(act.stage), at), back);
      }
      case "complete-application": {
        const { reference, version, applicant } = await versionOf(act.application);
        const said = { activities: "Two workshops a year." };
        return completeApplication(as(db, applicant, at), { reference, version, answers: said });
      }
      case "raise-hold": {
        const [first = ""] = act.applications;
        const period = mustExist(periods.get(mustExist(applications.get(first)).call));
        const held = { period, applications: act.applications.map(referenceOf) };
        return hold(as(db, mustExist(missions.get(act.state)), at), held);
      }
      case "lift-hold":
        return liftHold(as(db, mustExist(missions.get(act.state)), at), await ownObjection(act));
      case "maintain-objection":
        return maintainObjection(as(db, mustExist(missions.get(act.state)), at), await ownObjection(act));
    }
  };

  const later: { readonly at: string; readonly do: () => Promise<{ readonly ok: boolean }> }[] = [];
  const confirmWhatWasEntered = async (before: string) => {
    for (const due of later.splice(0))
      if (isBeforeLocal(due.at, before)) await expectAccepted(due.do());
      else later.push(due);
  };
  const seen: { readonly at: string; readonly of: Readonly<Record<string, string>> }[] = [];
  let endedAt = begins;
  for (const next of inOrderOfTime(round)) {
    endedAt = instant(next.at);
    await confirmWhatWasEntered(next.at);
    await jobs(endedAt);
    if (next.do !== null) {
      const outcome = await perform(next.do);
      const refused = "refused" in next.do ? next.do.refused : undefined;
      const told = outcome.ok ? undefined : outcome.because;
      if (told !== refused) throw new Error(`${next.at} ${next.do.act}: ${String(told)}, and not ${String(refused)}`);
    }
    if (next.look !== null) {
      const of: Record<string, string> = {};
      for (const [name, { reference }] of applications) {
        const application = mustExist(await findApplicationByReference(db, reference));
        of[name] = toldOfStanding(caseStanding(await getApplicationRecord(db, application, endedAt), endedAt), zone);
      }
      seen.push({ at: next.at, of });
    }
  }
  const references = new Map([...applications].map(([name, { reference }]) => [name, reference]));
  return { process, chair, officer, missions, applicants, references, periods, seen, endedAt };
}

async function recordTheHolidays({ holidays }: RoundToPlay, context: Parameters<typeof recordHolidays>[0]) {
  for (const [year, those] of Map.groupBy(holidays, (on) => date(on).year))
    accepted(
      await recordHolidays(context, {
        dutyStation: "New York",
        year,
        circular: "Synthetic circular 1",
        holidays: those.map((on) => ({ on: date(on), name: null })),
        seenEdition: 0,
      }),
    );
}

async function expectAccepted(outcome: Promise<{ readonly ok: boolean }>): Promise<void> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`);
}

function isBeforeLocal(one: string, other: string): boolean {
  return Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(one), Temporal.PlainDateTime.from(other)) <= 0;
}
