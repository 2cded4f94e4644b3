import { describe, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { openCall } from "#acts/applications/open-call.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { listAccredited } from "#db/accreditation/accredited-organisations.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { newId } from "#db/new-id.ts";
import { listEntries } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
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
  saidOfAll,
} from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { answers, aSession, date, instant, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenOfficer, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { farAhead } from "#support/world.ts";
import { seeConfirmedDetermination, seeDetermination } from "#views/objections/determinations.ts";

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

  test("an application that an objection has put before the body is withdrawn, and its name stays on the list, marked", async () => {
    const given = await givenObjected(db, 3);
    const { application, applicant } = at(given, 0);
    const taken = { reference: application.reference, version: application.version + 1 };
    accepted(await withdrawApplication(as(db, applicant, inSession), taken));
    expect(await standing(given, 0, inSession)).toBe("withdrawn");
    const entries = await listEntries(db, given.list);
    expect(entries.map(({ withdrawnAt }) => withdrawnAt !== null).filter(Boolean)).toHaveLength(1);
    const silent = { reference: reference(given, 2), version: at(given, 2).application.version + 1 };
    const late = await withdrawApplication(as(db, at(given, 2).applicant, inSession), silent);
    expect(refused(late).because).toBe("application_cannot_be_withdrawn");
    await confirmed(await givenEntered(db, given, [said(reference(given, 1), "no")]));
    const { version } = mustExist(await getApplication(db, at(given, 1).application.id));
    const decided = await withdrawApplication(as(db, at(given, 1).applicant, confirmedAt), {
      reference: reference(given, 1),
      version,
    });
    expect(refused(decided).because).toBe("application_cannot_be_withdrawn");
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

/** Two days later. */
const decidedLater = instant("2022-07-28T15:00:00Z");
const confirmedLater = instant("2022-07-29T09:00:00Z");

async function changed(
  given: GivenList,
  items: Parameters<typeof entering>[1],
  more: Parameters<typeof entering>[2] = {},
) {
  const officer = as(db, given.officer, decidedLater.add({ hours: 1 }));
  return enterDetermination(
    officer,
    entering(given, items, { symbol: "A/AC.900/9", decidedAt: decidedLater, ...more }),
  );
}

const namesOn = async (given: GivenList, kind: "final") => {
  const lists = (await listSealedLists(db, { call: given.call.id })).filter((list) => list.kind === kind);
  const entries = await listEntries(db, mustExist(lists.at(-1) ?? null).id);
  return { lists: lists.length, references: entries.map(({ entry }) => entry.reference).toSorted() };
};

test("what was entered of a session that was cancelled since is confirmed by nobody", async () => {
  const given = await givenListBeforeBody(db, 1);
  const officer = as(db, given.officer, round.processOpened);
  const meeting = aSession({ process: given.process.id, title: "Inter-sessional meetings" });
  const { next: session } = accepted(await scheduleSession(officer, meeting));
  const id = await givenEntered(db, given, [said(reference(given, 0), "yes")], { session: session.id });
  accepted(await cancelSession(as(db, given.officer, enteredAt), { session: session.id, reason: "No quorum." }));
  const ruling = await confirmDetermination(as(db, second, confirmedAt), { determination: id });
  expect(refused(ruling).because).toBe("session_is_cancelled");
  expect(await standing(given, 0, confirmedAt)).toBe("before-body");
});

describe("a body changes its mind", () => {
  test("it withdraws from its own instant, and lets in again from another; pages of the past keep what was known", async () => {
    const given = await givenListBeforeBody(db, 2);
    await confirmed(await givenEntered(db, given, saidOfAll(given, "yes")));
    const { next } = accepted(await changed(given, [said(reference(given, 0), "no")]));
    expect(await standing(given, 0, confirmedLater.subtract({ milliseconds: 1 }))).toBe("accredited");
    await confirmed(next.id, confirmedLater);
    expect(await standing(given, 0, confirmedLater)).toBe("not-accredited");
    expect(await standing(given, 1, confirmedLater)).toBe("accredited");
    const [ended] = await database.asOwner(
      `select not_accredited_since(id, now()) as since from application where reference = '${reference(given, 0)}'`,
    );
    expect(ended?.["since"]).toEqual(new Date(decidedLater.epochMilliseconds));
    const accredited = async (asOf: Instant) =>
      (await listAccredited(db, { at: farAhead, asOf, process: given.process.id }, { limit: 10, offset: 0 })).length;
    expect(await accredited(inSession)).toBe(0);
    expect(await accredited(confirmedAt)).toBe(2);
    expect(await accredited(decidedLater)).toBe(2);
    expect(await accredited(confirmedLater)).toBe(1);
    const letters = await database.asOwner(`
      select kind, data ->> 'instead' as instead from letter
      where recipient_person = '${at(given, 0).applicant.person}' and kind in ('accredited', 'not-accredited-by-body')
      order by created_at`);
    expect(letters).toEqual([
      { kind: "accredited", instead: null },
      { kind: "not-accredited-by-body", instead: "change" },
    ]);
    expect(await namesOn(given, "final")).toEqual({ lists: 2, references: [reference(given, 1)] });
    const third = { decidedAt: confirmedLater.add({ hours: 1 }), symbol: "A/AC.900/11" };
    const again = accepted(
      await enterDetermination(
        as(db, given.officer, confirmedLater.add({ hours: 2 })),
        entering(given, [said(reference(given, 0), "yes")], third),
      ),
    );
    await confirmed(again.next.id, confirmedLater.add({ hours: 3 }));
    expect(await standing(given, 0, confirmedLater.add({ hours: 3 }))).toBe("accredited");
    expect(await accredited(confirmedLater.add({ hours: 3 }))).toBe(2);
  });

  test("whom it had refused is let in, and is accredited from the new decision", async () => {
    const given = await givenObjected(db, 2);
    await confirmed(await givenEntered(db, given, [said(reference(given, 0), "no")]));
    await confirmed(accepted(await changed(given, [said(reference(given, 0), "yes")])).next.id, confirmedLater);
    expect(await standing(given, 0, confirmedLater)).toBe("accredited");
    const [granted] = await listAccreditationsOfApplications(db, [at(given, 0).application.id]);
    expect(granted?.grantedAt).toEqual(decidedLater);
  });

  test("the same once more, or a decision before the one before, is none", async () => {
    const given = await givenListBeforeBody(db, 2);
    await confirmed(await givenEntered(db, given, saidOfAll(given, "yes")));
    const one = reference(given, 0);
    expect(refused(await changed(given, [said(one, "yes")])).because).toBe("body_has_decided_so_already");
    expect(refused(await changed(given, [said(one, "deferred")])).because).toBe("body_has_decided_so_already");
    expect(refused(await changed(given, [said(one, "no")], { decidedAt: inSession })).because).toBe(
      "determination_before_the_one_before",
    );
  });
});

describe("a correction", () => {
  test("keeps the instant of what it corrects: who was let in by mistake never was, and who was left out is from then", async () => {
    const given = await givenListBeforeBody(db, 2);
    const entry = await givenEntered(db, given, [said(reference(given, 0), "yes"), said(reference(given, 1), "no")]);
    await confirmed(entry);
    const right = [said(reference(given, 0), "no"), said(reference(given, 1), "yes")];
    expect(refused(await changed(given, right, { corrects: entry })).because).toBe("correction_keeps_its_instant");
    const { next } = accepted(await changed(given, right, { corrects: entry, decidedAt: inSession }));
    await confirmed(next.id, confirmedLater);
    expect(await standing(given, 0, confirmedLater)).toBe("not-accredited");
    expect(await standing(given, 1, confirmedLater)).toBe("accredited");
    const [withdrawn] = await listAccreditationsOfApplications(db, [at(given, 0).application.id]);
    expect(withdrawn?.changes).toMatchObject([{ kind: "withdrawn", effectiveAt: inSession, knownAt: confirmedLater }]);
    const [granted] = await listAccreditationsOfApplications(db, [at(given, 1).application.id]);
    expect(granted?.grantedAt).toEqual(inSession);
    const [letter] = await database.asOwner(`
      select data ->> 'instead' as instead from letter
      where recipient_person = '${at(given, 1).applicant.person}' and kind = 'accredited'`);
    expect(letter).toEqual({ instead: "correction" });
    const twice = await changed(given, right, { corrects: entry, decidedAt: inSession });
    expect(refused(twice).because).toBe("determination_is_corrected");
  });

  test("is of the last word: what the body has decided since stands", async () => {
    const given = await givenListBeforeBody(db, 1);
    const entry = await givenEntered(db, given, saidOfAll(given, "yes"));
    await confirmed(entry);
    await confirmed(accepted(await changed(given, saidOfAll(given, "no"))).next.id, confirmedLater);
    const late = as(db, given.officer, confirmedLater.add({ hours: 1 }));
    const correction = { corrects: entry, decidedAt: inSession };
    expect(
      refused(await enterDetermination(late, entering(given, saidOfAll(given, "deferred"), correction))).because,
    ).toBe("correction_is_of_the_last_word");
  });
});

test("who opposed in the room is on record with what the body decided, and is disclosed as who objects is", async () => {
  const given = await givenListBeforeBody(db, 1);
  const state = await givenMission(db);
  const [one] = saidOfAll(given, "yes");
  const determination = await givenEntered(db, given, [{ ...mustExist(one ?? null), opposedBy: [state.mission] }]);
  await confirmed(determination);
  const chair = { role: "chair", person: second.person, process: given.process.id } as const;
  const asChair = await seeConfirmedDetermination(as(db, chair, confirmedAt), determination);
  expect(asChair?.accredited?.map(({ opposedBy }) => opposedBy.length)).toEqual([1]);
  for (const actor of [await givenMission(db), { role: "public" } as const]) {
    const seen = await seeConfirmedDetermination(as(db, actor, confirmedAt), determination);
    expect(seen?.accredited?.map(({ opposedBy }) => opposedBy)).toEqual([[]]);
  }
});

test("whom it would accredit beside another accreditation is named with that one, on the page before and at confirming", async () => {
  const cites = { source: "A decision", paragraph: "9" };
  const cycles = { until: "cycle", cycle: { beginsOn: "2021-10-01", years: 1 } } as const;
  const validity = { ...cycles, reapplication: { allowed: true, after: null }, cites };
  const given = await givenListBeforeBody(db, 1, { ...forTheSession, validity });
  const { application: first, applicant } = mustExist(given.listed[0] ?? null);
  const desk = as(db, given.officer, round.circulating.add({ hours: 1 }));
  const { process } = given;
  const next = aSession({ process: process.id, beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") });
  const session = accepted(await scheduleSession(desk, next)).next;
  const window = { opensAt: desk.now, closesAt: round.periodCloses, zone: process.zone };
  const asked = { process: process.id, session: session.id, title: "Call for the next session" };
  const call = accepted(await openCall(desk, { ...asked, ...window })).next;
  const own = as(db, applicant, round.objecting);
  const { reference, version } = accepted(await startApplication(own, { call: call.id })).next;
  const draft = { reference, version, choice: { class: "ngo", goOn: false }, answers };
  const sent = accepted(await submitApplication(own, accepted(await saveApplication(own, draft)).next)).next;
  const afterwards = as(db, given.officer, round.settled);
  accepted(await clearApplication(afterwards, sent));
  const { list } = accepted(await putListBeforeBody(afterwards, { call: call.id })).next;
  const entered = accepted(
    await enterDetermination(as(db, given.officer, enteredAt), entering(given, saidOfAll(given, "yes"))),
  ).next;
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination: entered.id }));
  // Until now the two were good for two cycles; nobody is accredited twice yet.
  const days = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason: "No room in December." };
  accepted(await moveSession(as(db, given.officer, confirmedAt), { session: session.id, ...days }));
  const decidedAt = instant("2022-09-06T15:00:00Z");
  const at = decidedAt.add({ hours: 1 });
  const other = entering({ ...given, list, session }, [said(reference, "yes")], { decidedAt });
  const { id } = accepted(await enterDetermination(as(db, given.officer, at), other)).next;
  const { name } = mustExist(await getOrganisation(db, first.organisation));
  const refusal = {
    because: "determination_would_accredit_twice",
    details: { count: 1, organisations: `${name} (${first.reference}, ${given.call.title})`, more: 0 },
  };
  const page = await seeDetermination(as(db, second, at), id);
  expect(page?.refusal).toMatchObject(refusal);
  expect(refused(await confirmDetermination(as(db, second, at), { determination: id }))).toMatchObject(refusal);
});

test("whom it would accredit after all beside an application that waits for silence is named with that one", async () => {
  const cites = { source: "A decision", paragraph: "9" };
  const cycles = { until: "cycle", cycle: { beginsOn: "2021-10-01", years: 1 } } as const;
  const validity = { ...cycles, reapplication: { allowed: true, after: null }, cites };
  const given = await givenListBeforeBody(db, 1, { ...forTheSession, validity });
  const { application: first, applicant } = at(given, 0);
  await confirmed(await givenEntered(db, given, saidOfAll(given, "no")));
  // Turned down, it applies for the next session, in a class that is put to the States.
  const { process } = given;
  const desk = as(db, given.officer, confirmedAt);
  const next = aSession({ process: process.id, beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") });
  const session = accepted(await scheduleSession(desk, next)).next;
  const window = { opensAt: confirmedAt, closesAt: confirmedAt.add({ hours: 240 }), zone: process.zone };
  const asked = { process: process.id, session: session.id, title: "Call for the next session" };
  const call = accepted(await openCall(desk, { ...asked, ...window })).next;
  const own = as(db, applicant, confirmedAt.add({ minutes: 1 }));
  const { reference: other, version } = accepted(await startApplication(own, { call: call.id })).next;
  const choice = { class: "business", goOn: false };
  const draft = accepted(await saveApplication(own, { reference: other, version, choice, answers })).next;
  const sent = accepted(await submitApplication(own, draft)).next;
  const days = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason: "No room in December." };
  accepted(await moveSession(as(db, given.officer, confirmedAt.add({ minutes: 2 })), { session: session.id, ...days }));
  const { id } = accepted(await changed(given, saidOfAll(given, "yes"))).next;
  const { name } = mustExist(await getOrganisation(db, first.organisation));
  const confirming = () => confirmDetermination(as(db, second, confirmedLater), { determination: id });
  expect(refused(await confirming())).toMatchObject({
    because: "determination_would_accredit_twice",
    details: { count: 1, organisations: `${name} (${other}, ${call.title})`, more: 0 },
  });
  // Once that one waits no more, nothing is in the way.
  accepted(await withdrawApplication(as(db, applicant, confirmedLater), sent));
  expect(accepted(await confirming()).next).toMatchObject({ granted: 1 });
});
