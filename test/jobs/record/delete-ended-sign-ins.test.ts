import { expect, test } from "vitest";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const job = schedule.find(({ name }) => name === "delete-ended-sign-ins");

/** As if the machine's clock had gone on. */
const endFor = async (person: string, ago: string) => {
  await asOwner(`update sign_in set expires_at = clock_timestamp() - interval '${ago}' where person_id = '${person}'`);
};

test("from where somebody was signed in is forgotten when the sign-in has ended, whoever comes back; not before", async () => {
  const [ended, still] = [await aPersonIn(db, { role: "secretariat" }), await aPersonIn(db, { role: "secretariat" })];
  for (const person of [ended, still]) await signedInAs(aLoadContext(db), person);
  await endFor(ended, "1 second");
  await endFor(still, "-1 minute");
  // The portal's clock does not count: that of a demonstration runs ahead.
  await job?.run(givenJobs(database, round.afterwards));
  await job?.run(givenJobs(database, round.afterwards));
  const kept = (person: string) => countOf(database, "sign_in", `person_id = '${person}'`);
  expect([await kept(ended), await kept(still)]).toEqual([0, 1]);
});

test("a link that was never used goes with its hour", async () => {
  const givenLink = (identifier: string, ago: string) =>
    asOwner(
      `insert into verification (identifier, value, expires_at) values ('${identifier}', 'x', clock_timestamp() - interval '${ago}')`,
    );
  const [over, works] = ["over", "works"] as const;
  await givenLink(over, "1 second");
  await givenLink(works, "-1 minute");
  await job?.run(givenJobs(database, round.afterwards));
  const kept = (identifier: string) => countOf(database, "verification", `identifier = '${identifier}'`);
  expect([await kept(over), await kept(works)]).toEqual([0, 1]);
});
