import { describe, expect, test } from "vitest";
import { listDoubled } from "#db/organisations/organisations.ts";
import { listSimilarOrganisations } from "#db/organisations/similar-organisations.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { givenApplicant, givenOpenCall, givenSubmitted } from "#support/given.ts";

/* Which other records an officer is shown as perhaps the same organisation. */

const { db, asOwner } = await aDatabase();

async function saysItsSite(organisation: string, website: string | null): Promise<void> {
  const site = website === null ? "null" : `'${website}'`;
  await asOwner(`update organisation set website = ${site} where id = '${organisation}'`);
}

interface Named {
  readonly name: string;
  readonly acronym?: string | null;
  readonly website?: string | null;
}

/** Each pair in a call of its own; whoever stands in another pair is not asked about. */
async function because(one: Named, other: Named): Promise<string | null> {
  const call = await givenOpenCall(db);
  const submitted = async ({ name, acronym = null, website = null }: Named) => {
    const { application } = await givenSubmitted(db, call, { name, acronym });
    await saysItsSite(application.organisation, website);
    return application.organisation;
  };
  const [first, second] = [await submitted(one), await submitted(other)];
  const reasonOf = async (of: Id<"organisation">, found: Id<"organisation">) =>
    (await listSimilarOrganisations(db, of)).find(({ id }) => id === found)?.because ?? null;
  const [there, back] = [await reasonOf(first, second), await reasonOf(second, first)];
  expect(back).toBe(there);
  return there;
}

test.each<[string, Named, Named, string | null]>([
  [
    "an acronym as a name",
    { name: "HIDP" },
    { name: "Harbour Institute of Digital Peace", acronym: "H.I.D.P." },
    "acronym",
  ],
  ["first letters as a name", { name: "NTF" }, { name: "Northern Trust for Fibre" }, "acronym"],
  ["first letters, each of them", { name: "UfdF" }, { name: "Union für den Frieden" }, "acronym"],
  ["two first letters", { name: "QW" }, { name: "Quiet Water" }, null],
  [
    "the same acronym",
    { name: "Ocean Group", acronym: "O-G-X" },
    { name: "Other Gathering", acronym: "ogx" },
    "acronym",
  ],
  ["“and” and “&”", { name: "Law & Peace Forum" }, { name: "Law and Peace Forum" }, "name"],
  ["“et” and “&”", { name: "Droit & Climat" }, { name: "Droit et Climat" }, "name"],
  ["signs", { name: "“Net-Work: East”" }, { name: "Network East" }, "name"],
  ["what nobody sees", { name: "River\u200dside Fund" }, { name: "Riverside Fund" }, "name"],
  ["accents and letters of another keyboard", { name: "Føroya Ørn" }, { name: "Foroya Orn" }, "name"],
  // Each of them begins with a letter of another alphabet.
  ["Cyrillic letters that look the same", { name: "\u0410ccess for \u0410ll" }, { name: "Access for All" }, "name"],
  ["Greek letters that look the same", { name: "\u039dew Hor\u0456zon" }, { name: "New Horizon" }, "name"],
  ["letters and digits that look the same", { name: "lnternet F0rum" }, { name: "Internet Forum" }, "name"],
  ["two letters that look as one", { name: "Maritirne VVatch" }, { name: "Maritime Watch" }, "name"],
  ["a name that is only alike", { name: "Inland Ports" }, { name: "Island Ports" }, null],
  [
    "a name within the other",
    { name: "Meadow Research Network" },
    { name: "The Meadow Research Network, Kenya" },
    "name",
  ],
  [
    "a long name that ends as the other does",
    { name: "Ridge Union for the Protection of Navigation" },
    { name: "The Coast Union for the Protection of Navigation" },
    null,
  ],
  ["a short name within the other", { name: "Mea" }, { name: "Mealtime" }, null],
  [
    "a host in both of its spellings",
    { name: "Bookshop One", website: "https://www.BÜCHER.example/a" },
    { name: "Library Two", website: "http://xn--bcher-kva.example:8080" },
    "website",
  ],
  [
    "a social network's host",
    { name: "Valley Singers", website: "https://www.facebook.com/valley" },
    { name: "Mountain Dancers", website: "https://www.facebook.com/mountain" },
    null,
  ],
  [
    "another site of one keeper of sites",
    { name: "Forest Guides", website: "https://forest.wordpress.com" },
    { name: "Desert Guides Abroad", website: "https://desert.wordpress.com" },
    null,
  ],
])("%s", async (_what, one, other, reason) => {
  expect(await because(one, other)).toBe(reason);
});

describe("Of a page of organisations a list says which are there twice", async () => {
  const call = await givenOpenCall(db);
  const given = async (name: string, website: string | null = null, acronym: string | null = null) => {
    const { organisation } = (await givenSubmitted(db, call, { name, acronym })).application;
    await saysItsSite(organisation, website);
    return organisation;
  };

  test("the same name as a keyboard types it, with its acronym or without; the same host; nothing else", async () => {
    const alone = await given("Lantern of the Delta", "https://lantern.example");
    const one = await given("Palm-Court Circle");
    const other = await given("PALM COURT circle", null, "PCC");
    const [upper, lower] = [await given("Tide Watchers", null, "TW"), await given("TIDE watchers")];
    const [here, there] = [
      await given("Salt Works", "https://www.SALT.example/en"),
      await given("Sweet Works", "https://salt.example"),
    ];
    const shared = [
      await given("Tenor Voices", "https://facebook.com/tenor"),
      await given("Bass Voices", "https://facebook.com/bass"),
    ];
    const asked = [alone, other, upper, lower, here, ...shared];
    expect(await listDoubled(db, asked)).toEqual(new Set([other, upper, lower, here]));
    expect((await listDoubled(db, [there])).has(there)).toBe(true);
    for (const found of await listDoubled(db, [...asked, one, there]))
      expect(await listSimilarOrganisations(db, found)).not.toEqual([]);
  });

  test("who has submitted nothing is no double, and of none there is none", async () => {
    const sent = await given("Quarry Reading Room");
    await givenApplicant(db, { name: "Quarry Reading Room" });
    expect(await listDoubled(db, [sent])).toEqual(new Set());
    expect(await listDoubled(db, [])).toEqual(new Set());
  });
});
