import { inflateRawSync } from "node:zlib";
import type { AppLoadContext } from "@remix-run/node";
import readSpreadsheet from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { correctList } from "#acts/objections/correct-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listCorrigenda } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOfficer, givenOpenCall, theClock } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import * as correctListPage from "../../../app/routes/secretariat/correct-list.tsx";

const { db } = await aDatabase();
const portal = await theWholePortal();
const { circulation, disclosure, categories } = oewg2021To2025.provisions;

const formula = '=HYPERLINK("https://evil.example","Click")';
const arabic = "معهد الشبكات الهادئة";
const chinese = "安静网络研究所";

/** Five names before the States; the third is objected to, and the first is corrected. The period has lapsed. */
async function aRound(provisions: Partial<Provisions>) {
  const given = await givenOpenCall(db, provisions);
  const names = ["Institute of Quiet Network", formula, "Objected Observatory", arabic, chinese];
  const listed = [];
  for (const name of names) listed.push(await givenCleared(db, given, { name, acronym: "ACRO" }));
  const officer = as(db, given.officer, round.circulating);
  const { list, period } = accepted(
    await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses }),
  ).next;
  const state = await aDelegation(db);
  const references = listed.map(({ application }) => application.reference);
  const applications = [references[2] ?? ""];
  accepted(
    await raiseObjection(as(db, state.actor, round.objecting), { period: period.id, applications, basis: null }),
  );
  const to = { name: "Institute for Quiet Networks", acronym: "ACRO", country: "KEN" };
  const correction = { list, entry: references[0] ?? "", to, reason: "It was misspelt.", seen: 0 };
  accepted(await correctList(as(db, given.officer, round.objecting), correction));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const [, final] = await listSealedLists(db, { period: period.id });
  return { given, state, listed, references, proposed: list, final: mustExist(final).id, period: period.id };
}

const dossier = await aRound({ circulation: { ...circulation, fields: "dossier" } });
const observer = await aDelegation(db, { memberState: false });

/** Everybody signs in once. */
const signedIn = new Map<Id<"person">, string>();

async function signIn(context: AppLoadContext, person: Id<"person">): Promise<string> {
  const { cookies } = await signedInAs(context, person);
  const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  signedIn.set(person, cookie);
  return cookie;
}

async function open(
  person: Id<"person"> | null,
  address: string,
  now: Instant = round.afterwards,
  body?: URLSearchParams,
) {
  const context = { ...aLoadContext(db, { now, env: { demonstration: true } }), shared: {} };
  const cookie = person === null ? "" : (signedIn.get(person) ?? (await signIn(context, person)));
  const headers = { Cookie: cookie };
  return portal(context, address, body === undefined ? { headers } : { method: "POST", headers, body });
}

const read = async (person: Id<"person"> | null, address: string) => (await open(person, address)).text();
const status = async (person: Id<"person"> | null, address: string) => (await open(person, address)).status;

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll("\u200b", "").replaceAll(/\s+/g, " ");
}

const rowsIn = async (workbook: Buffer) => mustExist((await readSpreadsheet(workbook))[0]).data;

/** One file of a workbook, which is a zip (APPNOTE 4.3.7 and 4.3.12). */
function fileIn(zip: Buffer, name: string): string {
  const entry = zip.indexOf(Buffer.from(name), zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))) - 46;
  const packed = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(begins, begins + packed);
  return (zip.readUInt16LE(entry + 10) === 0 ? data : inflateRawSync(data)).toString();
}

test("a list is read by those to whom its decision gives it, on the page and in its files, and by nobody else", async () => {
  const hidden = { proposedList: ["chair"], finalList: ["member-states"] } as const;
  const { given, state, listed, proposed, final } = await aRound({
    circulation: { ...circulation, to: "member-states" },
    disclosure: { ...disclosure, ...hidden },
  });
  const applicant = mustExist(listed[0]).applicant.person;
  const officer = given.officer.person;
  const readers = [null, applicant, observer.person, state.person, given.chair.person, officer];
  for (const file of ["", "/list.pdf", "/list.xlsx"]) {
    const statuses = (address: string) => Promise.all(readers.map((person) => status(person, `/en/${address}${file}`)));
    for (const list of file === "" ? [proposed, final] : [proposed]) {
      expect(await statuses(`lists/${list}`)).toEqual([404, 404, 404, 200, 200, 200]);
      expect((await statuses(`mission/lists/${list}`)).slice(1)).toEqual([403, 404, 200, 200, 200]);
      expect((await statuses(`secretariat/lists/${list}`)).slice(1)).toEqual([403, 403, 403, 403, 200]);
    }
  }
});

