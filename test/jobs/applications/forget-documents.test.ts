import { expect, test } from "vitest";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { keptFor } from "#domain/record/retention.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { aDocumentFile, documentsOf, givenDocument, givenDraftToEnclose, requiring } from "#support/documents.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db } = database;

test("files are deleted as long after the session as the privacy notice says, late and twice alike; their hashes stay", async () => {
  const given = await givenDraftToEnclose(db, await givenOpenCall(db, requiring(["statutes"])));
  const document = await givenDocument(db, given, { name: "Anna Example.pdf" });
  const { reference, version } = given.application;
  accepted(await submitApplication(as(db, given.applicant, round.applying), { reference, version: version + 1 }));
  const { run } = mustExist(schedule.find(({ name }) => name === "forget-documents"));
  const ended = instant("2022-07-30T04:00:00Z").toZonedDateTimeISO(given.process.zone);
  const due = ended.add({ months: keptFor.documentsMonths }).toInstant();
  const pieces = () => countOf(database, "document_piece");
  await run(givenJobs(database, due.subtract({ milliseconds: 1 })));
  expect(await pieces()).toBe(1);
  await Promise.all([run(givenJobs(database, due)), run(givenJobs(database, due))]);
  expect(await pieces()).toBe(0);
  const { sha256 } = aDocumentFile();
  const kept = await documentsOf(db, given);
  expect(kept).toMatchObject([{ id: document, kind: "statutes", file: { name: "", sha256 }, sentAt: round.applying }]);
  expect(kept[0]?.forgottenAt).not.toBeNull();
  await run(givenJobs(database, due.add({ hours: 9000 })));
  expect(await documentsOf(db, given)).toEqual(kept);
});
