import { describe, expect, test } from "vitest";
import {
  countingDayOf,
  differencesBetween,
  drawEdition,
  editionFor,
  hashOfEntries,
  importEdition,
  latestEdition,
  openRegister,
  type Register,
} from "#domain/organisations/register.ts";
import { anId } from "#support/an-id.ts";
import { aCall, acceptedOf, date, instant, newYork, refusalOf, windowOf } from "#support/factories.ts";
import { anEntry } from "#support/registers.ts";

const register: Register = {
  id: anId("register"),
  slug: "consultative-status",
  title: "Consultative status",
  kind: "consultative_status",
  citation: { source: "E/INF", paragraph: null },
};
const at = instant("2022-06-01T16:00:00Z");

const edition = (datedOn: string, importedAt = "2022-01-01T00:00:00Z") => ({
  datedOn: date(datedOn),
  importedAt: instant(importedAt),
});

describe("register changes in mid-round: the edition of the closing day counts; later ones raise a flag", () => {
  const [first, second, third] = [edition("2021-12-31"), edition("2022-05-24"), edition("2022-05-25")];
  test.each([
    ["2021-12-30", null],
    ["2021-12-31", first],
    ["2022-05-23", first],
    ["2022-05-24", second],
    ["2022-05-25", third],
  ])("of a call that closes on %s", (day, counts) => {
    expect(editionFor([second, third, first], date(day))).toBe(counts);
  });

  test("the closing day is that of the call's own zone", () => {
    const call = aCall({ window: windowOf("2022-04-25T09:00", "2022-05-24T23:00", newYork) });
    expect(countingDayOf(call, instant("2022-05-01T12:00:00Z")).toString()).toBe("2022-05-24");
  });

  test("of a continuous call the day of receipt counts, in the call's own zone", () => {
    const call = aCall({ cutOffs: [] });
    expect(countingDayOf(call, instant("2022-05-02T03:59:59Z")).toString()).toBe("2022-05-01");
    expect(countingDayOf(call, instant("2022-05-02T04:00:00Z")).toString()).toBe("2022-05-02");
  });

  test("of two of one day the one that came last, also as the latest of all", () => {
    const again = edition("2022-05-24", "2022-05-26T00:00:00Z");
    expect(editionFor([second, again, first], date("2022-05-24"))).toBe(again);
    expect(latestEdition([second, again, first])).toBe(again);
    expect(latestEdition([])).toBeNull();
  });
});

describe("a register", () => {
  test("has a name of its own, and of consultative status there is one", () => {
    const other = { ...register, id: anId<"register">("other"), slug: "other" };
    expect(refusalOf(openRegister({ ...register, kind: "membership" }, [register])).because).toBe("register_is_open");
    expect(refusalOf(openRegister(other, [register])).because).toBe("status_has_a_register");
    expect(openRegister({ ...other, kind: "membership" }, [register]).ok).toBe(true);
  });
});

describe("an edition", () => {
  const entries = [anEntry(), anEntry()];
  const given = {
    id: anId<"edition">("edition"),
    datedOn: date("2022-06-01"),
    source: "E/INF/1",
    entries,
    before: null,
  };

  test("is imported as of a day that has come, with the hash of its entries", () => {
    const { next, happened } = acceptedOf(importEdition(register, given, at, newYork));
    expect(next).toMatchObject({ count: 2, hash: hashOfEntries(entries), importedAt: at });
    expect(happened).toMatchObject({ type: "RegisterEditionImported", datedOn: "2022-06-01", count: 2 });
    const tomorrow = { ...given, datedOn: date("2022-06-02") };
    expect(refusalOf(importEdition(register, tomorrow, at, newYork)).because).toBe("edition_is_dated_ahead");
  });

  test("is not imported empty, nor where something else would come of it than was seen", () => {
    expect(refusalOf(importEdition(register, { ...given, entries: [] }, at, newYork)).because).toBe("edition_is_empty");
    const hash = { seen: "one", present: "other" };
    expect(refusalOf(importEdition(register, { ...given, hash }, at, newYork)).because).toBe("changed_meanwhile");
  });

  test("is not imported twice: the same entries of the same day from the same document are on record", () => {
    const before = acceptedOf(importEdition(register, given, at, newYork)).next;
    const again = { ...given, before };
    const { because, details } = refusalOf(importEdition(register, again, at, newYork));
    expect([because, details]).toEqual(["edition_is_on_record", { datedOn: "2022-06-01" }]);
    acceptedOf(importEdition(register, { ...again, source: "E/INF/1/Rev.1" }, at, newYork));
    acceptedOf(importEdition(register, { ...again, entries: entries.slice(1) }, at, newYork));
    const earlier = { ...before, datedOn: date("2022-05-31") };
    acceptedOf(importEdition(register, { ...given, before: earlier }, at, newYork));
  });

  test("is drawn only for a past process, and only of a day that is over", () => {
    const process = { id: anId<"process">("process"), title: "Working Group", zone: newYork };
    const past = { ...register, kind: "past_process" as const };
    const drawn = { id: given.id, entries, process, datedOn: date("2022-05-31"), before: null };
    expect(acceptedOf(drawEdition(past, drawn, at)).next).toMatchObject({ source: "Working Group", count: 2 });
    expect(refusalOf(drawEdition(register, drawn, at)).because).toBe("register_is_not_of_a_process");
    const today = { ...drawn, datedOn: date("2022-06-01") };
    expect(refusalOf(drawEdition(past, today, at)).because).toBe("edition_is_dated_ahead");
  });

  test("the hash follows every word and the order", () => {
    const [one, other] = [anEntry({ name: "A", number: "1" }), anEntry({ name: "B", number: "2" })];
    const hashes = [
      [one, other],
      [other, one],
      [one],
      [{ ...one, status: "Roster" }, other],
      [{ ...one, statusYear: 1999 }, other],
    ].map(hashOfEntries);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe("the differences between two editions", () => {
  const [kept, renamed, gone, nameless] = [
    anEntry({ number: "1", name: "Kept" }),
    anEntry({ number: "2", name: "Before" }),
    anEntry({ number: "3", name: "Gone" }),
    anEntry({ number: null, name: "Société Été" }),
  ];

  test("go by number, and by name where one of the two has none", () => {
    const after = [
      kept,
      { ...renamed, name: "After" },
      anEntry({ number: "4", name: "New" }),
      { ...nameless, number: "5", name: "societe ete" },
    ];
    const { added, gone: left, changed, unchanged } = differencesBetween([kept, renamed, gone, nameless], after);
    expect(added.map(({ name }) => name)).toEqual(["New"]);
    expect(left.map(({ name }) => name)).toEqual(["Gone"]);
    expect(changed.map((one) => [one.before.name, one.after.name])).toEqual([
      ["Before", "After"],
      ["Société Été", "societe ete"],
    ]);
    expect(unchanged).toBe(1);
  });

  test("two organisations of one name keep apart by their numbers", () => {
    const [one, other] = [anEntry({ number: "1", name: "Same" }), anEntry({ number: "2", name: "Same" })];
    expect(differencesBetween([one], [other])).toMatchObject({ added: [other], gone: [one], changed: [] });
    expect(differencesBetween([one, other], [one, other])).toMatchObject({ added: [], gone: [], unchanged: 2 });
  });
});
