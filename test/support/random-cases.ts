import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Voice, WindowOfCase } from "#domain/applications/item-in-window.ts";
import type { Case, Ruled } from "#domain/applications/records.ts";
import { standingOf } from "#domain/applications/standing.ts";
import type { Instant, Length } from "#domain/kit/calendar.ts";
import {
  type Class,
  type ConsultationStage,
  type Leads,
  type ListStage,
  type RulingStage,
  type Stage,
  type WindowStage,
} from "#domain/modalities/stages.ts";
import { memberStates } from "#domain/process/body.ts";
import { noHolidays } from "./factories.ts";

/* Decisions of any shape with any records on them, for what must hold of all of them. Days are those of UTC. */

const beginning = Temporal.Instant.from("2026-03-02T00:00:00Z");
const cites = { source: "A decision", paragraph: "paragraph 1" };

/** Quarters of days, so that many things coincide, and now and then a millisecond or a margin beside them. */
export function after(slot: number, milliseconds = 0): Instant {
  return beginning.add({ hours: slot * 6 }).add({ milliseconds });
}

const beside = fc.constantFrom(0, 0, 0, 0, 1, -1, 60_000, 120_000);
const between = (from: number, to: number) =>
  fc.tuple(fc.integer({ min: from, max: to }), beside).map(([slot, ms]) => after(slot, ms));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

const length: fc.Arbitrary<Length> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((count) => ({ unit: "hours", count }) as const),
  fc.integer({ min: 1, max: 6 }).map((count) => ({ unit: "calendar_days", count }) as const),
);

const leads: fc.Arbitrary<Leads> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ to: "next" } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ to: "accredited" } as const, { to: "refused" } as const) },
  { weight: 3, arbitrary: fc.constant({ to: "not-accredited" } as const) },
  { weight: 2, arbitrary: fc.constantFrom("a", "b", "c", "d").map((to) => ({ to: "class", class: to }) as const) },
);

const of = fc.constantFrom<Stage["of"]>("all", "all", "objected");

const ruling: fc.Arbitrary<RulingStage> = fc.record({
  kind: fc.constant("ruling"),
  key: fc.constant(""),
  of,
  cites: fc.constant(cites),
  what: fc.constantFrom("claim", "screening", "determination"),
  by: fc.constantFrom<RulingStage["by"]>("secretariat", { body: memberStates, decides: "vote" }),
  register: fc.constant(null),
  reasonOwed: fc.boolean(),
  due: maybe(
    fc.oneof(
      length.map((time) => ({ after: time })),
      fc.constantFrom({ at: "session-begins" } as const, { at: "session-ends" } as const),
    ),
  ),
  ifNone: fc.constantFrom("yes", "no", "waits"),
  returned: fc.constant({ within: { unit: "hours", count: 48 }, rounds: 2 } as const),
  yes: leads,
  no: leads,
});

const window: fc.Arbitrary<WindowStage> = fc.record({
  kind: fc.constant("window"),
  key: fc.constant(""),
  of,
  cites: fc.constant(cites),
  body: fc.constant(memberStates),
  threshold: fc.constantFrom(1, 1, 2, 3),
  length: fc.constant(null),
  bulk: fc.boolean(),
  withdrawal: fc.constantFrom("never", "until-close", "until-decided", "until-decided"),
  basis: fc.constant("voluntary"),
  hold: maybe(fc.record({ limit: length, then: fc.constantFrom("lifted", "objection") })),
  silent: leads,
  objected: leads,
});

const consultation: fc.Arbitrary<ConsultationStage> = fc.record({
  kind: fc.constant("consultation"),
  key: fc.constant(""),
  of,
  cites: fc.constant(cites),
  within: length,
  silence: fc.constantFrom("maintains", "drops"),
  withdrawn: leads,
  maintained: leads,
});

const list: fc.Arbitrary<ListStage> = fc.record({
  kind: fc.constant("list"),
  key: fc.constant(""),
  of,
  cites: fc.constant(cites),
  what: fc.constantFrom("information", "proposed", "proposed", "final"),
  to: fc.constant(["member-states"] as const),
  fields: fc.constant("dossier"),
  beforeSession: fc.constant(null),
});

function classOf(key: string, track: readonly Stage[] | null): Class {
  const named = track?.map((stage, index) => ({ ...stage, key: `${key}${String(index)}` })) ?? null;
  return { key, title: key, belongs: key, kind: "ngo", consultative: false, track: named, cites };
}

