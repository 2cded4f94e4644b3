import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { confirmAddress, findAwaited } from "#acts/people/confirm-address.ts";
import { signUp } from "#acts/people/sign-up.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { countOf, eventsOf, lettersTo, tokenIn } from "#support/record.ts";
import { givenJobs } from "../../jobs/kit/given.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");
const asking = () => ({
  name: "Ada Example",
  email: `${randomUUID()}@example.org`,
  passwordHash: "hash",
  language: "en",
  then: null,
});

async function tokensTo(email: string): Promise<string[]> {
  const letters = await db
    .selectFrom("letter")
    .select("data")
    .where("recipient_email", "=", email)
    .where("kind", "=", "verify-email")
    .execute();
  return Promise.all(letters.map(({ data }) => tokenIn(db, data)));
}

test("makes nobody before the letter is opened, and then one account, whatever else waits", async () => {
  const wanted = asking();
  await signUp({ db, now }, wanted);
  await signUp({ db, now }, { ...wanted, passwordHash: "another hash" });
  expect(await countOf(database, "person", `email = '${wanted.email}'`)).toBe(0);
  const [first = "", second = ""] = await tokensTo(wanted.email);
  const hashes = [await findAwaited({ db }, first), await findAwaited({ db }, second)].map(
    (each) => each?.passwordHash,
  );
  expect(hashes.sort()).toEqual(["another hash", "hash"]);
  const { next: person } = accepted(await confirmAddress({ db, now }, { token: first }));
  expect(await eventsOf(database, person)).toEqual(["AccountMade"]);
  expect(refused(await confirmAddress({ db, now }, { token: second })).because).toBe("link_works_no_longer");
  await signUp({ db, now }, wanted);
  expect(await lettersTo(database, wanted.email)).toEqual(["account-exists", "verify-email", "verify-email"]);
});

test("is forgotten when its link has ended", async () => {
  const wanted = asking();
  await signUp({ db, now }, wanted);
  const waiting = () => countOf(database, "unconfirmed_address", `email = '${wanted.email}'`);
  const job = schedule.find(({ name }) => name === "delete-ended-unconfirmed-addresses");
  await job?.run(givenJobs(database, now.add({ hours: 1 })));
  expect(await waiting()).toBe(1);
  await job?.run(givenJobs(database, now.add({ hours: 1, milliseconds: 1 })));
  expect(await waiting()).toBe(0);
});
