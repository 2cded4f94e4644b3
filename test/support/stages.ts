import {
  type Class,
  type ConsultationStage,
  type ListStage,
  type RulingStage,
  type Stage,
  type WindowStage,
} from "#domain/modalities/stages.ts";
import { memberStates } from "#domain/process/body.ts";

/** Stages of the plainest kind, and classes of them: what a test is about is said beside. */
const cites = { source: "A decision", paragraph: "paragraph 1" };
const next = { to: "next" } as const;

export function aRuling(key: string, given: Partial<RulingStage> = {}): RulingStage {
  return {
    kind: "ruling",
    key,
    of: "all",
    cites,
    what: "screening",
    by: "secretariat",
    register: null,
    reasonOwed: false,
    due: null,
    ifNone: "waits",
    returned: null,
    yes: next,
    no: { to: "refused" },
    ...given,
  };
}

export function aWindow(key: string, given: Partial<WindowStage> = {}): WindowStage {
  return {
    kind: "window",
    key,
    of: "all",
    cites,
    body: memberStates,
    threshold: 1,
    length: null,
    bulk: false,
    withdrawal: "until-close",
    basis: "voluntary",
    hold: null,
    silent: next,
    objected: { to: "not-accredited" },
    ...given,
  };
}

export function aConsultation(key: string, given: Partial<ConsultationStage> = {}): ConsultationStage {
  return {
    kind: "consultation",
    key,
    of: "objected",
    cites,
    within: { unit: "calendar_days", count: 3 },
    silence: "maintains",
    withdrawn: next,
    maintained: { to: "not-accredited" },
    ...given,
  };
}

export function aList(key: string, given: Partial<ListStage> = {}): ListStage {
  return {
    kind: "list",
    key,
    of: "all",
    cites,
    what: "proposed",
    to: ["member-states"],
    fields: "dossier",
    beforeSession: null,
    ...given,
  };
}

export function aClass(key: string, track: readonly Stage[] | null): Class {
  return { key, title: key, belongs: key, kind: "ngo", consultative: false, track, cites };
}
