import { beforeEach, describe, expect, test } from "vitest";
import { extendTimeToComplete as extendTimeToCompleteNow } from "#acts/applications/extend-time-to-complete.ts";
import { refuseApplication as refuseApplicationNow } from "#acts/applications/refuse-application.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { listWithdrawals } from "#db/accreditation/withdrawals.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { getCall, listCalls } from "#db/applications/calls.ts";
import { newId } from "#db/new-id.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { local, organisationDetails, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenModalitiesInForce,
  givenOpenCall,
  givenProcess,
  givenSubmitted,
} from "#support/given.ts";
import { aLoadContext, type Answer, type FormAnswer, signedInAs } from "#support/request.ts";
import { completableUntil, curable, givenReturned } from "#support/returned.ts";
import * as invitePerson from "../../../app/routes/administrator/invite-person.tsx";
import * as people from "../../../app/routes/administrator/people.tsx";
import * as accreditation from "../../../app/routes/secretariat/accreditation.tsx";
import * as announceCutOff from "../../../app/routes/secretariat/announce-cut-off.tsx";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as auditTrail from "../../../app/routes/secretariat/audit-trail.tsx";
import * as changeAccreditation from "../../../app/routes/secretariat/change-accreditation.tsx";
import * as changeClearance from "../../../app/routes/secretariat/change-clearance.tsx";
import * as circulateList from "../../../app/routes/secretariat/circulate-list.tsx";
import * as clearApplication from "../../../app/routes/secretariat/clear-application.tsx";
import * as decideWithdrawal from "../../../app/routes/secretariat/decide-withdrawal.tsx";
import * as extendCall from "../../../app/routes/secretariat/extend-call.tsx";
import * as extendPeriod from "../../../app/routes/secretariat/extend-no-objection-period.tsx";
import * as extendTimeToComplete from "../../../app/routes/secretariat/extend-time-to-complete.tsx";
import * as letters from "../../../app/routes/secretariat/letters.tsx";
import * as period from "../../../app/routes/secretariat/no-objection-period.tsx";
import * as openCall from "../../../app/routes/secretariat/open-call.tsx";
import * as openProcess from "../../../app/routes/secretariat/open-process.tsx";
import * as outcomes from "../../../app/routes/secretariat/outcomes.tsx";
import * as queue from "../../../app/routes/secretariat/queue.tsx";
import * as refuseApplication from "../../../app/routes/secretariat/refuse-application.tsx";
import * as retryLetter from "../../../app/routes/secretariat/retry-letter.tsx";
import * as scheduleSession from "../../../app/routes/secretariat/schedule-session.tsx";

const database = await aDatabase();
const { db } = database;
const officer = await aPersonIn(db, { role: "secretariat" });

async function deskAt(now: Instant) {
  return signedInAs(aLoadContext(db, { now }), officer);
}

const desk = await deskAt(round.reviewing);

// The desk writes more here than an account may within its time.
beforeEach(async () => {
  await db.deleteFrom("attempt").execute();
});

function problemsOf(answer: Answer<FormAnswer>) {
  return answer.data.problems.map(({ field }) => field);
}

function refusalOf(answer: Answer<FormAnswer>) {
  return answer.data.refusal;
}

const day = (name: string, [year, month, date]: readonly [string, string, string], clock = "18:00") => ({
  [`${name}.day`]: date,
  [`${name}.month`]: month,
  [`${name}.year`]: year,
  [`${name}.clock`]: clock,
});

/** No list of holidays is entered here. */
const unknownHolidays = "closes_in_a_year_without_holidays";

