import { describe, expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { newId } from "#db/new-id.ts";
import { standingInAWord } from "#domain/applications/application-standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  confirmedAt,
  enteredAt,
  entering,
  forTheSession,
  givenEntered,
  type GivenList,
  givenListBeforeBody,
  givenObjected,
  inSession,
  said,
} from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

/* A body decides: on the objected, where the text leaves it to the body, and on a whole list that no State was asked about. */

const database = await aDatabase();
const { db } = database;
const second = await givenOfficer(db);

const at = (given: GivenList, place: number) => mustExist(given.listed[place] ?? null);
const reference = (given: GivenList, place: number) => at(given, place).application.reference;

const confirmed = async (determination: Id<"determination">, now = confirmedAt) =>
  accepted(await confirmDetermination(as(db, second, now), { determination })).next;

/** By the rule and by the lists, which must say the same. */
async function standing(given: GivenList, place: number, now: Instant) {
  const { id } = at(given, place).application;
  const [record] = await listApplicationRecords(db, [mustExist(await getApplication(db, id))], now);
  const inAWord = standingInAWord(mustExist(record ?? null), now);
  expect((await listStandingsOfApplications(db, now, [id])).get(id)).toBe(inAWord);
  return inAWord;
}

describe("where the text lets a body decide on the objected", () => {
  test("a vote keeps an objected name out and lets another in; nothing changes before a second person has confirmed it", async () => {
    const given = await givenObjected(db, 3);
    expect(await standing(given, 0, inSession)).toBe("before-body");
    expect(await standing(given, 2, inSession)).toBe("accredited");
    const votes = (inFavour: number, against: number) => ({ inFavour, against, abstentions: 5 });
    const id = await givenEntered(
      db,
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
    expect(kept).toContain("objected-to");
    expect(kept).toContain("not-accredited-by-body");
    expect(kept).not.toContain("not-accredited");
    expect(await lettersTo(database, at(given, 1).applicant.person)).toContain("accredited");
    expect((await eventsOf(database, at(given, 0).application.id)).at(-1)).toBe("DeterminationConfirmed");
  });

  test("an application that an objection has put before the body is not withdrawn any more", async () => {
    const given = await givenObjected(db, 2);
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
    const given = await givenListBeforeBody(db, 3);
    expect(await standing(given, 0, inSession)).toBe("before-body");
    const id = await givenEntered(
      db,
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
    const given = await givenListBeforeBody(db, 2);
    const first = await givenEntered(db, given, [
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
    const given = await givenListBeforeBody(db, 2, forTheSession);
    const ended = instant("2022-08-01T12:00:00Z");
    expect(await standing(given, 0, ended)).toBe("undecided");
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
    const given = await givenListBeforeBody(db, 2);
    const id = await givenEntered(
      db,
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
  const given = await givenListBeforeBody(db, 1);
  const determination = await givenEntered(db, given, [said(reference(given, 0), "yes")]);
  const self = await confirmDetermination(as(db, given.officer, confirmedAt), { determination });
  expect(refused(self).because).toBe("determination_needs_a_second_person");
  await confirmed(determination);
  const again = await confirmDetermination(as(db, second, confirmedAt), { determination });
  expect(refused(again).because).toBe("determination_is_confirmed");
  const elsewhere = { role: "chair", person: second.person, process: newId<"process">() } as const;
  expect(refused(await confirmDetermination(as(db, elsewhere, confirmedAt), { determination })).because).toBe(
    "not_found",
  );
});
