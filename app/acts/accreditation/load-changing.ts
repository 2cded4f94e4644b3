import { lockAccreditation } from "#db/accreditation/accreditations.ts";
import { getApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import type { Trx } from "#db/handles.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import type { Changing } from "#domain/accreditation/accreditation.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { loadRound } from "../applications/round.ts";
import type { Context } from "../kit/context.ts";
import { orNotFound } from "../kit/once.ts";

type Officer = Extract<Context["actor"], { readonly role: "secretariat" | "chair" }>;

/** Locks an accreditation for a change of it, and loads what the rule asks. A Chair finds those of the own process. */
export async function loadChanging(trx: Trx, { now }: Context, by: Officer, id: Id<"accreditation">) {
  const accreditation = orNotFound(await lockAccreditation(trx, id), ({ process }) => servesProcess(by, process));
  const application = orNotFound(await getApplication(trx, accreditation.application));
  const round = await loadRound(trx, application.call, now);
  const inForce = decisionInForce(await listModalitiesDecisions(trx, round.process.id), now);
  const changing: Changing = {
    accreditation,
    decision: inForce ?? round.decision,
    by,
    zone: round.process.zone,
    conflicts: await getConflicts(trx, application.id),
  };
  return { changing, application, round };
}