const any: fc.Arbitrary<Stage> = fc.oneof(
  { weight: 3, arbitrary: ruling },
  { weight: 3, arbitrary: window },
  { weight: 1, arbitrary: consultation },
  { weight: 2, arbitrary: list },
);

/** What comes after an objection is seldom reached by chance alone. */
const answeredObjection: fc.Arbitrary<Stage[]> = fc
  .tuple(window, fc.oneof(consultation, ruling), fc.oneof(consultation, ruling))
  .map(([first, ...rest]) => [
    { ...first, objected: { to: "next" } },
    ...rest.map((stage) => ({ ...stage, of: "objected" }) as const),
  ]);

/** Nor that one leads to another class, or that States are asked again. */
const onward: fc.Arbitrary<Stage[]> = fc
  .tuple(window, window, fc.constantFrom("b", "next"))
  .map(([first, second, to]) => [
    { ...first, of: "all", silent: { to: "next" }, objected: to === "b" ? { to: "class", class: to } : { to: "next" } },
    second,
  ]);

const track = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: any.map((stage) => [stage]) },
      { weight: 4, arbitrary: answeredObjection },
      { weight: 1, arbitrary: onward },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.flat().slice(0, 5));

const classes = fc
  .tuple(track, track)
  .map(([a, b]) => [classOf("a", a), classOf("b", b), classOf("c", []), classOf("d", null)]);

/** About when a stage has its turn, for most of them. */
const turnOf = (stage: Stage) => Number(stage.key.slice(1)) * 6;

function rulingsOn(stage: RulingStage): fc.Arbitrary<Ruled[]> {
  const turn = turnOf(stage);
  const one = fc
    .record({
      outcome: fc.constantFrom<Ruled["outcome"]>("yes", "yes", "yes", "no", "returned", "deferred", "taken-back"),
      decidedAt: between(turn, turn + 16),
      late: fc.constantFrom(0, 0, 0, 1, 6, 20),
      curable: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null, freq: 6 }),
      longer: fc.array(fc.record({ before: fc.integer({ min: 0, max: 3 }), by: fc.integer({ min: 1, max: 4 }) }), {
        maxLength: 2,
      }),
    })
    .map(({ outcome, decidedAt, late, curable, longer }) => ({
      stage: stage.key,
      outcome,
      decidedAt,
      knownAt: decidedAt.add({ hours: late * 6 }),
      curableUntil: outcome === "returned" && curable !== null ? decidedAt.add({ hours: curable * 6 }) : null,
      longer: outcome === "returned" && curable !== null ? givenLonger(decidedAt, curable, longer) : [],
    }));
  return fc.array(one, { maxLength: 3 });
}

/** Each while it can be cured, and after the one before. */
function givenLonger(
  from: Instant,
  curable: number,
  given: readonly { readonly before: number; readonly by: number }[],
) {
  let until = from.add({ hours: curable * 6 });
  let last = from;
  return given.map(({ before, by }) => {
    const at = until.subtract({ hours: before * 6 });
    last = Temporal.Instant.compare(at, last) < 0 ? last : at;
    until = until.add({ hours: by * 6 });
    return { at: last, until };
  });
}

function voiceIn(stage: WindowStage): fc.Arbitrary<Voice> {
  const turn = turnOf(stage);
  return fc
    .record({
      kind: fc.constantFrom("objection", "objection", "hold"),
      receivedAt: between(turn, turn + 12),
      ends: maybe(fc.tuple(fc.integer({ min: 0, max: 14 }), beside)),
      limit: fc.integer({ min: 1, max: 8 }),
      maintained: maybe(between(turn + 6, turn + 24)),
    })
    .map(({ kind, receivedAt, ends, limit, maintained }) => {
      const ended = ends === null ? null : receivedAt.add({ hours: ends[0] * 6, milliseconds: Math.max(0, ends[1]) });
      const limitAt = kind === "hold" ? receivedAt.add({ hours: limit * 6 }) : null;
      return { kind, receivedAt, endedAt: ended, limitAt, maintainedAt: maintained } as const;
    });
}

