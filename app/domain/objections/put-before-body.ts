import type { Application, Circulated } from "../applications/application.ts";
import { mustBeIn } from "../applications/application.ts";
import { sentOf } from "../applications/application.ts";
import { refuseToTakeUp } from "../applications/cut-off.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling, type SeenAndPresent } from "../kit/ruling.ts";
import type { ClassKey, RulingStage } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";
import { beforeBodyAt } from "../modalities/what-follows.ts";
import type { ListPutBeforeBody } from "./events.ts";
import { type Circulating, refuseNearSession } from "./no-objection-period.ts";

/** Where the text lets a body decide on the list itself: of the lists of its track, on that which comes next for it. */
function determinationAfterList(
  { decision, behind = 0 }: Pick<Circulating, "decision" | "behind">,
  key: ClassKey,
): RulingStage | null {
  const track = classIn(decision, key).track ?? [];
  const windows = track.flatMap((stage, place) => (stage.kind === "window" ? [place] : []));
  const from = windows[behind - 1] ?? -1;
  const list = track.findIndex((stage, place) => place > from && stage.kind === "list" && stage.what === "proposed");
  const after = list === -1 ? undefined : track[list + 1];
  return after?.kind === "ruling" && after.what === "determination" ? after : null;
}

export function mayPutBeforeBody(circulating: Circulating, at: Instant): Refusal | null {
  const { applications, call, decision, modalities, changedUnseen } = circulating;
  if (modalities !== "adopted" || call.decision !== decision.id) {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  const other = applications.find(
    (application) =>
      application.state !== "cleared" ||
      application.call !== call.id ||
      (application.heldBack ?? null) !== null ||
      application.class === null ||
      determinationAfterList(circulating, application.class) === null,
  );
  if (other !== undefined) return refuse("application_cannot_be_circulated", { reference: other.reference });
  const waits = refuseToTakeUp(call, applications, at);
  if (waits !== null) return waits;
  if (applications.length === 0) return refuse("nothing_to_circulate");
  if (changedUnseen > 0) return refuse("changed_records_are_not_looked_at");
  return refuseNearSession(
    at,
    { decision, at: beforeBodyAt(decision, classesOn(applications)) },
    circulating.session,
    circulating.holidays,
  );
}

/** Of those on a list. */
export function classesOn(applications: readonly Pick<Application, "class">[]): readonly ClassKey[] {
  return [...new Set(applications.flatMap(({ class: own }) => own ?? []))];
}

/** The cleared list is sealed and lies before the body from then on. */
export function putBeforeBody(
  circulating: Circulating<Application>,
  { id, hash }: { readonly id: Id<"list">; readonly hash: SeenAndPresent & { readonly present: string } },
  at: Instant,
): Ruling<readonly Circulated[], ListPutBeforeBody> {
  const refusal = mayPutBeforeBody(circulating, at);
  if (refusal !== null) return refusal;
  if (hash.seen !== hash.present) return refuse("changed_meanwhile");
  const { call } = circulating;
  const circulated = circulating.applications.map((application): Circulated => {
    const cleared = mustBeIn("cleared", application);
    const { clearedAt, clearedBy } = cleared;
    return { ...sentOf(cleared), state: "circulated", clearedAt, clearedBy, period: null, circulatedAt: at };
  });
  return accept(circulated, {
    type: "ListPutBeforeBody",
    process: call.process,
    call: call.id,
    count: circulated.length,
    hash: hash.present,
    sealedAt: at,
    list: id,
  });
}
