import { expect, test } from "vitest";
import { entityInXml, individualInXml, listInXml } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenOfficer, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as consolidatedList from "../../../app/routes/secretariat/consolidated-list.tsx";
import * as importList from "../../../app/routes/secretariat/import-consolidated-list.tsx";
import * as noteLikeness from "../../../app/routes/secretariat/note-likeness.tsx";

const { db, asOwner } = await aDatabase();
const given = await givenOpenCall(db);
const { application: sent } = await givenSubmitted(db, given, { name: "Quellin Guild of the Sea", acronym: "QGS" });
const { headName } = sent.answers;
const params = { reference: sent.reference };
const page = `/en/secretariat/applications/${sent.reference}`;
const lists = "/en/secretariat/consolidated-list";
const context = aLoadContext(db, { now: round.reviewing });
const browser = await signedInAs(context, (await givenOfficer(db)).person);

const seen = async () => (await browser.load(application, page, params)).data.likenesses?.seen ?? null;

function bring(content: string | null) {
  const form = new FormData();
  form.append("file", content === null ? "" : new File([content], "consolidated.xml", { type: "text/xml" }));
  return browser.send(importList, `${lists}/import-consolidated-list`, form);
}

const alias = (quality: string, name: string) =>
  `<ENTITY_ALIAS><QUALITY>${quality}</QUALITY><ALIAS_NAME>${name}</ALIAS_NAME></ENTITY_ALIAS>`;

test("without an edition the case says that nothing is compared; a file that is no list comes back with line and reason, and nothing is kept", async () => {
  expect(await seen()).toBeNull();
  for (const [content, says] of [
    [null, "Choose the file"],
    [listInXml("", entityInXml({ name: "" })), "line 4: an entry lacks its name"],
    [listInXml("", "").replace("?>", "?>\n<!DOCTYPE x>"), "line 2: it has a document type"],
  ] as const) {
    const answer = await bring(content);
    expect([answer.status, JSON.stringify(answer.data)]).toEqual([422, expect.stringContaining(says)]);
  }
  expect((await bring(listInXml("", ""))).status).toBe(409);
  expect((await browser.load(consolidatedList, lists)).data.editions).toEqual([]);
});

test("an officer brings the list, sees what is alike, strong or weak, and writes what they found", async () => {
  const file = listInXml(
    [
      individualInXml({ number: "XXi.1", name: headName ?? "" }),
      individualInXml({ number: "XXi.2", name: "Quellin Sea" }),
    ].join(""),
    [
      entityInXml({ number: "XXe.1", name: "Other", inside: alias("Low", "Sea Guild Quellin") }),
      entityInXml({ number: "XXe.2", name: "Sea Quellin", inside: alias("Low", "Quellin Guild of the Sea") }),
      entityInXml({ number: "XXe.3", name: "QGS" }),
      entityInXml({ number: "XXe.4", name: "Sea Guild" }),
      entityInXml({ number: "XXe.5", name: "Guild of the Mountain" }),
      entityInXml({ number: "XXe.6", name: "Kwelin Gilde" }),
      entityInXml({ number: "XXe.7", name: headName ?? "" }),
    ].join(""),
  );
  const brought = await bring(file);
  expect([brought.status, brought.location]).toEqual([303, `${lists}?done=imported`]);
  expect((await bring(file)).status).toBe(409);
  expect((await browser.load(consolidatedList, lists)).data.editions).toMatchObject([{ individuals: 2, entities: 7 }]);
  const likenesses = (await seen())?.alike ?? [];
  expect(likenesses.map(({ number, of, quality, likeness, weak }) => [number, of, quality, likeness, weak])).toEqual([
    ["XXe.2", "name", "name", "words", false],
    ["XXe.4", "name", "name", "words", false],
    ["XXi.1", "head", "name", "words", false],
    ["XXe.1", "name", "low", "words", true],
    ["XXe.3", "acronym", "name", "words", true],
    ["XXe.6", "name", "name", "sounds", true],
  ]);
  const entry = likenesses[0]?.entry ?? "";
  const address = `${page}/note-likeness/${entry}`;
  const its = { ...params, listed_entry: entry };
  const note = (form: Record<string, string>) => browser.send(noteLikeness, `${address}?queue=state%3Dall`, form, its);
  for (const form of [{ finding: "same" }, { words: "It is." }, { finding: "other", words: "It is." }])
    expect((await note(form)).status).toBe(422);
  const done = await note({ finding: "not_the_same", words: "Founded elsewhere." });
  expect([done.status, done.location]).toEqual([303, `${page}?queue=state%3Dall&done=likenessNoted`]);
  expect((await seen())?.alike[0]?.notes).toMatchObject([{ finding: "not_the_same", words: "Founded elsewhere." }]);
  const unlike = { ...params, listed_entry: "00000000-0000-4000-8000-000000000001" };
  expect((await browser.load(noteLikeness, address, unlike)).status).toBe(404);
  expect((await browser.send(noteLikeness, address, { finding: "same", words: "It is." }, unlike)).status).toBe(404);
});

test("names that an organisation had before are compared too", async () => {
  await asOwner(`update organisation set name = 'Entirely Different' where id = '${sent.organisation}'`);
  expect((await seen())?.alike.map(({ number, own }) => [number, own])).toContainEqual([
    "XXe.4",
    "Quellin Guild of the Sea",
  ]);
});
