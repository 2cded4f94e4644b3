import fc from "fast-check";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { categories, type Provisions, routes } from "#domain/modalities/provisions.ts";
import { type Act, aWorld } from "./world.ts";

/* Random rounds: sequences of acts at instants of which most are boundaries. */

const second = 1000;
const hour = 3600 * second;
const { provisions: of2022 } = oewg2021To2025;

const length = fc.constantFrom(1, second, 120 * second, hour, 48 * hour, 14 * 24 * hour);
const delay = fc.constantFrom(0, 0, 1, 119 * second, 119_999);
const which = fc.nat({ max: 11 });
const moved = fc.constantFrom(-hour, -1, 0, 1, 60 * second, 240 * second, 24 * hour);

/** Decisions as a Chair might write them, those that contradict themselves among them. */
const aText = fc.record({
  routes: fc.tuple(...categories.map(() => fc.constantFrom(...routes, "no-objection", "no-objection"))),
  by: fc.constantFrom("member-states", "member-states", "member-states", "nobody"),
  bulk: fc.boolean(),
  withdrawal: fc.constantFrom("until-close", "until-decision", "none"),
  period: fc.constantFrom(
    { decidedByChair: true } as const,
    { length: { unit: "hours", count: 1 } } as const,
    { length: { unit: "working_days", count: 2 } } as const,
    { inTheRoom: true } as const,
  ),
});
type Text = typeof aText extends fc.Arbitrary<infer Chosen> ? Chosen : never;

/** The decision of 22 April 2022, where null is drawn. */
function provisionsOf(text: Text | null): Provisions {
  if (text === null) return of2022;
  const { cites } = of2022.categories.ngo;
  const route = (index: number) => ({ route: text.routes[index] ?? "closed", cites });
  return {
    ...of2022,
    categories: { "ecosoc-ngo": route(0), ngo: route(1), business: route(2), academia: route(3) },
    circulation: { ...of2022.circulation, period: text.period },
    objection: { ...of2022.objection, by: text.by, bulk: text.bulk, withdrawal: text.withdrawal },
  };
}

const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant("wait"), milliseconds: fc.constantFrom(0, 1, second, hour) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("wait-for-boundary"),
      which,
      offset: fc.constantFrom(-1, 0, 0, 1, 119_999, 120_000, 120_001),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("propose"), provisions: which }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("adopt"), which }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("open-silence"), which, length }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("break-silence"), which, mission: which, delay }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("open-call"), length }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("extend-call"), which, by: moved }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant("apply"), which, category: fc.constantFrom(...categories) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("apply-again"),
      which,
      who: which,
      category: fc.constantFrom(...categories),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant("review"), which, clears: fc.constantFrom(true, true, true, false) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("withdraw"), which }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("circulate"), which, length }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("extend-period"), which, by: moved }) },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant("object"),
      which,
      mission: which,
      named: fc.array(which, { maxLength: 3 }),
      fromList: fc.constantFrom(true, true, true, false),
      delay,
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("withdraw-objection"), which }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("jobs") }) },
);

/** Half of the sequences begin where a list is about to be circulated, or sequences would seldom get there. */
const review: Act[] = [0, 1, 2, 3, 4].map((application) => ({ act: "review", which: application, clears: true }));
const begun: Act[] = [
  { act: "propose", provisions: 0 },
  { act: "open-silence", which: 0, length: 48 * hour },
  { act: "wait-for-boundary", which: 0, offset: 120_000 },
  { act: "open-call", length: 48 * hour },
  { act: "apply", which: 0, category: "ecosoc-ngo" },
  { act: "apply", which: 0, category: "ngo" },
  { act: "apply", which: 0, category: "business" },
  { act: "apply", which: 0, category: "academia" },
  { act: "apply", which: 0, category: "ngo" },
  ...review,
];
const circulated: Act[] = [...begun, { act: "circulate", which: 0, length: 48 * hour }];

/** And some where a later decision of 2022's kind may come into force while the list is out. */
const followed: Act[] = [...circulated, { act: "propose", provisions: 2 }];

/** And some where two calls are open at once: one organisation withdrew and may apply again, another waits and may not. */
const twice: Act[] = [
  ...begun,
  { act: "withdraw", which: 1 },
  { act: "open-call", length: 14 * 24 * hour },
  { act: "apply-again", which: 1, who: 1, category: "ngo" },
  { act: "apply-again", which: 1, who: 2, category: "ecosoc-ngo" },
  { act: "review", which: 5, clears: true },
  { act: "review", which: 6, clears: true },
  { act: "circulate", which: 0, length: 48 * hour },
];

export const aSequence = fc.record({
  texts: fc.tuple(fc.option(aText, { freq: 1 }), aText, fc.option(aText, { freq: 1 })),
  beginning: fc.constantFrom<Act[]>([], begun, circulated, circulated, followed, followed, twice, twice),
  acts: fc.array(anAct, { minLength: 1, maxLength: 40, size: "max" }),
});

export type Sequence = typeof aSequence extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** What a sequence comes to; with the jobs of the clock, or as if none had run. */
export function lived({ texts, beginning, acts }: Sequence, withJobs: boolean) {
  const life = aWorld(texts.map(provisionsOf), withJobs);
  life.run([...beginning, ...acts]);
  return life;
}
