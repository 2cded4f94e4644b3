import { expect, test } from "vitest";
import { seeChairLetter } from "#acts/chair-letters/see-chair-letter.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { givenCirculatedLetter, givenLetter } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenMission, givenProcess } from "#support/given.ts";
import { givenPaper } from "#support/papers.ts";
import { seeLettersOnSession } from "#views/chair-letters/letters-on-session.ts";
import { seePublicSession } from "#views/process/public-session.ts";

const { db } = await aDatabase();
const given = await givenLapsed(db);
const meeting = aSession({ process: given.process.id, title: "Inter-sessional meetings" });
const { next: other } = accepted(await scheduleSession(as(db, given.officer, round.afterwards), meeting));
const mission = await givenMission(db);
const applicant = mustExist(given.listed[0]).applicant;
const toAll = { missions: "all", chosen: [], organisations: "none", session: null } as const;

/** As it says the days of the session. */
const naming = {
  paragraphs: "We meet {1.days}.",
  does: [{ act: "name-session", session: given.session.id }],
} as const;

function subjects(actor: Actor, session = given.session.id, process = given.process.id) {
  return seeLettersOnSession({ db, actor }, { process, session }).then((seen) => seen.map(({ subject }) => subject));
}

test("who has got a letter on a session finds it among the papers of the session, marked until it is opened; nobody else learns of it", async () => {
  const chosen = { ...toAll, missions: "chosen", chosen: [mission.mission] } as const;
  const { letter } = await givenCirculatedLetter(
    db,
    given,
    { ...naming, subject: "To one", to: chosen },
    round.afterwards,
  );
  const forSession = { ...toAll, missions: "none", organisations: "session", session: given.session.id } as const;
  await givenCirculatedLetter(db, given, { subject: "To those who come", to: forSession }, round.afterwards);
  await givenCirculatedLetter(db, given, { subject: "On nothing of it", to: toAll }, round.afterwards);
  await givenLetter(db, given, { ...naming, subject: "A draft" }, round.afterwards);
  expect(await subjects(mission)).toEqual(["To one"]);
  expect(await subjects(applicant)).toEqual(["To those who come"]);
  expect((await subjects(given.chair)).toSorted()).toEqual(["To one", "To those who come"]);
  expect(await subjects(mission, other.id)).toEqual([]);
  const paper = await givenPaper(db, given, { session: other.id });
  await givenCirculatedLetter(
    db,
    given,
    { subject: "With a paper", to: toAll, enclosures: [paper.id] },
    round.afterwards,
  );
  expect(await subjects(mission, other.id)).toEqual(["With a paper"]);
  const strangers: readonly Actor[] = [
    await givenMission(db),
    given.officer,
    { role: "public" },
    (await givenProcess(db)).chair,
  ];
  for (const stranger of strangers) expect(await subjects(stranger)).toEqual([]);

  const page = async (actor: Actor) =>
    mustExist(
      await seePublicSession(as(db, actor, round.afterwards.add({ hours: 1 })), given.process.slug, given.session.id),
    ).letters;
  expect(await page(mission)).toMatchObject([{ id: letter.id, isUnread: true }]);
  accepted(await seeChairLetter(as(db, mission, round.afterwards), { chairLetter: letter.id, opens: true }));
  expect(await page(mission)).toMatchObject([{ id: letter.id, isUnread: false }]);
  expect(await page({ role: "public" })).toEqual([]);
});
