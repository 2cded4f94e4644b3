import { describe, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { getApplication } from "#db/applications/applications.ts";
import type { Submitted } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHand, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { local, round } from "#support/factories.ts";
import {
  accepted,
  as,
  type Given,
  givenCirculated,
  givenMission,
  givenOpenCall,
  givenSubmitted,
  theClock,
} from "#support/given.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";

/* A track that asks the States twice, and leads whom they object to first on to another class. */

const database = await aDatabase();
const { db } = database;

const firstCloses = local("2022-06-20T18:00");
const settled = firstCloses.add({ seconds: 120 });
const given = await givenOpenCall(db, {}, [
  aClass("partners", [
    aRuling("screening"),
    aList("list"),
    aWindow("first", { objected: { to: "class", class: "guests" } }),
    aList("second-list"),
    aWindow("second"),
  ]),
  aClass("guests", [aRuling("guest-screening"), aList("guest-list"), aWindow("guest-window")]),
]);
const stateA = await givenMission(db);
const officer = (at: Instant) => as(db, given.officer, at);

async function cleared(goOn = false): Promise<Given<Submitted>> {
  const one = await givenSubmitted(db, given, { class: "partners", goOn });
  const { reference, version } = one.application;
  accepted(await clearApplication(officer(round.reviewing), { reference, version }));
  return one;
}

const circulated = async (at: Instant, closesAt: Instant) =>
  accepted(await circulateList(officer(at), { call: given.call.id, closesAt })).next.period.id;
const object = async (period: Id<"period">, { application: { reference } }: Given<Submitted>, at: Instant) =>
  raiseObjection(as(db, stateA, at), { period, applications: [reference], basis: null });
const stateOf = async ({ application: { id } }: Given<Submitted>) => mustExist(await getApplication(db, id));
const change = (id: string, columns: string) =>
  `update application set ${columns}, version = version + 1 where id = '${id}'`;

const silent = await cleared();
const agreed = await cleared(true);
const proud = await cleared();
const first = await circulated(round.circulating, firstCloses);

describe("While the first list is out", () => {
  const back = "state = 'cleared', circulated_at = null, no_objection_period_id = null";

  test("application_state_follows_its_steps: nobody leaves it, for the next list or another class", async () => {
    const { id } = agreed.application;
    expect(await stopped(db, change(id, back))).toBe("application_state_follows_its_steps");
    const moved = "class = 'guests', moved_from = 'partners', cleared_at = null, cleared_by = null";
    expect(await stopped(db, change(id, `${back}, ${moved}`.replace("'cleared'", "'submitted'")))).toBe(
      "class_changes_as_chosen_or_agreed",
    );
    expect(await stopped(db, change(id, back.replace("'cleared'", "'submitted'")))).toBe(
      "application_state_follows_its_steps",
    );
  });

  test("application_is_once_at_a_window, item_in_window_is_never_rewritten: at which window it is, the database says", async () => {
    const rows = await byHand(
      db,
      `select distinct class, stage from item_in_window where no_objection_period_id = '${first}'`,
    );
    expect(rows).toEqual([{ class: "partners", stage: "first" }]);
    const { id } = silent.application;
    const insert = `insert into item_in_window values ('${id}', '${first}', 'partners', 'second')`;
    for (const statement of [insert, "update item_in_window set stage = 'second'", "delete from item_in_window"])
      expect(await isForbidden(db, statement)).toBe(true);
    expect(await stoppedForTheOwner(database, "update item_in_window set stage = 'second'")).toBe(
      "item_in_window_is_never_rewritten",
    );
    const other = await givenCirculated(db);
    const again = `insert into item_in_window values ('${id}', '${other.period.id}', 'partners', 'first')`;
    expect(await stoppedForTheOwner(database, again)).toBe("application_is_once_at_a_window");
  });
});

test("when it has lapsed, who met no objection waits for the second list, who agreed goes on in the other class, and who did not is refused", async () => {
  for (const one of [agreed, proud]) accepted(await object(first, one, round.objecting));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, settled), { period: first }));
  expect(await stateOf(silent)).toMatchObject({ state: "cleared", class: "partners", movedFrom: null });
  expect(await stateOf(agreed)).toMatchObject({ state: "submitted", class: "guests", movedFrom: "partners" });
  expect(await stateOf(agreed)).toMatchObject({ receivedAt: agreed.application.receivedAt });
  expect(await stateOf(proud)).toMatchObject({ state: "circulated", class: "partners" });
});

