import { sql } from "kysely";
import { expect, test } from "vitest";
import { changeOffice } from "#acts/people/change-office.ts";
import { correctMissionName } from "#acts/people/correct-mission-name.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { endMission } from "#acts/people/end-mission.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { reactivatePerson } from "#acts/people/reactivate-person.ts";
import { recordMission } from "#acts/people/record-mission.ts";
import { withdrawInvitation } from "#acts/people/withdraw-invitation.ts";
import { getMission, listMissions } from "#db/people/missions.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCirculated,
  givenMission,
  givenOfficer,
  givenSilence,
  refused,
} from "#support/given.ts";
import { seeMission, seeMissions } from "#views/people/missions.ts";
import { seePerson } from "#views/people/person.ts";
import { anAdministrator, lastOnRecord, now } from "./given.ts";

const { db } = await aDatabase();
const administrator = await anAdministrator(db);
const reason = "It was recorded for the wrong country.";
const record = async (name: string, country: string) =>
  accepted(await recordMission(administrator, { name, country, email: "desk@mission.example" })).next.id;
const end = (mission: Id<"mission">, context: Parameters<typeof endMission>[0] = administrator) =>
  endMission(context, { mission, reason });
const invite = (mission: Id<"mission">, email: string) =>
  invitePerson(administrator, { email, name: null, language: "en", office: { role: "mission", mission } });

test("a mission that was recorded by mistake ends: it gets no letters, nobody is let in for it, and another takes its State and its name", async () => {
  const name = "Permanent Mission of the Congo";
  const mission = await record(name, "COD");
  const here = async () => {
    const { rows } = await sql`
      select from recipients_of_chair_letter(null, 'chosen', ${[mission]}::uuid[], 'none', null, now())`.execute(db);
    const isTold = (await listMissionRecipients(db)).some((one) => one.mission === mission);
    expect(rows).toHaveLength(isTold ? 1 : 0);
    return isTold;
  };
  expect(await here()).toBe(true);
  expect((await seeMission(administrator, mission))?.refusals).toEqual({
    "correct-mission-name": null,
    "end-mission": null,
  });
  accepted(await end(mission));
  expect(await lastOnRecord(db, mission)).toMatchObject({
    act: "end-mission",
    event: "MissionEnded",
    actor_person: administrator.actor.person,
    data: { reason },
  });
  expect(await here()).toBe(false);
  expect((await listMissions(db)).map(({ id }) => id)).not.toContain(mission);
  expect(refused(await invite(mission, "late@mission.example")).because).toBe("not_found");
  expect(refused(await end(mission)).because).toBe("mission_has_ended");
  const correcting = { mission, name: "Another name", reason, seen: name };
  expect(refused(await correctMissionName(administrator, correcting)).because).toBe("mission_has_ended");

  const shown = (await seeMissions(administrator)).missions.find(({ id }) => id === mission);
  expect(shown).toMatchObject({ name, ended: true, active: 0 });
  expect((await seeMissions(administrator, { only: "nobody" })).missions).not.toContainEqual(shown);

  // Both are free, also that of a State of the same name.
  const instead = async (of = mission) => (await seeMission(administrator, of))?.instead;
  expect(await instead()).toEqual([]);
  const ofName = await record(name, "COG");
  expect(await instead()).toEqual([{ id: ofName, name }]);
  const another = "Permanent Mission of the Democratic Republic of the Congo";
  const ofState = await record(another, "COD");
  expect(await instead()).toEqual([
    { id: ofName, name },
    { id: ofState, name: another },
  ]);
  expect(await instead(ofName)).toEqual([]);
});

test("while somebody acts for it, or is invited to, it does not end; nobody gets an access to it back", async () => {
  const mission = await record("Permanent Mission of Fiji", "FJI");
  const { id: invitation } = accepted(await invite(mission, "delegate@mission.example")).next;
  expect(refused(await end(mission)).because).toBe("somebody_is_invited_to_the_mission");
  accepted(await withdrawInvitation(administrator, { invitation, reason }));
  const person = await aPersonIn(db, { role: "mission", mission });
  expect(refused(await end(mission)).because).toBe("people_act_for_the_mission");
  accepted(await deactivatePerson(administrator, { person, reason }));
  accepted(await end(mission));
  expect((await seePerson(administrator, person))?.refusals["reactivate-person"]?.because).toBe("mission_has_ended");
  expect(refused(await reactivatePerson(administrator, { person, reason })).because).toBe("mission_has_ended");
  // Somebody of another office is not moved there either; who was of it can be given another.
  const officer = await aPersonIn(db, { role: "secretariat" });
  const there = { person: officer, office: { role: "mission", mission } as const, reason };
  expect(refused(await changeOffice(administrator, there)).because).toBe("not_found");
  accepted(await changeOffice(administrator, { person, office: { role: "secretariat" }, reason }));
  accepted(await reactivatePerson(administrator, { person, reason }));
});

test("only an administrator ends one, and no Member State loses its mission while a text or a list is before the States", async () => {
  const [member, observer] = [
    await record("Permanent Mission of Peru", "PER"),
    await record("Permanent Observer", "PSE"),
  ];
  for (const by of [await givenOfficer(db), await givenMission(db)])
    expect(refused(await end(member, as(db, by, now))).because).toBe("not_allowed");
  await givenSilence(db);
  expect(refused(await end(member)).because).toBe("something_is_before_the_missions");
  await givenCirculated(db);
  expect(refused(await end(member, { ...administrator, now: round.objecting })).because).toBe(
    "something_is_before_the_missions",
  );
  expect(await getMission(db, member)).toMatchObject({ endedAt: null });
  accepted(await end(observer));
});
