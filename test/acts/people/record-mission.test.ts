import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { sendLetters } from "#acts/kit/send-letters.ts";
import { recordMission } from "#acts/people/record-mission.ts";
import { listMissions } from "#db/people/missions.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, as, givenOfficer, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";
import { samples } from "../../emails/samples.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

const administrator = as(db, { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) }, now);

test("a mission is recorded once for its State, and objects if its State is a Member State", async () => {
  const member = { name: "Permanent Mission of Kenya", country: "KEN", email: "mission@member.example" };
  const { next } = accepted(await recordMission(administrator, member));
  expect(next.memberState).toBe(true);
  expect(await eventsOf(database, next.id)).toEqual(["MissionRecorded"]);

  const observer = { name: "Permanent Observer Mission", country: "VAT", email: "mission@observer.example" };
  expect(accepted(await recordMission(administrator, observer)).next.memberState).toBe(false);

  const again = await recordMission(administrator, { ...member, name: "Another name" });
  expect(refused(again).because).toBe("mission_is_recorded");
  expect(await listMissions(db)).toHaveLength(2);
});

test("the same form twice records one mission", async () => {
  const form = { name: "Permanent Mission of Chile", country: "CHL", email: "mission@chile.example", key: "once" };
  const first = accepted(await recordMission(administrator, form));
  expect(accepted(await recordMission(administrator, form)).next.id).toBe(first.next.id);
});

test("nobody but the administrator records a mission, and of no State that there is not", async () => {
  const given = { name: "Mission", country: "XXX", email: "mission@nowhere.example" };
  const officer = as(db, await givenOfficer(db), now);
  expect(refused(await recordMission(officer, given)).because).toBe("not_allowed");
  expect(refused(await recordMission(administrator, given)).because).toBe("not_found");
});

test("one_mission_per_country and right_to_object_follows_membership: the database keeps them by itself", async () => {
  const insert = (country: string, member: boolean) =>
    `insert into mission (name, country_code, member_state, email)
     values ('By hand ${country}', '${country}', ${String(member)}, 'by-hand@mission.example')`;
  expect(await stopped(db, insert("FJI", false))).toBe("right_to_object_follows_membership");
  expect(await stopped(db, insert("PSE", true))).toBe("right_to_object_follows_membership");
  accepted(
    await recordMission(administrator, { name: "Permanent Mission of Fiji", country: "FJI", email: "m@fiji.example" }),
  );
  expect(await stopped(db, insert("FJI", true))).toBe("one_mission_per_country");
});

test("each address of a mission gets each of its letters, once", async () => {
  accepted(
    await recordMission(administrator, {
      name: "Permanent Mission of Peru",
      country: "PER",
      email: "first@peru.example",
      copiesTo: ["second@peru.example", "first@peru.example"],
    }),
  );
  const tell = () =>
    db.transaction().execute(async (trx) => {
      const missions = (await listMissionRecipients(trx)).filter(({ name }) => name.endsWith("Peru"));
      return sendLetters(trx, { at: now, eventKey: "ListCirculated:test", recipients: missions }, () => ({
        kind: "list-circulated",
        data: samples["list-circulated"],
      }));
    });
  expect([await tell(), await tell()]).toEqual([2, 0]);
  const letters = await db
    .selectFrom("letter")
    .select("recipient_email")
    .where("event_key", "=", "ListCirculated:test")
    .execute();
  expect(letters.map((letter) => letter.recipient_email).toSorted()).toEqual([
    "first@peru.example",
    "second@peru.example",
  ]);
});
