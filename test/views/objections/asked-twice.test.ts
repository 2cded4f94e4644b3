import { beforeAll, expect, test } from "vitest";
import { findApplicationByReference } from "#db/applications/applications.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { instantOf, readDecision, readRound } from "#support/decision-round.ts";
import { instant } from "#support/factories.ts";
import { as } from "#support/given.ts";
import { addressOfMission, type Played, playThroughActs } from "#support/play-through-acts.ts";
import { explainedApplication } from "#views/applications/own-application.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import { seeNoObjectionPeriod, seeNoObjectionPeriods } from "#views/objections/no-objection-periods.ts";
import { listReadableLists, seeWholeSealedList } from "#views/objections/sealed-list.ts";
import { seeProcess } from "#views/process/process.ts";
import { givenJobs } from "../../jobs/kit/given.ts";

/* A decision that asks twice: a committee first, then all Member States. What each reader is told of either window. */

const database = await aDatabase();
const { db } = database;
const round = readRound("committee-first-then-all");
const { zone } = readDecision(round.decision).provisions.circulation;
const at = (local: string) => instantOf(local, zone);
const recorded = ["conclude-silence-procedures", "lapse-no-objection-periods", "record-due-outcomes", "keep-standings"];

let played: Played;
const period = (list: string) => mustExist(played.periods.get(list));
const mission = (state: string) => mustExist(played.missions.get(state));

beforeAll(async () => {
  const jobs = givenJobs(database, instant("2024-01-02T00:00:00Z"));
  played = await playThroughActs(database, round, async (now: Instant) => {
    jobs.setClock(now);
    for (const { name, run } of schedule) if (recorded.includes(name)) await run(jobs);
  });
}, 300_000);

/** What of its lists, periods and outcome an organisation is told, in the order of its way. */
async function whyOf(organisation: string, now = played.endedAt) {
  const reference = mustExist(played.references.get(organisation));
  const application = mustExist(await findApplicationByReference(db, reference));
  const explained = await explainedApplication(
    as(db, mustExist(played.applicants.get(organisation)), now),
    application,
  );
  const told = ["categories", "circulation", "period", "objection", "accreditation"];
  return explained.explanation
    .filter(({ provision }) => told.includes(provision))
    .map(({ code, cites }) => `${code} ${cites.paragraph ?? ""}`);
}

test("While the first list is out, a page of it says that silence leads on, and to a State that is not asked that it may not object", async () => {
  const open = at("2024-03-12T12:00");
  const wanted = { order: "name", page: 1 } as const;
  const seen = mustExist(
    await seeCirculatedList(as(db, mission("State A"), open), period("before the committee"), wanted),
  );
  expect(seen.refusal).toBeNull();
  expect(seen.period).toMatchObject({
    turn: { n: 1, of: 2 },
    questions: [{ title: "The committee", silent: { to: "states" }, objected: { to: "class" } }],
  });
  const other = await seeCirculatedList(as(db, mission("State D"), open), period("before the committee"), wanted);
  expect(other?.refusal?.because).toBe("mission_may_not_object");
  const later = await seeCirculatedList(
    as(db, mission("State D"), at("2024-03-25T10:00")),
    period("before all"),
    wanted,
  );
  expect(later).toMatchObject({
    refusal: null,
    period: { turn: { n: 2, of: 2 }, questions: [{ title: null, silent: { to: "accredited" } }] },
  });
});

test("The letter to a State that is not asked is for information, and each says what silence leads to", async () => {
  const letters = await database.asOwner(
    `select recipient_email as email, data from letter where kind = 'list-circulated'
     and data ->> 'period' = '${period("before the committee")}'`,
  );
  const dataTo = (state: string) => letters.find(({ email }) => email === addressOfMission(state))?.["data"];
  expect(dataTo("State A")).toMatchObject({ mayObject: true, questions: [{ silent: { to: "states" } }] });
  expect(dataTo("State D")).toMatchObject({ mayObject: false });
});

test("The letter about an ended list counts each by what came of it", async () => {
  const letters = await database.asOwner(
    `select data ->> 'period' as period, data from letter
     where kind = 'no-objection-period-closed' and data ->> 'reader' = 'chair'`,
  );
  const dataOf = (list: string) => letters.find((letter) => letter["period"] === period(list))?.["data"];
  expect(dataOf("before the committee")).toMatchObject({
    ...{ accredited: 0, notAccredited: 1, open: 0 },
    onward: { states: 4, class: 1, body: 0 },
  });
  expect(dataOf("before all")).toMatchObject({
    ...{ accredited: 2, notAccredited: 1, open: 0 },
    onward: { states: 0, class: 0, body: 0 },
  });
});