test("after the close a mission reads on its list how many stand on the final one, where it may read that", async () => {
  const became = "4 of the 5 organisations on this list stand on the final list.";
  const page = await read(dossier.state.person, `/en/mission/no-objection-periods/${dossier.period}`);
  expect(page).toContain(became);
  expect(page).toContain(`/en/mission/lists/${dossier.final}`);
  expect(await read(dossier.state.person, "/en/mission")).toContain("On the final list: 4 of 5");
  const hidden = await aRound({ disclosure: { ...disclosure, finalList: ["chair"] } });
  const desk = await read(hidden.state.person, "/en/mission");
  expect(desk).toContain(`/en/mission/no-objection-periods/${hidden.period}`);
  expect(desk).not.toContain(`/en/mission/lists/${hidden.final}`);
  const withheld = await read(hidden.state.person, `/en/mission/no-objection-periods/${hidden.period}`);
  expect(withheld).toContain("Institute of Quiet Network");
  expect(withheld).not.toMatch(/on the final list|Read the final list/);
});

test("what a decision makes public anybody reads; those on a list that is given to them read it, and others do not", async () => {
  const toThem = { proposedList: ["applicant"], finalList: ["public"] } as const;
  const { listed, proposed, final } = await aRound({ disclosure: { ...disclosure, ...toThem } });
  const onIt = mustExist(listed[0]).applicant.person;
  const other = mustExist(dossier.listed[0]).applicant.person;
  expect(await status(null, `/en/lists/${final}`)).toBe(200);
  const readers = [null, onIt, other];
  expect(await Promise.all(readers.map((person) => status(person, `/en/lists/${proposed}`)))).toEqual([404, 200, 404]);
  const page = await read(null, `/en/lists/${final}`);
  expect(page).toContain("Final list, list 2");
  expect(page).not.toContain("Objected Observatory");
  expect(page).not.toContain("Difference to the list before");
  const kept = async (person: Id<"person"> | null) =>
    (await open(person, `/en/lists/${final}/list.pdf`)).headers.get("Cache-Control");
  expect(await Promise.all([null, other].map(kept))).toEqual(["public, max-age=0, must-revalidate", "no-store"]);
});

test("where names and countries go out, neither page nor file says more of an organisation, but to the Secretariat", async () => {
  const { state, given, proposed } = await aRound({ circulation: { ...circulation, fields: "name-and-country" } });
  const address = `lists/${proposed}`;
  expect(await read(state.person, `/en/mission/${address}`)).not.toMatch(/ACRO|Other NGO/);
  expect(await read(given.officer.person, `/en/secretariat/${address}`)).toMatch(/ACRO[^]*Other NGO/);
  const pdf = await (await open(state.person, `/en/mission/${address}/list.pdf`)).arrayBuffer();
  expect(await textOf(new Uint8Array(pdf))).not.toMatch(/ACRO|Other NGO/);
  const sheet = await (await open(state.person, `/en/mission/${address}/list.xlsx`)).arrayBuffer();
  expect(JSON.stringify(await readSpreadsheet(Buffer.from(sheet)))).not.toMatch(/ACRO|Other NGO/);
  expect(await read(state.person, `/en/mission/${address}?q=ACRO`)).toContain("Nobody fits");
});

