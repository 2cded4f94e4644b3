import { expect, test } from "vitest";
import { changeListOfSpeakers } from "#acts/participation/change-list-of-speakers.ts";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { withdrawInscription } from "#acts/participation/withdraw-inscription.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { findListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant, round } from "#support/factories.ts";
import { accepted, as, givenColleague, givenOpenCall, refused } from "#support/given.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInscribed, givenList, heard, listSettled } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

test("those who are inscribed, and whoever else may inscribe, are told when it closes or is heard at another time, and of nothing else", async () => {
  const given = await givenAttending(db);
  const [beside, gone] = [await givenAttending(db, { of: given }), await givenAttending(db, { of: given })];
  const colleague = await givenColleague(db, given.applicant);
  const list = await givenList(db, given);
  await givenInscribed(db, given);
  await givenInscribed(db, beside);
  const { inscription } = await givenInscribed(db, gone);
  accepted(await withdrawInscription(as(db, gone.applicant, round.afterwards), { inscription }));
  const change = (terms: Partial<typeof heard>, at = round.afterwards) =>
    changeListOfSpeakers(as(db, given.officer, at), { ...heard, ...terms, session: given.session.id });
  expect(refused(await change({})).because).toBe("list_of_speakers_is_unchanged");
  const closesAt = instant("2022-07-21T22:00:00Z");
  const told = async (at = round.afterwards) =>
    (await lettersAbout(db, `ListOfSpeakersChanged:${list}:${at.toString()}`))
      .map(({ kind, person }) => [kind, person])
      .sort();
  accepted(await change({ minutes: 4 }));
  expect(await told()).toEqual([]);
  const moved = round.afterwards.add({ minutes: 30 });
  accepted(await change({ closesAt, minutes: 4 }, moved));
  const all = [given.applicant, beside.applicant, colleague, gone.applicant];
  expect(await told(moved)).toEqual(all.map(({ person }) => ["list-of-speakers-changed", person]).sort());
  const beginsAt = instant("2022-07-28T19:00:00Z");
  const at = round.afterwards.add({ hours: 1 });
  accepted(await change({ beginsAt, closesAt, minutes: 4 }, at));
  expect(await told(at)).toEqual(
    [
      ["list-of-speakers-changed", gone.applicant.person],
      ...[given.applicant, beside.applicant, colleague].map(({ person }) => ["speakers-heard-otherwise", person]),
    ].sort(),
  );
  const letters = await lettersAbout(db, `ListOfSpeakersChanged:${list}:${at.toString()}`);
  expect(letters.at(-1)?.data).toMatchObject({
    before: heard.beginsAt.toString(),
    beginsAt: beginsAt.toString(),
    session: given.session.title,
  });
  expect(await findListOfSpeakers(db, given.session.id)).toMatchObject({
    ...{ beginsAt, closesAt, minutes: 4, changedAt: at },
  });
  expect((await auditOf(database, list)).map(({ event }) => event)).toEqual([
    "ListOfSpeakersOpened",
    ...["ListOfSpeakersChanged", "ListOfSpeakersChanged", "ListOfSpeakersChanged"],
  ]);
});

test("a list whose session was moved away is changed after it has closed, and published anew", async () => {
  const given = await givenOpenCall(db);
  const session = given.session.id;
  await givenList(db, given);
  const at = listSettled;
  const office = as(db, given.officer, at);
  const anew = { beginsAt: instant("2022-08-03T14:00:00Z"), closesAt: instant("2022-07-29T22:00:00Z"), minutes: 3 };
  expect(refused(await changeListOfSpeakers(office, { ...anew, session })).because).toBe("list_of_speakers_has_closed");
  accepted(await publishListOfSpeakers(office, { session }));
  const days = { beginsOn: date("2022-08-01"), endsOn: date("2022-08-05"), reason: "The room." };
  accepted(await moveSession(office, { session, ...days }));
  accepted(await changeListOfSpeakers(office, { ...anew, session }));
  expect(await findListOfSpeakers(db, session)).toMatchObject({ ...anew, changedAt: at, publishedAt: null });
});

test("is for the Secretariat alone, and for a session that has a list", async () => {
  const given = await givenAttending(db);
  const asked = { ...heard, session: given.session.id };
  expect(refused(await changeListOfSpeakers(as(db, given.officer, round.afterwards), asked)).because).toBe("not_found");
  for (const actor of [given.chair, given.applicant])
    expect(refused(await changeListOfSpeakers(as(db, actor, round.afterwards), asked)).because).toBe("not_allowed");
});