describe("The queue", async () => {
  const given = await givenOpenCall(db);
  const draft = await givenDraft(db, given, { name: "Zebra Draft Society" });
  const submitted = await givenSubmitted(db, given, { name: "Zebra Ngō Alliance" });
  const cleared = await givenCleared(db, given, { name: "Zebra Business Forum", category: "business" });

  const seen = async (query: string) => {
    const answer = await desk.load(queue, `/en/secretariat?call=${given.call.id}&${query}`);
    return answer.data.queue;
  };

  test("begins with what waits for review, and counts the rest as the rows are", async () => {
    const { rows, counts, total } = await seen("");
    expect(rows.map(({ reference }) => reference)).toEqual([submitted.application.reference]);
    expect(total).toBe(1);
    for (const { state, count } of counts) expect((await seen(`state=${state}`)).total).toBe(count);
  });

  test("never shows a draft", async () => {
    expect((await seen("state=all")).total).toBe(2);
    expect((await seen("state=draft")).rows.map(({ reference }) => reference)).not.toContain(
      draft.application.reference,
    );
  });

  test("finds a name without its accents, a reference, a category", async () => {
    expect((await seen("state=all&q=zebra%20ngo")).total).toBe(1);
    expect((await seen(`state=all&q=${cleared.application.reference.toLowerCase()}`)).total).toBe(1);
    expect((await seen("state=all&category=business")).total).toBe(1);
    expect((await seen("state=all&category=business&q=alliance")).total).toBe(0);
  });

  test("takes what it does not offer as not given, and a page beyond the end as the last", async () => {
    const { total, page } = await seen(`state=nonsense&category=x&order=1&country=%00&page=99999&q=${"x".repeat(400)}`);
    expect({ total, page }).toEqual({ total: 1, page: 1 });
    expect((await seen("page=-3")).page).toBe(1);
  });

  test("says how many days each has waited, and which deadline lies ahead", async () => {
    const { rows, due } = await seen("state=all");
    const waiting = new Map(rows.map((row) => [row.reference, row.waiting]));
    expect(waiting.get(submitted.application.reference)).toBe(20);
    expect(waiting.get(cleared.application.reference)).toBeNull();
    expect(due).toBeNull();
    const open = (await deskAt(round.applying)).load(queue, `/en/secretariat?call=${given.call.id}`);
    expect((await open).data.queue.due).toMatchObject({ id: given.call.id, title: given.call.title });
  });

  test("says what is to be looked at: who may be there twice, and whose record has changed", async () => {
    const call = await givenOpenCall(db);
    const [one, other] = [
      await givenSubmitted(db, call, { name: "Orchard Assembly" }),
      await givenSubmitted(db, call, { name: "orchard assembly" }),
    ];
    const lone = await givenSubmitted(db, call, { name: "Pear Assembly" });
    const record = organisationDetails({ name: "Pear Assembly, as it is called now" });
    accepted(
      await saveOrganisation(as(db, lone.applicant, round.applying.add({ hours: 1 })), { ...record, version: 1 }),
    );
    const look = async () => {
      const { rows } = (await desk.load(queue, `/en/secretariat?call=${call.call.id}&state=all`)).data.queue;
      return new Map(rows.map(({ reference, doubled, changed }) => [reference, { doubled, changed }]));
    };
    const first = await look();
    expect(first.get(one.application.reference)).toEqual({ doubled: true, changed: false });
    expect(first.get(other.application.reference)).toEqual({ doubled: true, changed: false });
    expect(first.get(lone.application.reference)).toEqual({ doubled: false, changed: true });

    const { reference, version } = one.application;
    const reason = "It is there twice.";
    accepted(
      await refuseApplicationNow(as(db, call.officer, round.reviewing), {
        reference,
        version,
        ground: "not_relevant",
        reason,
      }),
    );
    expect((await look()).get(reference)).toEqual({ doubled: false, changed: false });
  });

  test("a draft has no page of review", async () => {
    const { reference } = draft.application;
    const answer = await desk.load(application, `/en/secretariat/applications/${reference}`, { reference });
    expect(answer.status).toBe(404);
  });
});