test("a corrigendum that is sent twice is made once, and answered as the first", async () => {
  const { given, references, proposed } = await aRound({ circulation: { ...circulation, fields: "dossier" } });
  const [, reference = ""] = references;
  const officer = await signedInAs(aLoadContext(db, { now: round.afterwards }), given.officer.person);
  const path = `/en/secretariat/lists/${proposed}/entries/${reference}/correct-list`;
  const correcting = { name: "Institute of Links", acronym: "IL", country: "KEN", reason: "It was misspelt." };
  const send = (more: Record<string, string>) =>
    officer.send(correctListPage, path, { ...correcting, ...more }, { list: proposed, reference });
  const before = (await listCorrigenda(db, proposed)).length;
  for (const sent of ["once", "twice"]) {
    const { location } = await send({ step: "correct", seen: "0", idempotencyKey: "correct" });
    expect(location, sent).toBe(`/en/secretariat/lists/${proposed}?done=corrected`);
    expect(await listCorrigenda(db, proposed), sent).toHaveLength(before + 1);
  }
  expect((await send({ seen: "1" })).status).toBe(409);
});

test("a corrigendum of what a list does not show says so, wherever the list is read, and to those who see it what it should read", async () => {
  const { given, state, references, proposed } = await aRound({
    circulation: { ...circulation, fields: "name-and-country" },
  });
  const correct = async (entry: string, name: string, acronym: string, seen: number) => {
    const to = { name, acronym, country: "KEN" };
    const officer = as(db, given.officer, round.afterwards);
    accepted(await correctList(officer, { list: proposed, entry, to, reason: "It was left out.", seen }));
  };
  await correct(references[4] ?? "", chinese, "QNI", 0);
  await correct(references[0] ?? "", "Institute for Quiet Networks", "IQN", 1);
  const address = `lists/${proposed}`;
  const notShown = "It concerns a field that this list does not show.";
  const words = (html: string) =>
    html
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/[\u2066-\u2069]/g, "")
      .replaceAll(/\s+/g, " ");
  const page = words(await read(state.person, `/en/mission/${address}`));
  expect(page).toContain(`Corr.2: ${notShown}`);
  expect(page).toContain("Corr.1: Institute for Quiet Networks");
  expect(page).not.toContain("Corr.3:");
  for (const reference of [references[4], references[0]]) expect(page).toContain(`${reference ?? ""} ${notShown}`);
  expect(page).not.toMatch(/For “(.+?)” read “\1”/);
  const pdf = await textOf(
    new Uint8Array(await (await open(state.person, `/en/mission/${address}/list.pdf`)).arrayBuffer()),
  );
  expect(pdf).toContain(`Corr.3. ${notShown} Reason: It was left out.`);
  expect(pdf).toContain(`Corr.2: ${notShown}`);
  const sheet = await (await open(state.person, `/en/mission/${address}/list.xlsx`)).arrayBuffer();
  const corrected = (await rowsIn(Buffer.from(sheet))).flatMap((row) => row[3] ?? []);
  expect(corrected.toSorted()).toEqual([
    "Corr.1: Institute for Quiet Networks, Kenya",
    `Corr.2: ${notShown}`,
    "Corrected to",
  ]);
  const officer = words(await read(given.officer.person, `/en/secretariat/${address}`));
  expect(officer).not.toContain(notShown);
  expect(officer).toContain(`For “${chinese}, ACRO, Kenya” read “${chinese}, QNI, Kenya”`);
  expect(officer).toContain("Corr.3: Institute for Quiet Networks, IQN");
});

test("the page of the final list says what is gone and changed; why, where the decision discloses reasons", async () => {
  const { given, state, final, references } = dossier;
  const officer = await read(given.officer.person, `/en/secretariat/lists/${final}`);
  expect(officer).toContain("Nobody added, 1 gone, 1 changed.");
  expect(officer).toContain("It was objected to");
  expect(officer).toContain(references[2] ?? "none");
  const secret = await aRound({ disclosure: { ...disclosure, reasons: ["chair"] } });
  const mission = await read(state.person, `/en/mission/lists/${secret.final}`);
  expect(mission).toContain("Objected Observatory");
  expect(mission).not.toContain("It was objected to");
});

