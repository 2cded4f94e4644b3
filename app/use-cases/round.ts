import { getCall } from "#db/calls.ts";
import type { Trx } from "#db/database.ts";
import { getModalitiesDecision } from "#db/modalities.ts";
import { getProcess } from "#db/processes.ts";
import { getSession } from "#db/sessions.ts";
import { listSilenceProcedures } from "#db/silence-procedures.ts";
import type { Instant } from "#domain/calendar.ts";
import type { CallForApplications } from "#domain/call.ts";
import { modalitiesStanding, type ModalitiesDecision, type ModalitiesStanding } from "#domain/modalities.ts";
import type { Process } from "#domain/process.ts";
import type { Session } from "#domain/session.ts";
import { found } from "./once.ts";

/** A round of accreditation: a call, the decision that it is pinned to, how that stands, and what the call is for. */
export interface Round {
  readonly call: CallForApplications;
  readonly decision: ModalitiesDecision;
  readonly modalities: ModalitiesStanding;
  readonly process: Process;
  readonly session: Session;
}

/** Only inside `work` of `once`: a call that is not there answers `not_found`. */
export async function loadRound(trx: Trx, callId: string, at: Instant): Promise<Round> {
  const call = found(await getCall(trx, callId));
  const decision = found(await getModalitiesDecision(trx, call.decision));
  const modalities = modalitiesStanding(decision, await listSilenceProcedures(trx, decision.id), at);
  const process = found(await getProcess(trx, call.process));
  const session = found(await getSession(trx, call.session));
  return { call, decision, modalities, process, session };
}
