import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addDocument } from "#acts/applications/add-document.ts";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { extendTimeToComplete } from "#acts/applications/extend-time-to-complete.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { removeDocument } from "#acts/applications/remove-document.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { takeBackReturn } from "#acts/applications/take-back-return.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aDocumentFile, documentsOf, givenDocument, givenDraftToEnclose, requiring } from "#support/documents.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import {
  answeringAnew,
  completableUntil,
  completing,
  curable,
  givenReturned,
  lapsed,
  missing,
  tooLate,
} from "#support/returned.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);
const desk = as(db, given.officer, later(round.reviewing, { hours: 1 }));
const reason = "The programmes are described in the annual report.";

const stepsOf = (id: string) =>
  database.asOwner(`select outcome, reason from step where application_id = '${id}' order by n`);

test("it waits for review again, once: its organisation is told why, and has nothing to complete", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const key = randomUUID();
  accepted(await takeBackReturn(desk, { reference, version, reason, key }));
  const { next } = accepted(await takeBackReturn(desk, { reference, version, reason, key }));
  expect(next).toMatchObject({ state: "submitted", answers: application.answers, version: version + 1 });
  expect(await stepsOf(id)).toEqual([
    { outcome: "returned", reason: missing.words },
    { outcome: "taken-back", reason },
  ]);
  expect((await eventsOf(database, id)).filter((event) => event === "ReturnTakenBack")).toHaveLength(1);
  expect((await lettersTo(database, applicant.person)).at(-1)).toBe("return-taken-back");
  for (const at of [desk.now, lapsed])
    expect((await listStandingsOfApplications(db, at, [id])).get(id)).toBe("submitted");
  const own = as(db, applicant, completing);
  expect(await seeOwnApplication(own, reference)).toMatchObject({
    standing: "submitted",
    returned: [{ completedAt: null, takenBack: { reason } }],
  });
  const answering = { reference, version: next.version, answers: answeringAnew };
  expect(refused(await completeApplication(own, answering)).because).toBe("application_is_not_returned");
});

test("then it goes back for what is missing, as often as before; also when it had been given longer", async () => {
  const { application } = await givenReturned(db, given);
  const { id, reference } = application;
  const closesAt = later(completableUntil, { hours: 48 });
  accepted(await extendTimeToComplete(desk, { reference, closesAt, reason: "The portal was away." }));
  const version = mustExist(await findApplicationByReference(db, reference)).version;
  const late = as(db, given.officer, tooLate);
  const { next } = accepted(await takeBackReturn(late, { reference, version, reason }));
  accepted(await returnApplication(late, { reference, version: next.version, ...missing }));
  expect((await stepsOf(id)).map(({ outcome }) => outcome)).toEqual(["returned", "longer", "taken-back", "returned"]);
});

test("not without a reason, nor as somebody else saw it, nor by another office, nor by who has recused, nor when its time is over", async () => {
  const { application } = await givenReturned(db, given);
  const { reference, version } = application;
  const taking = { reference, version, reason };
  const because = async (...asked: Parameters<typeof takeBackReturn>) =>
    refused(await takeBackReturn(...asked)).because;
  expect(await because(desk, { ...taking, reason: " " })).toBe("change_of_clearance_needs_a_reason");
  expect(await because(desk, { ...taking, version: version - 1 })).toBe("changed_meanwhile");
  expect(await because(as(db, given.chair, desk.now), taking)).toBe("ruled_by_the_secretariat");
  expect(await because(as(db, given.officer, tooLate), taking)).toBe("application_is_not_returned");
  const waiting = (await givenSubmitted(db, given)).application;
  expect(await because(desk, { ...waiting, reason })).toBe("application_is_not_returned");
  accepted(await recuseFromApplication(desk, { reference, reason: "" }));
  expect(await because(desk, taking)).toBe("officer_has_recused");
});

test("it is taken back and completed at the same moment: one of the two, never both", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const outcomes = await Promise.all([
    takeBackReturn(as(db, given.officer, completing), { reference, version, reason }),
    completeApplication(as(db, applicant, completing), { reference, version, answers: answeringAnew }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stepsOf(id)).toHaveLength(2);
});

test("leave_documents_as_sent: what was to be sent anew is gone, and what was to leave stays, which nobody undoes before", async () => {
  const own = await givenOpenCall(db, requiring(["statutes"]));
  const draft = await givenDraftToEnclose(db, own);
  await givenDocument(db, draft);
  const { reference } = draft.application;
  const applying = as(db, draft.applicant, round.applying);
  const sent = accepted(await submitApplication(applying, { reference, version: draft.application.version + 1 })).next;
  const [statutes] = await documentsOf(db, draft);
  const office = as(db, own.officer, round.reviewing);
  const asked = { words: "Other statutes.", asked: ["documents"] } as const;
  const back = accepted(await returnApplication(office, { reference, version: sent.version, ...asked })).next;
  const organisation = as(db, draft.applicant, completing);
  const document = { language: "en", file: aDocumentFile("%PDF-1.7 other statutes") } as const;
  accepted(await addDocument(organisation, { reference, kind: "supporting", document }));
  const leaving = { reference, document: mustExist(statutes).id, version: back.version + 1 };
  accepted(await removeDocument(organisation, leaving));
  const stays = `update document set leaves = false where id = '${leaving.document}'`;
  expect(await stoppedForTheOwner(database, stays)).toBe("document_stays_as_sent");
  const { version } = mustExist(await findApplicationByReference(db, reference));
  accepted(await takeBackReturn(as(db, own.officer, completing), { reference, version, reason }));
  expect(await documentsOf(db, draft)).toEqual([{ ...mustExist(statutes), leaves: false }]);
});
