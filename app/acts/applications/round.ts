import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsOfOrganisation } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { OrganisationHistory } from "#domain/applications/application.ts";
import { historyIn } from "#domain/applications/application-standing.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
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
  const decision = orNotFound(await getModalitiesDecision(trx, call.decision));
  const silence = await listSilenceProcedures(trx, decision.id);
  const modalities = modalitiesStanding(decision, silence, at);
  const process = orNotFound(await getProcess(trx, call.process));
  const session = orNotFound(await getSession(trx, call.session));
  const holidays = await getHolidayCalendar(trx, process.dutyStation);
  return { call, decision, silence, modalities, process, session, holidays };
}

/** What the organisation has done and has in the process of the call. */
export async function loadHistory(
  trx: Trx,
  organisation: Id<"organisation">,
  round: Pick<Round, "call" | "decision" | "process" | "session">,
  at: Instant,
): Promise<OrganisationHistory> {
  const applications = await listApplicationsOfOrganisation(trx, organisation, round.process.id);
  // A draft has come to nothing yet: that it is there is all there is to know of it.
  const sent = applications.filter(({ state }) => state !== "draft");
  return {
    ...historyIn(round, await listApplicationRecords(trx, sent, at), at),
    appliedInThisCall: applications.some(({ call }) => call === round.call.id),
  };
}
