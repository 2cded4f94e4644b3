import { afterAll, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { LARGEST_DOCUMENT } from "#domain/applications/document.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aScanner } from "#support/clamd.ts";
import { aDatabase } from "#support/database.ts";
import { documentsOf, givenDocument, givenDraftToEnclose, requiring } from "#support/documents.ts";
import { round } from "#support/factories.ts";
import { aDocx, aJpeg, aPdf, aPdfWith, aPng, eicar } from "#support/files.ts";
import { accepted, aPersonIn, as, givenApplicant, givenCirculated, givenOpenCall } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { aBrowserOn, aLoadContext, type Browser, said, signedInAs } from "#support/request.ts";
import * as circulatedDossier from "../../../app/routes/mission/circulated-dossier.tsx";
import * as addDocument from "../../../app/routes/organisation/add-document.tsx";
import * as documents from "../../../app/routes/organisation/documents.tsx";
import * as removeDocument from "../../../app/routes/organisation/remove-document.tsx";
import * as documentFile from "../../../app/routes/public/document-file.ts";
import * as review from "../../../app/routes/secretariat/application.tsx";

const { db, asOwner } = await aDatabase();
const scanner = await aScanner();
afterAll(() => scanner.stop());

const context = aLoadContext(db, { now: round.applying, env: { clamdUrl: scanner.url } });
const call = await givenOpenCall(db, requiring(["statutes", "annualReport"]));
type Given = Awaited<ReturnType<typeof givenDraftToEnclose>>;

function formWith(file: Uint8Array | null, name: string, language = "en"): FormData {
  const form = new FormData();
  form.set("language", language);
  form.set("file", new Blob(file === null ? [] : [new Uint8Array(file)]), file === null ? "" : name);
  return form;
}

const add = (browser: Browser, { application: { reference } }: Given, form: FormData, kind = "statutes") =>
  browser.send(addDocument, `/en/organisation/applications/${reference}/add-document/${kind}`, form, {
    reference,
    kind,
  });

const download = (browser: Browser, document: Id<"document">) =>
  browser.load(documentFile, `/en/documents/${document}`, { document });

const versionOf = async (id: string) =>
  Number((await asOwner(`select version from application where id = '${id}'`))[0]?.["version"]);

async function sent(given: Given): Promise<void> {
  const { id, reference } = given.application;
  accepted(
    await submitApplication(as(db, given.applicant, round.applying), { reference, version: await versionOf(id) }),
  );
}

test("a document is added, replaced and removed by forms alone, and saved as it was brought, never run", async () => {
  const given = await givenDraftToEnclose(db, call);
  const { reference } = given.application;
  const applicant = await signedInAs(context, given.applicant.person);
  const pdf = aPdf("Statutes.");
  const added = await add(applicant, given, formWith(pdf, "C:\\fakepath\\Our “statutes”.exe.PDF", "fr"));
  expect([added.status, added.headers.get("Location")]).toEqual([
    303,
    `/en/organisation/applications/${reference}/documents?done=added`,
  ]);
  expect(scanner.looked).toContain(pdf.length);
  const page = async () =>
    (await applicant.load(documents, `/en/organisation/applications/${reference}/documents`, { reference })).data
      .application;
  expect(await page()).toMatchObject({
    documents: [
      { kind: "statutes", language: "fr", name: "Our “statutes”.pdf", type: "pdf", size: pdf.length, scan: "clean" },
    ],
    missingDocuments: ["annualReport"],
    documentsOffered: ["statutes", "annualReport", "supporting"],
  });
  const [first] = (await page()).documents;
  const saved = await download(applicant, mustExist(first).id);
  expect(saved.status).toBe(200);
  expect(Object.fromEntries(saved.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(pdf.length),
    "content-disposition":
      "attachment; filename=\"Our statutes.pdf\"; filename*=UTF-8''Our%20%E2%80%9Cstatutes%E2%80%9D.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  for (const [content, name, type] of [
    [aDocx(["1. Another."]), "two.docx", "docx"],
    [aPng(), "scan.png", "png"],
    [aJpeg(), "photo.JPG", "jpeg"],
  ] as const) {
    expect((await add(applicant, given, formWith(content, name))).status).toBe(303);
    expect((await page()).documents).toMatchObject([{ type, kind: "statutes" }]);
  }
  const [last] = (await page()).documents;
  const document = mustExist(last).id;
  const address = `/en/organisation/applications/${reference}/remove-document/${document}`;
  const version = String(await versionOf(given.application.id));
  // Sent twice it is removed once, and answered as the first.
  for (const sent of ["once", "twice"]) {
    const removing = { version, idempotencyKey: "remove" };
    const { status } = await applicant.send(removeDocument, address, removing, { reference, document });
    expect(status, sent).toBe(303);
  }
  expect((await page()).documents).toEqual([]);
  expect((await download(applicant, document)).status).toBe(404);
});

test.each([
  [
    "a program that says it is a PDF",
    new TextEncoder().encode("MZ\x90\0 This program"),
    "a.pdf",
    "PDF, PNG, JPEG or DOCX",
  ],
  ["a page", new TextEncoder().encode("<html><script>alert(1)</script>"), "a.png", "PDF, PNG, JPEG or DOCX"],
  ["a text that begins as a PDF", new TextEncoder().encode("%PDF-1.7 nothing"), "a.pdf", "damaged"],
  ["a PDF with a script", aPdfWith({ catalogue: "/OpenAction << /S /JavaScript /JS (x) >>" }), "a.pdf", "script"],
  ["a picture with a page behind it", aPng({ rest: "<html>" }), "a.png", "another file"],
  ["an infected PDF", aPdfWith({ objects: [`(${eicar})`] }), "a.pdf", "virus"],
  ["an empty file", new Uint8Array(), "a.pdf", "empty"],
  ["a file above the limit", new Uint8Array(LARGEST_DOCUMENT + 1).fill(0x25), "a.pdf", "10 MB"],
  ["none", null, "", "Choose a file"],
])("%s is refused at its field, and loses nothing else", async (_what, file, name, sentence) => {
  const given = await givenDraftToEnclose(db, call);
  const kept = await givenDocument(db, given);
  const answer = await add(await signedInAs(context, given.applicant.person), given, formWith(file, name, "ar"));
  expect(answer.status).toBe(422);
  const { problems, submitted } = said(answer);
  expect(problems).toEqual([{ field: "file", words: expect.stringContaining(sentence) as string }]);
  expect(submitted["language"]).toEqual(["ar"]);
  expect((await documentsOf(db, given)).map(({ id }) => id)).toEqual([kept]);
});

test("a file is asked for again where something else is wrong: the page that comes back has lost it", async () => {
  const given = await givenDraftToEnclose(db, call);
  const browser = await signedInAs(context, given.applicant.person);
  const fields = async (file: Uint8Array | null) =>
    said(await add(browser, given, formWith(file, "a.pdf", ""))).problems.map(({ field }) => field);
  expect((await fields(aPdf("A file."))).sort()).toEqual(["file", "language"]);
  expect((await fields(null)).sort()).toEqual(["file", "language"]);
  expect(said(await add(browser, given, formWith(aPdf("A file."), "a.pdf", ""))).problems.at(-1)?.words).toContain(
    "again",
  );
});

test("where no scanner looks nothing is taken, but in a demonstration, where it is marked", async () => {
  const given = await givenDraftToEnclose(db, call);
  const send = async (env: { demonstration?: boolean; clamdUrl?: string }) => {
    const browser = await signedInAs(aLoadContext(db, { now: round.applying, env }), given.applicant.person);
    return add(browser, given, formWith(aPdf("A file."), "a.pdf"));
  };
  expect(said(await send({ clamdUrl: "tcp://127.0.0.1:1" })).problems[0]?.words).toContain("does not answer");
  expect(said(await send({})).problems[0]?.words).toContain("no scanner looks");
  expect(await documentsOf(db, given)).toEqual([]);
  expect((await send({ demonstration: true })).status).toBe(303);
  expect(await documentsOf(db, given)).toMatchObject([{ file: { scan: "not_scanned" } }]);
});

/** Who saves the file of a document now: of each audience one. */
async function readersOf(given: Given, document: Id<"document">) {
  const { process } = given;
  const people = {
    own: given.applicant.person,
    "another organisation": (await givenApplicant(db)).person,
    officer: given.officer.person,
    chair: await aPersonIn(db, { role: "chair", process: process.id }),
    administrator: await aPersonIn(db, { role: "administrator" }),
    "Member State": (await aDelegation(db, { memberState: true })).person,
    observer: (await aDelegation(db, { memberState: false })).person,
  };
  const now = aLoadContext(db, { now: round.circulating });
  const reading: string[] = [];
  for (const [who, person] of Object.entries(people)) {
    const { status } = await download(await signedInAs(now, person), document).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    if (status === 200) reading.push(who);
    else expect([who, status]).toEqual([who, who === "administrator" ? 403 : 404]);
  }
  const nobody = await download(aBrowserOn(now), document);
  expect([302, 303]).toContain(nobody.status);
  return reading;
}

test.each([
  ["dossier", "member-states", "secretariat", ["own", "officer", "Member State"]],
  ["dossier", "all-missions", "secretariat", ["own", "officer", "Member State", "observer"]],
  ["name-and-country", "all-missions", "chair", ["own", "officer", "chair"]],
] as const)(
  "the file is its organisation's, then the offices', then whose the decision says: %s to %s, %s rules",
  async (fields, to, screenedBy, all) => {
    const { circulation } = oewg2021To2025.provisions;
    const { information } = requiring(["statutes"]);
    const of = await givenOpenCall(db, {
      information: { ...mustExist(information), screenedBy },
      circulation: { ...circulation, fields, to },
    });
    const given = await givenDraftToEnclose(db, of);
    const document = await givenDocument(db, given);
    const { id, reference } = given.application;
    expect(await readersOf(given, document)).toEqual(["own"]);
    await sent(given);
    const offices = screenedBy === "chair" ? ["own", "officer", "chair"] : ["own", "officer"];
    expect(await readersOf(given, document)).toEqual(offices);
    const office = screenedBy === "chair" ? given.chair : given.officer;
    accepted(await clearApplication(as(db, office, round.reviewing), { reference, version: await versionOf(id) }));
    expect(await readersOf(given, document)).toEqual(offices);
    const { period } = await givenCirculated(db, { of, count: 0 });
    expect(await readersOf(given, document)).toEqual(all);
    const at = aLoadContext(db, { now: round.objecting });
    const officer = await signedInAs(at, given.officer.person);
    const { data: seen } = await officer.load(review, `/en/secretariat/applications/${reference}`, { reference });
    expect(seen.application.documents).toMatchObject([
      { id: document, kind: "statutes", sentAt: round.applying.toString() },
    ]);
    if (fields !== "dossier") return;
    const delegate = await signedInAs(at, (await aDelegation(db, { memberState: true })).person);
    const params = { period: period.id, reference };
    const { data: dossier } = await delegate.load(
      circulatedDossier,
      `/en/mission/lists/${period.id}/${reference}`,
      params,
    );
    expect(dossier.documents).toMatchObject([{ id: document, kind: "statutes" }]);
  },
);
