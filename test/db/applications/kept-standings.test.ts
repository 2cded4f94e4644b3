import { expect, test } from "vitest";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { extendCall } from "#acts/applications/extend-call.ts";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { reviewChangedRecord } from "#acts/applications/review-changed-record.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { keepStandingsThatRanOut, listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHand, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant, organisationDetails, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenProcess,
  givenSubmitted,
  theClock,
} from "#support/given.ts";
import { linesThatDiffer } from "#support/lines-of-lists.ts";
import { givenNameChange } from "#support/renamed.ts";

const { db, asOwner } = await aDatabase();

interface Kept {
  readonly stage: StandingInAWord | null;
  readonly since: string | null;
  /** `void` where lists ask the rule. */
  readonly until: string | null;
}

async function keptOf(application: string): Promise<Kept> {
  const [row] = await byHand(
    db,
    `select stage, since, next_instant = '-infinity' as void, nullif(next_instant, '-infinity') as until
     from application_standing where application_id = '${application}'`,
  );
  const told = (value: unknown) => (value instanceof Date ? value.toISOString() : null);
  const { stage, since, until, ...rest } = mustExist(row ?? null);
  return {
    stage: stage as StandingInAWord | null,
    since: told(since),
    until: rest["void"] === true ? "void" : told(until),
  };
}

const iso = (at: Instant) => new Date(at.epochMilliseconds).toISOString();

test("each act keeps what the rule says then, and until when it says so", async () => {
  const given = await givenOpenCall(db);
  const draft = await givenDraft(db, given);
  expect(await keptOf(draft.application.id)).toEqual({ stage: "draft", since: null, until: iso(round.callCloses) });
  const sent = await givenSubmitted(db, given);
  const { stage, since } = await keptOf(sent.application.id);
  expect({ stage, since }).toEqual({ stage: "submitted", since: iso(round.applying) });
  const { application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  expect(await keptOf(application.id)).toMatchObject({ stage: "accredited", since: iso(round.reviewing) });
  const { reference, version } = sent.application;
  accepted(await withdrawApplication(as(db, sent.applicant, round.reviewing), { reference, version }));
  expect(await keptOf(sent.application.id)).toEqual({ stage: "withdrawn", since: iso(round.reviewing), until: null });
});

test("a list is before the missions until its close, being settled until it has settled, and then what silence has answered", async () => {
  const given = await givenCirculated(db, { count: 2 });
  const mission = await givenMission(db);
  const [named, other] = given.listed.map(({ application }) => application);
  const ids = [mustExist(named ?? null).id, mustExist(other ?? null).id] as const;
  const applications = [mustExist(named ?? null).reference];
  const before = await keptOf(ids[0]);
  expect(before).toEqual({ stage: "circulated", since: iso(round.circulating), until: iso(round.periodCloses) });
  accepted(
    await raiseObjection(as(db, mission, round.objecting), { period: given.period.id, applications, basis: null }),
  );
  // Nothing that is kept tells that somebody has objected.
  expect(await keptOf(ids[0])).toEqual(before);
  const seen = async (at: Instant) => {
    const words = await listStandingsOfApplications(db, at, ids);
    return ids.map((id) => words.get(id));
  };
  const moment = { milliseconds: 1 };
  const askedOf = [round.periodCloses, round.periodCloses.add(moment), round.settled.subtract(moment), round.settled];
  const answers = [
    ["circulated", "circulated"],
    ["settling", "settling"],
    ["settling", "settling"],
    ["not-accredited", "accredited"],
  ];
  for (const [index, at] of askedOf.entries()) expect(await seen(at)).toEqual(answers[index]);
  // The clock keeps it, and nobody has to ask the rule any more.
  const closed = round.periodCloses.add(moment);
  await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, closed));
  expect(await keptOf(ids[0])).toEqual({
    stage: "settling",
    since: iso(round.periodCloses),
    until: iso(round.settled),
  });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  expect(await keptOf(ids[0])).toMatchObject({ stage: "not-accredited", since: iso(round.periodCloses), until: null });
  expect(await keptOf(ids[1])).toMatchObject({ stage: "accredited", since: iso(round.periodCloses) });
  // An instant before it was kept is asked of the rule.
  for (const [index, at] of askedOf.entries()) expect(await seen(at)).toEqual(answers[index]);
});

test("what else is recorded is kept for each whom it touches: a suspension, another deadline, other days of the session", async () => {
  const given = await givenLapsed(db);
  const { id } = mustExist(given.listed[0] ?? null).application;
  const [accreditation] = await listAccreditationsOfApplications(db, [id]);
  accepted(
    await suspendAccreditation(as(db, given.officer, round.afterwards), {
      accreditation: mustExist(accreditation ?? null).id,
      ground: "A ground",
    }),
  );
  expect(await keptOf(id)).toMatchObject({ stage: "suspended", since: iso(round.afterwards) });

  const other = await givenOpenCall(db);
  const { application: draft } = await givenDraft(db, other);
  const closesAt = instant("2022-06-10T22:00:00Z");
  const late = as(db, other.officer, round.reviewing);
  await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, round.reviewing));
  expect(await keptOf(draft.id)).toMatchObject({ stage: "draft-closed" });
  accepted(await extendCall(late, { call: other.call.id, closesAt, reason: "The portal was down." }));
  expect(await keptOf(draft.id)).toEqual({ stage: "draft", since: null, until: iso(closesAt) });
});

