import { expect, test } from "vitest";
import { checkEdition, importRegisterEdition } from "#acts/organisations/import-register-edition.ts";
import { countEntries, findEntries, listEditions, listEntries } from "#db/organisations/registers.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant, round } from "#support/factories.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";
import { anEntry, givenRegister, importedEdition } from "#support/registers.ts";

const { db } = await aDatabase();
const officer = await givenOfficer(db);
const register = await givenRegister(db, officer);
const context = as(db, officer, round.inForce);

test("An edition comes back as it was imported, and the next one says what differs from it", async () => {
  const entries = [
    anEntry({ name: "Société Été", acronym: "SE", number: "12", country: "KEN", statusYear: null }),
    anEntry({ name: "Other", number: null, status: null }),
  ];
  const first = { register: register.id, datedOn: date("2022-01-01"), entries };
  const dry = await checkEdition({ db }, first);
  expect(dry).toMatchObject({ before: null, differences: null });
  expect(await listEditions(db)).toEqual([]);
  const { next } = accepted(await importRegisterEdition(context, { ...first, source: "E/INF/1", seen: dry.seen }));
  expect(await listEditions(db, { register: register.id })).toEqual([next]);
  expect(await listEntries(db, next.id)).toEqual(entries);
  expect(await eventsAbout(db, register.id)).toEqual(["RegisterOpened", "RegisterEditionImported"]);

  const second = { ...first, datedOn: date("2022-02-01"), entries: [...entries.slice(0, 1), anEntry()] };
  const { differences, before } = await checkEdition({ db }, second);
  expect(before).toEqual(next);
  expect(differences).toMatchObject({ added: second.entries.slice(1), gone: entries.slice(1), unchanged: 1 });
});

test("Where another edition came between, the officer looks again", async () => {
  const edition = { register: register.id, datedOn: date("2022-03-01"), entries: [anEntry()] };
  const { seen } = await checkEdition({ db }, edition);
  await importedEdition(db, officer, { register, datedOn: date("2022-03-01") });
  const outcome = await importRegisterEdition(as(db, officer, instant("2022-04-23T12:00:00Z")), {
    ...edition,
    source: "E/INF/2",
    seen,
  });
  expect(refused(outcome).because).toBe("changed_meanwhile");
  const changed = { ...edition, entries: [anEntry()], source: "E/INF/2", seen };
  expect(refused(await importRegisterEdition(context, changed)).because).toBe("changed_meanwhile");
});

test("The same edition is not imported twice, and one of another document of that day is", async () => {
  const entries = [anEntry()];
  const edition = { register: register.id, datedOn: date("2022-03-15"), entries };
  await importedEdition(db, officer, { register, datedOn: date("2022-03-15"), entries });
  const again = async (source: string) => {
    const { seen } = await checkEdition({ db }, edition);
    return importRegisterEdition(as(db, officer, instant("2022-04-23T12:00:00Z")), { ...edition, source, seen });
  };
  expect(refused(await again("E/INF/1")).because).toBe("edition_is_on_record");
  accepted(await again("E/INF/1/Corr.1"));
});

test("Ten thousand rows are in within seconds, and a search among them answers at once", async () => {
  const entries = Array.from({ length: 10_000 }, (_, at) =>
    anEntry({ name: `Society number ${String(at)} for networks`, number: String(at) }),
  );
  const begun = performance.now();
  const edition = await importedEdition(db, officer, { register, datedOn: date("2022-04-01"), entries });
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(await countEntries(db, edition.id, undefined)).toBe(10_000);
  const asked = performance.now();
  const found = await findEntries(db, edition.id, { words: "Society number 9999", limit: 50, offset: 0 });
  expect(performance.now() - asked).toBeLessThan(1_000);
  expect(found.map(({ number }) => number)).toEqual(["9999"]);
  expect(await findEntries(db, edition.id, { words: "9998", limit: 50, offset: 0 })).toHaveLength(1);
});
