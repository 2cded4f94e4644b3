import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { compareWithConsolidatedList } from "#db/applications/likenesses.ts";
import { readingAs } from "#db/readers.ts";
import { keysOf } from "#domain/applications/likeness.ts";
import { aListedEntry, importedList } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { givenOpenCall, givenSubmitted } from "#support/given.ts";

/* What the database brings to the rule, and how it finds it. */

const { db, asOwner } = await aDatabase();
const given = await givenOpenCall(db);
const { application } = await givenSubmitted(db, given);

const syllables = "ba ko ri tu vel zan mor lin dak sef gol pim hur wex yol nar".split(" ");

function word(of: string): string {
  const digest = createHash("sha256").update(of).digest().subarray(0, 3);
  return Array.from(digest, (byte) => syllables[byte % syllables.length] ?? "").join("");
}

/** Invented, of three words, one of which stands in all. */
const many = Array.from({ length: 10_000 }, (_, at) => {
  const names = ["a", "b"].map((letter) => `${word(`${letter}${String(at)}`)} ${word(String(at))} Foundation`);
  return aListedEntry(at % 2 === 0 ? "individual" : "entity", names, { number: `XX.${String(at)}` });
});

const found = async (kind: "individual" | "entity", name: string) => {
  const compared = await readingAs(db, { role: "secretariat" }, (reading) =>
    compareWithConsolidatedList(reading, application.id, [{ ...keysOf(name), place: 0, kind }]),
  );
  return compared?.found.map((one) => one.name) ?? null;
};

test("nothing is brought without an edition; of several the newest is asked, whichever was imported last", async () => {
  expect(await found("entity", "Quellin Guild")).toBeNull();
  await importedList(db, given.officer, many, { generatedAt: instant("2022-04-02T00:00:00Z") });
  await importedList(db, given.officer, [aListedEntry("entity", ["Quellin Guild"])]);
  expect(await found("entity", "Quellin Guild")).toEqual([]);
  const guilds = [
    aListedEntry("entity", ["Guild of Quellin", "Quellin Brothers"], { number: "XXe.1" }),
    aListedEntry("entity", ["Q. Guild"], { number: "XXe.2" }),
    aListedEntry("individual", ["Quellin Guild"], { number: "XXi.3" }),
  ];
  await importedList(db, given.officer, [...guilds, ...many], { generatedAt: instant("2022-04-03T00:00:00Z") });
  expect(await found("entity", "Quellin Guild")).toEqual(["Guild of Quellin", "Q. Guild"]);
  expect(await found("individual", "Quellin Guild")).toEqual(["Quellin Guild"]);
  expect(await found("entity", "Quellin Guild of Zorvan")).toEqual(["Guild of Quellin", "Q. Guild"]);
  expect(await found("entity", "Q. Guild")).toEqual(["Guild of Quellin", "Q. Guild"]);
  for (const other of ["Quellin Society", "Guild", "Quellin"]) expect(await found("entity", other)).toEqual([]);
}, 120_000);

test("among ten thousand entries of the newest of several editions an index finds what may be alike", async () => {
  await asOwner("analyze listed_name, listed_entry, consolidated_list");
  const asked = JSON.stringify([{ place: 0, kind: "entity", ...keysOf("Quellin Guild") }]);
  const [body] = await asOwner("select prosrc as text from pg_proc where proname = 'listed_names_alike'");
  const query = String(body?.["text"]).replaceAll("(asked)", `('${asked}'::jsonb)`);
  const plan = JSON.stringify(await asOwner(`explain ${query}`));
  expect(plan).toContain("Bitmap Index Scan on listed_name_by_sound");
  expect(plan).not.toMatch(/Seq Scan on listed_(name|entry)/);
});
