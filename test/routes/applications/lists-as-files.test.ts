import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { applicationOrders } from "#domain/applications/application.ts";
import { deskLists } from "#domain/applications/desk-list.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { csvRows } from "#support/csv-rows.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenMission, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { completableUntil, curable, givenReturned } from "#support/returned.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";
import * as counts from "../../../app/routes/secretariat/outcome-counts.tsx";
import * as outcomes from "../../../app/routes/secretariat/outcomes.tsx";
import * as outcomesCsv from "../../../app/routes/secretariat/outcomes-csv.ts";
import * as queue from "../../../app/routes/secretariat/queue.tsx";
import * as queueCsv from "../../../app/routes/secretariat/queue-csv.ts";

/* What the queue lists, and the record of outcomes, taken whole as files; and outcomes counted. */

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);
const { officer } = given;
const chairRules = await givenOpenCall(db, {
  information: { ...given.decision.provisions.information, screenedBy: "chair" },
});

const [waits, held, returned, theirs] = [
  await givenSubmitted(db, given, { name: '=Plus, "Institute"', category: "business" }),
  await givenCleared(db, given, { name: "Forum of Harbours", country: "KEN" }),
  await givenReturned(db, given),
  await givenSubmitted(db, chairRules, { name: "Guild of Lamps" }),
];
const desk = as(db, officer, round.reviewing);
const applications = [{ reference: waits.application.reference, seen: 0 }];
accepted(await assignApplications(desk, { applications, officer: officer.person }));
accepted(await holdBackApplication(desk, { ...held.application, reason: "The statutes are awaited." }));

/** Under a decision that has classes of its own, one of which nobody verifies. */
const ofOwnClasses = await givenOpenCall(db, {}, [
  { ...aClass("holders", []), title: "Holders of the status", consultative: true },
  aClass("others", [aRuling("screening"), aList("list"), aWindow("window")]),
]);
const claimed = await givenSubmitted(db, ofOwnClasses, { class: "holders" });

/** Accredited at once, on the route of those with status; and what came of a list. */
const status = await givenCleared(db, given, { name: "Status Union", category: "ecosoc-ngo", country: "FRA" });
const listed = [
  await givenCleared(db, given, { name: "Silent Society", country: "KEN" }),
  await givenCleared(db, given, { name: "Objected Institute", country: "FRA" }),
];
const refused = await givenSubmitted(db, given, { name: "@Refused League", country: "FRA" });
accepted(
  await refuseApplication(desk, { ...refused.application, ground: "not_relevant", reason: "Outside the scope." }),
);
const gone = await givenSubmitted(db, given, { name: "Gone Network", country: "FRA" });
accepted(await withdrawApplication(as(db, gone.applicant, round.reviewing), gone.application));
const { period } = accepted(
  await circulateList(as(db, officer, round.circulating), { call: given.call.id, closesAt: round.periodCloses }),
).next;
const mission = await givenMission(db);
accepted(
  await raiseObjection(as(db, mission, round.objecting), {
    period: period.id,
    applications: [mustExist(listed[1] ?? null).application.reference],
    basis: "A basis that stays with the Chair",
  }),
);

const browserOf = (person: Id<"person">, now: Instant = round.reviewing) =>
  signedInAs(aLoadContext(db, { now }), person);
const ofOfficer = await browserOf(officer.person);
const afterwards = await browserOf(officer.person, round.afterwards);
const queueAt = (query: string, file = "") => `/en/secretariat${file}?${query}`;
const fileOf = async (query: string, browser = ofOfficer) => browser.load(queueCsv, queueAt(query, "/queue.csv"));
const outcomesAt = (query: string, file = "") => `/en/secretariat/outcomes${file}?${query}`;

test("the file holds the list that the queue shows, filtered and in its order", async () => {
  const filters = [
    ...[...deskLists, "other-office", "all"].map((state) => ({ state })),
    ...applicationOrders.map((order) => ({ state: "all", order })),
    ...[{ country: "KEN" }, { category: "business" }, { q: "harb" }, { call: given.call.id }].map((one) => ({
      state: "all",
      ...one,
    })),
    ...["me", "nobody"].map((assigned) => ({ state: "all", assigned })),
  ];
  const lengths = new Set<number>();
  for (const filter of filters) {
    const query = new URLSearchParams(filter).toString();
    const shown = (await ofOfficer.load(queue, queueAt(query))).data.queue.rows.map(({ reference }) => reference);
    expect([query, csvRows((await fileOf(query)).text).map(({ reference }) => reference)]).toEqual([query, shown]);
    lengths.add(shown.length);
  }
  expect(lengths.size).toBeGreaterThan(4);
});

