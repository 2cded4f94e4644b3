import type { Citation } from "../kit/ruling.ts";
import { impossible } from "../kit/ruling.ts";
import type { ProvisionName, Provisions } from "./provisions.ts";
import { isSilence } from "./sources.ts";
import type { Class, Stage } from "./stages.ts";
import { type Described, ownClassesOf } from "./templates.ts";

/*
 * Where each thing that a stage says is written. A stage has one source, by which rules and records cite it. The customary ones are described by several
 * provisions, each with a source of its own: whoever reads what such a stage says reads it with the source that was entered for it.
 */

type LeavesOf<Kind extends Stage> = Exclude<keyof Kind, "kind" | "what" | "key" | "of" | "cites">;

type Distributed<Any> = Any extends Stage ? LeavesOf<Any> : never;

export type StageLeaf = Distributed<Stage>;

type Written = Exclude<
  keyof Provisions,
  "exemptions" | "list" | "disclosure" | "validity" | "entitlements" | "suspension"
>;

/**
 * `categories` is the route of each class. That silence accredits stands with what an objection effects or, where a text does not say that, with the
 * route. That a refusal carries its reason is written where a text says so, and the portal's where it does not.
 */
type Place = Written | "silence" | "reason";

/** Null stands for what no provision says, and the customary form decides. */
type WrittenIn<Kind extends Stage["kind"]> = {
  readonly [Leaf in LeavesOf<Extract<Stage, { readonly kind: Kind }>>]: Place | null;
};

/** Texts let those in who have the status; that a claim to it is verified, and what follows from that, is how the portal works. */
const claim: WrittenIn<"ruling"> = {
  by: "information",
  register: "categories",
  reasonOwed: "reason",
  due: null,
  ifNone: null,
  returned: null,
  yes: null,
  no: null,
};

const screening: WrittenIn<"ruling"> = {
  ...claim,
  register: null,
  returned: "information",
  yes: "information",
  no: "information",
};

const list: WrittenIn<"list"> = { to: "circulation", fields: "circulation", beforeSession: "circulation" };

const window: WrittenIn<"window"> = {
  body: "objection",
  threshold: "objection",
  length: "circulation",
  closingClock: "circulation",
  bulk: "objection",
  withdrawal: "objection",
  basis: "objection",
  hold: null,
  silent: "silence",
  objected: "effect",
};

const consultation: WrittenIn<"consultation"> = {
  within: "effect",
  silence: null,
  withdrawn: "effect",
  maintained: "effect",
};

function determination(of: Stage["of"]): WrittenIn<"ruling"> {
  const says = of === "objected" ? "effect" : "categories";
  return { by: says, register: null, reasonOwed: null, due: null, ifNone: null, returned: null, yes: says, no: says };
}

function writtenIn(stage: Stage): Readonly<Partial<Record<StageLeaf, Place | null>>> {
  switch (stage.kind) {
    case "ruling":
      if (stage.what === "determination") return determination(stage.of);
      return stage.what === "claim" ? claim : screening;
    case "list":
      return list;
    case "window":
      return window;
    case "consultation":
      return consultation;
    default:
      return impossible(stage);
  }
}

/** What a stage is told to say beside its own leaves. */
type Told = "alsoReadBy" | "opposed" | "rounds";

export type StageSources = { readonly [Leaf in StageLeaf | Told]?: readonly Citation[] | undefined };

/** Of a stage on the way of the classes; a leaf has several sources where the classes do, and none where no text says it. */
export function sourcesOfStage(decision: Described, classes: readonly Class[], stage: Stage): StageSources {
  const isOwn = ownClassesOf(decision) !== undefined;
  const leaves = Object.entries(writtenIn(stage)).map(([leaf, name]): [string, readonly Citation[]] => [
    leaf,
    isOwn ? [stage.cites] : sourcesIn(decision.provisions, classes, name),
  ]);
  return {
    ...Object.fromEntries(leaves),
    alsoReadBy: [decision.provisions.disclosure.cites],
    // No provision says how often something is sent back.
    rounds: isOwn ? [stage.cites] : [],
    opposed: sourcesIn(decision.provisions, classes, "categories"),
  };
}

/** What a customary stage says is entered with these, in the order in which it says it. */
export function provisionsOfStage(stage: Stage): readonly ProvisionName[] {
  const places = Object.values(writtenIn(stage)).filter((place) => place !== null);
  // A list tells who else reads it.
  const names = [...places.map(provisionAt), ...(stage.kind === "list" ? (["disclosure"] as const) : [])];
  return [...new Set(names)];
}

function provisionAt(place: Place): ProvisionName {
  if (place === "silence") return "effect";
  return place === "reason" ? "information" : place;
}

function sourcesIn(provisions: Provisions, classes: readonly Class[], place: Place | null): readonly Citation[] {
  if (place === null) return [];
  if (place === "reason") {
    const { refusalCarriesReason, cites } = provisions.information;
    return refusalCarriesReason ? [cites] : [];
  }
  const name = place !== "silence" ? place : isSilence(provisions.effect.cites) ? "categories" : "effect";
  return name === "categories" ? distinct(classes.map(({ cites }) => cites)) : [provisions[name].cites];
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((one) => [JSON.stringify([one.source, one.paragraph]), one])).values()];
}
