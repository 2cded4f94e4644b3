import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { openListOfSpeakers } from "#acts/participation/open-list-of-speakers.ts";
import { tellOfOpenLists } from "#acts/participation/tell-of-open-lists.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { countWhoMayInscribe } from "#db/participation/letters-about-lists.ts";
import { findListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Session } from "#domain/process/session.ts";
import { aDatabase } from "#support/database.ts";
import { instant, later, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenColleague, givenMeeting, givenOpenCall, refused } from "#support/given.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenList, heard, speaking } from "#support/speakers.ts";
import { seePublicSession } from "#views/process/public-session.ts";

const database = await aDatabase();
const { db } = database;

test("is opened once for a session, under the decision in force, and is on record", async () => {
  const given = await givenOpenCall(db, speaking({ minutes: 3 }));
  const context = as(db, given.officer, round.afterwards);
  const opening = { ...heard, session: given.session.id };
  expect(refused(await openListOfSpeakers(context, { ...opening, minutes: 4 }))).toMatchObject({
    because: "speakers_have_no_more_minutes",
    details: { most: 3 },
  });
  const key = randomUUID();
  const { next } = accepted(await openListOfSpeakers(context, { ...opening, key }));
  expect(accepted(await openListOfSpeakers(context, { ...opening, key })).next).toEqual(next);
  expect(refused(await openListOfSpeakers(context, opening)).because).toBe("list_of_speakers_is_there");
  expect(await findListOfSpeakers(db, given.session.id)).toMatchObject({
    ...heard,
    id: next.id,
    decision: given.decision.id,
    openedAt: round.afterwards,
    publishedAt: null,
  });
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "open-list-of-speakers", event: "ListOfSpeakersOpened", actor_person: given.officer.person },
  ]);
});

test("is refused where the decision gives no dedicated session, and for nobody but the Secretariat", async () => {
  const silent = await givenOpenCall(db, speaking({ dedicatedSession: false, endOfItem: true }));
  const opening = { ...heard, session: silent.session.id };
  expect(refused(await openListOfSpeakers(as(db, silent.officer, round.afterwards), opening)).because).toBe(
    "decision_gives_no_dedicated_session",
  );
  const given = await givenAttending(db);
  const others: readonly Actor[] = [given.chair, given.applicant, { role: "public" }];
  for (const actor of others) {
    const asked = { ...heard, session: given.session.id };
    expect(refused(await openListOfSpeakers(as(db, actor, round.afterwards), asked)).because).toBe("not_allowed");
  }
  const nowhere = { ...heard, session: newId<"session">() };
  expect(refused(await openListOfSpeakers(as(db, given.officer, round.afterwards), nowhere)).because).toBe("not_found");
});

test("the people of who may inscribe are told once, whether they have nominated anybody or not, and nobody else", async () => {
  const given = await givenAttending(db);
  const colleague = await givenColleague(db, given.applicant);
  const beside = await givenAttending(db, { of: given });
  const suspended = await givenAttending(db, { of: given });
  const suspending = { accreditation: suspended.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  await givenAttending(db);
  await givenApplicant(db);
  const own = async (actor: Actor) => {
    const reading = as(db, actor, round.afterwards.add({ hours: 2 }));
    return (await seePublicSession(reading, given.process.slug, given.session.id))?.own;
  };
  expect(await own(given.applicant)).toEqual({ speaks: false });
  const list = await givenList(db, given, {}, round.afterwards.add({ hours: 1 }));
  expect(await own(given.applicant)).toEqual({ speaks: true });
  for (const other of [await givenApplicant(db), given.officer]) expect(await own(other)).toBe(null);
  const letters = await lettersAbout(db, `ListOfSpeakersOpened:${list}`);
  expect(letters.map(({ kind, person }) => [kind, person]).sort()).toEqual(
    [given.applicant, colleague, beside.applicant].map(({ person }) => ["list-of-speakers-opened", person]).sort(),
  );
  expect(letters[0]?.data).toEqual({
    process: given.process.title,
    session: given.session.title,
    place: given.session.place,
    beginsAt: heard.beginsAt.toString(),
    closesAt: heard.closesAt.toString(),
    minutes: heard.minutes,
    zone: given.process.zone,
  });
});

test("who is accredited while the list is open is told once; nobody who was before, who cannot inscribe, or once it has closed", async () => {
  const given = await givenAttending(db);
  const list = await givenList(db, given, {}, later(round.reviewing, { hours: -1 }));
  const told = async () => (await lettersAbout(db, `ListOfSpeakersOpened:${list}`)).map(({ person }) => person);
  expect(await told()).toEqual([given.applicant.person]);
  const accredited = await givenAttending(db, { of: given });
  const suspended = await givenAttending(db, { of: given });
  const suspending = { accreditation: suspended.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  await givenAttending(db);
  await tellOfOpenLists({ db, now: later(heard.closesAt, { milliseconds: 1 }) });
  expect(await told()).toHaveLength(1);
  const before = await givenAttending(db);
  const opened = await givenList(db, before);
  await givenColleague(db, before.applicant);
  await Promise.all([1, 2].map(() => tellOfOpenLists({ db, now: round.afterwards })));
  expect((await told()).sort()).toEqual([given.applicant.person, accredited.applicant.person].sort());
  expect(await lettersAbout(db, `ListOfSpeakersOpened:${opened}`)).toHaveLength(1);
});

test("nobody is counted to be told whose accreditation is for another session, ends too early, or lets nobody speak", async () => {
  const { validity } = oewg2021To2025.provisions;
  const given = await givenAttending(db, {
    of: await givenOpenCall(db, { validity: { ...validity, until: "session" } }),
  });
  const dated = await givenAttending(db, {
    of: await givenOpenCall(db, { validity: { ...validity, until: "date", lastDay: "2022-07-26" } }),
  });
  const mute = await givenAttending(db, { of: await givenOpenCall(db, speaking(null)) });
  const count = ({ id: session }: Pick<Session, "id">, { beginsAt } = heard) =>
    countWhoMayInscribe(db, { list: { session, beginsAt }, without: [], at: round.afterwards });
  expect(await count(given.session)).toBe(1);
  expect(await count(await givenMeeting(db, given))).toBe(0);
  expect(await count(dated.session, { ...heard, beginsAt: instant("2022-07-26T14:00:00Z") })).toBe(1);
  expect(await count(dated.session)).toBe(0);
  expect(await count(mute.session)).toBe(0);
});