test("what is good until a session's last day follows the session", async () => {
  const { validity } = oewg2021To2025.provisions;
  const given = await givenLapsed(db, { provisions: { validity: { ...validity, until: "session" } } });
  const { id } = mustExist(given.listed[0] ?? null).application;
  expect((await keptOf(id)).until).toBe("2022-07-30T03:59:59.999Z");
  const days = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason: "No room." };
  accepted(await moveSession(as(db, given.officer, round.afterwards), { session: given.session.id, ...days }));
  expect((await keptOf(id)).until).toBe("2022-09-10T03:59:59.999Z");
});

test("a session that has not begun moves, and only what is kept until then or longer is kept anew, as the rule says it", async () => {
  const { validity } = oewg2021To2025.provisions;
  const provisions = { validity: { ...validity, until: "session" } } as const;
  const given = await givenOpenCall(db, provisions, undefined, await givenProcess(db, { endsOn: null }));
  const { application: accredited } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const { application: suspended, granted } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  accepted(
    await suspendAccreditation(as(db, given.officer, round.afterwards), {
      accreditation: mustExist(granted[0] ?? null).id,
      ground: "A ground",
    }),
  );
  const { application: waiting } = await givenSubmitted(db, given);
  const closesAt = round.afterwards.add({ hours: 240 });
  const { listed } = await givenCirculated(db, { of: given, closesAt });
  const { application: circulated } = mustExist(listed[0] ?? null);
  const all = [accredited, suspended, waiting, circulated].map(({ id }) => id);
  const move = async (year: number, at: Instant) => {
    const days = { beginsOn: date(`${year}-09-05`), endsOn: date(`${year}-09-09`), reason: "No room." };
    accepted(await moveSession(as(db, given.officer, at), { session: given.session.id, ...days }));
  };
  const askedAnew = async (at: Instant) => {
    const rows = await byHand(db, `select application_id as id from application_standing where told_at = '${iso(at)}'`);
    return all.map((id) => rows.some((row) => row["id"] === id));
  };
  const until = async () => (await Promise.all(all.map(keptOf))).map((kept) => kept.until);
  // From days that are over by the clock of the database, and so of all.
  const moved = round.afterwards.add({ minutes: 1 });
  await move(2093, moved);
  expect(await askedAnew(moved)).toEqual([true, true, true, true]);
  const later = round.afterwards.add({ minutes: 2 });
  await move(2094, later);
  expect(await askedAnew(later)).toEqual([false, false, true, false]);
  const ends = "2094-09-10T03:59:59.999Z";
  const kept = await Promise.all(all.map(keptOf));
  expect(await until()).toEqual([ends, ends, ends, iso(closesAt)]);
  const ids = all.map((id) => `'${id}'`).join();
  await asOwner(`update application_standing set next_instant = '-infinity' where application_id in (${ids})`);
  await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, later));
  expect(await Promise.all(all.map(keptOf))).toEqual(kept);
});

test("no list shows a standing that nobody has told: without a word it is asked", async () => {
  const { application } = await givenSubmitted(db, await givenOpenCall(db));
  const untold = `update application_standing set stage = null where application_id = '${application.id}'`;
  expect(await stopped(db, untold)).toBe("standing_that_is_kept_has_its_stage");
});

test("whatever a statement records past the acts makes lists ask the rule", async () => {
  const { application } = await givenSubmitted(db, await givenOpenCall(db));
  const officer = await givenOfficer(db);
  const statements = [
    `update application set state = 'refused', refused_at = '2022-05-30T15:00:00Z', refused_by = '${officer.person}', refusal_ground = 'other', refusal_reason = 'A reason',
       version = version + 1 where id = '${application.id}'`,
    `insert into holiday_list (duty_station, year, circular, edition, recorded_at, day_count)
     values ('New York', 2031, 'A circular', 1, '2022-05-30T15:00:00Z', 0)`,
  ];
  for (const statement of statements) {
    expect((await keptOf(application.id)).until).not.toBe("void");
    const undone = db.transaction().execute(async (trx) => {
      await byHand(trx, statement);
      const [row] = await byHand(
        trx,
        `select next_instant = '-infinity' as void from application_standing where application_id = '${application.id}'`,
      );
      throw new Error(`void: ${String(row?.["void"])}`);
    });
    await expect(undone).rejects.toThrow("void: true");
  }
});

test("keep_names: what lists count, filter and sort by is what is on record, whatever has happened since it was sent", async () => {
  const given = await givenOpenCall(db);
  await givenDraft(db, given);
  const looked = await givenCleared(db, given, { name: "As it was sent" });
  const held = await givenCleared(db, given);
  const at = round.reviewing.add({ hours: 1 });
  const details = organisationDetails({ name: "As it was changed", country: "FRA" });
  accepted(await saveOrganisation(as(db, looked.applicant, at), { ...details, version: 1 }));
  const look = { reference: looked.application.reference, version: 2, takeOver: true };
  accepted(await reviewChangedRecord(as(db, given.officer, at), look));
  const holding = { reference: held.application.reference, version: held.application.version, reason: "A reason" };
  accepted(await holdBackApplication(as(db, given.officer, at), holding));
  const { listed, officer, change } = await givenNameChange(db, { name: "As it is called now" });
  accepted(await confirmNameChange(as(db, officer, round.afterwards), { change: change.id }));
  const { id } = mustExist(listed[0] ?? null).application;
  const lines = await byHand(
    db,
    `select name, country_code, held_back, route from application_standing
     where application_id in ('${looked.application.id}', '${held.application.id}', '${id}') order by name`,
  );
  expect(lines.map(({ name }) => name)).toContain("As it is called now");
  expect(lines).toContainEqual({
    name: "As it was changed",
    country_code: "FRA",
    held_back: false,
    route: "no-objection",
  });
  expect(lines.filter((line) => line["held_back"] === true)).toHaveLength(1);
  expect(await asOwner(linesThatDiffer)).toEqual([]);
});