function windowOn(stage: WindowStage): fc.Arbitrary<WindowOfCase[]> {
  const turn = turnOf(stage);
  const open: fc.Arbitrary<WindowOfCase[]> = fc
    .record({
      opensAt: between(turn, turn + 6),
      hours: fc.integer({ min: 1, max: 8 }),
      moved: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 })), { maxLength: 2 }),
      voices: fc.array(voiceIn(stage), { maxLength: 5 }),
    })
    .map(({ opensAt, hours, moved, voices }) => {
      let closesAt = opensAt.add({ hours: hours * 6 });
      let last = opensAt;
      const extensions = moved.map(([before, by]) => {
        const from = closesAt;
        const made = from.subtract({ hours: before });
        last = Temporal.Instant.compare(made, last) < 0 ? last : made;
        closesAt = from.add({ hours: by * 6 });
        return { from, extendedAt: last };
      });
      return [{ stage: stage.key, window: { opensAt, closesAt, zone: "UTC" }, extensions, voices }];
    });
  return fc.oneof({ weight: 6, arbitrary: open }, fc.constant<WindowOfCase[]>([]));
}

const cure = (stage: Stage) =>
  fc.array(
    between(turnOf(stage), turnOf(stage) + 24).map((at) => ({ stage: stage.key, at })),
    { maxLength: 2 },
  );

const sealed = (stage: Stage) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: between(turnOf(stage), turnOf(stage) + 8).map((sealedAt) => [{ stage: stage.key, sealedAt }]),
    },
    fc.constant([]),
  );

/** Together, in one array. */
function all<T>(of: readonly fc.Arbitrary<readonly T[]>[]): fc.Arbitrary<T[]> {
  return of.length === 0 ? fc.constant([]) : fc.tuple(...of).map((each) => each.flat());
}

export const aCase: fc.Arbitrary<Case> = classes.chain((decided) => {
  const stages = decided.flatMap((one) => one.track ?? []);
  const rulingStages = stages.filter((stage) => stage.kind === "ruling");
  return fc
    .record({
      agreedTo: fc.constantFrom(null, "a", "b", "b", "c", "d"),
      receivedAt: maybe(between(0, 3)).map((at) => at ?? after(1)),
      withdrawnAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: between(0, 50) }),
      rulings: all(rulingStages.map(rulingsOn)),
      cures: all(rulingStages.map(cure)),
      lists: all(stages.filter(({ kind }) => kind === "list").map(sealed)),
      windows: all(stages.filter((stage) => stage.kind === "window").map(windowOn)),
      scopeEndsAt: maybe(between(10, 70)),
      session: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 })).map(([begins, days]) => {
        const beginsOn = Temporal.PlainDate.from("2026-03-02").add({ days: begins });
        return { beginsOn, endsOn: beginsOn.add({ days }) };
      }),
    })
    .map(({ rulings, ...records }) => ({
      ...records,
      rulings: rulings.toSorted((one, other) => Temporal.Instant.compare(one.knownAt, other.knownAt)),
      classes: decided,
      class: "a",
      zone: "UTC",
      holidays: noHolidays,
    }));
});

/** Every instant at which something can change, and one millisecond on either side. */
export function boundariesOf(one: Case): Instant[] {
  const ofVoices = one.windows.flatMap(({ voices }) =>
    voices.flatMap(({ receivedAt, endedAt, limitAt, maintainedAt }) => [receivedAt, endedAt, limitAt, maintainedAt]),
  );
  const told = [
    one.receivedAt,
    one.withdrawnAt,
    one.scopeEndsAt,
    ...one.rulings.flatMap(({ decidedAt, knownAt, curableUntil, longer = [] }) => [
      decidedAt,
      knownAt,
      curableUntil,
      ...longer.flatMap(({ at, until }) => [at, until]),
    ]),
    ...one.cures.map(({ at }) => at),
    ...one.lists.map(({ sealedAt }) => sealedAt),
    ...one.windows.flatMap(({ window: { opensAt, closesAt } }) => [opensAt, closesAt]),
    ...one.windows.flatMap(({ extensions = [] }) => extensions.flatMap(({ from, extendedAt }) => [from, extendedAt])),
    ...ofVoices,
  ].filter((at) => at !== null);
  // What the clock adds, as the standings on the way name it.
  const named = told.flatMap((at) => {
    const { now } = standingOf(one, at);
    return now.kind === "waits" && now.until !== null ? [now.until] : [];
  });
  const beyond = [...told, ...named].flatMap((at) => [
    at,
    at.add({ seconds: 120 }),
    at.add({ hours: 24 }),
    at.add({ hours: 72 }),
  ]);
  const exact = new Map(beyond.map((at) => [at.epochMilliseconds, at]));
  return [...exact.values()].flatMap((at) => [at.subtract({ milliseconds: 1 }), at, at.add({ milliseconds: 1 })]);
}