test("each row says what the queue says of it, in UTC, and nothing that a spreadsheet works out", async () => {
  const file = await fileOf("state=all&page=7");
  expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(file.headers.get("Cache-Control")).toBe("no-store");
  const rows = csvRows(file.text);
  const rowOf = (reference: string) => rows.find((row) => row["reference"] === reference);
  expect(rowOf(waits.application.reference)).toEqual({
    reference: waits.application.reference,
    organisation: '\'=Plus, "Institute"',
    acronym: "",
    country_code: "KEN",
    country: "Kenya",
    class: "business",
    class_title: "Businesses",
    as_claimed: "false",
    process: given.process.shortName,
    received_at: round.applying.toString(),
    days_waiting: "20",
    complete_by: "",
    standing: "submitted",
    waits_for: "secretariat",
    held_back: "false",
    refusal_ground: "",
    assigned_to: expect.any(String) as string,
  });
  expect(rowOf(waits.application.reference)?.["assigned_to"]).not.toBe("");
  expect(rowOf(held.application.reference)).toMatchObject({ standing: "cleared", held_back: "true", days_waiting: "" });
  expect(rowOf(returned.application.reference)).toMatchObject({
    standing: "returned",
    complete_by: completableUntil.toString(),
  });
  expect(rowOf(theirs.application.reference)).toMatchObject({ waits_for: "chair", assigned_to: "" });
  expect(rowOf(refused.application.reference)).toMatchObject({ standing: "refused", refusal_ground: "not_relevant" });
  expect(rowOf(status.application.reference)).toMatchObject({ class: "ecosoc-ngo", as_claimed: "false" });
  const own = { class: "holders", class_title: "Holders of the status", as_claimed: "true", standing: "accredited" };
  expect(rowOf(claimed.application.reference)).toMatchObject(own);
});

test("a Chair takes what its queue lists and is not told whose it is; of what it does not rule on there is nothing", async () => {
  const [own, other] = [await browserOf(chairRules.chair.person), await browserOf(given.chair.person)];
  const rows = csvRows((await fileOf("state=all", own)).text);
  expect(rows).toMatchObject([{ reference: theirs.application.reference }]);
  expect(rows[0]).not.toHaveProperty("assigned_to");
  expect(csvRows((await fileOf("state=all", other)).text)).toEqual([]);
  expect((await (await browserOf(mission.person)).load(queueCsv, queueAt("state=all", "/queue.csv"))).status).toBe(403);
});

test("neither file is another for an objection while the period is open, and neither tells of an objector", async () => {
  const during = await browserOf(officer.person, round.objecting);
  const open = csvRows((await fileOf("state=circulated", during)).text);
  const saysOf = ({ standing, waits_for, held_back, days_waiting, complete_by }: (typeof open)[number]) =>
    [standing, waits_for, held_back, days_waiting, complete_by].join();
  expect(open).toHaveLength(2);
  expect(new Set(open.map(saysOf))).toEqual(new Set(["circulated,,false,,"]));
  for (const file of [
    await fileOf("state=all", afterwards),
    await afterwards.load(outcomesCsv, outcomesAt("", ".csv")),
  ]) {
    expect(file.text).not.toMatch(/basis|State A|mission/i);
    expect(Object.keys(csvRows(file.text)[0] ?? {}).join()).not.toMatch(/object/);
  }
});

