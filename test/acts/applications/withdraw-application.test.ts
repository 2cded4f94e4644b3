import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listEntries } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenOpenCall,
  type GivenPeriod,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { chairConsults, classesWith, givenListIn, holds, lapseList, object, recordDue } from "#support/in-window.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeConsultations } from "#views/objections/consultations.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

/** What was circulated has one version more than when it was cleared. */
async function circulated() {
  const { listed } = await givenCirculated(db);
  const [first] = listed;
  if (first === undefined) throw new Error("The list is empty");
  return { applicant: first.applicant, ...first.application, version: first.application.version + 1 };
}

test("what was submitted can be withdrawn once: row, record and letter", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const context = as(db, applicant, round.reviewing);
  const key = randomUUID();
  accepted(await withdrawApplication(context, { reference, version, key }));
  accepted(await withdrawApplication(context, { reference, version, key }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "withdrawn", withdrawn_by: applicant.person });
  expect(row.withdrawn_at?.toISOString()).toBe("2022-05-30T15:00:00.000Z");
  expect((await eventsOf(database, id)).filter((event) => event === "ApplicationWithdrawn")).toHaveLength(1);
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received", "application-withdrawn"]);
});

test("what is before the missions can be withdrawn until the closing instant, which is in time", async () => {
  const { applicant, reference, version } = await circulated();
  accepted(await withdrawApplication(as(db, applicant, round.periodCloses), { reference, version }));
});

test("one millisecond after the closing instant time has decided, and nothing is withdrawn", async () => {
  const { applicant, reference, version, id } = await circulated();
  const late = round.periodCloses.add({ milliseconds: 1 });
  const outcome = await withdrawApplication(as(db, applicant, late), { reference, version });
  expect(refused(outcome).because).toBe("application_cannot_be_withdrawn");
  const row = await db.selectFrom("application").select("state").where("id", "=", id).executeTakeFirstOrThrow();
  expect(row.state).toBe("circulated");
});

describe("after the close", () => {
  const mission = givenMission(db);
  const consulting = instant("2022-07-08T15:00:00Z");
  const over = instant("2022-07-10T22:00:00Z");
  const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;

  const asSent = (listed: GivenPeriod, place: number) => {
    const { applicant, application } = mustExist(listed.listed[place]);
    return { applicant, sent: { reference: application.reference, version: application.version + 1 } };
  };
  /** Where it stands, how the list shows it, and what its organisation was told. */
  const gone = async (listed: GivenPeriod, place: number, at: Instant) => {
    const { applicant, application } = mustExist(listed.listed[place]);
    const now = mustExist(await getApplication(db, application.id));
    const [list] = await listSealedLists(db, { period: listed.period.id });
    const entry = (await listEntries(db, mustExist(list).id)).find(
      ({ entry: one }) => one.application === application.id,
    );
    return {
      standing: standingInAWord(await getApplicationRecord(db, now, at), at),
      marked: entry?.withdrawnAt?.toString(),
      letters: (await lettersTo(database, applicant.person)).filter((kind) => !kind.startsWith("application-c")),
    };
  };

  test("while the Chair consults it is withdrawn, and its name stays on the list, marked; not after the end", async () => {
    const listed = await givenListIn(db, { count: 2, provisions: chairConsults });
    await object(db, await mission, listed, [0, 1]);
    await lapseList(db, listed);
    const [first, second] = [asSent(listed, 0), asSent(listed, 1)];
    accepted(await withdrawApplication(as(db, first.applicant, consulting), first.sent));
    expect(await gone(listed, 0, consulting)).toEqual({
      standing: "withdrawn",
      marked: consulting.toString(),
      letters: ["application-received", "application-withdrawn", "objected-to"],
    });
    const seen = mustExist(await seeConsultations(as(db, listed.chair, consulting), 1));
    expect([seen.running, seen.rows.map(({ reference, isOver }) => [reference, isOver])]).toEqual([
      1,
      [
        [second.sent.reference, false],
        [first.sent.reference, true],
      ],
    ]);
    const late = as(db, second.applicant, over.add({ milliseconds: 1 }));
    expect(refused(await withdrawApplication(late, second.sent)).because).toBe("application_cannot_be_withdrawn");
    // What is left of the consultation is the other alone, and no outcome comes to who has withdrawn.
    expect(mustExist(await recordDue(db, listed, over.add({ minutes: 2 }))).happened).toMatchObject({
      notAccredited: 1,
    });
    expect((await gone(listed, 0, over)).standing).toBe("withdrawn");
    expect((await gone(listed, 1, over.add({ minutes: 2 }))).standing).toBe("not-accredited");
  });

  test("while a hold keeps it open it is withdrawn, until its limit", async () => {
    const listed = await givenListIn(db, { count: 2, classes: classesWith({ hold }) });
    const { next: note } = await holds(db, await mission, listed, [0, 1]);
    const limit = mustExist(note.limitAt);
    await lapseList(db, listed);
    const [first, second] = [asSent(listed, 0), asSent(listed, 1)];
    accepted(await withdrawApplication(as(db, first.applicant, limit), first.sent));
    const { standing, marked } = await gone(listed, 0, limit);
    expect([standing, marked]).toEqual(["withdrawn", limit.toString()]);
    const late = as(db, second.applicant, limit.add({ milliseconds: 1 }));
    expect(refused(await withdrawApplication(late, second.sent)).because).toBe("application_cannot_be_withdrawn");
    expect(mustExist(await recordDue(db, listed, limit.add({ minutes: 2 }))).happened).toMatchObject({
      notAccredited: 1,
    });
  });
});

test("a draft is not withdrawn, nor is what was accredited by notification", async () => {
  const draft = await givenDraft(db, given);
  const asked = { reference: draft.application.reference, version: draft.application.version };
  const outcome = await withdrawApplication(as(db, draft.applicant, round.applying), asked);
  expect(refused(outcome).because).toBe("application_is_not_submitted");
  const { applicant, application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const { reference, version } = application;
  const second = await withdrawApplication(as(db, applicant, round.reviewing), { reference, version });
  expect(refused(second).because).toBe("application_cannot_be_withdrawn");
});

test("somebody else's application is not found, and an older version is not withdrawn", async () => {
  const { applicant, reference, version } = await circulated();
  const stranger = await givenApplicant(db);
  const theirs = await withdrawApplication(as(db, stranger, round.objecting), { reference, version });
  expect(refused(theirs).because).toBe("not_found");
  const stale = await withdrawApplication(as(db, applicant, round.objecting), { reference, version: version - 1 });
  expect(refused(stale).because).toBe("changed_meanwhile");
});
