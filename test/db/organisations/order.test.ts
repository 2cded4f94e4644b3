import { describe, expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { listAccredited, readAccredited } from "#db/accreditation/accredited-organisations.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import { newId } from "#db/new-id.ts";
import { insertMission, listMissions } from "#db/people/missions.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { actingAs } from "#support/acting.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOpenCall, theClock } from "#support/given.ts";

/* Lists stand in the order in which people look a name up, the same on both databases, whatever the server's own order is. */

const { db, asOwner } = await aDatabase();

test("every column of names orders them by the collation of all languages", async () => {
  expect(
    await asOwner(`
      select attrelid::regclass::text as "table" from pg_attribute
      join pg_class on pg_class.oid = attrelid join pg_collation on pg_collation.oid = attcollation
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'name' and collname <> 'und-x-icu'
        and relname not in ('migration', 'job')`),
  ).toEqual([]);
});

describe("organisations", async () => {
  const given = [
    ["Åland Peace Institute", "ZWE"],
    ["albatros", "ALA"],
    ["Élan", "CIV"],
    ["Elan Network", "CRI"],
    ["Œuvre", "HRV"],
    ["Zenith", "CZE"],
    ["Ştiinţa", "TUR"],
    ["Союз", "TKM"],
    ["سلام", "TUV"],
  ];
  const names = [
    "Åland Peace Institute",
    "albatros",
    "Élan",
    "Elan Network",
    "Œuvre",
    "Ştiinţa",
    "Zenith",
    "Союз",
    "سلام",
  ];
  const call = await givenOpenCall(db);
  for (const [name = "", country = ""] of given.toReversed()) await givenCleared(db, call, { name, country });
  const byCountry = [
    "albatros",
    "Elan Network",
    "Élan",
    "Œuvre",
    "Zenith",
    "Ştiinţa",
    "Союз",
    "سلام",
    "Åland Peace Institute",
  ];
  const countries = inOrderOfNames("en");

  test("before the officers", async () => {
    const listed = async (order: "name" | "country") =>
      (await listApplications(db, {}, { order, countries, limit: 100, offset: 0 })).map(
        ({ organisation }) => organisation.name,
      );
    expect(await listed("name")).toEqual(names);
    expect(await listed("country")).toEqual(byCountry);
  });

  test("before the public, on pages and as one list", async () => {
    const { period } = accepted(
      await circulateList(as(db, call.officer, round.circulating), {
        call: call.call.id,
        closesAt: round.periodCloses,
      }),
    ).next;
    accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
    for (const [order, expected] of [
      ["name", names],
      ["-name", names.toReversed()],
      ["country", byCountry],
    ] as const) {
      const filter = { at: round.afterwards };
      const page = await listAccredited(db, filter, { order, countries, limit: 100, offset: 0 });
      expect(page.map(({ organisation }) => organisation.name)).toEqual(expected);
      const whole: string[] = [];
      for await (const batch of readAccredited(db, filter, { order, countries, batch: 2 }))
        whole.push(...batch.map(({ organisation }) => organisation.name));
      expect(whole).toEqual(expected);
    }
  });
});

test("missions", async () => {
  for (const name of ["Zimbabwe", "Türkiye", "Tuvalu", "Åland", "Turkmenistan"])
    await actingAs(db, { role: "administrator" }, (trx) =>
      insertMission(trx, {
        id: newId<"mission">(),
        name,
        country: null,
        memberState: true,
        email: "mission@state.example",
        copiesTo: [],
        fictional: true,
      }),
    );
  const wanted = ["Åland", "Türkiye", "Turkmenistan", "Tuvalu", "Zimbabwe"];
  expect((await listMissions(db)).map(({ name }) => name).filter((name) => wanted.includes(name))).toEqual(wanted);
});
