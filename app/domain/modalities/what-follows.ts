import type { Length } from "../kit/calendar.ts";
import { type Citation, impossible } from "../kit/ruling.ts";
import { categories, type Category } from "./provisions.ts";
import {
  type BodyKey,
  type Class,
  type ClassKey,
  type Leads,
  type Office,
  type RulingStage,
  type Stage,
  type StageKey,
  type Track,
  type WindowStage,
} from "./stages.ts";
import { classesOf, classIn, type Described, isCustomary, ownClassesOf } from "./templates.ts";

/* A decision may ask States more than once: what silence and what objections lead to is said of a window, and never of all of them together. */

/**
 * Where some on a list are answered, by class: in a window or, where no State is asked, by a body. A list for information is answered by nobody, and is
 * named itself.
 */
export interface AtWindow {
  readonly class: ClassKey;
  readonly window: StageKey;
}

/** A class by its name: a customary one has words of the portal's. */
export interface NamedClass {
  readonly title: string;
  readonly customary: Category | null;
}

/** To what an answer leads: an outcome, or who answers next. */
export type Follows =
  | { readonly to: "accredited" | "not-accredited" | "refused" }
  /** A further list, on which States are asked again. */
  | { readonly to: "states" }
  | { readonly to: "body"; readonly decides: Exclude<RulingStage["by"], Office>["decides"] }
  | { readonly to: "chair"; readonly within: Length }
  | { readonly to: "office"; readonly office: Office }
  /** If the organisation agreed to it when it applied; else it is refused. */
  | { readonly to: "class"; readonly class: NamedClass };

/** What is asked in a window, and what follows for whom it asks about. */
export interface Question {
  /** Those of which it is asked. */
  readonly classes: readonly ClassKey[];
  /** By their names; null where it is asked of all alike. */
  readonly of: readonly NamedClass[] | null;
  readonly body: BodyKey;
  /** How many must object. */
  readonly threshold: number;
  readonly silent: Follows;
  readonly objected: Follows;
  /** The paragraph that says what an objection does. */
  readonly cites: Citation;
}

/** With the name of the body, as the process has it; null for all Member States. */
export interface NamedQuestion extends Question {
  readonly title: string | null;
}

export function namedClass(one: Class): NamedClass {
  const customary = isCustomary(one) ? categories.find((category) => category === one.key) : undefined;
  return { title: one.title, customary: customary ?? null };
}

/** The windows of a list as its decision has them, each once; of a list of which nobody says at which windows it is, all of the decision. */
export function windowsAt(
  decision: Described,
  at: readonly AtWindow[],
): readonly { readonly of: Class; readonly window: WindowStage }[] {
  const windows = (those: readonly StageOfClass[]) =>
    those.flatMap(({ of, stage }) => (stage.kind === "window" ? [{ of, window: stage }] : []));
  const named = windows(stagesAt(decision, at));
  return named.length === 0 ? windows(everyStage(decision)) : named;
}

interface StageOfClass {
  readonly of: Class;
  readonly stage: Stage;
}

/** Where a list is answered, as its decision has it. */
export function stagesAt(decision: Described, at: readonly AtWindow[]): readonly StageOfClass[] {
  return everyStage(decision).filter(({ of, stage }) =>
    at.some(({ class: key, window }) => key === of.key && window === stage.key),
  );
}

function everyStage(decision: Described): readonly StageOfClass[] {
  return classesOf(decision).flatMap((of) => (of.track ?? []).map((stage) => ({ of, stage })));
}

/** The lists for information, of whichever classes have one. */
export function forInformationAt(decision: Described): readonly AtWindow[] {
  return everyStage(decision).flatMap(({ of, stage }) =>
    stage.kind === "list" && stage.what === "information" ? [{ class: of.key, window: stage.key }] : [],
  );
}

/** What States are asked on a list: once for the classes for which the same follows. */
export function questionsAt(decision: Described, at: readonly AtWindow[]): readonly Question[] {
  const asked = windowsAt(decision, at).map(({ of, window }) => ({
    of,
    question: questionOf(decision, of, window),
  }));
  const alike = [...Map.groupBy(asked, ({ question }) => JSON.stringify(question)).values()];
  return alike.flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const classes = those.map(({ of }) => of.key);
    return [{ ...first.question, classes, of: alike.length === 1 ? null : those.map(({ of }) => namedClass(of)) }];
  });
}

/** That States may hold instead of objecting, and how. */
export interface HoldOffered {
  /** Whom they may hold; null where that is all alike. */
  readonly of: readonly NamedClass[] | null;
  readonly hold: NonNullable<WindowStage["hold"]>;
  readonly cites: Citation;
}

/** Where States may hold on a list: once for the classes that are held alike. */
export function holdsAt(decision: Described, at: readonly AtWindow[]): readonly HoldOffered[] {
  const windows = windowsAt(decision, at);
  const alike = Map.groupBy(windows, ({ window }) => JSON.stringify([window.hold, window.cites]));
  return [...alike.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined || first.window.hold === null) return [];
    const { hold, cites } = first.window;
    return [{ of: those.length === windows.length ? null : those.map(({ of }) => namedClass(of)), hold, cites }];
  });
}

