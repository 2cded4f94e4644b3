import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import { refusalGrounds } from "#domain/applications/refusal-ground.ts";
import type { Instant, Zone } from "#domain/kit/calendar.ts";
import { type Class, offices } from "#domain/modalities/stages.ts";
import { readDecisionFile } from "#forms/modalities/decision-file.ts";

/*
 * A round under an invented decision, as data beside it: who does what when, and what must come of it. The organisations are synthetic and the States
 * fictional. Instants are as the clocks of the decision's zone show them.
 */

const at = z.iso.datetime({ local: true });
const day = z.iso.date();
const days = z.strictObject({ beginsOn: day, endsOn: day });
const name = z.string().min(1);
const names = z.array(name).min(1);

const act = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("open-call"), at, call: name, session: name, closesAt: at }),
  z.strictObject({
    act: z.literal("submit-application"),
    at,
    application: name,
    /** Where it has another application too. */
    organisation: name.optional(),
    class: name,
    call: name,
    /** The class in which it would go on, if its claim does not hold. */
    agreesTo: name.optional(),
    /** The code with which it is refused. */
    refused: name.optional(),
  }),
  z.strictObject({
    act: z.literal("clear-application"),
    at,
    application: name,
    stage: name,
    /** Where it is not the office of the stage. */
    by: z.enum(offices).optional(),
    refused: name.optional(),
  }),
  z.strictObject({
    act: z.literal("refuse-application"),
    at,
    application: name,
    stage: name,
    ground: z.enum(refusalGrounds),
    reason: name,
  }),
  z.strictObject({ act: z.literal("return-application"), at, application: name, stage: name, until: at, lacks: name }),
  z.strictObject({
    act: z.literal("complete-application"),
    at,
    application: name,
    stage: name,
    refused: name.optional(),
  }),
  z.strictObject({ act: z.literal("withdraw-application"), at, application: name }),
  z.strictObject({
    act: z.literal("circulate-list"),
    at,
    call: name,
    /** What it is called where it is one of several of its call. */
    list: name.optional(),
    closesAt: at,
  }),
  z.strictObject({ act: z.literal("put-list-before-body"), at, call: name }),
  z.strictObject({
    act: z.literal("raise-objection"),
    at,
    state: name,
    /** Or the list by its name. */
    call: name,
    applications: names,
    basis: name.nullable(),
    refused: name.optional(),
  }),
  z.strictObject({ act: z.literal("withdraw-objection"), at, state: name, application: name }),
  z.strictObject({ act: z.literal("maintain-objection"), at, state: name, application: name }),
  z.strictObject({ act: z.literal("raise-hold"), at, state: name, applications: names }),
  z.strictObject({ act: z.literal("lift-hold"), at, state: name, application: name }),
  z.strictObject({
    act: z.literal("determine"),
    /** When it is entered. */
    at,
    decidedAt: at,
    confirmedAt: at,
    call: name,
    session: name,
    how: z.enum(["no-objection", "consensus", "vote", "pronouncement"]),
    symbol: name,
    items: z.record(
      name,
      z.strictObject({
        outcome: z.enum(["yes", "no", "deferred"]),
        votes: z.strictObject({ inFavour: z.int(), against: z.int(), abstentions: z.int() }).nullable(),
      }),
    ),
  }),
  /** Another text is adopted in a meeting by two. */
  z.strictObject({ act: z.literal("adopt-decision"), at, decision: name, session: name, confirmedAt: at }),
]);

const knowledge = z.enum(["yes", "on-request", "no"]);
const knows = z.strictObject({ open: knowledge, closed: knowledge });

const round = z.strictObject({
  /** What of the engine it shows. */
  shows: name,
  decision: name,
  process: days,
  sessions: z.record(name, days),
  /** Days off at the duty station. */
  holidays: z.array(day),
  states: names,
  observers: z.array(name),
  /** Of a named body, from the beginning of the process. */
  members: z.record(name, names),
  /** What the registers that the decision names had published by when: the organisations on each edition. */
  registers: z.record(name, z.array(z.strictObject({ datedOn: day, names }))).default({}),
  adopted: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("silence"), opensAt: at, closesAt: at }),
    z.strictObject({ by: z.literal("two"), session: name, at, confirmedAt: at }),
  ]),
  acts: z.array(act).min(1),
  /** Where each application stands at an instant; at the end, its outcome. */
  standings: z.array(z.strictObject({ at, of: z.record(name, name) })).min(1),
  /** The kinds of letters to each, in their alphabetical order, once each. */
  letters: z.record(name, z.array(name)),
  /** What each reader may know of a list while its window is open, and once its outcome is known. */
  reads: z.record(
    z.enum(["proposed-list", "final-list", "objectors", "bases"]),
    z.strictObject({ applicant: knows, mission: knows, public: knows, chair: knows }),
  ),
});

export type ActOfRound = z.infer<typeof act>;
export type DecisionRound = z.infer<typeof round>;
/** What is played of it; the rest says what must have come of it. */
export type RoundToPlay = Omit<DecisionRound, "shows" | "letters" | "reads">;

const folder = new URL("../decisions/", import.meta.url);

export const roundNames = [
  "claims-against-two-registers",
  "hold-becomes-objection",
  "cure-in-time-and-late",
  "consultation-withdrawn-and-maintained",
  "vote-keeps-objected-name",
  "pronouncement-in-the-room",
  "final-list-shorter",
  "validity-by-session",
  "superseded-in-mid-process",
  "body-of-fifteen",
  "committee-first-then-all",
] as const;

export function readRound(named: string): DecisionRound {
  return round.parse(JSON.parse(readFileSync(new URL(`${named}.round.json`, folder), "utf8")));
}

/** @param named - from the folder of the invented decisions; a known one from where it is. */
export function readDecision(named: string): ProposedText & { readonly classes: readonly Class[] } {
  const read = readDecisionFile(readFileSync(new URL(`${named}.json`, folder), "utf8"));
  if (!read.ok) throw new Error(`${named}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

/** As the clocks of the zone show it. */
export function instantOf(local: string, zone: Zone): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "reject" }).toInstant();
}

export function localOf(instant: Instant, zone: Zone): string {
  return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString();
}

/** Acts and instants to be looked at, as time goes; what is looked at is so after the acts of its instant. */
export function inOrderOfTime({ acts, standings }: Pick<DecisionRound, "acts" | "standings">) {
  const all = [
    ...acts.map((one) => ({ at: one.at, do: one, look: null })),
    ...standings.map((one) => ({ at: one.at, do: null, look: one })),
  ];
  return all.toSorted((one, other) =>
    Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(one.at), Temporal.PlainDateTime.from(other.at)),
  );
}
