import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addDocument } from "#acts/applications/add-document.ts";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import { removeDocument } from "#acts/applications/remove-document.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { findPieceOfDocument } from "#db/applications/documents.ts";
import { readingAs } from "#db/readers.ts";
import type { Asked } from "#domain/applications/asked.ts";
import { enclosed } from "#domain/applications/document.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { aDocumentFile, documentsOf, givenDocument, givenDraftToEnclose, requiring } from "#support/documents.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenOpenCall, refused } from "#support/given.ts";
import { auditOf, countOf, lettersAbout } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const call = await givenOpenCall(db, requiring(["statutes", "annualReport"]));
type Enclosing = Awaited<ReturnType<typeof givenDraftToEnclose>>;

const versionOf = async ({ application: { id } }: Enclosing) =>
  Number((await database.asOwner(`select version from application where id = '${id}'`))[0]?.["version"]);

const dataOf = async (subject: string, event: string) =>
  (await database.asOwner(`select data from audit_trail where subject_id = '${subject}' and event = '${event}'`)).map(
    ({ data }) => data,
  );

const send = async (given: Enclosing, version?: number) =>
  submitApplication(as(db, given.applicant, round.applying), {
    reference: given.application.reference,
    version: version ?? (await versionOf(given)),
  });

async function givenSent(): Promise<Enclosing> {
  const given = await givenDraftToEnclose(db, call);
  await givenDocument(db, given, { kind: "statutes" });
  await givenDocument(db, given, { kind: "annualReport", content: "%PDF- report" });
  accepted(await send(given));
  return given;
}

async function sendBack(given: Enclosing, asked: readonly Asked[]): Promise<void> {
  const { reference } = given.application;
  const words = "The statutes are not signed.";
  accepted(
    await returnApplication(as(db, given.officer, round.reviewing), {
      reference,
      version: await versionOf(given),
      words,
      asked,
    }),
  );
}

test("a document is kept once however often the form is sent, whole, and stands on the trail by its kind and hash", async () => {
  const given = await givenDraftToEnclose(db, call);
  const { reference, id } = given.application;
  const content = new Uint8Array(2 * 1024 * 1024 + 7).fill(7);
  const file = aDocumentFile(content, { name: "Statutes of Anna Example.pdf" });
  const adding = { reference, kind: "statutes", document: { language: "es", file }, key: randomUUID() } as const;
  const context = as(db, given.applicant, round.applying);
  const { next } = accepted(await addDocument(context, adding));
  expect(accepted(await addDocument(context, adding)).next).toEqual(next);
  const { name, type, size, sha256, scan } = file;
  expect(await documentsOf(db, given)).toMatchObject([
    {
      id: next.id,
      kind: "statutes",
      language: "es",
      file: { name, type, size, sha256, scan },
      sentAt: null,
      addedBy: given.applicant.person,
    },
  ]);
  const pieces = await readingAs(db, { role: "organisation", organisation: given.applicant.organisation }, (trx) =>
    Promise.all([1, 2, 3, 4].map((n) => findPieceOfDocument(trx, next.id, n))),
  );
  expect(Buffer.concat(pieces.flatMap((piece) => piece ?? [])).equals(Buffer.from(content))).toBe(true);
  expect(pieces[3]).toBeNull();
  const trail = await auditOf(database, id);
  expect(trail.at(-1)).toMatchObject({
    act: "add-document",
    event: "DocumentAdded",
    actor_person: given.applicant.person,
  });
  expect(JSON.stringify(await database.asOwner("select data from audit_trail"))).not.toContain("Anna");
  expect(await countOf(database, "idempotency_key", "outcome::text like '%Anna%'")).toBe(0);
});

test("the one before is gone when another takes its place in a draft, and all are with the draft", async () => {
  const given = await givenDraftToEnclose(db, call);
  const first = await givenDocument(db, given);
  const second = await givenDocument(db, given, { content: "%PDF- another" });
  expect((await documentsOf(db, given)).map(({ id }) => id)).toEqual([second]);
  expect(await countOf(database, "document_piece", `document_id = '${first}'`)).toBe(0);
  accepted(
    await deleteDraft(as(db, given.applicant, round.applying), {
      reference: given.application.reference,
      version: await versionOf(given),
    }),
  );
  expect(await countOf(database, "document", `id = '${second}'`)).toBe(0);
});

