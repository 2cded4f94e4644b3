import { describe, expect, test } from "vitest";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { releaseApplication } from "#acts/applications/release-application.ts";
import { loadRound } from "#acts/applications/round.ts";
import { takeBackClearance } from "#acts/applications/take-back-clearance.ts";
import { takeBackRefusal } from "#acts/applications/take-back-refusal.ts";
import { announce } from "#acts/kit/announce.ts";
import { reviseModalities } from "#acts/modalities/revise-modalities.ts";
import { reviseText } from "#acts/modalities/revise-text.ts";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import { DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { readPublicRevision } from "#db/record/public-revision.ts";
import { hashOfProcessText, hashOfText } from "#domain/modalities/hash-of-text.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import { aDatabase } from "#support/database.ts";
import { aProgramme, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenOpenCall,
  givenProgramme,
  givenSubmitted,
  givenText,
  theClock,
} from "#support/given.ts";
import { eventsAbout, kindsOf, lettersAbout } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("An application's letters go to the people of its organisation, and say why with the paragraph", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, given);
  const letters = await lettersAbout(db, application.id);
  expect(kindsOf(letters)).toEqual({ "application-received": 1, "application-cleared": 1 });
  for (const { person, data } of letters) {
    expect(person).toBe(applicant.person);
    expect(data).toMatchObject({ reference: application.reference, process: { slug: given.process.slug } });
    expect(data["why"]).not.toEqual([]);
  }
});

test("Whose status is verified is accredited at once, and told once", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  expect(kindsOf(await lettersAbout(db, application.id))).toEqual({ "interest-notified": 1, accredited: 1 });
});

test("A list goes to every mission, each organisation on it and the Chair are told, and each application has its line in the record", async () => {
  await givenMission(db, { memberState: false });
  const { period, listed, chair } = await givenCirculated(db, { count: 2 });
  const missions = await db.selectFrom("mission").select("id").execute();
  const letters = await lettersAbout(db, period.id);
  expect(kindsOf(letters)).toEqual({
    "application-circulated": 2,
    "list-circulated": missions.length,
    "list-circulated-for-chair": 1,
  });
  expect(letters.find(({ kind }) => kind === "list-circulated-for-chair")).toMatchObject({
    person: chair.person,
    data: { count: 2 },
  });
  for (const { application } of listed) expect(await eventsAbout(db, application.id)).toContain("ListCirculated");
});

test("The mission that objected gets a receipt, the Chair is told, and nobody else can read of it", async () => {
  const stateA = await givenMission(db);
  const { period, listed, chair, process } = await givenCirculated(db, { count: 2 });
  const { happened } = accepted(
    await raiseObjection(as(db, stateA, round.periodCloses), {
      period: period.id,
      applications: listed.map(({ application }) => application.reference),
      basis: "A basis.",
    }),
  );
  const letters = await lettersAbout(db, happened.note);
  expect(letters.map(({ kind }) => kind)).toEqual(["objection-received", "objection-received-for-chair"]);
  expect(letters[1]).toMatchObject({ person: chair.person, data: { basis: "A basis." } });
  // Whoever reads the mission's letters need not be its delegate: its receipt names neither organisations nor basis.
  expect(letters[0]).toMatchObject({ data: { count: 2 } });
  expect(Object.keys(letters[0]?.data ?? {})).not.toContain("organisations");
  expect(JSON.stringify(letters[0])).not.toContain("A basis.");
  for (const { application } of listed) expect(JSON.stringify(letters[0])).not.toContain(application.reference);
  expect(letters[1]?.data["organisations"]).toHaveLength(2);
  expect(await eventsAbout(db, period.id)).not.toContain("ObjectionRaised");
  expect(await eventsAbout(db, period.id, { role: "chair", process: process.id })).toContain("ObjectionRaised");
});