test("the PDF is laid out as an information document, tagged, in its language, with its names in any script", async () => {
  const { given, proposed, references } = dossier;
  const answer = await open(given.officer.person, `/en/secretariat/lists/${proposed}/list.pdf`);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const pdf = new Uint8Array(await answer.arrayBuffer());
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: "Proposed list", Language: "en" });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  expect(Buffer.from(pdf).includes("pdfuaid")).toBe(true);
  const text = await textOf(pdf);
  for (const words of [
    "Working Group/LIST/1",
    "Page 1 of 1",
    "Institute of Quiet Network",
    "Corr.1: Institute for Quiet Networks (ACRO)",
    "It was misspelt.",
    "Kenya",
    "Other NGO",
    formula,
    chinese,
    ...references,
  ])
    expect(text).toContain(words);
  for (const word of arabic.split(" ")) expect(text).toContain(word);
  const again = await open(given.officer.person, `/en/secretariat/lists/${proposed}/list.pdf`);
  expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);
});

test("a word of 300 letters stays in its column: what stands beside it is read on the same page", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given, { name: "m".repeat(300) });
  const officer = as(db, given.officer, round.circulating);
  const { list } = accepted(await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses })).next;
  const answer = await open(given.officer.person, `/en/secretariat/lists/${list}/list.pdf`);
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const lines = items.flatMap((item) => ("str" in item && /^m+/.test(item.str) ? [item] : []));
  expect(lines.length).toBeGreaterThan(5);
  const country = mustExist(items.find((item) => "str" in item && item.str === "Country"));
  const begins = "transform" in country ? Number(country.transform[4]) : 0;
  for (const line of lines) expect(Number(line.transform[4]) + line.width).toBeLessThanOrEqual(begins);
});

test("a name with letters that no font has is no fault: the list comes all the same", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given, { name: "Runes ᚠᚢᚦ" });
  const officer = as(db, given.officer, round.circulating);
  const { list } = accepted(await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses })).next;
  const answer = await open(given.officer.person, `/en/secretariat/lists/${list}/list.pdf`);
  expect(answer.status).toBe(200);
  expect(await textOf(new Uint8Array(await answer.arrayBuffer()))).toContain("Runes");
});

test("the spreadsheet has each name as text, which is no formula, under a head that stays", async () => {
  const { given, proposed, references } = dossier;
  const answer = await open(given.officer.person, `/en/secretariat/lists/${proposed}/list.xlsx`);
  const workbook = Buffer.from(await answer.arrayBuffer());
  const rows = await rowsIn(workbook);
  expect(rows[0]).toEqual([
    "Name as sealed",
    "Acronym",
    "Country",
    "Category",
    "Reference",
    "Corrected to",
    "Withdrawn",
  ]);
  expect(rows).toHaveLength(6);
  expect(rows).toContainEqual([formula, "ACRO", "Kenya", "Other NGO", references[1], null, null]);
  expect(rows.find((row) => row[4] === references[0])?.[5]).toBe("Corr.1: Institute for Quiet Networks (ACRO), Kenya");
  const sheet = fileIn(workbook, "xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).not.toContain("<f>");
});

test("page and files begin with what they are sorted by, the name", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given, { name: "Zenith", country: "ALB" });
  await givenCleared(db, given, { name: "Aurora", country: "ZWE" });
  const officer = as(db, given.officer, round.circulating);
  const { list } = accepted(await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses })).next;
  const address = `/en/secretariat/lists/${list}`;
  const page = await read(given.officer.person, address);
  const [table = ""] = /<table[^]*<\/table>/.exec(page) ?? [];
  const inOrder = /Organisation[^]*Country[^]*Aurora[^]*Zimbabwe[^]*Zenith[^]*Albania/;
  expect(table).toMatch(inOrder);
  const pdf = await (await open(given.officer.person, `${address}/list.pdf`)).arrayBuffer();
  expect(await textOf(new Uint8Array(pdf))).toMatch(inOrder);
  const sheet = await (await open(given.officer.person, `${address}/list.xlsx`)).arrayBuffer();
  const [, ...rows] = await rowsIn(Buffer.from(sheet));
  expect(rows.map((row) => [row[0], row[2]])).toEqual([
    ["Aurora", "Zimbabwe"],
    ["Zenith", "Albania"],
  ]);
});

