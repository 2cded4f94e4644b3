import fc from "fast-check";
import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { countAccredited, countAccreditedAlong } from "#db/accreditation/accredited-counts.ts";
import {
  type AccreditedInBrief,
  type AccreditedOrganisation,
  listAccredited,
  listAccreditedAfter,
} from "#db/accreditation/accredited-organisations.ts";
import { type AccreditedFilter } from "#db/accreditation/granted.ts";
import { type AccreditedCursor, accreditedOrders } from "#domain/accreditation/accreditation.ts";
import { categories, type Category } from "#domain/modalities/provisions.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, type Applying, as, givenCleared, givenOpenCall, theClock } from "#support/given.ts";

/* What the list, its pages and its counts answer, against a plain reading of who was accredited. */

const { db } = await aDatabase();

const words = ["Peace", "ÉCOLE", "100%", "a_b", "Ångström", "سلام", "net", "Network", "O'Brien", "\\d"];
const countries = ["KEN", "FRA", "IND"];
const regions = [
  { region: "Africa", of: ["KEN"] },
  { region: "Asia", of: ["IND"] },
  { region: "Europe", of: ["FRA"] },
] as const;

const isIn = (region: string, { country = "" }: Applying) =>
  regions.some((one) => one.region === region && one.of.some((code) => code === country));

/** The same names and countries again and again, so that every filter finds some and orders have ties. */
const drawn: Applying[] = fc.sample(
  fc.record({
    name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((some) => some.join(" ")),
    acronym: fc.constantFrom("NET", "ÉÀ", "X%"),
    category: fc.constantFrom(...categories),
    country: fc.constantFrom(...countries),
  }),
  { numRuns: 24, seed: 2022 },
);

const call = await givenOpenCall(db);
const accredited: (Applying & { reference: string })[] = [];
// Some have the same name: an order needs more than it.
for (const one of [...drawn, ...drawn.slice(0, 6)])
  accredited.push({ ...one, reference: (await givenCleared(db, call, one)).application.reference });
const { period } = accepted(
  await circulateList(as(db, call.officer, round.circulating), { call: call.call.id, closesAt: round.periodCloses }),
).next;
accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

function fits(
  { q, category, country, region }: AccreditedFilter,
  one: Applying,
  but?: "category" | "country" | "region",
): boolean {
  return (
    (q === undefined ||
      (folded(q) !== "" &&
        q.split(" ").every((word) => folded(`${one.name} ${one.acronym ?? ""}`).includes(folded(word))))) &&
    (but === "category" || category === undefined || one.category === category) &&
    (but === "country" || country === undefined || one.country === country) &&
    (but === "region" || region === undefined || isIn(region, one))
  );
}

const filters = fc.record({
  at: fc.constant(round.afterwards),
  q: fc.option(fc.constantFrom("e", "net", "NÉT", "100%", "%", "_", "école", "سل", "\\", "'", "b p", "nobody"), {
    nil: undefined,
  }),
  category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
  country: fc.option(fc.constantFrom(...countries, "DEU"), { nil: undefined }),
  region: fc.option(fc.constantFrom(...regions.map(({ region }) => region), "Oceania" as const), { nil: undefined }),
});

const references = (list: readonly { readonly reference: string }[]) => list.map(({ reference }) => reference).sort();

test("whatever the filter, the counts are those of the rows", async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const wanted = accredited.filter((one) => fits(filter, one));
      expect(await countAccredited(db, filter)).toBe(wanted.length);
      const { total, byProcess, byCategory, byCountry, byRegion } = await countAccreditedAlong(db, filter);
      expect(total).toBe(wanted.length);
      const countOf = (category: Category) =>
        accredited.filter((one) => one.category === category && fits(filter, one, "category")).length;
      for (const category of categories) expect(byCategory[category]).toBe(countOf(category));
      const inCountries = accredited.filter((one) => fits(filter, one, "country"));
      for (const { country, count } of byCountry)
        expect(count).toBe(inCountries.filter((one) => one.country === country).length);
      expect(byCountry.map(({ country }) => country).sort()).toEqual(
        [...new Set(inCountries.map(({ country }) => country))].sort(),
      );
      expect(byProcess.get(call.process.id) ?? 0).toBe(wanted.length);
      const inRegion = (region: string) => accredited.filter((one) => fits(filter, one, "region") && isIn(region, one));
      expect(byRegion).toEqual(
        regions
          .map(({ region }) => ({ region, count: inRegion(region).length }))
          .filter(({ count }) => count > 0)
          .sort((one, other) =>
            other.count === one.count ? (one.region < other.region ? -1 : 1) : other.count - one.count,
          ),
      );
    }),
    { numRuns: 40 },
  );
});

test("whatever the filter, the order and the size of a page, the pages hold each row once, in one order", async () => {
  await fc.assert(
    fc.asyncProperty(
      filters,
      fc.constantFrom(...accreditedOrders),
      fc.integer({ min: 1, max: 9 }),
      async (filter, order, limit) => {
        const wanted = accredited.filter((one) => fits(filter, one));
        const whole = await listAccredited(db, filter, { limit: 100, offset: 0, order });
        expect(references(whole)).toEqual(references(wanted));
        const pages: AccreditedOrganisation[] = [];
        for (let offset = 0; offset < whole.length; offset += limit)
          pages.push(...(await listAccredited(db, filter, { limit, offset, order })));
        expect(pages).toEqual(whole);
      },
    ),
    { numRuns: 20 },
  );
});

test("whatever the filter, a program that follows the cursor meets each row once, in the order of names", async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 9 }), async (filter, limit) => {
      const met: AccreditedInBrief[] = [];
      let after: AccreditedCursor | null = null;
      do {
        const { items, next }: Awaited<ReturnType<typeof listAccreditedAfter>> = await listAccreditedAfter(db, filter, {
          after,
          limit,
        });
        met.push(...items);
        after = next;
      } while (after !== null);
      expect(await listAccredited(db, filter, { limit: 100, offset: 0, order: "name" })).toMatchObject(met);
    }),
    { numRuns: 20 },
  );
});
