import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsBesideCall } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { listHolidayYearsOf } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { OrganisationHistory } from "#domain/applications/application.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { historyIn } from "#domain/applications/history.ts";
import type { HolidayCalendar, Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { type ModalitiesDecision, type ModalitiesStanding, modalitiesStanding } from "#domain/modalities/modalities.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { orNotFound } from "../kit/once.ts";

/** A round of accreditation: a call, the decision that it is pinned to with its silence, how that stands, and what the call is for. */
export interface Round {
  readonly call: CallForApplications;
  readonly decision: ModalitiesDecision;
  readonly silence: readonly SilenceProcedure[];
  readonly modalities: ModalitiesStanding;
  readonly process: Process;
  readonly session: Session;
  readonly holidays: HolidayCalendar;
}

/** Only inside `work` of `once`: a call that is not there answers `not_found`. */
export async function loadRound(trx: Trx, callId: Id<"call">, at: Instant): Promise<Round> {
  const call = orNotFound(await getCall(trx, callId));
  const [process, years, session, decision, silence] = await Promise.all([
    getProcess(trx, call.process).then((row) => orNotFound(row)),
    listHolidayYearsOf(trx, call.process),
    getSession(trx, call.session).then((row) => orNotFound(row)),
    getModalitiesDecision(trx, call.decision).then((row) => orNotFound(row)),
    listSilenceProcedures(trx, call.decision),
  ]);
  const holidays = { dutyStation: process.dutyStation, years };
  return { call, decision, silence, modalities: modalitiesStanding(decision, silence, at), process, session, holidays };
}

/** The round of the call, and what the organisation has done and has in its process. */
export async function loadRoundOf(
  trx: Trx,
  { call, organisation }: { readonly call: Id<"call">; readonly organisation: Id<"organisation"> },
  at: Instant,
): Promise<Round & { readonly history: OrganisationHistory }> {
  const [round, applications] = await Promise.all([
    loadRound(trx, call, at),
    listApplicationsBesideCall(trx, organisation, call),
  ]);
  // A draft has come to nothing yet: that it is there is all there is to know of it.
  const sent = applications.filter(({ state }) => state !== "draft");
  const history = {
    ...historyIn(round, await listApplicationRecords(trx, sent, at), at),
    appliedInThisCall: applications.some((one) => one.call === call),
  };
  return { ...round, history };
}
