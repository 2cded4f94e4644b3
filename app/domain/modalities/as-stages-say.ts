import { type Provisions } from "./provisions.ts";
import { type ClassKey, type ListStage, type Stage, type Track, windowOf, type WindowStage } from "./stages.ts";
import { classIn, type Described, ownClassesOf } from "./templates.ts";
import { type AtWindow, stagesAt } from "./what-follows.ts";

/**
 * What is obeyed of the provisions on lists, objections and what they effect. Where a decision has classes of its own, their stages say it, and
 * what the provisions say of it is not applied: of one class, of where a list is answered, or of all classes, for what is told of all lists together.
 */
export type Obeyed = Pick<Provisions, "circulation" | "objection" | "effect" | "disclosure">;

export function asStagesSay(decision: Described, of?: ClassKey | readonly AtWindow[]): Obeyed {
  const { provisions } = decision;
  const own = ownClassesOf(decision);
  if (own === undefined) return provisions;
  const named = typeof of === "object" ? stagesAt(decision, of) : [];
  const asked = named.length === 0 ? null : named;
  const classes = asked?.map((one) => one.of) ?? own.filter(({ key }) => typeof of !== "string" || key === of);
  const tracks = classes.flatMap(({ track }) => (track === null ? [] : [track]));
  const windows =
    asked?.map(({ stage }) => stage).filter((stage) => stage.kind === "window") ??
    tracks.map(windowOf).filter((stage) => stage !== null);
  const lists = asked?.flatMap(({ of: { track }, stage }) => listAt(track ?? [], stage)) ?? tracks.flatMap(listsOf);
  const said = saidByLists(provisions, lists);
  return {
    ...said,
    circulation: { ...said.circulation, period: periodOf(windows[0]), closingClock: windows[0]?.closingClock },
    objection: saidByWindows(provisions, windows),
    effect: saidByTracks(provisions, tracks),
  };
}

/** Those that go out before anything is decided. */
function listsOf(track: Track): ListStage[] {
  return track.filter((stage) => stage.kind === "list").filter(({ what }) => what !== "final");
}

/** The one that a window or a body answers; one for information is itself. */
function listAt(track: Track, stage: Stage): ListStage[] {
  if (stage.kind === "list") return [stage];
  return track
    .slice(0, track.indexOf(stage))
    .filter((before) => before.kind === "list")
    .filter(({ what }) => what === "proposed")
    .slice(-1);
}

/** What lists say at most of an organisation of the class before anything is decided about it. */
export function fieldsOnItsWay(decision: Described, key: ClassKey): Provisions["circulation"]["fields"] {
  const lists = listsOf(classIn(decision, key).track ?? []);
  return lists.some(({ fields }) => fields === "dossier") ? "dossier" : asStagesSay(decision, key).circulation.fields;
}

/** Of the first window; without one nobody is asked but in the room. */
function periodOf(window: WindowStage | undefined): Provisions["circulation"]["period"] {
  if (window === undefined) return { inTheRoom: true };
  return window.length === null ? { decidedByChair: true } : { length: window.length };
}

/** A list on which several classes stand says of nobody more than the text lets it say, and goes to nobody to whom one of them does not go. */
function saidByLists(
  { circulation, disclosure }: Provisions,
  lists: readonly ListStage[],
): Pick<Provisions, "circulation" | "disclosure"> {
  const [first] = lists;
  if (first === undefined) return { circulation, disclosure };
  const goesTo = (reader: ListStage["to"][number]) => lists.every(({ to }) => to.includes(reader));
  const further = first.to.flatMap((reader) =>
    reader === "observers" || reader === "member-states" || reader === "chair" || !goesTo(reader) ? [] : [reader],
  );
  return {
    circulation: {
      ...circulation,
      to: goesTo("observers") ? "all-missions" : "member-states",
      fields: lists.every(({ fields }) => fields === "dossier") ? "dossier" : "name-and-country",
      // Of the first; `leadTimesOf` has that of each.
      beforeSession: first.beforeSession,
      cites: first.cites,
    },
    disclosure: { ...disclosure, proposedList: [...new Set([...disclosure.proposedList, ...further])] },
  };
}

const withdrawals = { never: "none", "until-close": "until-close", "until-decided": "until-decision" } as const;

/** Of windows that differ, what holds in all of them. */
function saidByWindows({ objection }: Provisions, windows: readonly WindowStage[]): Provisions["objection"] {
  const [first] = windows;
  if (first === undefined) return { ...objection, by: "nobody" };
  const least = (["never", "until-close", "until-decided"] as const).find((until) =>
    windows.some(({ withdrawal }) => withdrawal === until),
  );
  const most = (["required", "voluntary"] as const).find((asked) => windows.some(({ basis }) => basis === asked));
  return {
    ...objection,
    by: "member-states",
    bulk: windows.every(({ bulk }) => bulk),
    withdrawal: withdrawals[least ?? first.withdrawal],
    basis: most ?? "none",
    cites: first.cites,
  };
}

/** What follows for those who are objected to in the first window of the first track that has one. */
function saidByTracks({ effect }: Provisions, tracks: readonly Track[]): Provisions["effect"] {
  const track = tracks.find((one) => windowOf(one) !== null);
  const window = track === undefined ? null : windowOf(track);
  if (track === undefined || window === null) return effect;
  const next = window.objected.to !== "next" ? undefined : track.slice(track.indexOf(window) + 1).find(answers);
  if (next?.kind === "consultation") return { kind: "chair-consults", for: next.within, cites: next.cites };
  if (next?.kind === "ruling" && typeof next.by !== "string")
    return { kind: "body-decides", by: next.by.decides === "vote" ? "vote" : "consensus", cites: next.cites };
  return { kind: "final", cites: window.cites };
}

function answers({ kind }: Track[number]): boolean {
  return kind !== "list";
}

/** How long before its session a list must be out, for each class on it; without `at`, each of the lists of the decision. */
export function leadTimesOf(
  decision: Described,
  at: readonly AtWindow[],
): readonly Pick<ListStage, "beforeSession" | "cites">[] {
  const own = ownClassesOf(decision);
  if (own === undefined) return [decision.provisions.circulation];
  const named = stagesAt(decision, at);
  return named.length === 0
    ? own.flatMap(({ track }) => listsOf(track ?? []))
    : named.flatMap(({ of: { track }, stage }) => listAt(track ?? [], stage));
}
