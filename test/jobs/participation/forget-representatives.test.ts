import { expect, test } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import { keptFor } from "#domain/record/retention.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { countOf } from "#support/record.ts";
import { givenOpenToAll, givenRegistration } from "#support/registrations.ts";
import { givenAttending, givenRepresentative } from "#support/representatives.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();

test("who came to a session is forgotten as long after it as the privacy notice says, late and twice alike", async () => {
  const given = await givenAttending(database.db);
  await givenRepresentative(database.db, given);
  await givenRepresentative(database.db, given, { name: "Eve Example" });
  await givenRegistration(database.db, await givenOpenToAll(database.db));
  const { run } = mustExist(schedule.find(({ name }) => name === "forget-representatives"));
  const ended = instant("2022-07-30T04:00:00Z").toZonedDateTimeISO(given.process.zone);
  const due = ended.add({ months: keptFor.representativesMonths }).toInstant();
  const kept = async () => [await countOf(database, "representative"), await countOf(database, "registration")];
  await run(givenJobs(database, due.subtract({ milliseconds: 1 })));
  expect(await kept()).toEqual([2, 1]);
  await Promise.all([run(givenJobs(database, due)), run(givenJobs(database, due))]);
  expect(await kept()).toEqual([0, 0]);
  await run(givenJobs(database, due.add({ hours: 9000 })));
  expect(await kept()).toEqual([0, 0]);
});
