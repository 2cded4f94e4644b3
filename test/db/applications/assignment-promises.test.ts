import { expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { byHand, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  endAccess,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer } = given;

interface Row {
  readonly application: string;
  readonly n?: number;
  readonly to?: string | null;
  readonly by?: string;
}

const row = ({ application, n = 1, to = officer.person, by = officer.person }: Row) =>
  `insert into assignment values ('${application}', ${String(n)}, ${to === null ? "null" : `'${to}'`}, '2022-05-30T15:00Z', '${by}')`;

test("only_what_was_received_is_assigned, assignments_follow_one_another, guard_assignment", async () => {
  const draft = (await givenDraft(db, given)).application.id;
  expect(await stopped(db, row({ application: draft }))).toBe("only_what_was_received_is_assigned");
  const application = (await givenSubmitted(db, given)).application.id;
  expect(await stopped(db, row({ application, n: 2 }))).toBe("assignments_follow_one_another");
  await byHand(db, row({ application }));
  for (const n of [1, 3]) expect(await stopped(db, row({ application, n }))).toBe("assignments_follow_one_another");
  await byHand(db, row({ application, n: 2, to: null }));
});

test("application_is_assigned_among_officers: who holds another office, or none any more, neither has one nor gives one", async () => {
  const application = (await givenSubmitted(db, given)).application.id;
  const gone = await givenOfficer(db);
  await endAccess(db, gone.person);
  for (const { person } of [await givenMission(db), given.chair, gone]) {
    expect(await stopped(db, row({ application, to: person }))).toBe("application_is_assigned_among_officers");
    expect(await stopped(db, row({ application, by: person }))).toBe("application_is_assigned_among_officers");
  }
});

test("assignment_is_never_changed", async () => {
  const { id, reference } = (await givenSubmitted(db, given)).application;
  const applications = [{ reference, seen: 0 }];
  accepted(await assignApplications(as(db, officer, round.reviewing), { applications, officer: officer.person }));
  const which = `where application_id = '${id}'`;
  for (const attack of [`update assignment set person_id = null ${which}`, `delete from assignment ${which}`]) {
    expect(await isForbidden(db, attack)).toBe(true);
    expect(await stoppedForTheOwner(database, attack)).toBe("assignment_is_never_changed");
  }
});

test("keep_assignments: lists filter by the latest, and nobody else writes what they filter by", async () => {
  const application = (await givenSubmitted(db, given)).application.id;
  const kept = async () =>
    (await byHand(db, `select assigned_to from application_standing where application_id = '${application}'`)).map(
      (one) => one["assigned_to"],
    );
  await byHand(db, row({ application }));
  expect(await kept()).toEqual([officer.person]);
  await byHand(db, row({ application, n: 2, to: null }));
  expect(await kept()).toEqual([null]);
  expect(await isForbidden(db, `update application_standing set assigned_to = '${officer.person}'`)).toBe(true);
});
