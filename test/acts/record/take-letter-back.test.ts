import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { takeLetterBack } from "#acts/record/take-letter-back.ts";
import { tellOfLettersGivenUp } from "#acts/record/tell-of-letters-given-up.ts";
import { readingAs } from "#db/readers.ts";
import { countLostLettersByAddress } from "#db/record/dead-letters.ts";
import { countMissionsReached } from "#db/record/letters.ts";
import { claimDueLetters } from "#db/record/outbox.ts";
import type { Id } from "#domain/kit/id.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { anId } from "#support/an-id.ts";
import { byHand, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission } from "#support/given.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeAllLetters } from "#views/record/all-letters.ts";
import { givenJobs } from "../../jobs/kit/given.ts";

const database = await aDatabase();
const { db } = database;
const speaker = await givenMission(db);
const given = await givenCirculated(db);
const listed = given.listed.map(({ application }) => application.reference);
await deliverLetters(givenJobs(database, round.circulating));
const objecting = as(db, speaker, round.objecting);
accepted(await raiseObjection(objecting, { period: given.period.id, applications: listed, basis: null }));
await deliverLetters(givenJobs(database, round.objecting));

const now = instant("2022-06-16T15:00:00Z");
const because = "550 5.1.1 …@…: User unknown";
const takeBack = (letter: Id<"letter">, at = now) => takeLetterBack({ db, now: at }, { letter, because });

async function letterOf(kind: string) {
  const [row] = await database.asOwner(
    `select id, recipient_email from letter where kind = '${kind}' and sent_at is not null order by id limit 1`,
  );
  return { id: anId<"letter">(String(row?.["id"])), email: String(row?.["recipient_email"]) };
}

const lettersOf = (actor: Parameters<typeof as>[1]) =>
  seeAllLetters(as(db, actor, round.afterwards), { state: "returned", page: 1 });

test("what came back is no longer among what was sent, stands with its reason, and has reached nobody; twice is as good as once", async () => {
  const { id, email } = await letterOf("list-circulated");
  const before = await countMissionsReached(db, given.period.id);
  const { counts } = await lettersOf(given.officer);
  expect(await takeBack(id)).toBe("came_back");
  expect(await takeBack(id, now.add({ hours: 1 }))).toBe("nothing_new");
  const seen = await lettersOf(given.officer);
  expect(seen.counts).toEqual({ ...counts, sent: counts.sent - 1, returned: 1 });
  expect(seen.letters).toMatchObject([{ id, recipient: email, because, cameBackAt: now.toString() }]);
  expect(await countMissionsReached(db, given.period.id)).toEqual({
    ...before,
    reached: before.reached - 1,
    givenUp: before.givenUp + 1,
  });
  expect(await countLostLettersByAddress(db, [email])).toEqual(new Map([[email, 1]]));
});

test("each morning the Secretariat is told of it, once, and not of what came back to the Chair", async () => {
  const { id: confidential } = await letterOf("objection-received");
  expect(await takeBack(confidential)).toBe("came_back");
  for (const at of ["2022-06-17T12:02:00Z", "2022-06-18T12:02:00Z"])
    await tellOfLettersGivenUp({ db, now: instant(at) });
  const told = await database.asOwner(`select distinct data from letter where kind = 'letters-given-up'`);
  expect(told.map(({ data }) => data)).toMatchObject([{ count: 1, letters: [{ kind: "list-circulated" }] }]);
});

test("the Chair sees that a letter came back, and neither to which mission it went nor what its server said", async () => {
  const { letters } = await lettersOf(given.chair);
  expect(letters).toMatchObject([{ kind: "objection-received", recipient: null, because: null }]);
  expect((await lettersOf(given.officer)).letters.map(({ kind }) => kind)).toEqual(["list-circulated"]);
});

test("the officer of a case sees beside the address that letters to it did not arrive", async () => {
  const [reference = ""] = listed;
  const peopleOf = async (actor: Parameters<typeof as>[1]) =>
    (await seeApplicationForReview(as(db, actor, round.afterwards), reference))?.people;
  const [before] = (await peopleOf(given.officer)) ?? [];
  expect(before?.lettersLost).toBe(0);
  const sent = await database.asOwner(
    `select id from letter where recipient_email = '${String(before?.email)}' and sent_at is not null`,
  );
  for (const { id } of sent) expect(await takeBack(anId<"letter">(String(id)))).toBe("came_back");
  expect(sent.length).toBeGreaterThan(0);
  expect(await peopleOf(given.officer)).toEqual([{ ...before, lettersLost: sent.length }]);
});

test("what has not left cannot come back; what a server may have taken a moment ago can a little later", async () => {
  const [row] = await database.asOwner(`select id from letter where sent_at is null limit 1`);
  const waiting = anId<"letter">(String(row?.["id"]));
  expect(await takeBack(waiting)).toBe("nothing_new");
  await readingAs(db, { role: "post" }, (trx) =>
    claimDueLetters(trx, { at: now.add({ hours: 48 }), seconds: 60, limit: 1000 }),
  );
  expect(await takeBack(waiting)).toBe("under_way");
  expect(await stopped(db, `update letter set came_back_at = now() where id = '${waiting}'`)).toBe(
    "what_came_back_had_left",
  );
  expect(await takeBack(anId<"letter">("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"))).toBe("nothing_new");
});

test("by SQL too it comes back once, and stays so", async () => {
  const { id } = await letterOf("list-circulated");
  for (const set of ["null", "came_back_at - interval '1 day'"])
    expect(await stopped(db, `update letter set came_back_at = ${set} where id = '${id}'`)).toBe(
      "sent_letter_stays_as_sent",
    );
  const [row] = await byHand(db, `select came_back_at from letter where id = '${id}'`);
  expect(row?.["came_back_at"]).toEqual(new Date(now.epochMilliseconds));
});
