import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { takeBackClearance } from "#acts/applications/take-back-clearance.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenCleared, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const later = as(db, given.officer, round.reviewing.add({ hours: 1 }));
const reason = "The statutes that were sent are those of another organisation.";

const rowOf = (id: string) => database.asOwner(`select * from application where id = '${id}'`);

test("until the list is out a clearance is taken back, once: the application waits for review again, and its organisation is told why", async () => {
  const { applicant, application } = await givenCleared(db, given);
  const { id, reference, version } = application;
  const key = randomUUID();
  accepted(await takeBackClearance(later, { reference, version, reason, key }));
  accepted(await takeBackClearance(later, { reference, version, reason, key }));
  expect(await rowOf(id)).toMatchObject([{ state: "submitted", cleared_at: null, cleared_by: null }]);
  expect((await eventsOf(database, id)).filter((event) => event === "ClearanceTakenBack")).toHaveLength(1);
  expect(await lettersTo(database, applicant.person)).toEqual([
    "application-cleared",
    "application-received",
    "clearance-taken-back",
  ]);
  const again = as(db, given.officer, round.reviewing.add({ hours: 2 }));
  accepted(await clearApplication(again, { reference, version: version + 1 }));
  expect(await rowOf(id)).toMatchObject([{ state: "cleared", cleared_by: given.officer.person }]);
});

test("without a reason nothing is taken back, nor what was not cleared", async () => {
  const { application } = await givenCleared(db, given);
  const { reference, version } = application;
  expect(refused(await takeBackClearance(later, { reference, version, reason: " " })).because).toBe(
    "change_of_clearance_needs_a_reason",
  );
  const waiting = (await givenSubmitted(db, given)).application;
  expect(
    refused(await takeBackClearance(later, { reference: waiting.reference, version: waiting.version, reason })).because,
  ).toBe("application_is_not_cleared");
});

test("where the clearance was the accreditation it stays", async () => {
  const { application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const { id, reference, version } = application;
  expect(refused(await takeBackClearance(later, { reference, version, reason })).because).toBe(
    "clearance_has_accredited",
  );
  expect(await rowOf(id)).toMatchObject([{ state: "cleared" }]);
});

test("once the list is out it is out", async () => {
  const circulated = await givenCirculated(db, { count: 1 });
  const [row] = await database.asOwner(
    `select reference, version from application where no_objection_period_id = '${circulated.period.id}'`,
  );
  const input = { reference: String(row?.["reference"]), version: Number(row?.["version"]), reason };
  const context = as(db, circulated.officer, round.objecting);
  expect(refused(await takeBackClearance(context, input)).because).toBe("list_is_out");
});

test("one officer takes it back and another circulates at the same moment: on the list or not, never both", async () => {
  const own = await givenOpenCall(db);
  const { application } = await givenCleared(db, own);
  await givenCleared(db, own);
  const { id, reference, version } = application;
  const context = as(db, own.officer, round.circulating);
  const [takenBack, circulated] = await Promise.all([
    takeBackClearance(context, { reference, version, reason }),
    circulateList(context, { call: own.call.id, closesAt: round.periodCloses }),
  ]);
  const listed = accepted(circulated).next.count;
  expect(await rowOf(id)).toMatchObject([{ state: takenBack.ok ? "submitted" : "circulated" }]);
  expect(listed).toBe(takenBack.ok ? 1 : 2);
});
