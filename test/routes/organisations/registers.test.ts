import { expect, test } from "vitest";
import { listClaimEvidence } from "#db/applications/claim-evidence.ts";
import { listEditions, listRegisters } from "#db/organisations/registers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { givenOpenCall, givenSubmitted } from "#support/given.ts";
import { anEntry, importedEdition } from "#support/registers.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as clearApplication from "../../../app/routes/secretariat/clear-application.tsx";
import * as importEdition from "../../../app/routes/secretariat/import-register-edition.tsx";
import * as openRegister from "../../../app/routes/secretariat/open-register.tsx";
import * as queue from "../../../app/routes/secretariat/queue.tsx";
import * as registerPage from "../../../app/routes/secretariat/register.tsx";
import * as edition from "../../../app/routes/secretariat/register-edition.tsx";
import * as registers from "../../../app/routes/secretariat/registers.tsx";

const { db } = await aDatabase();
const given = await givenOpenCall(db);
const desk = await signedInAs(aLoadContext(db, { now: round.reviewing }), given.officer.person);
const at = "/en/secretariat/registers";
const slug = "consultative-status";
const params = { register: slug };

const dated = { "dated.day": "1", "dated.month": "5", "dated.year": "2022", source: "E/2022/INF/1" };
const send = (fields: Record<string, string>) =>
  desk.send(importEdition, `${at}/${slug}/import-register-edition`, { ...dated, ...fields }, params);

function readyIn(answer: { readonly data: object }) {
  return "ready" in answer.data ? (answer.data.ready as { seen: string; count: number; added: object }) : null;
}

test("a register is opened, and an edition imported: first what it would do, then, unchanged, all of it", async () => {
  const opened = { title: "Consultative status", slug, kind: "consultative_status", "citation.source": "E/INF" };
  expect((await desk.send(openRegister, "/en/secretariat/open-register", opened)).location).toBe(
    `${at}/${slug}?done=opened`,
  );
  expect((await desk.load(registerPage, `${at}/${slug}`, params)).data.editions).toEqual([]);

  const bad = await send({ step: "check", table: "name,country\nOne,KEN\n,KEN\nThree,XYZ" });
  expect([bad.status, said(bad).problems.map(({ words }) => /Line \d/.exec(words)?.[0])]).toEqual([
    422,
    ["Line 3", "Line 4"],
  ]);
  expect((await send({ step: "check", table: "title\nOne" })).status).toBe(422);

  const table = "name,acronym,number,country,status,year\nSociety for Peace,SfP,12,KEN,Special,2015\nOther,,13,,,";
  const checked = await send({ step: "check", table });
  const ready = mustExist(readyIn(checked));
  expect(ready).toMatchObject({ count: 2, before: null });
  expect(await listEditions(db)).toEqual([]);
  expect((await send({ step: "import", table: `${table}\nThird,,14,,,`, seen: ready.seen })).status).toBe(409);
  expect(await listEditions(db)).toEqual([]);
  expect((await send({ step: "import", table, seen: ready.seen })).location).toBe(`${at}/${slug}?done=imported`);

  expect((await desk.load(registers, at)).data.registers).toMatchObject([
    { slug, editions: 1, latest: { datedOn: "2022-05-01", count: 2, source: "E/2022/INF/1" } },
  ]);
  const second = await send({ step: "check", table: "name,number\nSociety for Peace,12\nNew,15", "dated.day": "2" });
  expect(readyIn(second)).toMatchObject({
    before: { datedOn: "2022-05-01" },
    added: { count: 1 },
    gone: { count: 1, first: [{ name: "Other" }] },
    changed: { count: 1 },
    unchanged: 0,
  });
});

test("nothing is said to be ready that the rule then refuses, and a name that is taken is named at its field", async () => {
  const ahead = await send({ step: "check", table: "name\nOne", "dated.year": "2023" });
  expect([ahead.status, JSON.stringify(ahead.data)]).toEqual([409, expect.stringContaining("a day that has come")]);
  const open = (fields: Record<string, string>) =>
    desk.send(openRegister, "/en/secretariat/open-register", {
      title: "Another",
      "citation.source": "E/INF",
      ...fields,
    });
  expect(said(await open({ slug, kind: "membership" })).problems.map(({ field }) => field)).toEqual(["slug"]);
  const second = await open({ slug: "second", kind: "consultative_status" });
  expect(said(second).problems.map(({ field }) => field)).toEqual(["kind"]);
});

