import { describe, expect, test } from "vitest";
import { tellOfUndecidedApplications } from "#acts/applications/tell-of-undecided-applications.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { type EnterDetermination, enterDetermination } from "#acts/objections/enter-determination.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listStandingsOfApplications } from "#db/applications/application-standings.ts";
import { getApplication } from "#db/applications/applications.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import type { Cleared } from "#domain/applications/application.ts";
import { standingInAWord } from "#domain/applications/application-standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCleared,
  givenMission,
  type Given,
  type GivenCall,
  givenOfficer,
  givenOpenCall,
  refused,
  theClock,
} from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

/* A body decides: on the objected, where the text leaves it to the body, and on a whole list that no State was asked about. */

const database = await aDatabase();
const { db } = database;
const mission = await givenMission(db);
const second = await givenOfficer(db);

/** The session is from 25 to 29 July 2022. */
const inSession = instant("2022-07-26T15:00:00Z");
const enteredAt = instant("2022-07-26T18:00:00Z");
const confirmedAt = instant("2022-07-27T09:00:00Z");

const bodyDecides: Partial<Provisions> = {
  effect: { ...oewg2021To2025.provisions.effect, kind: "body-decides", by: "vote" },
};
const { ngo } = ahcCybercrime.provisions.categories;
const onTheList: Partial<Provisions> = {
  categories: { ...oewg2021To2025.provisions.categories, ngo },
  effect: ahcCybercrime.provisions.effect,
};
const forTheSession: Partial<Provisions> = {
  ...onTheList,
  validity: { ...oewg2021To2025.provisions.validity, until: "session" },
};

interface Before extends GivenCall {
  readonly sealedAt: Instant;
  readonly listed: readonly Given<Cleared>[];
}

async function givenListBeforeBody(count: number, provisions = onTheList): Promise<Before> {
  const given = await givenOpenCall(db, provisions);
  const listed: Given<Cleared>[] = [];
  for (let place = 0; place < count; place += 1) listed.push(await givenCleared(db, given));
  accepted(await putListBeforeBody(as(db, given.officer, round.circulating), { call: given.call.id }));
  return { ...given, sealedAt: round.circulating, listed };
}

