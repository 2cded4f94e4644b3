import { describe, expect, test } from "vitest";
import { type Claimant, isSure, proposeMatches, saysOtherwise, verifyClaim } from "#domain/organisations/claim.ts";
import type { Register } from "#domain/organisations/register.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, refusalOf } from "#support/factories.ts";
import { anEntry } from "#support/registers.ts";

const register: Register = {
  id: anId("register"),
  slug: "consultative-status",
  title: "Consultative status",
  kind: "consultative_status",
  citation: { source: "E/INF", paragraph: null },
};

describe("the matches that are proposed", () => {
  const claimant = { name: "Fédération for Open Networks", acronym: "FON", numbers: ["e/77"] };
  const grounds = (entry: Parameters<typeof anEntry>[0], changes: Partial<Claimant> = {}) =>
    proposeMatches({ ...claimant, ...changes }, [anEntry(entry)])[0]?.because ?? [];

  test.each([
    ["the same name, whatever its accents, case and signs", { name: "FEDERATION for open-networks" }, ["name"]],
    ["the same number, whatever its spaces and letters", { name: "Other", number: "E / 77" }, ["number"]],
    ["another number", { name: "Other", number: "E/7" }, []],
    ["the same acronym", { name: "Other", acronym: "fon" }, ["acronym"]],
    ["the acronym as the name", { name: "FON" }, ["acronym"]],
    ["a name that holds the other", { name: "International Federation for Open Networks" }, ["part_of_name"]],
    ["everything at once", { name: claimant.name, acronym: "FON", number: "E/77" }, ["number", "name", "acronym"]],
    ["nothing", { name: "Other" }, []],
    ["a short name that stands in the other by chance", { name: "Open" }, []],
  ])("by %s", (_name, entry, because) => {
    expect(grounds(entry)).toEqual(because);
  });

  test("of signs alone match nothing, and no acronym is no match", () => {
    expect(grounds({ name: "—" }, { name: "!!" })).toEqual([]);
    expect(grounds({ name: "Other", acronym: null }, { acronym: null })).toEqual([]);
  });

  test("stand in the order of what is surest", () => {
    const entries = [
      anEntry({ name: "International Federation for Open Networks" }),
      anEntry({ name: "Zeta", acronym: "FON" }),
      anEntry({ name: claimant.name }),
      anEntry({ name: "Other", number: "E/77" }),
    ];
    expect(proposeMatches(claimant, entries).map(({ because }) => because[0])).toEqual([
      "number",
      "name",
      "acronym",
      "part_of_name",
    ]);
  });
});

describe("the verification of a claim", () => {
  const counts = { id: anId<"edition">("edition"), register: register.id };
  const picked = { id: anId<"entry">("entry"), edition: counts.id };
  const claim = {
    application: anId<"application">("application"),
    edition: counts,
    seen: counts.id,
    picked,
    verdict: { by: "entry", entry: picked.id },
  } as const;

  test("keeps the entry that was picked, or the reason without one", () => {
    const of = { application: claim.application, register: register.id, edition: counts.id };
    expect(acceptedOf(verifyClaim(claim)).next).toEqual({ ...of, entry: picked.id, reason: null });
    const otherwise = { ...claim, picked: null, verdict: { by: "otherwise", reason: "A letter shows it." } } as const;
    expect(acceptedOf(verifyClaim(otherwise)).next).toEqual({ ...of, entry: null, reason: "A letter shows it." });
  });

  test("asks for nothing where no register has an edition", () => {
    expect(
      acceptedOf(verifyClaim({ ...claim, edition: null, seen: null, picked: null, verdict: null })).next,
    ).toBeNull();
  });

  test.each([
    ["nothing was decided", { verdict: null }, "claim_is_not_verified"],
    ["no reason was given", { verdict: { by: "otherwise", reason: " " } as const }, "claim_is_not_verified"],
    ["another edition was seen", { seen: anId<"edition">("other") }, "changed_meanwhile"],
    ["no edition was seen", { seen: null }, "changed_meanwhile"],
    ["the entry is not there", { picked: null }, "entry_is_of_no_such_edition"],
    [
      "it is of another edition",
      { picked: { ...picked, edition: anId<"edition">("x") } },
      "entry_is_of_no_such_edition",
    ],
  ])("is refused where %s", (_when, changes, because) => {
    expect(refusalOf(verifyClaim({ ...claim, ...changes })).because).toBe(because);
  });
});

describe("What a register says of a status against what is claimed", () => {
  const claimed = { status: "special", year: "2010" };
  test.each([
    ["Special", 2010, false],
    ["SPECIAL consultative status", 2010, false],
    ["Special", null, false],
    [null, 2010, false],
    [null, null, false],
    ["Roster", 2010, true],
    ["General", null, true],
    ["Withdrawn", 2019, true],
    ["Special, suspended", 2010, true],
    ["Special", 2012, true],
  ] as const)("%s since %s: otherwise is %s", (status, statusYear, otherwise) => {
    expect(saysOtherwise(claimed, { status, statusYear })).toBe(otherwise);
  });

  test("who claims no status, or no year, is contradicted by none", () => {
    expect(saysOtherwise({ status: null, year: null }, { status: "Roster", statusYear: 1998 })).toBe(false);
    expect(saysOtherwise({ status: "roster", year: null }, { status: "Roster", statusYear: 1998 })).toBe(false);
  });

  test("an entry counts against a claim that has its number or its name, and not one that is only alike", () => {
    expect(isSure({ because: ["number"] })).toBe(true);
    expect(isSure({ because: ["name", "acronym"] })).toBe(true);
    expect(isSure({ because: ["acronym", "part_of_name"] })).toBe(false);
    expect(isSure({ because: [] })).toBe(false);
  });
});