test("a file is read as the table, with its mark; one that is no text is refused once", async () => {
  const form = (bytes: BlobPart) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries({ ...dated, step: "check", table: "" })) sent.append(name, value);
    sent.append("file", new File([bytes], "edition.csv", { type: "text/csv" }));
    return desk.send(importEdition, `${at}/${slug}/import-register-edition`, sent, params);
  };
  expect(readyIn(await form("\uFEFFname;number\r\nOne;1\r\n"))).toMatchObject({ count: 1 });
  expect(said(await form(Uint8Array.of(0xff, 0xfe, 0))).problems.map(({ field }) => field)).toEqual(["file"]);
});

test("an edition is searched by name, acronym and number, page by page", async () => {
  const register = mustExist((await listRegisters(db))[0] ?? null);
  const entries = Array.from({ length: 120 }, (_, place) =>
    anEntry({ name: `Body ${String(place)}`, number: `N${String(place)}` }),
  );
  const { id } = await importedEdition(db, given.officer, { register, datedOn: date("2021-01-01"), entries });
  const see = async (search: string) =>
    (await desk.load(edition, `${at}/${slug}/editions/${id}${search}`, { ...params, edition: id })).data;
  expect(await see("?page=3")).toMatchObject({ total: 120, page: 3, pages: 3 });
  expect((await see("?page=3")).entries).toHaveLength(20);
  expect((await see("?q=n77")).entries).toEqual([]);
  expect((await see("?q=N77")).entries.map(({ name }) => name)).toEqual(["Body 77"]);
  const elsewhere = await desk.load(edition, `${at}/other/editions/${id}`, { register: "other", edition: id });
  expect(elsewhere.status).toBe(404);
});

test("the case proposes entries, the officer picks one, and a later edition raises a flag in the queue and at the case", async () => {
  const register = mustExist((await listRegisters(db))[0] ?? null);
  const { application: sent } = await givenSubmitted(db, given, {
    category: "ecosoc-ngo",
    name: "Society for Peace",
    acronym: "SFP",
  });
  const { reference, version } = sent;
  const path = `/en/secretariat/applications/${reference}/clear-application`;
  const claimSeen = async (search = "") =>
    mustExist((await desk.load(clearApplication, path + search, { reference })).data.claim);
  const claim = await claimSeen();
  expect(claim).toMatchObject({
    edition: { datedOn: "2022-05-01" },
    day: "2022-05-24",
    isOfReceipt: false,
    entries: [{ name: "Society for Peace", because: ["name", "acronym"], goneOn: null }],
  });
  expect((await claimSeen("?find=13")).entries.map(({ name, because }) => [name, because])).toEqual([
    ["Other", ["number"]],
    ["Society for Peace", ["name", "acronym"]],
  ]);
  const review = async () =>
    (await desk.load(application, `/en/secretariat/applications/${reference}`, { reference })).data;
  expect((await review()).claim?.entries).toHaveLength(1);

  const clear = (fields: Record<string, string>) =>
    desk.send(
      clearApplication,
      path,
      { version: String(version), edition: claim.edition.id, ...fields },
      { reference },
    );
  const fieldsOf = async (fields: Record<string, string>) =>
    said(await clear(fields)).problems.map(({ field }) => field);
  expect(await fieldsOf({ verified: "yes" })).toEqual(["entry"]);
  expect(await fieldsOf({ entry: "somebody" })).toEqual(["entry"]);
  expect(await fieldsOf({ entry: "none" })).toEqual(["otherwise"]);
  const picked = mustExist(claim.entries[0] ?? null).id;
  expect((await clear({ entry: picked })).status).toBe(303);
  expect(await listClaimEvidence(db, sent.id)).toMatchObject([
    { entry: { id: picked }, edition: { id: claim.edition.id } },
  ]);

  const row = async () =>
    (await desk.load(queue, "/en/secretariat?state=all")).data.queue.rows.find((one) => one.reference === reference);
  expect(await row()).toMatchObject({ gone: false });
  await importedEdition(db, given.officer, { register, datedOn: date("2022-05-30"), at: round.reviewing });
  expect(await row()).toMatchObject({ gone: true });
  expect((await review()).evidence).toMatchObject([{ goneOn: "2022-05-30", entry: { name: "Society for Peace" } }]);
});