async function givenObjected(count: number): Promise<Before> {
  const given = await givenOpenCall(db, bodyDecides);
  const listed: Given<Cleared>[] = [];
  for (let place = 0; place < count; place += 1) listed.push(await givenCleared(db, given));
  const list = { call: given.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(as(db, given.officer, round.circulating), list)).next;
  const applications = listed.slice(0, -1).map(({ application }) => application.reference);
  accepted(await raiseObjection(as(db, mission, round.objecting), { period: period.id, applications, basis: null }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  return { ...given, sealedAt: round.circulating, listed };
}

const at = (given: Before, place: number) => mustExist(given.listed[place] ?? null);
const reference = (given: Before, place: number) => at(given, place).application.reference;

function entering(given: Before, items: EnterDetermination["items"], more: Partial<EnterDetermination> = {}) {
  const list = { call: given.call.id, sealedAt: given.sealedAt, session: given.session.id };
  return { ...list, how: "consensus", symbol: "A/AC.900/4", decidedAt: inSession, items, ...more } as const;
}

const said = (reference: string, outcome: "yes" | "no" | "deferred") => ({ reference, outcome, votes: null });

async function entered(given: Before, items: EnterDetermination["items"], more: Partial<EnterDetermination> = {}) {
  return accepted(await enterDetermination(as(db, given.officer, enteredAt), entering(given, items, more))).next.id;
}

const confirmed = async (determination: Id<"determination">, now = confirmedAt) =>
  accepted(await confirmDetermination(as(db, second, now), { determination })).next;

/** By the rule and by the lists, which must say the same. */
async function standing(given: Before, place: number, now: Instant) {
  const { id } = at(given, place).application;
  const [record] = await listApplicationRecords(db, [mustExist(await getApplication(db, id))], now);
  const inAWord = standingInAWord(mustExist(record ?? null), now);
  expect((await listStandingsOfApplications(db, now, [id])).get(id)).toBe(inAWord);
  return inAWord;
}

describe("where the text lets a body decide on the objected", () => {
  test("a vote keeps an objected name out and lets another in; nothing changes before a second person has confirmed it", async () => {
    const given = await givenObjected(3);
    expect(await standing(given, 0, inSession)).toBe("before-body");
    expect(await standing(given, 2, inSession)).toBe("accredited");
    const votes = (inFavour: number, against: number) => ({ inFavour, against, abstentions: 5 });
    const id = await entered(
      given,
      [
        { reference: reference(given, 0), outcome: "no", votes: votes(20, 90) },
        { reference: reference(given, 1), outcome: "yes", votes: votes(90, 20) },
      ],
      { how: "vote" },
    );
    expect(await standing(given, 0, enteredAt)).toBe("before-body");
    expect(await standing(given, 1, enteredAt)).toBe("before-body");
    expect(await confirmed(id)).toMatchObject({ granted: 1 });
    expect(await standing(given, 0, confirmedAt)).toBe("not-accredited");
    expect(await standing(given, 1, confirmedAt)).toBe("accredited");
    const granted = await db
      .selectFrom("accreditation")
      .selectAll()
      .where("application_id", "=", at(given, 1).application.id)
      .executeTakeFirstOrThrow();
    expect(granted.granted_at.toISOString()).toBe("2022-07-26T15:00:00.000Z");
    expect(granted.recorded_at.toISOString()).toBe("2022-07-27T09:00:00.000Z");
    const kept = await lettersTo(database, at(given, 0).applicant.person);
    expect(kept).toContain("application-before-body");
    expect(kept).toContain("not-accredited-by-body");
    expect(kept).not.toContain("not-accredited");
    expect(await lettersTo(database, at(given, 1).applicant.person)).toContain("accredited");
    expect((await eventsOf(database, at(given, 0).application.id)).at(-1)).toBe("DeterminationConfirmed");
  });

  test("what a body has not decided yet keeps its organisation from a second application, and may be withdrawn by nobody else", async () => {
    const given = await givenObjected(2);
    const { application, applicant } = at(given, 0);
    const again = await withdrawApplication(as(db, applicant, inSession), {
      reference: application.reference,
      version: application.version + 1,
    });
    expect(refused(again).because).toBe("application_cannot_be_withdrawn");
  });
});

describe("where a body decides on the list itself", () => {
  test("consensus on the whole list accredits everybody on it", async () => {
    const given = await givenListBeforeBody(3);
    expect(await standing(given, 0, inSession)).toBe("before-body");
    const id = await entered(
      given,
      given.listed.map(({ application }) => said(application.reference, "yes")),
    );
    expect(await confirmed(id)).toMatchObject({ granted: 3 });
    for (const place of [0, 1, 2]) expect(await standing(given, place, confirmedAt)).toBe("accredited");
    const [letter] = await database.asOwner(`
      select jsonb_path_query_array(data, '$.why[*].code') as codes from letter
      where kind = 'accredited' and recipient_person = '${at(given, 0).applicant.person}'`);
    expect(letter).toMatchObject({ codes: expect.arrayContaining(["accredited_by_body"]) as unknown });
  });

  test("what is deferred waits, and is decided later; not before it was put off", async () => {
    const given = await givenListBeforeBody(2);
    const first = await entered(given, [
      said(reference(given, 0), "yes"),
      said(reference(given, 1), "deferred"),
    ]);
    await confirmed(first);
    expect(await standing(given, 1, confirmedAt)).toBe("before-body");
    expect(await lettersTo(database, at(given, 1).applicant.person)).toContain("determination-deferred");
    const officer = as(db, given.officer, confirmedAt);
    const before = { decidedAt: inSession.subtract({ hours: 1 }) };
    const tooEarly = await enterDetermination(officer, entering(given, [said(reference(given, 1), "yes")], before));
    expect(refused(tooEarly).because).toBe("determination_before_the_one_before");
    const later = { decidedAt: confirmedAt, symbol: "A/AC.900/5" };
    const again = accepted(
      await enterDetermination(officer, entering(given, [said(reference(given, 1), "yes")], later)),
    );
    await confirmed(again.next.id, confirmedAt.add({ hours: 1 }));
    expect(await standing(given, 1, confirmedAt.add({ hours: 1 }))).toBe("accredited");
  });

  test("entered late, after what it was for has ended undecided: it counts from its own instant", async () => {
    const given = await givenListBeforeBody(2, forTheSession);
    const ended = instant("2022-08-01T12:00:00Z");
    expect(await standing(given, 0, ended)).toBe("undecided");
    await tellOfUndecidedApplications({ db, now: ended });
    await tellOfUndecidedApplications({ db, now: ended.add({ minutes: 1 }) });
    const told = await lettersTo(database, at(given, 0).applicant.person);
    expect(told.filter((kind) => kind === "application-left-undecided")).toHaveLength(1);
    const late = as(db, given.officer, ended);
    const tooLate = { decidedAt: ended };
    expect(
      refused(await enterDetermination(late, entering(given, [said(reference(given, 0), "yes")], tooLate))).because,
    ).toBe("determination_after_its_scope");
    const { next } = accepted(await enterDetermination(late, entering(given, [said(reference(given, 0), "yes")])));
    await confirmed(next.id, ended.add({ hours: 1 }));
    expect(await standing(given, 0, ended.add({ hours: 1 }))).toBe("expired");
    expect(await standing(given, 1, ended.add({ hours: 1 }))).toBe("undecided");
  });

  test("one that was withdrawn meanwhile stays withdrawn", async () => {
    const given = await givenListBeforeBody(2);
    const id = await entered(
      given,
      given.listed.map(({ application }) => said(application.reference, "yes")),
    );
    const { application, applicant } = at(given, 1);
    const { reference: withdrawn, version } = mustExist(await getApplication(db, application.id));
    accepted(await withdrawApplication(as(db, applicant, enteredAt), { reference: withdrawn, version }));
    expect(await confirmed(id)).toMatchObject({ granted: 1 });
    expect(await standing(given, 1, confirmedAt)).toBe("withdrawn");
  });
});

test("a body's decision is confirmed by somebody else, once", async () => {
  const given = await givenListBeforeBody(1);
  const determination = await entered(given, [said(reference(given, 0), "yes")]);
  const self = await confirmDetermination(as(db, given.officer, confirmedAt), { determination });
  expect(refused(self).because).toBe("determination_needs_a_second_person");
  await confirmed(determination);
  const again = await confirmDetermination(as(db, second, confirmedAt), { determination });
  expect(refused(again).because).toBe("determination_is_confirmed");
  const elsewhere = { role: "chair", person: second.person, process: newId<"process">() } as const;
  expect(refused(await confirmDetermination(as(db, elsewhere, confirmedAt), { determination })).because).toBe("not_found");
});
