import type { Application } from "../applications/application.ts";
import type { Basis } from "../applications/case.ts";
import type { Id } from "../kit/id.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import { type StageKey, windowOf, type WindowStage } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";

/** One in a period: its class and, where it is not the first of its track, at which window it is there. */
export interface InPeriod extends Pick<Application, "class"> {
  readonly window?: StageKey | null | undefined;
}

/** The window in which States answer for it. */
export function windowFor(decision: ModalitiesDecision, { class: own, window }: InPeriod): WindowStage | null {
  if (own === null) return null;
  const { track } = classIn(decision, own);
  const named = track?.find(({ key }) => key === window);
  return named?.kind === "window" ? named : windowOf(track);
}

/** The window at which an application was in a period, by what is on record of it. */
export function windowIn({ decision, application, further }: Basis, period: Id<"period">): WindowStage | null {
  const earlier = further.windows.find((one) => one.period.id === period);
  if (earlier === undefined) return windowFor(decision, { class: application.class, window: further.inWindow });
  const own = "movedFrom" in application ? application.movedFrom : null;
  const tracks = [own, application.class].flatMap((key) => (key === null ? [] : (classIn(decision, key).track ?? [])));
  const found = tracks.find(({ key }) => key === earlier.stage);
  return found?.kind === "window" ? found : null;
}

/** The windows at which they are, of those that are at one. */
export function windowsOf(
  {
    decision,
    windows,
  }: { readonly decision: ModalitiesDecision; readonly windows?: ReadonlyMap<Id<"application">, StageKey> },
  applications: readonly Pick<Application, "id" | "class">[],
): WindowStage[] {
  return applications
    .map(({ id, class: own }) => windowFor(decision, { class: own, window: windows?.get(id) }))
    .filter((stage) => stage !== null);
}
