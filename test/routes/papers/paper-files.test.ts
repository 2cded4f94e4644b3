import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { listPapers } from "#db/papers/papers.ts";
import { readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { LARGEST_FILE } from "#domain/papers/file.ts";
import { aScanner } from "#support/clamd.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aDocx, aPdf, aPdfWith, eicar } from "#support/files.ts";
import { type GivenProcess, givenProcess } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { secretariat } from "#support/papers.ts";
import { aBrowserOn, aLoadContext, type Browser, said, signedInAs } from "#support/request.ts";
import * as comparePaper from "../../../app/routes/public/compare-paper.tsx";
import * as publicPaper from "../../../app/routes/public/paper.tsx";
import * as publicFile from "../../../app/routes/public/paper-file.ts";
import * as changePaper from "../../../app/routes/secretariat/change-paper.tsx";
import * as circulateNewPaper from "../../../app/routes/secretariat/circulate-new-paper.tsx";

const { db } = await aDatabase();
const scanner = await aScanner();
afterAll(() => scanner.stop());

const context = aLoadContext(db, { now: round.circulating, env: { clamdUrl: scanner.url } });
const nobody = aBrowserOn(context);

const inAddress = "A_AC.900_2022_WP.1";
const paramsOf = ({ process }: GivenProcess) => ({ process: process.slug, symbol: inAddress });

function formWith(file: Uint8Array | null, name: string, changes: Record<string, string> = {}): FormData {
  const form = new FormData();
  const fields = {
    kind: "working_paper",
    title: "Working paper",
    symbol: "A/AC.900/2022/WP.1",
    session: "",
    audience: "public",
    language: "en",
    words: "",
    step: "confirm",
    ...changes,
  };
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", new Blob(file === null ? [] : [new Uint8Array(file)]), file === null ? "" : name);
  return form;
}

const circulate = (browser: Browser, { process }: GivenProcess, form: FormData) =>
  browser.send(circulateNewPaper, `/en/secretariat/processes/${process.slug}/circulate-paper`, form, {
    process: process.slug,
  });

const download = (browser: Browser, given: GivenProcess, n = 1, of = "en") =>
  browser.load(publicFile, `/en/processes/${given.process.slug}/papers/${inAddress}/files/${String(n)}/${of}`, {
    ...paramsOf(given),
    number: String(n),
    of,
  });

const kept = ({ process }: GivenProcess) =>
  readingAs(db, secretariat, (trx) => listPapers(trx, { process: process.id }));

test("a PDF is circulated, read and saved by everybody, revised by a document; both stay", async () => {
  const given = await givenProcess(db);
  const officer = await signedInAs(context, given.officer.person);
  const pdf = aPdf("1. The Chair offers this paper.");
  const circulated = await circulate(officer, given, formWith(pdf, "C:\\fakepath\\Draft “1”.exe.PDF"));
  expect(circulated.status).toBe(303);
  const address = `/en/processes/${given.process.slug}/papers/${inAddress}`;
  const page = async (query = "") => (await nobody.load(publicPaper, `${address}${query}`, paramsOf(given))).data;
  const first = await page();
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  expect(first.shown).toMatchObject({
    words: null,
    file: { name: "Draft “1”.pdf", type: "pdf", size: pdf.length, sha256, scan: "clean", trouble: null },
  });
  expect(scanner.looked).toContain(pdf.length);

  const saved = await download(nobody, given);
  expect(saved.status).toBe(200);
  expect(Object.fromEntries(saved.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(pdf.length),
    "content-disposition": "attachment; filename=\"Draft 1.pdf\"; filename*=UTF-8''Draft%20%E2%80%9C1%E2%80%9D.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    etag: `"${sha256}"`,
  });

  const { id } = first.paper;
  const revision = formWith(aDocx(["1. Another."]), "two.docx", { seen: "1", reason: "As was proposed." });
  const revised = await officer.send(changePaper, `/en/secretariat/papers/${id}/revise-paper`, revision, { paper: id });
  expect(revised.status).toBe(303);
  expect((await page()).shown).toMatchObject({ file: { name: "two.docx", type: "docx" }, before: { n: 1 } });
  expect((await page("?version=1")).shown).toMatchObject({ file: { type: "pdf" } });
  expect((await download(nobody, given, 2)).headers.get("Content-Type")).toContain("wordprocessingml");
  for (const [n, of] of [
    [3, "en"],
    [1, "fr"],
    [1, "xx"],
  ] as const)
    expect((await download(nobody, given, n, of)).status).toBe(404);
  const compared = await nobody.load(comparePaper, `${address}/compare?language=en`, paramsOf(given));
  expect(compared.data.paragraphs).toBeNull();
});

test("who has the file is not sent it again", async () => {
  const given = await givenProcess(db);
  const officer = await signedInAs(context, given.officer.person);
  const pdf = aPdf("Once.");
  await circulate(officer, given, formWith(pdf, "once.pdf"));
  const address = `http://localhost:3000/en/processes/${given.process.slug}/papers/${inAddress}/files/1/en`;
  const tag = `"${createHash("sha256").update(pdf).digest("hex")}"`;
  const params = { ...paramsOf(given), language: "en", number: "1", of: "en" };
  const asked = async (known: string) => {
    const request = new Request(address, { headers: { "If-None-Match": known } });
    const answer = await publicFile.loader({ request, params, context });
    return [answer.status, answer.headers.get("ETag")];
  };
  for (const known of [tag, `W/${tag}`, `"other", W/${tag}`, "*"]) expect(await asked(known)).toEqual([304, tag]);
  expect(await asked('"other", W/"another"')).toEqual([200, tag]);
});

test("nobody saves what they may not read", async () => {
  const given = await givenProcess(db);
  const officer = await signedInAs(context, given.officer.person);
  await circulate(officer, given, formWith(aPdf("For missions."), "a.pdf", { audience: "missions" }));
  const delegate = await signedInAs(context, (await aDelegation(db, { memberState: false })).person);
  const elsewhere = await signedInAs(context, (await givenProcess(db)).chair.person);
  expect((await download(nobody, given)).status).toBe(404);
  expect((await download(elsewhere, given)).status).toBe(404);
  const saved = await download(delegate, given);
  expect([saved.status, saved.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
});

const encrypted = aPdfWith({
  trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${"o".repeat(32)}) /U (${"u".repeat(32)}) /P -4 >>`,
});

test.each([
  [
    "a program that says it is a PDF",
    new TextEncoder().encode("MZ\x90\0 This program cannot be run"),
    "paper.pdf",
    "neither",
  ],
  ["a text that begins as a PDF", new TextEncoder().encode("%PDF-1.7 nothing"), "paper.pdf", "damaged"],
  ["an encrypted PDF", encrypted, "paper.pdf", "encrypted"],
  [
    "a PDF with a script",
    aPdfWith({ catalogue: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }),
    "paper.pdf",
    "script",
  ],
  [
    "a PDF with a file in it",
    aPdfWith({ catalogue: "/Names << /EmbeddedFiles << /Names [] >> >>" }),
    "paper.pdf",
    "enclosed",
  ],
  ["a document with macros", aDocx(["x"], { parts: { "word/vbaProject.bin": "x" } }), "paper.docx", "macros"],
  ["an infected PDF", aPdfWith({ objects: [`(${eicar})`] }), "paper.pdf", "virus"],
  ["an empty file", new Uint8Array(), "paper.pdf", "empty"],
  ["a file above the limit", new Uint8Array(LARGEST_FILE + 1).fill(0x25), "paper.pdf", "25 MB"],
])("%s is refused at its field, and nothing of it is kept", async (_what, file, name, sentence) => {
  const given = await givenProcess(db);
  const officer = await signedInAs(context, given.officer.person);
  const answer = await circulate(officer, given, formWith(file, name));
  expect(answer.status).toBe(422);
  const { problems, submitted } = said(answer);
  expect(problems).toEqual([{ field: "file", words: expect.stringContaining(sentence) as string }]);
  expect(submitted["title"]).toEqual(["Working paper"]);
  expect(await kept(given)).toEqual([]);
});

test("neither file nor words; a file takes the place of words", async () => {
  const given = await givenProcess(db);
  const officer = await signedInAs(context, given.officer.person);
  const nothing = said(await circulate(officer, given, formWith(null, "")));
  expect(nothing.problems).toEqual([{ field: "words", words: "Choose a file, or write the text." }]);
  expect((await circulate(officer, given, formWith(aPdf("A file."), "a.pdf", { words: "Words." }))).status).toBe(303);
  const { data } = await nobody.load(publicPaper, `/en/processes/x/papers/${inAddress}`, paramsOf(given));
  expect(data.shown).toMatchObject({ words: null, file: { name: "a.pdf" } });
});

test("without a scanner a demonstration marks a file as not scanned, a real portal takes none and says what to set; one that is away takes none either", async () => {
  const given = await givenProcess(db);
  const { person } = given.officer;
  const send = async (env: { demonstration?: boolean; clamdUrl?: string }) => {
    const officer = await signedInAs(aLoadContext(db, { now: round.circulating, env }), person);
    return circulate(officer, given, formWith(aPdf("A file."), "a.pdf"));
  };
  const away = said(await send({ clamdUrl: "tcp://127.0.0.1:1" })).problems;
  expect(away[0]?.words).toContain("does not answer");
  expect(said(await send({})).problems[0]?.words).toContain("CLAMD_URL");
  expect(await kept(given)).toEqual([]);
  expect((await send({ demonstration: true })).status).toBe(303);
  const { data } = await nobody.load(publicPaper, `/en/processes/x/papers/${inAddress}`, paramsOf(given));
  expect(mustExist(data.shown).file).toMatchObject({ scan: "not_scanned" });
});