describe("step_follows_its_track, of who has gone on", () => {
  const step = (id: string, stage: string, outcome: string, more = "null, null") =>
    `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id, by_person)
      select '${id}', max(n) + 1, '${stage}', '${outcome}', max(at), now(), ${more} from step where application_id = '${id}'`;

  test("no stage of the class that it left follows, nor any of the other before an office has ruled there", async () => {
    const { id } = agreed.application;
    const period = `'${first}'::uuid, null::uuid`;
    const by = `null::uuid, '${given.officer.person}'::uuid`;
    for (const [stage, outcome, more] of [
      ["second-list", "listed", period],
      ["second", "silent", period],
      ["first", "silent", period],
      ["guest-list", "listed", period],
      ["guest-window", "silent", period],
      ["guest-screening", "yes", by],
    ] as const)
      expect(await stopped(db, step(id, stage, outcome, more)), stage).toBe("step_follows_its_track");
  });

  test("what was said in the first window answers nothing in the second", async () => {
    const { id } = silent.application;
    for (const stage of ["second", "second-list", "first"])
      expect(await stopped(db, step(id, stage, "silent", `'${first}'::uuid, null::uuid`)), stage).toBe(
        "step_follows_its_track",
      );
  });

  test("accreditation_follows_its_modalities: neither the first silence nor the way to the other class accredits", async () => {
    for (const { application } of [silent, agreed]) {
      const granted = `insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id,
          no_objection_period_id, route, granted_at, recorded_at, valid_until_on)
        select application.id, organisation_id, '${given.process.id}', '${given.decision.id}', no_objection_period_id, route,
          (select max(at) from step where application_id = application.id), now(), accreditation_valid_until(call_id)
        from application where id = '${application.id}'`;
      expect(await stopped(db, granted)).toBe("accreditation_follows_its_modalities");
    }
  });

  test("who was not led to another class stays, though it agreed to it, and goes there once", async () => {
    const elsewhere =
      "state = 'submitted', class = 'guests', moved_from = 'partners', cleared_at = null, cleared_by = null";
    const away = `${elsewhere}, circulated_at = null, no_objection_period_id = null`;
    expect(await stopped(db, change(proud.application.id, away))).not.toBeNull();
    const { id } = silent.application;
    expect(await stopped(db, change(id, away))).not.toBeNull();
  });
});

test("stages_of_a_way_have_their_own_keys: no text leads from a class to one that names a stage alike", async () => {
  const text = `update modalities_decision set classes = replace(classes::text, 'guest-', '')::jsonb where id = '${given.decision.id}'`;
  const asProposed = `insert into modalities_decision
      (process_id, version, title, issuer, citation, dated_on, text, provisions, classes, proposed_at)
    select process_id, 9, title, issuer, citation, dated_on, text, provisions, replace(classes::text, 'guest-', '')::jsonb, now()
    from modalities_decision where id = '${given.decision.id}'`;
  for (const statement of [text, asProposed])
    expect(await stopped(db, statement)).toBe("stages_of_a_way_have_their_own_keys");
});

test("the second list takes up who waits for it, with a window of its own: who spoke in the first speaks again, and it counts", async () => {
  const at = settled.add({ hours: 1 });
  const closesAt = round.periodCloses;
  const { reference, version } = mustExist(await getApplication(db, agreed.application.id));
  accepted(await clearApplication(officer(at), { reference, version }));
  const second = await circulated(at, closesAt);
  expect(await stateOf(silent)).toMatchObject({ state: "circulated", period: second });
  expect(await stateOf(agreed)).toMatchObject({ state: "cleared" });
  const third = await circulated(at.add({ minutes: 1 }), closesAt);
  expect(await stateOf(agreed)).toMatchObject({ state: "circulated", period: third });
  // It has said so of them before, and elsewhere.
  expect(await object(first, agreed, at.add({ hours: 1 }))).toMatchObject({ ok: false });
  accepted(await object(third, agreed, at.add({ hours: 1 })));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: second }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: third }));
  const granted = await byHand(
    db,
    `select application_id, no_objection_period_id as period from accreditation where process_id = '${
      given.process.id
    }'`,
  );
  expect(granted).toEqual([{ application_id: silent.application.id, period: second }]);
});