describe("A review", async () => {
  const given = await givenOpenCall(db);

  test("shows who resembles the organisation, and what it has applied for besides", async () => {
    const one = await givenSubmitted(db, given, { name: "Quiet Harbour Institute" });
    const other = await givenSubmitted(db, given, { name: "QUIET-HARBOUR Institute (Nairobi)" });
    const { reference } = one.application;
    const answer = await desk.load(application, `/en/secretariat/applications/${reference}?queue=q%3Dx`, { reference });
    expect(answer.data).toMatchObject({
      application: { standing: "submitted" },
      queue: "q=x",
      similar: [{ reference: other.application.reference, because: "name" }],
      earlier: [],
      acts: { clear: null, refuse: null },
    });
  });

  test("stands between its neighbours in the list it was opened from, also when it has just left it", async () => {
    const call = await givenOpenCall(db);
    const [acacia, birch, cedar] = [
      await givenSubmitted(db, call, { name: "Acacia Union" }),
      await givenSubmitted(db, call, { name: "Birch Union" }),
      await givenSubmitted(db, call, { name: "Cedar Union" }),
    ].map(({ application: { reference } }) => reference);
    const placeOf = async (reference = "", query = "") => {
      const list = new URLSearchParams({ queue: `call=${call.call.id}&order=-name${query}` }).toString();
      return (await desk.load(application, `/en/secretariat/applications/${reference}?${list}`, { reference })).data
        .place;
    };
    expect(await placeOf(birch)).toEqual({ previous: cedar, next: acacia, place: 2, total: 3 });
    expect(await placeOf(cedar)).toEqual({ previous: null, next: birch, place: 1, total: 3 });
    expect(await placeOf(acacia, "&q=acacia")).toEqual({ previous: null, next: null, place: 1, total: 1 });

    const reason = "Nothing relates to the scope.";
    const sent = mustExist(await findApplicationByReference(db, birch ?? ""));
    const officerOf = as(db, call.officer, round.reviewing);
    accepted(
      await refuseApplicationNow(officerOf, {
        reference: sent.reference,
        version: sent.version,
        ground: "not_relevant",
        reason,
      }),
    );
    expect(await placeOf(birch)).toEqual({ previous: cedar, next: acacia, place: null, total: 2 });
    const path = `/en/secretariat/applications/${sent.reference}`;
    expect((await desk.load(application, path, { reference: sent.reference })).data.place).toBeNull();
  });

  test("says for how long it has waited, and whether a refusal lets the organisation come again", async () => {
    const { application: sent } = await givenSubmitted(db, given);
    const { reference } = sent;
    const path = `/en/secretariat/applications/${reference}`;
    expect((await desk.load(application, path, { reference })).data).toMatchObject({ waiting: 20 });
    const form = await desk.load(refuseApplication, `${path}/refuse-application`, { reference });
    expect(form.data.reapplication).toMatchObject({ allowed: true });
  });

  test("clears, and leads back with the filters of the queue", async () => {
    const { application: sent } = await givenSubmitted(db, given);
    const { reference } = sent;
    const path = `/en/secretariat/applications/${reference}/clear-application?queue=q%3Dx`;
    const answer = await desk.send(clearApplication, path, { version: String(sent.version) }, { reference });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`/en/secretariat/applications/${reference}?queue=q%3Dx&done=cleared`);
    expect((await findApplicationByReference(db, reference))?.state).toBe("cleared");

    const again = await desk.send(clearApplication, path, { version: String(sent.version + 1) }, { reference });
    expect(again.status).toBe(409);
    expect(refusalOf(again)?.words).toMatch(/not waiting for review/);
  });

  test("clears nothing that has changed since it was seen", async () => {
    const { application: sent } = await givenSubmitted(db, given);
    const { reference, version } = sent;
    const path = `/en/secretariat/applications/${reference}/clear-application`;
    const answer = await desk.send(clearApplication, path, { version: String(version + 7) }, { reference });
    expect(answer.status).toBe(409);
    expect((await findApplicationByReference(db, reference))?.state).toBe("submitted");
    expect((await desk.send(clearApplication, path, { version: "one" }, { reference })).status).toBe(400);
  });

  test("on the notify route the officer says that the status was verified, and grants at once", async () => {
    const { application: sent } = await givenSubmitted(db, given, { category: "ecosoc-ngo" });
    const { reference } = sent;
    const path = `/en/secretariat/applications/${reference}/clear-application`;
    const unverified = await desk.send(clearApplication, path, { version: String(sent.version) }, { reference });
    expect([unverified.status, problemsOf(unverified)]).toEqual([422, ["verified"]]);
    const fields = { version: String(sent.version), verified: "yes" };
    expect((await desk.send(clearApplication, path, fields, { reference })).status).toBe(303);
    expect((await listAccreditationsOfApplications(db, [sent.id]))[0]).toBeDefined();
  });

  test("refuses on a ground and with a reason, which are asked for, kept as they were typed, and have their limits", async () => {
    const { application: sent } = await givenSubmitted(db, given);
    const { reference } = sent;
    const path = `/en/secretariat/applications/${reference}/refuse-application`;
    const refuse = (reason: string, ground = "not_relevant") =>
      desk.send(refuseApplication, path, { version: String(sent.version), ground, reason }, { reference });
    expect(problemsOf(await refuse("   "))).toEqual(["reason"]);
    for (const ground of ["", "by mood"]) {
      const groundless = await refuse("Nothing relates to the scope.", ground);
      expect([groundless.status, problemsOf(groundless)]).toEqual([422, ["ground"]]);
      expect(groundless.data).toMatchObject({ submitted: { reason: ["Nothing relates to the scope."] } });
    }
    expect(problemsOf(await refuse(" ", ""))).toEqual(["ground", "reason"]);
    expect((await findApplicationByReference(db, reference))?.state).toBe("submitted");
    const long = await refuse("x".repeat(5001));
    expect([long.status, problemsOf(long)]).toEqual([422, ["reason"]]);
    expect((await refuse("Nothing relates to the scope.")).status).toBe(303);
    expect(await findApplicationByReference(db, reference)).toMatchObject({
      state: "refused",
      ground: "not_relevant",
      reason: "Nothing relates to the scope.",
    });
  });
});

describe("Circulating a list", async () => {
  const given = await givenOpenCall(db);
  await givenSubmitted(db, given);
  const { call } = given;
  const params = { call: call.id };
  const path = `/en/secretariat/calls/${call.id}/circulate-list`;
  const at = await deskAt(round.circulating);

  test("is not offered while nothing is cleared, and says why", async () => {
    const { data } = await at.load(circulateList, path, params);
    expect(data).toMatchObject({ count: 0, list: { refusal: { because: "nothing_to_circulate" } } });
    expect(JSON.stringify(data)).toContain('{"reason":"submitted","count":1}');
    const answer = await at.send(circulateList, path, day("closes", ["2022", "6", "30"]), params);
    expect(answer.status).toBe(409);
  });

  test("asks for a closing instant that exists and lies ahead, and then for a confirmation of the list that was read", async () => {
    await givenCleared(db, given);
    expect(problemsOf(await at.send(circulateList, path, day("closes", ["", "", ""], ""), params))).toEqual([
      "closes.day",
    ]);
    const twice = await at.send(circulateList, path, day("closes", ["2022", "11", "6"], "01:30"), params);
    expect([twice.status, problemsOf(twice)]).toEqual([422, ["closes.which"]]);
    const missing = await at.send(circulateList, path, day("closes", ["2023", "3", "12"], "02:30"), params);
    expect([missing.status, problemsOf(missing)]).toEqual([422, ["closes.clock"]]);
    const past = await at.send(circulateList, path, day("closes", ["2022", "5", "1"]), params);
    expect(past.status).toBe(409);

    const asked = await at.send(circulateList, path, day("closes", ["2022", "6", "30"]), params);
    expect(asked.status).toBe(303);
    expect(asked.location).toBe(`${path}?closesAt=2022-06-30T22%3A00%3A00Z`);
    const confirmation = `${path}?closesAt=2022-06-30T22%3A00%3A00Z`;
    const { list } = (await at.load(circulateList, confirmation, params)).data;

    await givenCleared(db, given);
    const stale = await at.send(circulateList, confirmation, { step: "circulate", seen: list.seen }, params);
    expect([stale.status, refusalOf(stale)?.words]).toEqual([409, expect.stringMatching(/changed/) as string]);

    const fresh = (await at.load(circulateList, confirmation, params)).data;
    expect(fresh.count).toBe(2);
    const sent = await at.send(circulateList, confirmation, { step: "circulate", seen: fresh.list.seen }, params);
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(/^\/en\/secretariat\/no-objection-periods\/[0-9a-f-]{36}\?done=circulated$/);
  });
});