test("whoever sends the application has seen what is enclosed, and sends all that is asked for: it is frozen and told", async () => {
  const given = await givenDraftToEnclose(db, call);
  await givenDocument(db, given);
  expect(refused(await send(given))).toMatchObject({ because: "documents_are_missing", details: { count: 1 } });
  const seen = await versionOf(given);
  await givenDocument(db, given, { kind: "annualReport", content: "%PDF- report" });
  expect(refused(await send(given, seen)).because).toBe("changed_meanwhile");
  accepted(await send(given));
  const documents = await documentsOf(db, given);
  expect(documents.map(({ kind, sentAt }) => [kind, sentAt?.toString()]).sort()).toEqual([
    ["annualReport", round.applying.toString()],
    ["statutes", round.applying.toString()],
  ]);
  const named = ["statutes", "annualReport"].map((kind) => ({
    kind,
    sha256: documents.find((one) => one.kind === kind)?.file.sha256,
  }));
  const { id, reference } = given.application;
  expect(await dataOf(id, "ApplicationSubmitted")).toMatchObject([{ documents: named }]);
  const [letter] = await lettersAbout(db, id);
  expect(letter).toMatchObject({ kind: "application-received", data: { documents: named } });
  expect(
    refused(
      await addDocument(as(db, given.applicant, round.applying), {
        reference,
        kind: "supporting",
        document: { language: "en", file: aDocumentFile() },
      }),
    ).because,
  ).toBe("application_is_not_returned");
});

test("nobody encloses anything with another's application", async () => {
  const given = await givenDraftToEnclose(db, call);
  const stranger = as(db, await givenApplicant(db), round.applying);
  const { reference } = given.application;
  const adding = { reference, kind: "statutes", document: { language: "en", file: aDocumentFile() } } as const;
  expect(refused(await addDocument(stranger, adding)).because).toBe("not_found");
  expect(
    refused(
      await removeDocument(stranger, {
        reference,
        document: await givenDocument(db, given),
        version: await versionOf(given),
      }),
    ).because,
  ).toBe("not_found");
  expect(refused(await addDocument(as(db, given.officer, round.applying), adding)).because).toBe("not_allowed");
});

test("what is sent back for its documents gets a new set; the one before stays on record as earlier", async () => {
  const given = await givenSent();
  const { reference } = given.application;
  const at = later(round.reviewing, { hours: 24 });
  await sendBack(given, ["documents"]);
  const replacing = await givenDocument(db, given, { content: "%PDF- signed", at });
  const report = mustExist((await documentsOf(db, given)).find(({ kind }) => kind === "annualReport"));
  accepted(
    await removeDocument(as(db, given.applicant, at), {
      reference,
      document: report.id,
      version: await versionOf(given),
    }),
  );
  const again = async () =>
    completeApplication(as(db, given.applicant, at), { reference, version: await versionOf(given), answers: {} });
  expect(refused(await again())).toMatchObject({ because: "documents_are_missing", details: { count: 1 } });
  await givenDocument(db, given, { kind: "annualReport", content: "%PDF- newer", at });
  accepted(await again());
  const documents = await documentsOf(db, given);
  expect(documents.map(({ earlierSince }) => earlierSince?.toString() ?? null).sort()).toEqual([
    at.toString(),
    at.toString(),
    null,
    null,
  ]);
  expect(enclosed(documents).map(({ id, sentAt }) => [id === replacing, sentAt?.toString()])).toContainEqual([
    true,
    at.toString(),
  ]);
  expect(await dataOf(given.application.id, "ApplicationCompleted")).toMatchObject([
    { documents: [{ kind: "statutes" }, { kind: "annualReport" }] },
  ]);
});

test("a document that took its time and came before its application was sent again from another page is refused, and not a fault", async () => {
  const given = await givenSent();
  const { reference } = given.application;
  const at = later(round.reviewing, { hours: 24 });
  await sendBack(given, ["documents"]);
  const { applicant } = given;
  accepted(
    await completeApplication(as(db, applicant, at), { reference, version: await versionOf(given), answers: {} }),
  );
  const before = as(db, applicant, later(at, { milliseconds: -5 }));
  const slow = {
    reference,
    kind: "supporting",
    document: { language: "en", file: aDocumentFile("%PDF- slow") },
  } as const;
  expect(refused(await addDocument(before, slow)).because).toBe("application_is_not_returned");
  const [statutes] = enclosed(await documentsOf(db, given));
  const document = mustExist(statutes ?? null).id;
  const version = await versionOf(given);
  expect(refused(await removeDocument(before, { reference, document, version })).because).toBe(
    "application_is_not_returned",
  );
});
