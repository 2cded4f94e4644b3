import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalsLeftToNobody } from "#domain/modalities/brought-about.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { trackProblems } from "#domain/modalities/track-problems.ts";
import { byHandOf, promiseKeptBy } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenModalitiesInForce } from "#support/given.ts";
import { aCase } from "#support/random-cases.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";

/* Under which tracks a call opens is asked of the rule, and of the database past the act: both say the same of any decision. */

const { db } = await aDatabase();

const opens = Symbol("opens");

async function openedByHand(classes: readonly Class[]): Promise<string | typeof opens> {
  const { process, decision, session } = await givenModalitiesInForce(db, {}, classes);
  const insert = `insert into call_for_applications
    (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
    ('${process.id}', '${decision.id}', '${session.id}', 'Call', '2022-05-01T00:00Z', '2022-05-24T22:00Z', 'America/New_York')`;
  const opening = byHandOf(db, { role: "secretariat" }, insert);
  return opening.then(
    () => opens,
    () => promiseKeptBy(opening),
  );
}

const said = (classes: readonly Class[]) =>
  refusalsLeftToNobody({ provisions: givenProvisions, classes }, new Map()).map(({ details }) => details["problem"]);

const { decision: customary } = await givenModalitiesInForce(db);
const { provisions: givenProvisions } = customary;

const onward = aWindow("first", { objected: { to: "next" } });
const body = { body: "member-states", decides: "vote" } as const;
const determination = aRuling("body", { what: "determination", by: body });
const screened = aRuling("screening");
const guests = aClass("guests", [aRuling("guest-screening"), aList("guest-list"), aWindow("guest-window")]);
const asOfRight = aClass("guests", []);
const toGuests = { to: "class", class: "guests" } as const;

test.each([
  [[], [aClass("a", [screened, aList("list"), onward, aList("list-2"), aWindow("second")])]],
  [[], [aClass("a", [screened, aList("list"), onward, aList("list-2"), determination])]],
  [[], [aClass("a", [screened, aList("list"), aWindow("first", { objected: toGuests })]), guests]],
  [[], [aClass("a", [screened, aList("list"), onward, aConsultation("talks", { maintained: toGuests })]), guests]],
  [["list_follows_an_unanswered_one"], [aClass("a", [screened, aList("list"), aList("list-2"), aWindow("first")])]],
  [
    ["list_holds_whom_its_window_passes_over"],
    [aClass("a", [screened, aList("list"), onward, aList("list-2"), aWindow("second", { of: "objected" })])],
  ],
  [["asked_after_the_body"], [aClass("a", [screened, aList("list"), determination, aWindow("second")])]],
  [
    ["class_is_led_to_otherwise"],
    [aClass("a", [aRuling("screening", { yes: toGuests }), aList("list"), aWindow("first")]), guests],
  ],
  [
    ["class_is_led_to_otherwise"],
    [aClass("a", [screened, aList("list"), aWindow("first", { objected: toGuests })]), asOfRight],
  ],
] as const)("call_leaves_no_stage_to_nobody: %j", async (problems, classes) => {
  expect(trackProblems(classes)).toEqual([]);
  expect(said(classes)).toEqual(problems);
  expect(await openedByHand(classes)).toBe(problems.length === 0 ? opens : "call_leaves_no_stage_to_nobody");
});

test("call_leaves_no_stage_to_nobody: of random tracks the database says what the rule says", async () => {
  const decisions = fc
    .sample(aCase, { numRuns: 120, seed: 59 })
    .map(({ classes }) => classes)
    .filter((classes) => trackProblems(classes).length === 0);
  let opened = 0;
  for (const classes of decisions) {
    const isLeft = said(classes).length > 0;
    if (!isLeft) opened += 1;
    const shown = JSON.stringify([said(classes), classes]);
    expect(await openedByHand(classes), shown).toBe(isLeft ? "call_leaves_no_stage_to_nobody" : opens);
  }
  // Both answers are among them.
  expect(opened).toBeGreaterThan(5);
  expect(decisions.length - opened).toBeGreaterThan(5);
});
