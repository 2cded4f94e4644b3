import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { inscribeSpeaker } from "#acts/participation/inscribe-speaker.ts";
import { findInscription } from "#db/participation/inscriptions.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenColleague,
  givenLaterVersion,
  givenMission,
  givenOpenCall,
  refused,
} from "#support/given.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { dora, givenAttending, givenRepresentative } from "#support/representatives.ts";
import { givenInscribed, givenList, heard, speaking } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

test("is received once however often the form is sent, after whoever is on the list, and all who act get a receipt that names nobody", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  const colleague = await givenColleague(db, given.applicant);
  await givenList(db, given);
  await givenInscribed(db, beside);
  const representative = await givenRepresentative(db, given);
  const inscribing = { session: given.session.id, representative, topic: "Contact points", key: randomUUID() };
  const context = as(db, given.applicant, round.afterwards);
  const { next } = accepted(await inscribeSpeaker(context, inscribing));
  expect(accepted(await inscribeSpeaker(context, inscribing)).next).toEqual(next);
  const { organisation } = given.applicant;
  const kept = await readingAs(db, { role: "organisation", organisation }, (trx) => findInscription(trx, next.id));
  expect(kept).toMatchObject({ representative, topic: "Contact points", place: 2, inscribedAt: round.afterwards });
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "inscribe-speaker", event: "SpeakerInscribed", actor_person: given.applicant.person },
  ]);
  const letters = await lettersAbout(db, next.id);
  expect(letters.map(({ kind, person }) => [kind, person]).sort()).toEqual(
    [given.applicant, colleague].map(({ person }) => ["speaker-inscribed", person]).sort(),
  );
  expect(letters[0]?.data).toMatchObject({ topic: "Contact points", minutes: 3, beginsAt: heard.beginsAt.toString() });
  expect(JSON.stringify(letters)).not.toContain(dora.name);
  expect(refused(await inscribeSpeaker(context, { ...inscribing, key: randomUUID() })).because).toBe(
    "organisation_is_inscribed",
  );
});

test("another version that is adopted meanwhile gives the right to speak", async () => {
  const given = await givenAttending(db, { of: await givenOpenCall(db, speaking(null)) });
  await givenLaterVersion(db, given, speaking({}));
  await givenList(db, given);
  const representative = await givenRepresentative(db, given);
  const inscribing = { session: given.session.id, representative, topic: null };
  accepted(await inscribeSpeaker(as(db, given.applicant, round.afterwards), inscribing));
});

test("is refused without a representative of its own, after the closing, and of whom is suspended", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  await givenList(db, given);
  const theirs = await givenRepresentative(db, beside);
  const inscribe = (representative = theirs, at = round.afterwards) =>
    inscribeSpeaker(as(db, given.applicant, at), { session: given.session.id, representative, topic: null });
  expect(refused(await inscribe()).because).toBe("nobody_is_nominated_to_speak");
  const own = await givenRepresentative(db, given);
  expect(refused(await inscribe()).because).toBe("speaker_is_not_nominated");
  expect(refused(await inscribe(own, heard.closesAt.add({ milliseconds: 1 }))).because).toBe(
    "list_of_speakers_has_closed",
  );
  const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  expect(refused(await inscribe(own)).because).toBe("accreditation_is_not_in_force");
});

test("is for an organisation alone that was accredited, and for a session with a list", async () => {
  const given = await givenAttending(db);
  const representative = await givenRepresentative(db, given);
  const asked = { session: given.session.id, representative, topic: null };
  expect(refused(await inscribeSpeaker(as(db, given.applicant, round.afterwards), asked)).because).toBe("not_found");
  await givenList(db, given);
  const others: readonly Actor[] = [given.officer, given.chair, await givenMission(db), { role: "public" }];
  for (const actor of others)
    expect(refused(await inscribeSpeaker(as(db, actor, round.afterwards), asked)).because).toBe("not_allowed");
  expect(refused(await inscribeSpeaker(as(db, await givenApplicant(db), round.afterwards), asked)).because).toBe(
    "not_found",
  );
});
