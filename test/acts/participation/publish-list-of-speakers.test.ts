import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { moveInscription } from "#acts/participation/move-inscription.ts";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { findListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenColleague, refused } from "#support/given.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInscribed, givenList, listSettled } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

test("is published once what came in time is on record, once, by the Secretariat", async () => {
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
});

test("the people of each organisation that speaks are told its own place, and how many there are", async () => {
  const given = await givenAttending(db, { name: "Alpha Institute" });
  const colleague = await givenColleague(db, given.applicant);
  const first = await givenAttending(db, { of: given, name: "Beta Society" });
  const leftOut = await givenAttending(db, { of: given, name: "Gamma League" });
  const last = await givenAttending(db, { of: given, name: "Delta Forum" });
  await givenAttending(db, { of: given, name: "Not inscribed" });
  const list = await givenList(db, given);
  await givenInscribed(db, first);
  await givenInscribed(db, leftOut);
  await givenInscribed(db, last);
  const { inscription } = await givenInscribed(db, given);
  const suspending = { accreditation: leftOut.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  accepted(await moveInscription(as(db, given.officer, listSettled), { inscription, to: "up" }));
  accepted(await publishListOfSpeakers(as(db, given.officer, listSettled), { session: given.session.id }));
  const letters = await lettersAbout(db, `ListOfSpeakersPublished:${list}:${listSettled.toString()}`);
  expect(
    letters.map(({ kind, person, data }) => [kind, person, data["organisation"], data["ownPlace"]]).sort(),
  ).toEqual(
    [
      ["list-of-speakers-published", first.applicant.person, "Beta Society", 1],
      ["list-of-speakers-published", given.applicant.person, "Alpha Institute", 2],
      ["list-of-speakers-published", colleague.person, "Alpha Institute", 2],
      ["list-of-speakers-published", last.applicant.person, "Delta Forum", 3],
    ].sort(),
  );
  for (const { data } of letters) {
    expect(data).toMatchObject({ speakers: 3, session: given.session.title });
    expect(
      ["Alpha Institute", "Beta Society", "Gamma League", "Delta Forum"].filter((name) =>
        JSON.stringify(data).includes(name),
      ),
    ).toEqual([data["organisation"]]);
  }
});
