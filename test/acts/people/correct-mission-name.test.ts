import { expect, test } from "vitest";
import { correctMissionName } from "#acts/people/correct-mission-name.ts";
import { recordMission } from "#acts/people/record-mission.ts";
import { getMission } from "#db/people/missions.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenMission, givenOfficer, refused } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";
import { seeMission } from "#views/people/missions.ts";
import { seeAuditTrail } from "#views/record/audit-trail.ts";
import { anAdministrator, lastOnRecord, now } from "./given.ts";

const { db } = await aDatabase();
const administrator = await anAdministrator(db);
const reason = "The State asked for its name to be written so.";
const record = async (name: string, country: string) =>
  accepted(await recordMission(administrator, { name, country, email: "desk@mission.example" })).next.id;

test("the name is another from now on, and the record says which it was, and why", async () => {
  const mission = await record("Permanent Mission of Kenia", "KEN");
  const name = "Permanent Mission of Kenya";
  accepted(await correctMissionName(administrator, { mission, name, reason, seen: "Permanent Mission of Kenia" }));
  expect(await getMission(db, mission)).toMatchObject({ name, country: "KEN", endedAt: null });
  const changes = [{ field: "missionName", before: "Permanent Mission of Kenia", after: name }];
  expect(await lastOnRecord(db, mission)).toMatchObject({
    act: "correct-mission-name",
    event: "MissionNameCorrected",
    actor_person: administrator.actor.person,
    data: { reason, changes },
  });
  const told = { by: "Person of administrator", before: "Permanent Mission of Kenia", after: name };
  expect(await lettersAbout(db, `MissionNameCorrected:${mission}`)).toMatchObject([
    { kind: "mission-name-corrected", to: "desk@mission.example", data: told },
  ]);
  expect((await seeMission({ db, now }, mission))?.history[0]).toMatchObject({ reason, changes });
  const { entries } = await seeAuditTrail({ db }, { subject: mission }, { page: 1 });
  expect(entries[0]).toMatchObject({ event: "MissionNameCorrected", changes, name });
});

test("the same name, another's, and one that was corrected meanwhile are refused; only an administrator corrects it", async () => {
  const mission = await record("Permanent Mission of Fiji", "FJI");
  await record("Permanent Mission of Peru", "PER");
  const seen = "Permanent Mission of Fiji";
  const correct = async (name: string, from = seen, by: Parameters<typeof correctMissionName>[0] = administrator) =>
    refused(await correctMissionName(by, { mission, name, reason, seen: from })).because;
  expect(await correct(seen)).toBe("mission_name_is_the_same");
  expect(await correct("Permanent Mission of Peru")).toBe("mission_name_is_taken");
  expect(await correct("Permanent Mission of the Fiji Islands", "Fiji")).toBe("changed_meanwhile");
  for (const by of [await givenOfficer(db), await givenMission(db)])
    expect(await correct("Permanent Mission of the Fiji Islands", seen, as(db, by, now))).toBe("not_allowed");
  expect(await getMission(db, mission)).toMatchObject({ name: seen });
});
