import { describe, expect, test } from "vitest";
import { oewg2021To2025, provisionsCiting } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { cited } from "#db/demonstration/modalities/text.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { sourcesCarriedOver, sourcesToGiveAgain } from "#domain/modalities/sources.ts";

/* A fallen text, and a new version that begins with it. */

const fallen = { citation: oewg2021To2025.citation, provisions: oewg2021To2025.provisions };
const own = cited("Chair's second proposal");

function next(changes: Partial<Provisions> = {}) {
  return { citation: own, provisions: { ...fallen.provisions, ...changes } };
}

const { circulation } = fallen.provisions;
const withLength = { ...circulation, period: { length: { unit: "calendar_days", count: 30 } } } as const;

describe("A source is asked for again when what it is the source of has changed", () => {
  test("a length is set, and the source is still silent on the length", () => {
    expect(sourcesToGiveAgain(fallen, next({ circulation: withLength }))).toEqual(["circulation"]);
  });

  test("not when its source is given anew, or when it is the text itself", () => {
    const elsewhere = { ...withLength, cites: cited("Letter of the Chair, 18 April 2022") };
    expect(sourcesToGiveAgain(fallen, next({ circulation: elsewhere }))).toEqual([]);
    expect(sourcesToGiveAgain(fallen, next({ circulation: { ...withLength, cites: own } }))).toEqual([]);
  });

  test("not when nothing has changed but the source", () => {
    expect(sourcesToGiveAgain(fallen, next())).toEqual([]);
  });

  test("each route has its own", () => {
    const { categories } = fallen.provisions;
    const changed = { categories: { ...categories, business: { ...categories.business, route: "closed" as const } } };
    expect(sourcesToGiveAgain(fallen, next(changed))).toEqual(["business"]);
  });
});

describe("The Chair sees which sources are old", () => {
  test("all that cite what the fallen text cited", () => {
    const carriedOver = sourcesCarriedOver(fallen, next());
    expect(new Set(carriedOver).size).toBe(14);
    expect(carriedOver).toEqual(expect.arrayContaining(["ecosoc-ngo", "ngo", "circulation", "suspension"]));
  });

  test("none in a text that provides everything on its own authority", () => {
    const text = { citation: own, provisions: provisionsCiting(own.source) };
    const { suspension, circulation: listed, exemptions, information } = text.provisions;
    expect(sourcesCarriedOver(fallen, text)).toEqual([]);
    // These cite what is near the text and not the text itself, and cite it anew.
    for (const { cites } of [suspension, listed, exemptions, information]) expect(cites.source).toContain(own.source);
  });
});
