import { describe, expect, test } from "vitest";
import { recordDefaults } from "#acts/accreditation/record-defaults.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listDueDefaults } from "#db/applications/defaults.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { listEntries } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  bodyDecides,
  classesWithDefault,
  entering,
  type GivenList,
  givenListBeforeBody,
  givenObjected,
  inSession,
  onTheList,
  said,
  saidOfAll,
} from "#support/before-body.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  type GivenCall,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  refused,
  theClock,
} from "#support/given.ts";
import { ownClasses } from "#support/own-classes.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { givenRegister } from "#support/registers.ts";
import { seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";

/* The session ends on Friday 29 July 2022, in New York: what a body owed by then can be entered until the end of Monday. */

const database = await aDatabase();
const { db } = database;
const second = await givenOfficer(db);

const due = instant("2022-07-30T03:59:59.999Z");
const settled = instant("2022-08-02T03:59:59.999Z");
const byTheEnd = { at: "session-ends" } as const;

const idOf = (given: GivenList, place: number) => mustExist(given.listed[place] ?? null).application.id;
const applicantOf = (given: GivenList, place: number) => mustExist(given.listed[place] ?? null).applicant.person;

const stepsOf = async (application: Id<"application">) => {
  const rows = await byHand(
    db,
    `select stage, outcome, at from step where application_id = '${application}' order by n`,
  );
  return rows.map(({ stage, outcome }) => `${String(stage)} ${String(outcome)}`);
};

/** By the rule and by the lists, which must say the same. */
async function standing(id: Id<"application">, at: Instant) {
  const [record] = await listApplicationRecords(db, [mustExist(await getApplication(db, id))], at);
  const word = standingInAWord(mustExist(record ?? null), at);
  expect((await listStandingsOfApplications(db, at, [id])).get(id)).toBe(word);
  return word;
}

/** As the job does it, and how many it were. */
async function record({ call }: GivenCall, at: Instant): Promise<number> {
  const due = (await listDueDefaults(db, at)).find(({ id }) => id === call.id);
  if (due === undefined) return 0;
  const recorded = await recordDefaults(as(db, theClock, at), { call: due.id, applications: due.applications });
  return recorded.ok ? recorded.next.count : 0;
}

async function confirmed(given: GivenList, items: Parameters<typeof entering>[1], decidedAt: Instant, at: Instant) {
  const { id } = accepted(
    await enterDetermination(as(db, given.officer, at), entering(given, items, { decidedAt })),
  ).next;
  accepted(await confirmDetermination(as(db, second, at.add({ minutes: 1 })), { determination: id }));
}

describe("a body has not ruled when its session ends", () => {
  test("the text says no: nobody is accredited, as of the due, once a working day has passed; all are told", async () => {
    const classes = classesWithDefault("determination", { due: byTheEnd, ifNone: "no" });
    const given = await givenListBeforeBody(db, 2, onTheList, classes);
    expect(await standing(idOf(given, 0), settled.subtract({ milliseconds: 1 }))).toBe("before-body");
    expect(await record(given, settled.subtract({ hours: 3 }))).toBe(0);
    expect(await standing(idOf(given, 0), settled)).toBe("not-accredited");
    expect(await record(given, settled)).toBe(2);
    expect(await stepsOf(idOf(given, 0))).toEqual(["screening yes", "list listed", "determination by-default"]);
    expect(await standing(idOf(given, 0), settled)).toBe("not-accredited");
    expect(await record(given, settled.add({ hours: 24 }))).toBe(0);
    const letters = await database.asOwner(`
      select kind, data ->> 'dueAt' as due, data ->> 'outcome' as outcome,
        jsonb_path_query_array(data, '$.why[*].code') as codes from letter
      where recipient_person = '${applicantOf(given, 0)}' and kind = 'decided-by-default'`);
    expect(letters).toEqual([
      {
        kind: "decided-by-default",
        due: due.toString(),
        outcome: "ended",
        codes: expect.arrayContaining(["not_accredited_by_default"]) as unknown,
      },
    ]);
    expect(await lettersTo(database, given.officer.person)).toContain("defaults-recorded");
    expect((await eventsOf(database, given.call.id)).at(-1)).toBe("DefaultsRecorded");
    expect((await eventsOf(database, idOf(given, 0))).at(-1)).toBe("DefaultsRecorded");
  });

  test("the text says yes: those who were objected to are accredited as of the due", async () => {
    const classes = classesWithDefault("determination", { due: byTheEnd, ifNone: "yes" }, bodyDecides);
    const given = await givenObjected(db, 2, classes);
    expect(await record(given, settled)).toBeGreaterThan(0);
    expect(await standing(idOf(given, 0), settled)).toBe("accredited");
    const [granted] = await listAccreditationsOfApplications(db, [idOf(given, 0)]);
    expect(granted).toMatchObject({ determination: null, grantedAt: due });
    expect(await lettersTo(database, applicantOf(given, 0))).toContain("accredited");
  });

  test("ruled in time, entered late: it counts from its own instant, and a letter corrects", async () => {
    const classes = classesWithDefault("determination", { due: byTheEnd, ifNone: "no" });
    const given = await givenListBeforeBody(db, 2, onTheList, classes);
    expect(await record(given, settled)).toBeGreaterThan(0);
    const late = settled.add({ hours: 48 });
    await confirmed(given, [said(mustExist(given.listed[0] ?? null).application.reference, "yes")], inSession, late);
    const known = late.add({ hours: 1 });
    expect(await standing(idOf(given, 0), known)).toBe("accredited");
    expect(await standing(idOf(given, 1), known)).toBe("not-accredited");
    const [granted] = await listAccreditationsOfApplications(db, [idOf(given, 0)]);
    expect(granted?.grantedAt.toString()).toBe(inSession.toString());
    const letters = await database.asOwner(
      `select kind, data ->> 'instead' as instead from letter where recipient_person = '${applicantOf(given, 0)}' and kind = 'accredited'`,
    );
    expect(letters).toEqual([{ kind: "accredited", instead: "late" }]);
    // As it stood before the entry was known.
    expect(await standing(idOf(given, 0), late.subtract({ hours: 1 }))).toBe("not-accredited");
  });

  test("a no in time that is entered late withdraws what the default had granted; a yes after the due is a change of mind", async () => {
    const saysYes = classesWithDefault("determination", { due: byTheEnd, ifNone: "yes" });
    const given = await givenListBeforeBody(db, 1, onTheList, saysYes);
    expect(await record(given, settled)).toBeGreaterThan(0);
    await confirmed(given, saidOfAll(given, "no"), inSession, settled.add({ hours: 1 }));
    expect(await standing(idOf(given, 0), settled.add({ hours: 2 }))).toBe("not-accredited");
    const [withdrawn] = await listAccreditationsOfApplications(db, [idOf(given, 0)]);
    expect(withdrawn?.changes).toMatchObject([{ kind: "withdrawn", effectiveAt: due }]);
    const saysNo = classesWithDefault("determination", { due: byTheEnd, ifNone: "no" });
    const other = await givenListBeforeBody(db, 1, onTheList, saysNo);
    expect(await record(other, settled)).toBeGreaterThan(0);
    const later = settled.add({ hours: 24 });
    await confirmed(other, saidOfAll(other, "yes"), later, later);
    const [granted] = await listAccreditationsOfApplications(db, [idOf(other, 0)]);
    expect(granted?.grantedAt.toString()).toBe(later.toString());
    const [letter] = await database.asOwner(
      `select data ->> 'instead' as instead from letter where recipient_person = '${applicantOf(other, 0)}' and kind = 'accredited'`,
    );
    expect(letter).toEqual({ instead: "change" });
  });

  test("what it means is sealed as a final list where no State was asked before; with nobody on it where the text says no", async () => {
    const saysYes = classesWithDefault("determination", { due: byTheEnd, ifNone: "yes" });
    const given = await givenListBeforeBody(db, 2, onTheList, saysYes);
    expect(await record(given, settled)).toBe(2);
    const [before, final, ...more] = await listSealedLists(db, { call: given.call.id });
    expect(more).toEqual([]);
    expect(final).toMatchObject({
      kind: "final",
      byDefaultOn: before?.id,
      follows: before?.id,
      period: null,
      determination: null,
      sealedBy: null,
      sealedAt: settled,
      count: 2,
    });
    const named = async (list: Id<"list">) => (await listEntries(db, list)).map(({ entry }) => entry.application);
    expect(new Set(await named(mustExist(final).id))).toEqual(new Set([idOf(given, 0), idOf(given, 1)]));
    expect(await eventsOf(database, mustExist(final).id)).toEqual(["FinalListSealed"]);
    // What the body decides afterwards stands on a list that follows it.
    const [first] = given.listed.map(({ application }) => application.reference);
    await confirmed(given, [said(first ?? "", "no")], inSession, settled.add({ hours: 1 }));
    const further = (await listSealedLists(db, { call: given.call.id })).at(-1);
    expect(further).toMatchObject({ kind: "final", follows: final?.id, count: 1 });
    const saysNo = classesWithDefault("determination", { due: byTheEnd, ifNone: "no" });
    const other = await givenListBeforeBody(db, 1, onTheList, saysNo);
    expect(await record(other, settled)).toBe(1);
    const lists = await listSealedLists(db, { call: other.call.id });
    expect(lists.map(({ kind, count }) => [kind, count])).toEqual([
      ["proposed", 1],
      ["final", 0],
    ]);
  });

  test("let_count_from_what_was_decided_in_time: a yes in time that is entered after a default yes counts from its own instant, and a letter corrects", async () => {
    const saysYes = classesWithDefault("determination", { due: byTheEnd, ifNone: "yes" });
    const given = await givenListBeforeBody(db, 1, onTheList, saysYes);
    expect(await record(given, settled)).toBe(1);
    const before = settled.add({ hours: 1 });
    await confirmed(given, saidOfAll(given, "yes"), inSession, before);
    const known = before.add({ hours: 1 });
    expect(await standing(idOf(given, 0), known)).toBe("accredited");
    expect(await stepsOf(idOf(given, 0))).toEqual([
      "screening yes",
      "list listed",
      "determination by-default",
      "determination yes",
    ]);
    const letters = await database.asOwner(
      `select kind, data ->> 'instead' as instead, data ->> 'grantedAt' as at from letter
        where recipient_person = '${applicantOf(given, 0)}' and kind = 'accredited' order by created_at`,
    );
    expect(letters).toEqual([
      { kind: "accredited", instead: null, at: due.toString() },
      { kind: "accredited", instead: "late", at: inSession.toString() },
    ]);
    // The case, the record and the list of everybody say the same; the page of a day before it was known says nothing of it.
    const [accreditation] = await listAccreditationsOfApplications(db, [idOf(given, 0)]);
    expect(accreditation?.grantedAt.toString()).toBe(inSession.toString());
    expect(accreditation?.determination).not.toBeNull();
    const [own] = await listApplicationRecords(db, [mustExist(await getApplication(db, idOf(given, 0)))], known);
    expect(applicationStanding(mustExist(own ?? null), known)).toMatchObject({ grantedAt: inSession });
    const listed = async (asOf?: Instant) => {
      const wanted = {
        process: given.process.slug,
        sort: "name",
        page: 1,
        ...(asOf === undefined ? {} : { asOf }),
      } as const;
      const { rows } = mustExist(await seeAccreditedOrganisations(as(db, { role: "public" }, known), wanted));
      return rows.map(({ grantedOn }) => grantedOn);
    };
    expect(await listed()).toEqual(["2022-07-26"]);
    expect(await listed(inSession.add({ hours: 1 }))).toEqual([]);
  });

  test("ruled in time, or put off in time: no default comes; without a due none ever does", async () => {
    const classes = classesWithDefault("determination", { due: byTheEnd, ifNone: "no" });
    const given = await givenListBeforeBody(db, 2, onTheList, classes);
    const [first, other] = given.listed.map(({ application }) => application.reference);
    await confirmed(given, [said(first ?? "", "yes"), said(other ?? "", "deferred")], inSession, inSession);
    expect(await record(given, settled)).toBe(0);
    expect(await standing(idOf(given, 1), settled)).toBe("before-body");
  });
});

describe("an office has not ruled when an answer was due", () => {
  const within = { after: { unit: "calendar_days", count: 10 } } as const;

  async function givenWaiting(what: "claim" | "screening", ifNone: "yes" | "no") {
    const given = await givenOpenCall(db, {}, classesWithDefault(what, { due: within, ifNone }, {}));
    const category = what === "claim" ? "ecosoc-ngo" : "ngo";
    const { application, applicant } = await givenSubmitted(db, given, { category });
    const dueAt = application.receivedAt.add({ hours: 240 });
    return { given, application, applicant, dueAt, settles: dueAt.add({ seconds: 120 }) };
  }

  test("the text says no: it is refused as of the due, and nobody can review it any more", async () => {
    const { given, application, applicant, dueAt, settles } = await givenWaiting("screening", "no");
    expect(await record(given, settles.subtract({ seconds: 1 }))).toBe(0);
    const { reference, version } = application;
    const desk = as(db, given.officer, settles);
    expect(refused(await clearApplication(desk, { reference, version })).because).toBe("ruling_was_due");
    expect(await record(given, settles)).toBeGreaterThan(0);
    expect(await standing(application.id, settles)).toBe("refused");
    expect(refused(await clearApplication(desk, { reference, version })).because).toBe("ruling_was_due");
    expect(await lettersTo(database, applicant.person)).toContain("decided-by-default");
    const [step] = await byHand(db, `select at from step where application_id = '${application.id}'`);
    expect(step?.["at"]).toEqual(new Date(dueAt.epochMilliseconds));
  });

  test("the text says yes: it counts as cleared by nobody, and goes on the list", async () => {
    const { given, application, applicant, settles } = await givenWaiting("screening", "yes");
    expect(await record(given, settles)).toBeGreaterThan(0);
    expect(await standing(application.id, settles)).toBe("cleared");
    expect(await getApplication(db, application.id)).toMatchObject({ state: "cleared", clearedBy: null });
    expect(await lettersTo(database, applicant.person)).toContain("decided-by-default");
    const to = { call: given.call.id, closesAt: round.periodCloses };
    accepted(await circulateList(as(db, given.officer, round.circulating), to));
    expect(await stepsOf(application.id)).toEqual(["screening by-default", "list listed"]);
    expect(await standing(application.id, round.objecting)).toBe("circulated");
  });

  test("a claim on which the text says no goes on in the class to which the organisation agreed, is told so, and waits there; who did not agree is refused", async () => {
    const register = await givenRegister(db, second, { kind: "past_process" });
    const partners = await givenRegister(db, second, { kind: "membership" });
    const classes = ownClasses({ conference: register.slug, partners: partners.slug }).map((one) => ({
      ...one,
      track:
        one.track?.map((stage) =>
          stage.kind === "ruling" && stage.what === "claim"
            ? ({ ...stage, due: within, ifNone: "no" } as const)
            : stage,
        ) ?? null,
    }));
    const given = await givenOpenCall(db, {}, classes);
    const agreed = await givenSubmitted(db, given, { class: "of-the-conference", goOn: true });
    const proud = await givenSubmitted(db, given, { class: "of-the-conference" });
    const settles = agreed.application.receivedAt.add({ hours: 240, seconds: 121 });
    expect(await record(given, settles)).toBe(2);
    const moved = mustExist(await getApplication(db, agreed.application.id));
    expect(moved).toMatchObject({ state: "submitted", class: "all-others", movedFrom: "of-the-conference" });
    expect(moved).toMatchObject({ receivedAt: agreed.application.receivedAt, route: "no-objection" });
    expect(await standing(moved.id, settles)).toBe("submitted");
    expect(await standing(proud.application.id, settles)).toBe("refused");
    const told = (person: string) =>
      database.asOwner(
        `select data ->> 'outcome' as outcome from letter where recipient_person = '${person}' and kind = 'decided-by-default'`,
      );
    expect(await told(agreed.applicant.person)).toEqual([{ outcome: "movedOn" }]);
    expect(await told(proud.applicant.person)).toEqual([{ outcome: "ended" }]);
    const { reference, version } = moved;
    const cleared = accepted(await clearApplication(as(db, given.officer, settles), { reference, version }));
    expect(cleared.next.granted).toEqual([]);
    expect((await stepsOf(moved.id)).at(-1)).toBe("screening yes");
  });

  test("a claim on which the text says yes accredits as of the due", async () => {
    const { given, application, applicant, dueAt, settles } = await givenWaiting("claim", "yes");
    expect(await record(given, settles)).toBeGreaterThan(0);
    expect(await standing(application.id, settles)).toBe("accredited");
    const [granted] = await listAccreditationsOfApplications(db, [application.id]);
    expect(granted?.grantedAt.toString()).toBe(dueAt.toString());
    expect(await lettersTo(database, applicant.person)).toContain("accredited");
  });
});