describe("The page of a period", async () => {
  const given = await givenCirculated(db, { count: 2 });
  const [first] = given.listed;
  const params = { period: given.period.id };
  const path = `/en/secretariat/no-objection-periods/${given.period.id}`;
  const mission = await givenMission(db);
  const before = await deskAt(round.objecting);
  const untouched = await before.load(period, path, params);
  accepted(
    await raiseObjection(as(db, mission, round.objecting), {
      period: given.period.id,
      applications: [first?.application.reference ?? ""],
      basis: "A basis that nobody reads here",
    }),
  );

  test("is the same, byte for byte, whether a State has objected or not, until the period has settled", async () => {
    const after = await before.load(period, path, params);
    expect(JSON.stringify(after.data)).toBe(JSON.stringify(untouched.data));
    const settling = await (await deskAt(round.periodCloses.add({ milliseconds: 1 }))).load(period, path, params);
    expect(settling.data).toMatchObject({ period: { standing: "settling", outcome: null } });
  });

  test("then says who was accredited and who was not, and never who objected", async () => {
    const settled = await (await deskAt(round.settled)).load(period, path, params);
    expect(settled.data).toMatchObject({
      period: { standing: "closed", outcome: { accredited: 1, notAccredited: 1 } },
    });
    const record = await (await deskAt(round.settled)).load(outcomes, `/en/secretariat/outcomes?call=${given.call.id}`);
    expect(record.data).toMatchObject({ record: { total: 2 } });
    for (const shown of [settled, record]) {
      expect(JSON.stringify(shown.data)).not.toContain(mission.mission);
      expect(JSON.stringify(shown.data)).not.toContain("A basis that nobody reads here");
    }
  });

  test("nothing of an objection stands in the audit trail of the desk, not even that there was one", async () => {
    const trail = await before.load(auditTrail, `/en/secretariat/audit-trail?subject=${given.period.id}`);
    expect(trail.data).toMatchObject({ total: 1, entries: [{ event: "ListCirculated" }] });
    const sly = await before.load(auditTrail, "/en/secretariat/audit-trail?event=ObjectionRaised");
    expect(sly.data).toMatchObject({ filter: {} });
    expect(JSON.stringify(sly.data)).not.toMatch(/Objection(Raised|Withdrawn)/);
  });

  test("its letters are not counted among those of the desk", async () => {
    const counted = async () => (await before.load(letters, "/en/secretariat/letters")).data;
    const earlier = JSON.stringify(await counted());
    accepted(
      await raiseObjection(as(db, await givenMission(db), round.objecting), {
        period: given.period.id,
        applications: [first?.application.reference ?? ""],
        basis: null,
      }),
    );
    expect(JSON.stringify(await counted())).toBe(earlier);
  });

  test("is extended with a reason and later only", async () => {
    const page = `${path}/extend-no-objection-period`;
    const nothing = await before.send(extendPeriod, page, {}, params);
    expect([nothing.status, problemsOf(nothing)]).toEqual([422, ["closes.day"]]);
    const earlier = day("closes", ["2022", "6", "29"]);
    const refused = await before.send(extendPeriod, page, earlier, params);
    expect([refused.status, refusalOf(refused)?.words]).toEqual([
      409,
      expect.stringMatching(/never earlier/) as string,
    ]);
    const asked = await before.send(extendPeriod, page, day("closes", ["2022", "7", "2"]), params);
    expect(asked.location).toBe(`${page}?closesAt=2022-07-02T22%3A00%3A00Z`);
    const confirm = asked.location ?? "";
    const twice = await before.load(extendPeriod, confirm, params);
    expect(twice.data).toMatchObject({
      look: { closesOn: "2022-07-02", session: { daysBefore: 23 }, oddities: ["closes_on_a_weekend", unknownHolidays] },
    });
    const late = await before.send(extendPeriod, page, day("closes", ["2022", "7", "20"]), params);
    expect((await before.load(extendPeriod, late.location ?? "", params)).data).toMatchObject({
      look: { oddities: [unknownHolidays, "leaves_too_little_time_for_visas"] },
    });
    expect((await before.load(period, path, params)).data).toMatchObject({
      period: { closesAt: "2022-06-30T22:00:00Z" },
    });
    const silent = await before.send(extendPeriod, confirm, { reason: " " }, params);
    expect([silent.status, problemsOf(silent)]).toEqual([422, ["reason"]]);
    expect((await before.send(extendPeriod, confirm, { reason: "Outage" }, params)).location).toBe(
      `${path}?done=extended`,
    );
    expect((await before.load(period, path, params)).data).toMatchObject({
      period: { closesAt: "2022-07-02T22:00:00Z" },
    });
  });
});

