import fc from "fast-check";
import type { Length } from "#domain/kit/calendar.ts";
import {
  audiences,
  informationItems,
  listCriteria,
  optionalItems,
  type Provisions,
  routes,
  type ValidUntil,
} from "#domain/modalities/provisions.ts";

/* What any decision may provide, each provision with a source of its own. */

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const cites = fc
  .integer({ min: 1, max: 99 })
  .map((n) => ({ source: "A decision", paragraph: `paragraph ${String(n)}` }));
const some = <T>(of: readonly T[]) => fc.subarray([...of]);
const offices = some(["chair", "secretariat"] as const);

const length: fc.Arbitrary<Length> = fc.record({
  unit: fc.constantFrom("hours", "calendar_days", "working_days"),
  count: fc.integer({ min: 1, max: 40 }),
});

const category = fc.record({ route: fc.constantFrom(...routes), cites });

const validUntil: fc.Arbitrary<ValidUntil> = fc.oneof(
  fc.constantFrom({ until: "session" } as const, { until: "mandate" } as const),
  fc.constantFrom("2027-03-05", "2028-11-30").map((lastDay) => ({ until: "date", lastDay }) as const),
  fc
    .integer({ min: 1, max: 4 })
    .map((years) => ({ until: "cycle", cycle: { beginsOn: "2027-01-01", years } }) as const),
);

const effect = fc.oneof(
  fc.record({ kind: fc.constant("final" as const), cites }),
  fc.record({ kind: fc.constant("body-decides" as const), by: fc.constantFrom("consensus", "vote"), cites }),
  fc.record({ kind: fc.constant("chair-consults" as const), for: length, cites }),
);

const written = fc.record({
  maximumWords: maybe(fc.integer({ min: 100, max: 900 })),
  language: maybe(fc.constantFrom("English", "French")),
  posted: fc.boolean(),
});

const speak = fc.record({
  dedicatedSession: fc.boolean(),
  endOfItem: fc.boolean(),
  throughSpokespersons: fc.boolean(),
  minutes: maybe(fc.integer({ min: 1, max: 9 })),
});

const closes = fc.option(
  fc.record({
    before: fc.record({
      unit: fc.constantFrom("calendar_days", "working_days"),
      count: fc.integer({ min: 1, max: 60 }),
    }),
    clock: fc.constantFrom("18:00", "09:30"),
  }),
  { nil: undefined },
);

export const someProvisions: fc.Arbitrary<Provisions> = fc
  .record({
    categories: fc.record({ "ecosoc-ngo": category, ngo: category, business: category, academia: category }),
    exemptions: fc.record({ accreditedTo: some(["A conference", "A committee"]), cites }),
    information: fc.record({
      required: some(informationItems),
      requiredOfNotifiers: some(informationItems),
      optional: fc.option(some(optionalItems), { nil: undefined }),
      closes,
      screenedBy: fc.constantFrom("secretariat", "chair"),
      refusalCarriesReason: fc.boolean(),
      curable: maybe(
        fc
          .record({ by: length, until: fc.boolean() })
          .map(({ by, until }) => ({ by, ...(until ? { untilCallCloses: true } : {}) })),
      ),
      cites,
    }),
    list: fc.record({
      compiledBy: fc.constantFrom("secretariat", "chair", "president"),
      criteria: some(listCriteria),
      cites,
    }),
    circulation: fc.record({
      to: fc.constantFrom("member-states", "all-missions"),
      fields: fc.constantFrom("name-and-country", "dossier"),
      beforeSession: maybe(length),
      period: fc.oneof(
        length.map((its) => ({ length: its })),
        fc.constantFrom({ decidedByChair: true } as const, { inTheRoom: true } as const),
      ),
      closingClock: fc.constantFrom(undefined, "18:00", "12:30"),
      zone: fc.constantFrom("America/New_York", "Europe/Vienna"),
      cites,
    }),
    objection: fc.record({
      by: fc.constantFrom("member-states", "member-states", "nobody"),
      bulk: fc.boolean(),
      withdrawal: fc.constantFrom("until-close", "until-decision", "none"),
      basis: fc.constantFrom("none", "voluntary", "required"),
      objectorSeenBy: some(audiences),
      cites,
    }),
    effect,
    disclosure: fc.record({
      proposedList: some(audiences),
      finalList: some(audiences),
      objectors: some(audiences),
      reasons: some(audiences),
      cites,
    }),
    validity: fc
      .record({
        until: validUntil,
        reapplication: fc.record({ allowed: fc.boolean(), after: maybe(length) }),
        cites,
      })
      .map(({ until, ...said }) => ({ ...until, ...said })),
    entitlements: fc.record({
      attendFormal: fc.boolean(),
      speak: maybe(speak),
      written: maybe(written),
      documents: fc.boolean(),
      representatives: maybe(fc.integer({ min: 1, max: 9 })),
      cites,
    }),
    suspension: fc.record({
      by: offices,
      grounds: fc.constantFrom("", "Breach of the rules of procedure"),
      withdrawalBy: offices,
      cites,
    }),
  })
  // Whom the objector is seen by is said once, and kept in two places.
  .map((said) => ({ ...said, objection: { ...said.objection, objectorSeenBy: said.disclosure.objectors } }));
