import { expect, test } from "vitest";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { findListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, refused } from "#support/given.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInscribed, givenList, listSettled } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

test("is published once what came in time is on record, once, by the Secretariat, and without a letter", async () => {
  const given = await givenAttending(db);
  const list = await givenList(db, given);
  await givenInscribed(db, given);
  const publish = (by: Parameters<typeof as>[1] = given.officer, at = listSettled) =>
    publishListOfSpeakers(as(db, by, at), { session: given.session.id });
  expect(refused(await publish(given.officer, listSettled.subtract({ milliseconds: 1 }))).because).toBe(
    "list_of_speakers_is_still_open",
  );
  for (const actor of [given.chair, given.applicant]) expect(refused(await publish(actor)).because).toBe("not_allowed");
  accepted(await publish());
  expect(refused(await publish()).because).toBe("list_of_speakers_is_published");
  expect((await findListOfSpeakers(db, given.session.id))?.publishedAt).toEqual(listSettled);
  expect((await auditOf(database, list)).at(-1)).toMatchObject({
    act: "publish-list-of-speakers",
    event: "ListOfSpeakersPublished",
  });
  expect(await lettersAbout(db, list)).toEqual([]);
});