describe("Processes, sessions and calls", () => {
  test("a process is opened, and its name in addresses is nobody else's", async () => {
    const fields = {
      title: "Process of tests",
      shortName: "Tests",
      slug: "process-of-tests",
      mandate: "To try.",
      source: "Resolution of tests",
      dutyStation: "Geneva",
      ...day("begins", ["2022", "1", "1"]),
      ...day("ends", ["2025", "12", "31"]),
    };
    const path = "/en/secretariat/open-process";
    const answer = await desk.send(openProcess, path, fields);
    expect([answer.status, answer.location]).toEqual([
      303,
      "/en/secretariat/processes/process-of-tests/schedule-session?done=opened",
    ]);
    expect(problemsOf(await desk.send(openProcess, path, fields))).toEqual(["slug"]);
    expect(problemsOf(await desk.send(openProcess, path, { ...fields, slug: "No Slug" }))).toEqual(["slug"]);
    const backwards = { ...fields, slug: "backwards", ...day("ends", ["2021", "1", "1"]) };
    expect(problemsOf(await desk.send(openProcess, path, backwards))).toEqual(["ends"]);
    expect(problemsOf(await desk.send(openProcess, path, {}))).toHaveLength(7);
    const named = async (shortName: string) => {
      const wrong = await desk.send(openProcess, path, { ...fields, slug: "named", shortName });
      return [wrong.status, wrong.data];
    };
    const says = (words: string) => expect.objectContaining({ problems: [{ field: "shortName", words }] }) as unknown;
    expect(await named("x".repeat(29))).toEqual([422, says("Shorten “Short name” to 28 characters or fewer")]);
    expect(await named(" – ")).toEqual([422, says("Short name: use at least one letter or digit")]);
    expect((await desk.send(openProcess, path, { ...fields, slug: "named", shortName: " Of\ttests " })).status).toBe(
      303,
    );
    expect(await findProcessBySlug(db, "named")).toMatchObject({ shortName: "Of tests" });
  });

  test("a session lies inside the mandate, has a place, and invites somebody", async () => {
    const { process } = await givenProcess(db);
    const path = `/en/secretariat/processes/${process.slug}/schedule-session`;
    const fields = {
      title: "Fourth session",
      kind: "substantive",
      standing: "planned",
      format: "hybrid",
      place: "New York",
      invited: ["states", "observers"],
    };
    const schedule = (year: string, changes = {}) =>
      desk.send(
        scheduleSession,
        path,
        {
          step: "confirm",
          ...fields,
          ...day("begins", [year, "3", "1"]),
          ...day("ends", [year, "3", "5"]),
          ...changes,
        },
        { process: process.slug },
      );
    expect((await schedule("2023")).status).toBe(303);
    expect((await schedule("2035")).status).toBe(409);
    // Only what is virtual needs no place; and somebody is invited.
    expect(problemsOf(await schedule("2023", { place: "" }))).toEqual(["place"]);
    expect((await schedule("2023", { place: "", format: "virtual" })).status).toBe(303);
    expect((await schedule("2023", { invited: [] })).status).toBe(422);
  });

  test("a call without modalities in force is refused with its citation, on the page and after the press", async () => {
    const { process, session } = await givenProcess(db);
    const params = { process: process.slug };
    const path = `/en/secretariat/processes/${process.slug}/open-call`;
    expect((await desk.load(openCall, path, params)).data).toMatchObject({
      process: { refusal: { because: "no_modalities_in_force" } },
    });
    const fields = { session: session.id, title: "Too early", ...day("closes", ["2022", "7", "1"]) };
    const answer = await desk.send(openCall, path, fields, params);
    expect(answer.status).toBe(409);
    expect(refusalOf(answer)).toEqual({
      because: "no_modalities_in_force",
      words:
        "No modalities decision is in force. Until one has been adopted, the accreditation stage stays shut. The Chair proposes one.",
      citation: "General Assembly resolution 75/240, paragraph 1",
    });
  });

  test("a call is opened for a session of its own process, and its deadline moves later only", async () => {
    const { process, session, call } = await givenOpenCall(db);
    const params = { process: process.slug };
    const path = `/en/secretariat/processes/${process.slug}/open-call`;
    const fields = { session: session.id, title: "Second call", ...day("closes", ["2022", "7", "1"]) };
    const chosen = await desk.send(openCall, path, fields, params);
    expect(chosen.location).toContain(`${path}?session=`);
    const answer = await desk.send(openCall, chosen.location ?? "", {}, params);
    expect(answer.location).toMatch(/\/secretariat\/calls\/[0-9a-f-]{36}\?done=opened$/);
    const foreign = await desk.send(openCall, path, { ...fields, session: call.id }, params);
    expect([foreign.status, problemsOf(foreign)]).toEqual([422, ["session"]]);

    const page = `/en/secretariat/calls/${call.id}/extend-call`;
    const ask = (month: string, date: string, year = "2022") =>
      desk.send(extendCall, page, day("closes", [year, month, date]), { call: call.id });
    const beyond = await desk.load(extendCall, (await ask("6", "15", "2023")).location ?? "", { call: call.id });
    expect(beyond.data).toMatchObject({
      look: {
        oddities: ["longer_than_a_quarter", unknownHolidays, "closes_after_the_session_ends"],
        session: { daysBefore: 0 },
      },
    });
    const asked = await ask("6", "15");
    expect((await getCall(db, call.id))?.window.closesAt.toString()).toBe("2022-05-24T22:00:00Z");
    const moved = await desk.send(extendCall, asked.location ?? "", { reason: "More time" }, { call: call.id });
    expect([moved.status, moved.location]).toEqual([303, `/en/secretariat/calls/${call.id}?done=extended`]);
    expect((await ask("6", "14")).status).toBe(409);
    expect((await getCall(db, call.id))?.window.closesAt.toString()).toBe("2022-06-15T22:00:00Z");
  });

  test("the dates of a call are read back before it opens: the weekday, the length, a day off, and what was typed stays", async () => {
    const { process, session } = await givenOpenCall(db);
    const params = { process: process.slug };
    const path = `/en/secretariat/processes/${process.slug}/open-call`;
    const send = (closes: [string, string, string], opens?: [string, string, string]) =>
      desk.send(
        openCall,
        path,
        {
          session: session.id,
          title: "A call & more",
          taking: "continuously",
          ...(opens === undefined ? {} : day("opens", opens)),
          ...day("closes", closes),
        },
        params,
      );
    const before = (await listCalls(db)).length;
    const asked = await send(["2022", "7", "2"], ["2022", "6", "25"]);
    const read = await desk.load(openCall, asked.location ?? "", params);
    expect(read.data).toMatchObject({
      chosen: {
        title: "A call & more",
        continuous: true,
        refusal: null,
        opens: { on: "2022-06-25" },
        look: {
          closesOn: "2022-07-02",
          opensLater: true,
          oddities: ["opens_on_a_weekend", "closes_on_a_weekend", unknownHolidays],
        },
      },
      kept: { session: session.id, title: "A call & more", taking: "continuously" },
    });
    expect((await listCalls(db)).length).toBe(before);
    expect((await send(["2022", "5", "1"])).status).toBe(409);
    const afterTheSession = await desk.load(openCall, (await send(["2022", "8", "1"])).location ?? "", params);
    expect(afterTheSession.data.chosen?.look.oddities).toContain("closes_after_the_session_ends");
    const late = await desk.load(openCall, (await send(["2022", "7", "20"])).location ?? "", params);
    expect(late.data.chosen?.look.oddities).toEqual([unknownHolidays, "leaves_too_little_time_for_visas"]);
    const bad = asked.location?.replace(session.id, process.id) ?? "";
    expect((await desk.load(openCall, bad, params)).status).toBe(404);
  });

  test("a continuous call is opened, and a cut-off announced after a second look", async () => {
    const { process, session } = await givenOpenCall(db);
    const open = `/en/secretariat/processes/${process.slug}/open-call`;
    const fields = {
      session: session.id,
      title: "All year",
      taking: "continuously",
      ...day("closes", ["2022", "7", "1"]),
    };
    const read = await desk.send(openCall, open, fields, { process: process.slug });
    const opened = await desk.send(openCall, read.location ?? "", {}, { process: process.slug });
    const id = readId<"call">(/calls\/([0-9a-f-]{36})/.exec(opened.location ?? "")?.[1] ?? "");
    if (id === null) throw new Error("No call was opened");
    const page = `/en/secretariat/calls/${id}/announce-cut-off`;
    const ask = (date: string) => desk.send(announceCutOff, page, day("at", ["2022", "6", date]), { call: id });
    const asked = await ask("18");
    expect((await getCall(db, id))?.cutOffs).toEqual([]);
    expect((await desk.load(announceCutOff, asked.location ?? "", { call: id })).data).toMatchObject({
      refusal: null,
      look: { closesOn: "2022-06-18", oddities: ["closes_on_a_weekend", unknownHolidays] },
    });
    const announced = await desk.send(announceCutOff, asked.location ?? "", {}, { call: id });
    expect([announced.status, announced.location]).toEqual([303, `/en/secretariat/calls/${id}?done=cutOff`]);
    expect((await getCall(db, id))?.cutOffs?.map(String)).toEqual(["2022-06-18T22:00:00Z"]);
    const again = await ask("18");
    expect([again.status, refusalOf(again)?.words]).toEqual([409, "This cut-off is announced already."]);
  });
});

