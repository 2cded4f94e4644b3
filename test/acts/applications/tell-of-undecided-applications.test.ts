import { expect, test } from "vitest";
import { tellOfUndecidedApplications } from "#acts/applications/tell-of-undecided-applications.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { forTheSession, givenListBeforeBody } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("who waits when the session has ended is told once that it was left undecided, and not before", async () => {
  const given = await givenListBeforeBody(db, 1, forTheSession);
  const { applicant } = mustExist(given.listed[0] ?? null);
  const told = async () =>
    (await lettersTo(database, applicant.person)).filter((kind) => kind === "application-left-undecided");
  await tellOfUndecidedApplications({ db, now: instant("2022-07-29T20:00:00Z") });
  expect(await told()).toHaveLength(0);
  await tellOfUndecidedApplications({ db, now: instant("2022-08-01T12:00:00Z") });
  await tellOfUndecidedApplications({ db, now: instant("2022-08-01T12:01:00Z") });
  expect(await told()).toHaveLength(1);
});