test("After the lapse each learns its own outcome; who was objected to is not told by whom", async () => {
  const stateA = await givenMission(db);
  const { period, listed } = await givenCirculated(db, { count: 3 });
  const [objectedTo] = listed;
  const named = [objectedTo?.application.reference ?? ""];
  const objecting = as(db, stateA, round.objecting);
  accepted(await raiseObjection(objecting, { period: period.id, applications: named, basis: "A secret basis." }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const all = await lettersAbout(db, `NoObjectionPeriodLapsed:${period.id}`);
  const toApplicants = all.filter(({ kind }) => kind !== "no-objection-period-closed");
  const letters = toApplicants.map(({ kind, person, data }) => {
    expect(JSON.stringify(data)).not.toContain("A secret basis.");
    expect(JSON.stringify(data)).not.toContain(stateA.mission);
    expect(data["why"]).not.toEqual([]);
    return { kind, person };
  });
  const expected = listed.map(({ applicant: { person } }) => ({
    kind: person === objectedTo?.applicant.person ? "not-accredited" : "accredited",
    person,
  }));
  expect(letters).toHaveLength(3);
  expect(letters).toEqual(expect.arrayContaining(expected));
  for (const { application } of listed) {
    expect(await eventsAbout(db, application.id)).toContain("NoObjectionPeriodLapsed");
  }
});

/** What the missions are told of the end of a period in which one of two organisations was objected to, by what the decision says of the list. */
async function toldOfTheEnd(finalList: readonly Audience[]) {
  const { disclosure, circulation } = oewg2021To2025.provisions;
  const stateA = await givenMission(db);
  const observer = await givenMission(db, { memberState: false });
  const given = await givenCirculated(db, {
    count: 2,
    provisions: { disclosure: { ...disclosure, finalList }, circulation: { ...circulation, to: "all-missions" } },
  });
  const { period, listed, chair, officer } = given;
  const applications = [listed[0]?.application.reference ?? ""];
  const basis = "A secret basis.";
  accepted(await raiseObjection(as(db, stateA, round.objecting), { period: period.id, applications, basis }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const letters = (await lettersAbout(db, `NoObjectionPeriodLapsed:${period.id}`)).filter(
    ({ kind }) => kind === "no-objection-period-closed",
  );
  for (const { to, data } of letters) {
    expect(JSON.stringify(data)).not.toContain("A secret basis.");
    expect(JSON.stringify(data)).not.toContain(stateA.mission);
    if (to.endsWith("@mission.example")) expect(data["notAccredited"]).toBeNull();
  }
  const of = (recipient: string) => letters.filter(({ to }) => to.startsWith(recipient)).map(({ data }) => data);
  return {
    stateA: of(stateA.mission),
    observer: of(observer.mission),
    chair: of(chair.person),
    officer: of(officer.person),
  };
}

test("The end of a period is told to the Chair and the Secretariat with its outcome, and to each mission once", async () => {
  const { chair, officer, stateA, observer } = await toldOfTheEnd(["public"]);
  expect(chair).toMatchObject([{ reader: "chair", accredited: 1, notAccredited: 1 }]);
  expect(officer).toMatchObject([{ reader: "secretariat", accredited: 1, notAccredited: 1 }]);
  for (const mission of [stateA, observer]) expect(mission).toMatchObject([{ reader: "mission", accredited: 1 }]);
});

test("A mission learns of the outcome what the decision makes known to it, and nothing else", async () => {
  const toStates = await toldOfTheEnd(["member-states"]);
  expect(toStates.stateA).toMatchObject([{ accredited: 1 }]);
  expect(toStates.observer).toMatchObject([{ accredited: null }]);
  const toNobody = await toldOfTheEnd(["chair", "applicant", "state-on-request"]);
  expect(toNobody.stateA).toMatchObject([{ accredited: null }]);
  expect(toNobody.chair).toMatchObject([{ accredited: 1, notAccredited: 1 }]);
});

test("A mission to which no list was circulated hears nothing of its period", async () => {
  const observer = await givenMission(db, { memberState: false });
  const { circulation } = oewg2021To2025.provisions;
  const { period, officer } = await givenCirculated(db, {
    provisions: { circulation: { ...circulation, to: "member-states" } },
  });
  const later = { period: period.id, closesAt: round.periodCloses.add({ hours: 24 }), reason: "An outage." };
  accepted(await extendNoObjectionPeriod(as(db, officer, round.objecting), later));
  const settled = round.settled.add({ hours: 24 });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, settled), { period: period.id }));
  const letters = await lettersAbout(db, period.id);
  expect(letters.length).toBeGreaterThan(3);
  expect(letters.filter(({ to }) => to.startsWith(observer.mission))).toEqual([]);
});

test("An extension is told to the missions, the Chair and every organisation on the list", async () => {
  const { period, officer, chair } = await givenCirculated(db, { count: 2 });
  const closesAt = round.periodCloses.add({ hours: 24 });
  const input = { period: period.id, closesAt, reason: "An outage." };
  accepted(await extendNoObjectionPeriod(as(db, officer, round.objecting), input));
  const letters = await lettersAbout(db, `NoObjectionPeriodExtended:${period.id}`);
  const missions = await db.selectFrom("mission").select("id").execute();
  expect(letters).toHaveLength(missions.length + 1 + 2);
  expect(letters.filter(({ person }) => person === chair.person)).toHaveLength(1);
});

test("Announced again, an event writes no letter a second time", async () => {
  const given = await givenCirculated(db);
  const { period, officer } = given;
  const before = await lettersAbout(db, period.id);
  await db.transaction().execute(async (trx) =>
    announce(
      trx,
      as(db, officer, round.objecting),
      {
        type: "ListCirculated",
        process: given.process.id,
        call: given.call.id,
        period: period.id,
        count: 1,
        opensAt: period.window.opensAt,
        closesAt: period.window.closesAt,
      },
      { period, round: await loadRound(trx, given.call.id, round.objecting) },
    ),
  );
  expect(await lettersAbout(db, period.id)).toEqual(before);
});

test("The job that wakes the worker commits with the letters, and not without them", async () => {
  const jobs = async () => {
    const [row] = await database.asOwner(
      `select count(*)::integer as jobs from pgboss.job where name = '${DELIVER_LETTERS}'`,
    );
    return Number(row?.["jobs"]);
  };
  const given = await givenOpenCall(db);
  const before = await jobs();
  await givenCleared(db, given);
  const after = await jobs();
  expect(after).toBe(before + 2);
  const extension = {
    type: "CallExtended",
    process: given.process.id,
    call: given.call.id,
    from: round.callCloses,
    closesAt: round.reviewing,
    reason: "A reason.",
    outage: null,
  } as const;
  const undone = db.transaction().execute(async (trx) => {
    await announce(trx, as(db, given.officer, round.applying), extension, { call: given.call, outage: null });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await jobs()).toBe(after);
});

test("An event says in which version its data is written, for each application of its period too", async () => {
  const { period, listed } = await givenCirculated(db, { count: 1 });
  const subjects = [period.id, ...listed.map(({ application }) => application.id)];
  const lines = await db
    .selectFrom("audit_trail")
    .select("data")
    .where("event", "=", "ListCirculated")
    .where("subject_id", "in", subjects)
    .execute();
  expect(lines.map(({ data }) => data.eventVersion)).toEqual([1, 1]);
});

test("An entry that was written before events had a version is of the first", async () => {
  const { process } = await givenOpenCall(db);
  await database.asOwner(`
    insert into audit_trail (at, act, event, actor_role, subject_kind, subject_id, process_id, data)
    values ('2022-05-10T15:00:00Z', 'notify-interest', 'InterestNotified', 'applicant', 'process', '${process.id}', '${process.id}', '{}')`);
  const [entry] = await listAudit(db, { subject: process.id, event: "InterestNotified" }, { limit: 1, offset: 0 });
  expect(entry).toMatchObject({ version: 1, act: "notify-interest" });
});

describe("the revision under which the public is answered, which the tag of a file of a list tells", () => {
  test("stays while organisations prepare and send, the desk rules before a list goes out, and the Chair's office drafts", async () => {
    const given = await givenOpenCall(db);
    const before = await readPublicRevision(db);
    const { applicant, application: draft } = await givenDraft(db, given);
    accepted(await deleteDraft(as(db, applicant, round.applying), draft));
    const desk = as(db, given.officer, round.reviewing);
    const reason = "A letter is awaited.";
    const { application: cleared } = await givenCleared(db, given);
    const { next: held } = accepted(await holdBackApplication(desk, { ...cleared, reason }));
    const { next: released } = accepted(await releaseApplication(desk, held));
    accepted(await takeBackClearance(desk, { ...released, reason }));
    const { application: submitted } = await givenSubmitted(db, given);
    const { next: refused } = accepted(await refuseApplication(desk, { ...submitted, ground: "not_relevant", reason }));
    accepted(await takeBackRefusal(desk, { ...refused, reason }));
    const { text, chair } = await givenProgramme(db, given);
    const { decision } = await givenText(db, given);
    const drafting = as(db, chair, round.reviewing);
    const rewording = { ...aProgramme({ title: "Another title" }), text: text.id, seen: hashOfProcessText(text) };
    accepted(await reviseText(drafting, rewording));
    const { citation, date: datedOn } = decision;
    const revision = { ...decision, citation, datedOn, title: "Another title", seen: hashOfText(decision) };
    accepted(await reviseModalities(drafting, { ...revision, decision: decision.id }));
    expect(await readPublicRevision(db)).toBe(before);
  });

  test("changes with who is accredited, and with a list", async () => {
    const given = await givenOpenCall(db);
    const before = await readPublicRevision(db);
    await givenCleared(db, given, { category: "ecosoc-ngo" });
    const granted = await readPublicRevision(db);
    await givenCirculated(db, { of: given });
    expect(new Set([before, granted, await readPublicRevision(db)]).size).toBe(3);
  });
});