test("what was sent back is given longer: the instant first, read back, then the reason", async () => {
  const { application: sent } = await givenReturned(db, await givenOpenCall(db, curable));
  const { reference } = sent;
  const params = { reference };
  const page = `/en/secretariat/applications/${reference}/extend-time-to-complete`;
  const ask = (date: string) => desk.send(extendTimeToComplete, page, day("closes", ["2022", "6", date]), params);
  expect((await ask("8")).status).toBe(409);
  const asked = await ask("14");
  expect(asked.location).toBe(`${page}?closesAt=2022-06-14T22%3A00%3A00Z`);
  const readBack = await desk.load(extendTimeToComplete, asked.location ?? "", params);
  expect(readBack.data).toMatchObject({ extendRefusal: null, look: { session: { daysBefore: 41 } } });
  const unexplained = await desk.send(extendTimeToComplete, asked.location ?? "", { reason: " " }, params);
  expect([unexplained.status, problemsOf(unexplained)]).toEqual([422, ["reason"]]);
  const given = await desk.send(extendTimeToComplete, asked.location ?? "", { reason: "The portal was away." }, params);
  expect(given.location).toBe(`/en/secretariat/applications/${reference}?done=extended`);
  const seen = await desk.load(application, given.location ?? "", params);
  expect(seen.data).toMatchObject({
    done: "extended",
    acts: { giveLonger: null },
    application: { returned: [{ until: "2022-06-14T22:00:00Z", extensions: [{ reason: "The portal was away." }] }] },
  });
});

