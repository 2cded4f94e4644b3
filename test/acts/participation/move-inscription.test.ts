import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { moveInscription } from "#acts/participation/move-inscription.ts";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { newId } from "#db/new-id.ts";
import { listSpeakers } from "#db/participation/inscriptions.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInscribed, givenList, listSettled } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

test("changes places with who speaks beside, past whoever's accreditation is suspended, until the list is published", async () => {
  const first = await givenAttending(db, { name: "Alpha Institute" });
  const second = await givenAttending(db, { of: first, name: "Beta Society" });
  const third = await givenAttending(db, { of: first, name: "Gamma League" });
  const list = await givenList(db, first);
  const [one, two, three] = [
    await givenInscribed(db, first),
    await givenInscribed(db, second),
    await givenInscribed(db, third),
  ].map(({ inscription }) => inscription);
  const order = async () => {
    const speakers = await readingAs(db, { role: "secretariat" }, (trx) => listSpeakers(trx, list));
    return speakers.map(({ organisation }) => organisation.split(" ")[0]);
  };
  const move = (inscription: Id<"inscription"> | undefined, to: "up" | "down" | number, at = round.afterwards) =>
    moveInscription(as(db, first.officer, at), { inscription: inscription ?? newId(), to });
  expect(await order()).toEqual(["Alpha", "Beta", "Gamma"]);
  expect(accepted(await move(three, "up")).next).toEqual({ session: first.session.id });
  expect(await order()).toEqual(["Alpha", "Gamma", "Beta"]);
  expect(refused(await move(two, "down")).because).toBe("speaker_is_the_last");
  accepted(await move(two, 1));
  expect(await order()).toEqual(["Beta", "Alpha", "Gamma"]);
  accepted(await move(two, 3));
  expect(await order()).toEqual(["Alpha", "Gamma", "Beta"]);
  expect(refused(await move(one, "up")).because).toBe("speaker_is_the_first");
  const suspending = { accreditation: third.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, first.officer, round.afterwards), suspending));
  expect(refused(await move(three, "up")).because).toBe("inscription_has_ended");
  accepted(await move(two, "up"));
  expect(await order()).toEqual(["Beta", "Alpha"]);
  expect((await eventsOf(database, two ?? "")).at(-1)).toBe("InscriptionMoved");
  accepted(await publishListOfSpeakers(as(db, first.officer, listSettled), { session: first.session.id }));
  expect(refused(await move(two, "down", listSettled)).because).toBe("list_of_speakers_is_published");
});

test("is for the Secretariat alone, and of no inscription not found", async () => {
  const given = await givenAttending(db);
  await givenList(db, given);
  const { inscription } = await givenInscribed(db, given);
  for (const actor of [given.chair, given.applicant])
    expect(refused(await moveInscription(as(db, actor, round.afterwards), { inscription, to: "up" })).because).toBe(
      "not_allowed",
    );
  const none = { inscription: newId<"inscription">(), to: "up" } as const;
  expect(refused(await moveInscription(as(db, given.officer, round.afterwards), none)).because).toBe("not_found");
});