test("who is accredited comes as the same two files, for everybody", async () => {
  const { given } = dossier;
  const address = `/en/accredited-organisations/${given.process.slug}`;
  const pdf = new Uint8Array(await (await open(null, `${address}/list.pdf`)).arrayBuffer());
  const text = await textOf(pdf);
  expect(text).toContain("Accredited");
  expect(text).toContain(chinese);
  expect(text).not.toContain("Objected Observatory");
  const rows = await rowsIn(Buffer.from(await (await open(null, `${address}/list.xlsx`)).arrayBuffer()));
  expect(rows).toHaveLength(5);
  expect(rows.map((row) => row[0])).toContain(formula);
  const filtered = await open(null, `${address}/list.xlsx?q=quiet`);
  expect((await rowsIn(Buffer.from(await filtered.arrayBuffer()))).length).toBe(2);
});

test("a correction is asked, compared and made, without scripts", async () => {
  const { given, proposed, references } = dossier;
  const officer = (await givenOfficer(db)).person;
  const address = `/en/secretariat/lists/${proposed}/entries/${references[3] ?? ""}/correct-list`;
  const said = { seen: "0", name: arabic, acronym: "", country: "KEN", reason: "It has no acronym." };
  const unchanged = new URLSearchParams({ ...said, acronym: "ACRO" });
  expect((await open(officer, address, round.afterwards, unchanged)).status).toBe(409);
  expect((await open(officer, address, round.afterwards, new URLSearchParams({ ...said, reason: "" }))).status).toBe(
    422,
  );
  const asked = await open(officer, address, round.afterwards, new URLSearchParams(said));
  expect(asked.status).toBe(303);
  const before = await listCorrigenda(db, proposed);
  const onward = mustExist(asked.headers.get("Location"));
  const look = await read(officer, onward);
  expect(look).toContain("Make this corrigendum?");
  expect(look).toContain("It has no acronym.");
  const made = await open(officer, onward, round.afterwards, new URLSearchParams({ ...said, step: "correct" }));
  expect([made.status, made.headers.get("Location")]).toEqual([
    303,
    `/en/secretariat/lists/${proposed}?done=corrected`,
  ]);
  const after = await listCorrigenda(db, proposed);
  expect([before.length, after.at(-1)?.number, after.at(-1)?.acronym]).toEqual([1, 2, null]);
  expect(await read(given.officer.person, `/en/secretariat/lists/${proposed}`)).toContain("Corr.2");
});

test("an information list is read, sealed and found, without scripts", async () => {
  const listedRoute = { ...categories["ecosoc-ngo"], route: "notify-and-list" } as const;
  const given = await givenOpenCall(db, { categories: { ...categories, "ecosoc-ngo": listedRoute } });
  await givenCleared(db, given, { category: "ecosoc-ngo", name: "Meridian" });
  const officer = given.officer.person;
  const call = `/en/secretariat/calls/${given.call.id}`;
  const before = await read(officer, call);
  expect(before).toContain(`${call}/seal-information-list`);
  expect(before).not.toContain("Not possible now: List for information");
  expect(before).toContain("Not possible now: Circulate the list");
  expect(before).toContain("No cleared application is waiting for circulation.");
  const page = await read(officer, `${call}/seal-information-list`);
  expect(page).toContain("Meridian");
  const seen = /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
  const stale = new URLSearchParams({ seen: "0".repeat(64) });
  expect((await open(officer, `${call}/seal-information-list`, round.afterwards, stale)).status).toBe(409);
  const sealed = await open(officer, `${call}/seal-information-list`, round.afterwards, new URLSearchParams({ seen }));
  expect(sealed.status).toBe(303);
  const [list] = await listSealedLists(db, { call: given.call.id });
  expect(sealed.headers.get("Location")).toBe(`/en/secretariat/lists/${mustExist(list).id}?done=sealed`);
  const after = await read(officer, call);
  expect(after).toContain(`/en/secretariat/lists/${mustExist(list).id}`);
  expect(after).toContain("Not possible now: List for information");
  const mission = (await aDelegation(db)).person;
  expect(await read(mission, `/en/processes/${given.process.slug}`)).toContain(
    `/en/mission/lists/${mustExist(list).id}`,
  );
  expect(await read(mission, `/en/mission/lists/${mustExist(list).id}`)).toContain("no objection can be made");
});