test("what was sent back is listed by when it must be completed, and taken back with a reason", async () => {
  const call = await givenOpenCall(db, curable);
  const returned = [await givenReturned(db, call), await givenReturned(db, call)].map(({ application: one }) => one);
  // Received at the same instant, they stand in the order of their ids.
  const inOrder = returned.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const [first, second] = [mustExist(inOrder[0]), mustExist(inOrder[1])];
  const [longer, until] = [local("2022-06-20T18:00"), completableUntil].map(String);
  const extending = { reference: first.reference, closesAt: local("2022-06-20T18:00"), reason: "A holiday." };
  accepted(await extendTimeToCompleteNow(as(db, call.officer, round.reviewing), extending));
  const page = `/en/secretariat?call=${call.call.id}&state=returned`;
  const rows = async (order: string) => {
    const { data } = await desk.load(queue, `${page}&order=${order}`);
    return data.queue.rows.map(({ reference, completableUntil: at }) => [reference, at]);
  };
  const listed = [
    [second.reference, until],
    [first.reference, longer],
  ];
  expect(await rows("until")).toEqual(listed);
  expect(await rows("received")).toEqual(listed.toReversed());
  const params = { reference: first.reference };
  const act = `/en/secretariat/applications/${first.reference}/take-back-return?queue=state%3Dreturned`;
  const loaded = await desk.load(changeClearance, act, params);
  expect(loaded.data).toMatchObject({ change: "takeBackReturn", refusal: null });
  const version = String(first.version);
  const unexplained = await desk.send(changeClearance, act, { version, reason: " " }, params);
  expect([unexplained.status, problemsOf(unexplained)]).toEqual([422, ["reason"]]);
  const taken = await desk.send(changeClearance, act, { version, reason: "It was with the application." }, params);
  expect(taken.location).toBe(
    `/en/secretariat/applications/${first.reference}?queue=state%3Dreturned&done=returnTakenBack`,
  );
  expect(await rows("until")).toEqual([listed[0]]);
});

describe("An accreditation", async () => {
  const given = await givenLapsed(db);
  const [listed] = given.listed;
  const granted = (await listAccreditationsOfApplications(db, [mustExist(listed).application.id]))[0];
  const id = granted?.id ?? "";
  const params = { accreditation: id };
  const path = `/en/secretariat/accreditations/${id}`;
  const at = await deskAt(round.afterwards);
  const secondAt = async (now: Instant) =>
    signedInAs(aLoadContext(db, { now }), await aPersonIn(db, { role: "secretariat" }));

  test("is suspended by one and withdrawn by two with a ground, each once", async () => {
    const page = `${path}/suspend-accreditation`;
    expect(problemsOf(await at.send(changeAccreditation, page, { ground: " " }, params))).toEqual(["ground"]);
    const answer = await at.send(changeAccreditation, page, { ground: "A ground" }, params);
    expect(answer.location).toBe(`${path}?done=suspended`);
    expect((await at.send(changeAccreditation, page, { ground: "Again" }, params)).status).toBe(409);
    const later = await deskAt(round.afterwards.add({ hours: 1 }));
    expect(
      (await later.send(changeAccreditation, `${path}/withdraw-accreditation`, { ground: "A ground" }, params)).status,
    ).toBe(303);
    const entered = await later.load(accreditation, `${path}?done=entered`, params);
    expect(entered.data).toMatchObject({
      done: "entered",
      accreditation: { standing: "suspended", withdrawal: { ground: "A ground" } },
    });
    const [waiting] = await listWithdrawals(db, mustExist(granted ?? null).id);
    const of = { ...params, withdrawal: mustExist(waiting ?? null).id };
    const confirming = `${path}/withdrawals/${of.withdrawal}/confirm-withdrawal`;
    expect((await later.load(decideWithdrawal, confirming, of)).data).toMatchObject({ act: "confirm-withdrawal" });
    expect((await later.send(decideWithdrawal, confirming, {}, of)).status).toBe(409);
    const second = await secondAt(round.afterwards.add({ hours: 2 }));
    expect((await second.send(decideWithdrawal, confirming, {}, of)).location).toBe(`${path}?done=withdrawn`);
    expect((await second.load(accreditation, path, params)).data).toMatchObject({
      accreditation: { standing: "withdrawn" },
    });
    expect((await second.load(decideWithdrawal, confirming, of)).status).toBe(404);
  });
});

