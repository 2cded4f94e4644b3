import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sendLetters } from "#acts/kit/send-letters.ts";
import { mendMissionAddresses } from "#acts/people/mend-mission-addresses.ts";
import { recordMission } from "#acts/people/record-mission.ts";
import { newId } from "#db/new-id.ts";
import { getMission } from "#db/people/missions.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, as, givenOfficer, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { seeAuditTrail } from "#views/record/audit-trail.ts";
import { samples } from "../../emails/samples.ts";
import { anAdministrator, lastOnRecord, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const administrator = await anAdministrator(db);
const reason = "Asked for by a note of the mission.";
const first = { email: "old@mission.example", copiesTo: ["desk@mission.example"], language: "en" };
const seen = "old@mission.example,desk@mission.example,en";

const given = async (country: string) =>
  accepted(await recordMission(administrator, { name: `Permanent Mission ${country}`, country, ...first })).next.id;

async function tell(mission: Id<"mission">, eventKey: string) {
  const { name = "" } = (await getMission(db, mission)) ?? {};
  await db.transaction().execute(async (trx) => {
    const recipients = (await listMissionRecipients(trx)).filter((recipient) => recipient.name === name);
    await sendLetters(trx, { at: now, eventKey, recipients }, () => ({
      kind: "list-circulated",
      data: samples["list-circulated"],
    }));
  });
}

async function addressesOf(eventKey: string) {
  const rows = await db.selectFrom("letter").select("recipient_email").where("event_key", "=", eventKey).execute();
  return rows.map((letter) => letter.recipient_email).toSorted();
}

test("letters go to the mended addresses; those that wait keep theirs; the record says before, after and why", async () => {
  const mission = await given("KEN");
  await tell(mission, "ListCirculated:before");
  const after = {
    email: "new@mission.example",
    copiesTo: ["NEW@mission.example", "legal@mission.example"],
    language: "fr",
  };
  accepted(await mendMissionAddresses(administrator, { mission, ...after, reason, seen }));
  await tell(mission, "ListCirculated:after");
  expect(await addressesOf("ListCirculated:before")).toEqual(["desk@mission.example", "old@mission.example"]);
  expect(await addressesOf("ListCirculated:after")).toEqual(["legal@mission.example", "new@mission.example"]);
  const changes = [
    { field: "email", before: "old@mission.example", after: "new@mission.example" },
    { field: "copiesTo", before: "desk@mission.example", after: "legal@mission.example" },
    { field: "language", before: "en", after: "fr" },
  ];
  expect(await lastOnRecord(db, mission)).toMatchObject({
    act: "mend-mission-addresses",
    event: "MissionAddressesMended",
    actor_person: administrator.actor.person,
    data: { reason, changes },
  });
  const { entries } = await seeAuditTrail({ db }, { subject: mission }, { page: 1 });
  expect(entries[0]).toMatchObject({ event: "MissionAddressesMended", changes });
});

test("a further address can be taken away, and nothing changed is refused", async () => {
  const mission = await given("FRA");
  const mend = (copiesTo: readonly string[], from: string) =>
    mendMissionAddresses(administrator, { mission, email: first.email, copiesTo, language: "en", reason, seen: from });
  expect(refused(await mend(first.copiesTo, seen)).because).toBe("mission_addresses_are_the_same");
  accepted(await mend([], seen));
  expect(await getMission(db, mission)).toMatchObject({ email: first.email, copiesTo: [] });
  expect((await lastOnRecord(db, mission)).data).toMatchObject({
    changes: [{ field: "copiesTo", before: "desk@mission.example", after: null }],
  });
});

test("two administrators at once: one is done, and the other is asked to look again", async () => {
  const mission = await given("CHL");
  const outcomes = await Promise.all(
    ["one@mission.example", "other@mission.example"].map((email) =>
      mendMissionAddresses(administrator, { mission, email, copiesTo: [], language: "en", reason, seen }),
    ),
  );
  expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.because)).toSorted()).toEqual([
    "changed_meanwhile",
    "done",
  ]);
});

test("the same form twice is done once; nobody but an administrator does it, and not for a mission that there is not", async () => {
  const mission = await given("NOR");
  const form = { mission, email: "new@mission.example", copiesTo: [], language: "en", reason, seen, key: randomUUID() };
  accepted(await mendMissionAddresses(administrator, form));
  accepted(await mendMissionAddresses(administrator, form));
  const events = await db.selectFrom("audit_trail").select("event").where("subject_id", "=", mission).execute();
  expect(events).toHaveLength(2);
  const officer = as(db, await givenOfficer(db), now);
  expect(refused(await mendMissionAddresses(officer, { ...form, key: undefined })).because).toBe("not_allowed");
  const elsewhere = await mendMissionAddresses(administrator, { ...form, mission: newId<"mission">(), key: undefined });
  expect(refused(elsewhere).because).toBe("not_found");
});

test("Every address that letters went to until now, and the people of the mission, are told of the change and by whom; nobody else is", async () => {
  const mission = await given("BEN");
  const person = await aPersonIn(db, { role: "mission", mission });
  const other = await aPersonIn(db, { role: "mission", mission: await given("TGO") });
  const changed = { email: "mine@elsewhere.example", copiesTo: [], language: "en" };
  accepted(await mendMissionAddresses(administrator, { mission, ...changed, reason, seen }));
  const letters = await database.asOwner(
    `select recipient_email, data from letter where kind = 'mission-addresses-changed' and event_key like '%${mission}%' order by 1`,
  );
  expect(letters.map((letter) => letter["recipient_email"])).toEqual(
    ["desk@mission.example", "old@mission.example", `${person}@example.org`].toSorted(),
  );
  expect(letters[0]?.["data"]).toMatchObject({
    by: "Person of administrator",
    before: ["old@mission.example", "desk@mission.example"],
    after: ["mine@elsewhere.example"],
  });
  expect(await lettersTo(database, other)).toEqual([]);
});
