import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { getSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { concludeSilenceProcedures } from "#jobs/modalities/conclude-silence-procedures.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenSilence } from "#support/given.ts";
import { kindsOf, lettersAbout } from "#support/record.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db } = database;

const settled = round.silenceCloses.add({ seconds: 120 });

test("What is not due is left alone; what is due is recorded once, however often the job runs", async () => {
  const { procedure } = await givenSilence(db);
  const jobs = givenJobs(database, settled.subtract({ milliseconds: 1 }));
  await concludeSilenceProcedures(jobs);
  expect(await getSilenceProcedure(db, procedure.id)).toMatchObject({ concludedAt: null });
  jobs.setClock(settled);
  await Promise.all([concludeSilenceProcedures(jobs), concludeSilenceProcedures(jobs)]);
  await concludeSilenceProcedures(jobs);
  expect(await getSilenceProcedure(db, procedure.id)).toMatchObject({ outcome: "passed", concludedAt: settled });
  const missions = await db.selectFrom("mission").select("id").execute();
  expect(kindsOf(await lettersAbout(db, procedure.id))["silence-concluded"]).toBe(missions.length + 2);
});

test("A broken silence is recorded while it is still open", async () => {
  const { procedure, stateA } = await givenSilence(db);
  const spoken = round.silenceOpens.add({ hours: 1 });
  accepted(await breakSilence(as(db, stateA, spoken), { procedure: procedure.id, reason: null }));
  await concludeSilenceProcedures(givenJobs(database, spoken.add({ seconds: 5 })));
  expect(await getSilenceProcedure(db, procedure.id)).toMatchObject({ outcome: "broken" });
});

test("A job that is a month late records the outcome that time had given", async () => {
  const { procedure } = await givenSilence(db);
  await concludeSilenceProcedures(givenJobs(database, settled.add({ hours: 24 * 30 })));
  expect(await getSilenceProcedure(db, procedure.id)).toMatchObject({ outcome: "passed" });
});