/** What is asked in one window. */
export function questionOf(decision: Described, of: Class, window: WindowStage): Omit<Question, "classes" | "of"> {
  const { body, threshold } = window;
  return {
    body,
    threshold,
    silent: followsFrom(decision, of, window, "silent"),
    objected: followsFrom(decision, of, window, "objected"),
    cites: citesOfEffect(decision, of, window),
  };
}

/** To what the answer of a window leads. */
export function followsFrom(
  decision: Described,
  of: Class,
  window: WindowStage,
  answer: "silent" | "objected",
): Follows {
  return followsFromLeads(decision, window[answer], nextAfter(of, window, answer));
}

function followsFromLeads(decision: Described, leads: Leads, next: Stage | undefined): Follows {
  switch (leads.to) {
    case "next":
      return next === undefined ? { to: "accredited" } : askedNext(next);
    case "class":
      return { to: "class", class: namedClass(classIn(decision, leads.class)) };
    case "accredited":
    case "not-accredited":
    case "refused":
      return { to: leads.to };
    default:
      return impossible(leads);
  }
}

/** Who answers next; a list alone answers nothing, and what is for the objected is for nobody else. */
function nextAfter(
  { track }: Pick<Class, "track">,
  window: WindowStage,
  answer: "silent" | "objected",
): Stage | undefined {
  const stages = track ?? [];
  return stages
    .slice(stages.findIndex(({ key }) => key === window.key) + 1)
    .filter(({ of, kind }) => answer === "objected" || (of === "all" && kind !== "consultation"))
    .find(({ kind }) => kind !== "list");
}

/** Whether whoever is not objected to is accredited at the end of the window. */
export function silenceAccredits(track: Track, window: WindowStage): boolean {
  const { to } = window.silent;
  return to === "accredited" || (to === "next" && nextAfter({ track }, window, "silent") === undefined);
}

function askedNext(stage: Stage): Follows {
  switch (stage.kind) {
    case "window":
    case "list":
      return { to: "states" };
    case "consultation":
      return { to: "chair", within: stage.within };
    case "ruling":
      return typeof stage.by === "string"
        ? { to: "office", office: stage.by }
        : { to: "body", decides: stage.by.decides };
    default:
      return impossible(stage);
  }
}

/** The customary form has a provision of its own on it. */
function citesOfEffect(decision: Described, of: Class, window: WindowStage): Citation {
  if (ownClassesOf(decision) === undefined) return decision.provisions.effect.cites;
  return (window.objected.to === "next" ? nextAfter(of, window, "objected")?.cites : undefined) ?? window.cites;
}

/** Who answers for those whom States objected to: nobody where that is the end of it, or they go on. */
export type LeftTo = "nobody" | "body" | "chair";

export function leftTo(questions: readonly Pick<Question, "objected">[]): LeftTo {
  const led = questions.map(({ objected }) => objected.to);
  return led.find((to) => to === "chair" || to === "body") ?? "nobody";
}

/** Whether some go on from here, without an outcome. */
export function leadsOn(questions: readonly Pick<Question, "silent" | "objected">[]): boolean {
  const goOn: readonly Follows["to"][] = ["states", "class", "office", "body"];
  return questions.some(({ silent, objected }) => goOn.includes(silent.to) || goOn.includes(objected.to));
}

/** Whether some on a list are accredited by the silence of States; else its end accredits nobody. */
export function accreditsSome(questions: readonly Pick<Question, "silent">[]): boolean {
  return questions.some(({ silent }) => silent.to === "accredited");
}

/** Which of the lists of its track that are answered a list is. */
export interface Turn {
  readonly n: number;
  readonly of: number;
}

/** `at`: where those on it are answered, by class. Null where a track has one such list, or those on it are not all at the same. */
export function turnOf(decision: Described, at: readonly AtWindow[]): Turn | null {
  const turns = at.map(({ class: key, window }) => {
    const track = classIn(decision, key).track ?? [];
    const answered = track.filter((_stage, place) => isAnsweredOnList(track, place));
    return { n: answered.findIndex((stage) => stage.key === window) + 1, of: answered.length };
  });
  const [first, ...others] = turns;
  if (first === undefined || first.of < 2) return null;
  return others.every(({ n, of }) => n === first.n && of === first.of) ? first : null;
}

/** A list goes out for each window, and for a body that decides on a list of its own. */
function isAnsweredOnList(track: Track, place: number): boolean {
  const stage = track[place];
  const before = track[place - 1];
  if (stage?.kind === "ruling") return stage.what === "determination" && before?.kind === "list";
  return stage?.kind === "window";
}

/** Where a list that is before a body is answered, by class. */
export function beforeBodyAt(decision: Described, classes: readonly ClassKey[]): readonly AtWindow[] {
  return classes.flatMap((key) => {
    const determination = classIn(decision, key).track?.find(
      (stage) => stage.kind === "ruling" && stage.what === "determination",
    );
    return determination === undefined ? [] : [{ class: key, window: determination.key }];
  });
}
