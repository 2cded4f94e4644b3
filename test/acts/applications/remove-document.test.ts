import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { removeDocument } from "#acts/applications/remove-document.ts";
import { aDatabase } from "#support/database.ts";
import { aDocumentFile, documentsOf, givenDocument, givenDraftToEnclose } from "#support/documents.ts";
import { round } from "#support/factories.ts";
import { accepted, as, refused } from "#support/given.ts";
import { countOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("nothing of it is kept in a draft, once; the trail keeps its kind and hash, and the version is another", async () => {
  const given = await givenDraftToEnclose(db);
  const { id, reference } = given.application;
  const document = await givenDocument(db, given, { name: "Anna.pdf" });
  const context = as(db, given.applicant, round.applying);
  const version = given.application.version + 1;
  const removing = { reference, document, version, key: randomUUID() };
  expect(refused(await removeDocument(context, { ...removing, version: 1 })).because).toBe("changed_meanwhile");
  accepted(await removeDocument(context, removing));
  accepted(await removeDocument(context, removing));
  expect(await documentsOf(db, given)).toEqual([]);
  expect(await countOf(database, "document_piece", `document_id = '${document}'`)).toBe(0);
  const trail = await database.asOwner(
    `select data from audit_trail where subject_id = '${id}' and act = 'remove-document' and event = 'DocumentRemoved'`,
  );
  expect(trail).toMatchObject([{ data: { document, kind: "statutes", sha256: aDocumentFile().sha256 } }]);
  expect(JSON.stringify(trail)).not.toContain("Anna");
  expect((await database.asOwner(`select version from application where id = '${id}'`))[0]).toEqual({
    version: version + 1,
  });
  expect(refused(await removeDocument(context, { reference, document, version: version + 1 })).because).toBe(
    "document_is_removed",
  );
});