test("the record of outcomes as a file is what its page shows, to each reader", async () => {
  for (const query of ["", "outcome=refused", "q=silent", `call=${given.call.id}`, "category=ecosoc-ngo"]) {
    const { rows } = (await afterwards.load(outcomes, outcomesAt(query))).data.record;
    const file = csvRows((await afterwards.load(outcomesCsv, outcomesAt(query, ".csv"))).text);
    expect(file.map(({ reference, outcome, since }) => ({ reference, outcome, since }))).toEqual(
      rows.map(({ reference, outcome, decidedAt }) => ({ reference, outcome, since: decidedAt })),
    );
  }
  const file = await afterwards.load(outcomesCsv, outcomesAt("q=refused", ".csv"));
  expect(csvRows(file.text)).toEqual([
    {
      reference: refused.application.reference,
      organisation: "'@Refused League",
      country_code: "FRA",
      country: "France",
      class: "ngo",
      class_title: expect.any(String) as string,
      as_claimed: "false",
      process: given.process.shortName,
      since: round.reviewing.toString(),
      outcome: "refused",
      valid_until: "",
      refusal_ground: "not_relevant",
    },
  ]);
  // A Chair reads the ground of what it reads, and of nothing else: as with the reason.
  const own = await browserOf(given.chair.person, round.afterwards);
  const theirFile = csvRows((await own.load(outcomesCsv, outcomesAt("outcome=refused", ".csv"))).text);
  expect(theirFile.map((row) => [row["outcome"], "refusal_ground" in row])).toContainEqual(["refused", false]);
  expect(theirFile.filter((row) => "refusal_ground" in row)).toEqual([]);
  const { groundsTold, rows } = (await own.load(outcomes, outcomesAt("outcome=refused"))).data.record;
  expect([groundsTold, new Set(rows.map(({ refusalGround }) => refusalGround))]).toEqual([false, new Set([null])]);
  const ofChair = await browserOf(chairRules.chair.person, round.afterwards);
  expect(csvRows((await ofChair.load(outcomesCsv, outcomesAt("", ".csv"))).text)).toEqual([]);
});

test("outcomes are counted by class, by region and by country, also of what was granted and is no longer in force", async () => {
  const counted = async (query: string, browser = afterwards) =>
    (await browser.load(counts, `/en/secretariat/outcomes/counts?${query}`)).data.counts;
  const none = { accredited: 0, "not-accredited": 0, refused: 0, withdrawn: 0, undecided: 0 };
  const { countries, regions, categories, classes, waitingShown } = await counted(`call=${given.call.id}`);
  expect({ waitingShown, classes }).toEqual({ waitingShown: true, classes: null });
  expect(countries).toEqual([
    {
      of: "FRA",
      received: 4,
      outcomes: { ...none, accredited: 1, "not-accredited": 1, refused: 1, withdrawn: 1 },
      waiting: 0,
    },
    { of: "KEN", received: 4, outcomes: { ...none, accredited: 1, refused: 1 }, waiting: 2 },
  ]);
  expect(regions).toEqual([
    {
      of: "Africa",
      received: 4,
      outcomes: { ...none, accredited: 1, refused: 1 },
      waiting: 2,
    },
    {
      of: "Europe",
      received: 4,
      outcomes: { ...none, accredited: 1, "not-accredited": 1, refused: 1, withdrawn: 1 },
      waiting: 0,
    },
  ]);
  const all = await counted("");
  const received = (rows: readonly { readonly received: number }[]) => rows.reduce((sum, one) => sum + one.received, 0);
  expect(received(all.regions)).toBe(received(all.countries));
  expect(categories.map(({ of, received }) => [of, received])).toEqual([
    ["ecosoc-ngo", 1],
    ["ngo", 6],
    ["business", 1],
  ]);

  const own = await counted(`call=${ofOwnClasses.call.id}`);
  expect(own.classes).toMatchObject([{ of: "holders", class: { title: "Holders of the status" }, received: 1 }]);

  const [granted] = status.granted;
  const suspend = { accreditation: mustExist(granted ?? null).id, ground: "It asked for it." };
  accepted(await suspendAccreditation(as(db, officer, round.afterwards), suspend));
  expect((await counted(`call=${given.call.id}`)).countries).toEqual(countries);

  const grounds = [{ ground: "not_relevant", count: 1 }];
  expect((await counted(`call=${given.call.id}`)).grounds).toEqual(grounds);
  expect((await counted("")).grounds).toEqual(grounds);
  expect(own.grounds).toEqual([]);
  // Of old, without a ground: counted as such.
  await withoutPromises(
    database,
    "application",
    `update application set refusal_ground = null where id = '${refused.application.id}'`,
  );
  expect((await counted("")).grounds).toEqual([{ ground: null, count: 1 }]);

  // What the Chair does not read is not counted for it either, beyond the outcomes that it is shown.
  const ofChair = await counted("", await browserOf(given.chair.person, round.afterwards));
  expect([ofChair.waitingShown, ofChair.grounds]).toEqual([false, []]);
  expect(ofChair.countries).toMatchObject([
    { of: "FRA", received: 4 },
    { of: "KEN", received: 2, waiting: 0 },
  ]);
  expect((await counted("", await browserOf(chairRules.chair.person))).countries).toMatchObject([
    { received: 1, waiting: 1 },
  ]);
});
