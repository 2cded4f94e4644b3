import { describe, expect, test } from "vitest";
import { oewg2021To2025, provisionsCiting } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { cited } from "#db/demonstration/modalities/text.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { citeSilence, sourcesCarriedOver } from "#domain/modalities/sources.ts";

/* A fallen text, and a new version that begins with it. */

const fallen = { citation: oewg2021To2025.citation, provisions: oewg2021To2025.provisions };
const own = cited("Chair's second proposal");

function next(changes: Partial<Provisions> = {}) {
  return { citation: own, provisions: { ...fallen.provisions, ...changes } };
}

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

  test("nor of a text that is cited for its own silence, whatever the version before was silent on", () => {
    const silent = { ...fallen.provisions.validity, cites: citeSilence(fallen.citation, "Validity") };
    const again = { citation: fallen.citation, provisions: { ...fallen.provisions, validity: silent } };
    expect(sourcesCarriedOver(again, again)).not.toContain("validity");
    expect(sourcesCarriedOver(again, next({ validity: silent }))).toContain("validity");
  });
});
