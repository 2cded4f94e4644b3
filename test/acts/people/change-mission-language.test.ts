import { expect, test } from "vitest";
import { changeMissionLanguage } from "#acts/people/change-mission-language.ts";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { recordMission } from "#acts/people/record-mission.ts";
import { getMission } from "#db/people/missions.ts";
import { getMissionRecipient, listMissionRecipients } from "#db/record/correspondence.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, anotherOf, as, givenMission, lookingAfter, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { anAdministrator, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("letters to the mission are written in the language that its access administrator chooses, which is on record once", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const context = as(db, delegate, now);
  for (let time = 0; time < 2; time += 1) accepted(await changeMissionLanguage(context, { language: "es" }));
  expect((await auditOf(database, delegate.mission)).map(({ act }) => act)).toEqual(["change-mission-language"]);
  expect(await getMissionRecipient(db, delegate.mission)).toMatchObject({ language: "es" });
  const all = await listMissionRecipients(db);
  expect(all.find(({ mission }) => mission === delegate.mission)).toMatchObject({ language: "es" });
  const said = { email: "nadia@state-a.example", name: "Nadia", readsOnly: false, language: "en" };
  accepted(await inviteDelegate(context, said));
  const letters = await db
    .selectFrom("letter")
    .select("language")
    .where("recipient_email", "=", `${delegate.mission}@mission.example`)
    .where("kind", "=", "office-people-changed")
    .orderBy("created_at", "desc")
    .execute();
  expect(letters.map(({ language }) => language)).toContain("es");
});

test("is refused to a delegate without the role, and touches no other mission", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await anotherOf(db, delegate);
  const stranger = await givenMission(db);
  const outcome = await changeMissionLanguage(as(db, other, now), { language: "fr" });
  expect(refused(outcome).because).toBe("access_administrator_does_this");
  accepted(await changeMissionLanguage(as(db, delegate, now), { language: "fr" }));
  expect((await getMission(db, stranger.mission))?.language).toBe("en");
});

test("an administrator of the portal chooses it with the record; it is one of the six: letters_to_a_mission_are_in_an_official_language", async () => {
  const given = { name: "Permanent Mission of Chad", country: "TCD", email: "chad@mission.example", language: "fr" };
  const { next } = accepted(await recordMission(await anAdministrator(db), given));
  expect((await getMission(db, next.id))?.language).toBe("fr");
  expect(await stopped(db, `update mission set language = 'tlh' where id = '${next.id}'`)).toBe(
    "letters_to_a_mission_are_in_an_official_language",
  );
});
