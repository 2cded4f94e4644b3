import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOfficer, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { countOf, eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

test("an officer clears an application: row, record and letter, and no accreditation yet", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  accepted(await clearApplication(as(db, given.officer, round.reviewing), { reference, version }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "cleared", cleared_by: given.officer.person, version: version + 1 });
  expect(row.cleared_at?.toISOString()).toBe("2022-05-30T15:00:00.000Z");
  expect((await eventsOf(database, id)).at(-1)).toBe("ApplicationCleared");
  expect(await lettersTo(database, applicant.person)).toEqual(["application-cleared", "application-received"]);
  expect(await countOf(database, "accreditation", `application_id = '${id}'`)).toBe(0);
});

test("on the notify route the verified status is the accreditation, in the same transaction and with one letter", async () => {
  const { applicant, application } = await givenSubmitted(db, given, { category: "ecosoc-ngo" });
  const { id, reference, version } = application;
  const key = randomUUID();
  const context = as(db, given.officer, round.reviewing);
  const { next } = accepted(await clearApplication(context, { reference, version, key }));
  accepted(await clearApplication(context, { reference, version, key }));
  const rows = await db.selectFrom("accreditation").selectAll().where("application_id", "=", id).execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    id: next.granted[0]?.id,
    route: "notify",
    organisation_id: applicant.organisation,
    process_id: given.process.id,
    modalities_decision_id: given.decision.id,
    no_objection_period_id: null,
    valid_until_on: "2025-07-31",
  });
  expect(rows[0]?.granted_at.toISOString()).toBe("2022-05-30T15:00:00.000Z");
  expect(await eventsOf(database, next.granted[0]?.id ?? "")).toEqual(["AccreditationGranted"]);
  expect(await lettersTo(database, applicant.person)).toEqual(["accredited", "interest-notified"]);
});

test("two officers decide at once: one does, the other is asked to look again", async () => {
  const { application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const another = await givenOfficer(db);
  const outcomes = await Promise.all(
    [given.officer, another].map((officer) =>
      clearApplication(as(db, officer, round.reviewing), { reference, version }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ because: "changed_meanwhile" });
  expect((await eventsOf(database, id)).filter((event) => event === "ApplicationCleared")).toHaveLength(1);
});

test("a draft is not cleared, and what is not there is not found", async () => {
  const { application } = await givenDraft(db, given);
  const { reference, version } = application;
  const context = as(db, given.officer, round.reviewing);
  const outcome = await clearApplication(context, { reference, version });
  expect(refused(outcome).because).toBe("application_is_not_submitted");
  expect(refused(await clearApplication(context, { reference: "A-0000-0000", version: 1 })).because).toBe("not_found");
});

test("an applicant does not clear, not even its own application", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const outcome = await clearApplication(as(db, applicant, round.reviewing), { reference, version });
  expect(refused(outcome).because).toBe("not_allowed");
});

test("where the decision lets the Chair screen, the Secretariat does not, nor the Chair of another process", async () => {
  const { information } = given.decision.provisions;
  const other = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
  const { applicant, application } = await givenSubmitted(db, other);
  const { reference, version } = application;
  const outcome = await clearApplication(as(db, other.officer, round.reviewing), { reference, version });
  expect(refused(outcome)).toMatchObject({ because: "ruled_by_the_chair", cites: information.cites });
  const ofAnother = as(db, given.chair, round.reviewing);
  expect(refused(await clearApplication(ofAnother, { reference, version })).because).toBe("not_allowed");
  const { next } = accepted(await clearApplication(as(db, other.chair, round.reviewing), { reference, version }));
  expect(next.application.state).toBe("cleared");
  const [cleared] = await db
    .selectFrom("letter")
    .select("data")
    .where("recipient_person", "=", applicant.person)
    .where("kind", "=", "application-cleared")
    .execute();
  expect(cleared?.data).toMatchObject({ office: "chair", beforeBody: false });
});