describe("Letters", async () => {
  const { chair } = await givenModalitiesInForce(db);
  const dead = async (kind: string, chairOf: Id<"process"> | null) => {
    const id = newId<"letter">();
    await db
      .insertInto("letter")
      .values({
        id,
        kind,
        chair_of: chairOf,
        event_key: crypto.randomUUID(),
        recipient_email: "nobody@example.org",
        recipient_name: "Nobody",
        language: "en",
        data: "{}",
        created_at: round.reviewing.toString(),
        due_at: round.reviewing.toString(),
      })
      .execute();
    await database.asOwner(`
      update letter set attempts = 8, last_error = '550 no such mailbox', dead_at = due_at where id = '${id}'`);
    return id;
  };
  const open = await dead("application-cleared", null);
  const confidential = await dead("objection-received", chair.process);
  const chairsDesk = await signedInAs(
    aLoadContext(db, { now: round.reviewing }),
    await aPersonIn(db, { role: "chair", process: chair.process }),
  );
  const retry = (letter: string, browser = desk) =>
    browser.send(retryLetter, `/en/secretariat/letters/${letter}/retry-letter`, {}, { letter });

  test("that were given up are listed and tried again, but for the confidential ones", async () => {
    const { data } = await desk.load(letters, "/en/secretariat/letters");
    expect(data).toMatchObject({ letters: [{ id: open }], counts: { dead: 1 }, ofChair: false });
    expect((await retry(confidential)).status).toBe(404);
    expect((await retry(open)).location).toBe("/en/secretariat/letters?done=retried");
    expect((await retry(open)).status).toBe(409);
  });

  test("about who spoke are listed and tried again by the Chair of the process, who has no others", async () => {
    const { data } = await chairsDesk.load(letters, "/en/secretariat/letters");
    expect(data).toMatchObject({
      letters: [{ id: confidential, recipient: null }],
      counts: { dead: 1 },
      ofChair: true,
    });
    expect((await retry(open, chairsDesk)).status).toBe(404);
    expect((await retry(confidential, chairsDesk)).location).toBe("/en/secretariat/letters?done=retried");
    expect((await retry(confidential, chairsDesk)).status).toBe(409);
    expect((await chairsDesk.load(letters, "/en/secretariat/letters?done=retried")).data).toMatchObject({
      letters: [],
      done: "retried",
    });
  });
});

describe("The administrator", async () => {
  const administrator = await signedInAs(
    aLoadContext(db, { now: round.reviewing }),
    await aPersonIn(db, { role: "administrator" }),
  );
  const path = "/en/administrator/invite-person";
  const { mission } = await givenMission(db);

  test("invites to an office, with the mission or the process that it needs", async () => {
    const fields = { email: "new.delegate@example.org", name: "New Delegate", role: "mission", language: "en" };
    expect(problemsOf(await administrator.send(invitePerson, path, fields))).toEqual(["mission"]);
    expect(problemsOf(await administrator.send(invitePerson, path, { ...fields, role: "chair" }))).toEqual(["process"]);
    expect(problemsOf(await administrator.send(invitePerson, path, { ...fields, mission: "x" }))).toEqual(["mission"]);
    const invalid = await administrator.send(invitePerson, path, { ...fields, mission, email: "no address" });
    expect([invalid.status, problemsOf(invalid)]).toEqual([422, ["email"]]);
    const answer = await administrator.send(invitePerson, path, { ...fields, mission });
    expect([answer.status, answer.location]).toEqual([303, "/en/administrator?done=invited"]);
    expect((await administrator.load(people, "/en/administrator")).data).toMatchObject({
      invitations: [{ email: "new.delegate@example.org", role: "mission", standing: "waiting" }],
    });
  });

  test("does not invite an address that has an account", async () => {
    const { email } = await db.selectFrom("person").select("email").where("id", "=", officer).executeTakeFirstOrThrow();
    const fields = { email, role: "administrator", language: "en" };
    expect((await administrator.send(invitePerson, path, fields)).status).toBe(409);
  });
});