test("So do the pages of the Secretariat and of the process: who goes on is not counted as not accredited", async () => {
  const { officer, endedAt, process } = played;
  const desk = as(db, officer, endedAt);
  const outcomeOf = async (list: string) =>
    (await seeNoObjectionPeriods(desk)).find(({ id }) => id === period(list))?.outcome;
  const first = { accredited: 0, goesOn: 5, notAccredited: 1, left: "nobody" };
  expect(await outcomeOf("before the committee")).toEqual(first);
  expect(await outcomeOf("before all")).toEqual({ accredited: 2, goesOn: 0, notAccredited: 1, left: "nobody" });
  const shown = await seeNoObjectionPeriod(desk, period("before the committee"), { q: undefined, page: 1 });
  // One of the five has withdrawn since.
  expect(shown?.outcome).toEqual({ accredited: 0, goesOn: 4, notAccredited: 1, waiting: 0 });
  const shownIn = async (actor: Actor) =>
    (await seeProcess(as(db, actor, endedAt), process.slug))?.timeline.flatMap((entry) =>
      entry.kind === "period" ? [entry.outcome] : [],
    )[0];
  const { accredited, left, ...others } = first;
  expect(await shownIn(officer)).toEqual({ accredited, left, others });
  // Of a list that is not for everybody the public learns who is accredited.
  expect(await shownIn({ role: "public" })).toEqual({ accredited, left, others: null });
});

test("An organisation is told of each window through which it went, in order, with its paragraph", async () => {
  const firstWindow = ["circulated_to_missions paragraph 3", "period_ended paragraph 3"];
  const secondWindow = ["circulated_to_missions paragraph 4", "period_ended paragraph 4"];
  const route = "category_needs_no_objection paragraph 1";
  expect(await whyOf("Amber")).toEqual([
    route,
    ...firstWindow,
    "no_objection_stands paragraph 3",
    ...secondWindow,
    "no_objection_stands paragraph 4",
    "accredited_by_silence paragraph 1",
  ]);
  expect(await whyOf("Basalt")).toEqual([
    route,
    ...firstWindow,
    "no_objection_stands paragraph 3",
    ...secondWindow,
    "objection_stands paragraph 4",
    "not_accredited_by_objection paragraph 4",
  ]);
  expect(await whyOf("Cedar")).toEqual([
    "list_answered_goes_on paragraph 3",
    route,
    ...firstWindow,
    "objection_leads_on paragraph 3",
    "circulated_to_missions paragraph 5",
    "period_ended paragraph 5",
    "no_objection_stands paragraph 5",
    "accredited_by_silence paragraph 1",
  ]);
});

test("Who had not agreed to go on is refused by the objection, and not as incomplete", async () => {
  const why = await whyOf("Dune");
  expect(why.slice(-2)).toEqual(["objection_leads_on paragraph 3", "not_accredited_by_objection paragraph 3"]);
  const application = mustExist(await findApplicationByReference(db, mustExist(played.references.get("Dune"))));
  const seen = await explainedApplication(
    as(db, mustExist(played.applicants.get("Dune")), played.endedAt),
    application,
  );
  expect(seen).toMatchObject({ standing: "refused", wasRefusedOnList: true, wasNotCompleted: false });
});

test("One on the list of guests is told that silence accredits there", async () => {
  const now = at("2024-03-12T12:00");
  const reference = mustExist(played.references.get("Grove"));
  const application = mustExist(await findApplicationByReference(db, reference));
  const seen = await explainedApplication(as(db, mustExist(played.applicants.get("Grove")), now), application);
  expect(seen.askedOfStates).toEqual({ threshold: 1, silent: { to: "accredited" }, title: null });
});

test("The record of a further list says which of the lists it is, and which came before", async () => {
  const officer = as(db, played.officer, played.endedAt);
  const lists = await listReadableLists(officer, { process: played.process.id });
  const proposed = lists.filter(({ kind }) => kind === "proposed").toSorted((one, other) => one.number - other.number);
  const [first, second, guests] = await Promise.all(proposed.map(({ id }) => seeWholeSealedList(officer, id)));
  expect(first).toMatchObject({ answeredBy: "states", turn: { n: 1, of: 2 }, before: [] });
  expect(second).toMatchObject({ turn: { n: 2, of: 2 }, before: [{ number: first?.number }] });
  expect(guests).toMatchObject({ turn: null, before: [{ number: first?.number }] });
});

test("Periods of one session are told apart by their number, and the drawing of the ways names the committee by its title", async () => {
  const seen = await seeProcess(as(db, { role: "public" }, played.endedAt), played.process.slug);
  const numbers = seen?.dates.flatMap(({ what }) => (what.kind === "period" ? [what.number] : []));
  expect(numbers).toEqual([1, 2, 3]);
  expect(seen?.timeline.flatMap((entry) => (entry.kind === "period" ? [entry.number] : []))).toEqual(numbers);
  expect(seen?.inForce?.ownWays?.named.bodies).toEqual([{ key: "committee", title: "The committee" }]);
});
