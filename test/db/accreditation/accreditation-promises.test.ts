import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { anId } from "#support/an-id.ts";
import {
  byHandOf,
  isForbidden,
  stopped,
  stoppedFor,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";

const database = await aDatabase();
const { db, asOwner } = database;

/** The accreditation that the rule grants to the application; a test falsifies it in one place. */
function accreditationOf(application: string, falsified: Record<string, string> = {}): string {
  const row = {
    application_id: "application.id",
    organisation_id: "application.organisation_id",
    process_id: "call.process_id",
    modalities_decision_id: "call.modalities_decision_id",
    no_objection_period_id: "period.id",
    route: "coalesce(application.route, 'no-objection')",
    granted_at: "coalesce(period.closes_at, application.cleared_at, application.started_at)",
    recorded_at: "coalesce(period.closes_at + settlement_margin(), application.cleared_at, application.started_at)",
    valid_until_on: "accreditation_valid_until(call.id)",
    ...falsified,
  };
  return `insert into accreditation (${Object.keys(row).join()}) select ${Object.values(row).join()}
    from application join call_for_applications as call on call.id = application.call_id
    left join no_objection_period as period on period.id = application.no_objection_period_id
    where application.id = '${application}'`;
}

const promise = "accreditation_follows_its_modalities";

/** What silence answered in the period of the application, as the lapse records it. */
function stepAtClose(application: string, outcome: "silent" | "objected" = "silent"): string {
  return `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
    select application.id, 3, 'window', '${outcome}', period.closes_at, period.closes_at + settlement_margin(), period.id
    from application join no_objection_period as period on period.id = application.no_objection_period_id
    where application.id = '${application}'`;
}

test("accreditation_follows_its_modalities, office_is_proven, guard_office_by_application: what time has granted can be recorded, once, by whose it is", async () => {
  const { listed } = await givenCirculated(db);
  const id = listed[0]?.application.id ?? "";
  expect(await stopped(db, accreditationOf(id))).toBe(promise);
  await asOwner(stepAtClose(id));
  expect(await stopped(db, accreditationOf(id))).toBe("office_is_proven");
  const elsewhere = await givenOpenCall(db);
  const { applicant } = await givenSubmitted(db, elsewhere);
  for (const stranger of [elsewhere.chair, applicant, { role: "administrator" } as const])
    expect(await stoppedFor(db, stranger, accreditationOf(id)), stranger.role).toBe("office_is_proven");
  await asOwner(accreditationOf(id));
  expect(await stopped(db, accreditationOf(id))).toBe("one_accreditation_per_application");
});

test("accreditation_follows_its_modalities: nobody is accredited who did not apply, was not cleared, or was not circulated", async () => {
  const given = await givenOpenCall(db);
  const draft = await givenDraft(db, given);
  const submitted = await givenSubmitted(db, given);
  const cleared = await givenCleared(db, given);
  for (const { application } of [draft, submitted, cleared]) {
    expect(await stopped(db, accreditationOf(application.id))).toBe(promise);
    expect(await stoppedForTheOwner(database, accreditationOf(application.id))).toBe(promise);
  }
});

test("accreditation_follows_its_modalities: not before the period has ended and settled, nor ahead of the clock", async () => {
  const { listed } = await givenCirculated(db, { count: 1 });
  const id = listed[0]?.application.id ?? "";
  await asOwner(stepAtClose(id));
  for (const falsified of [
    { recorded_at: "period.closes_at + interval '119.999 seconds'" },
    { recorded_at: "portal_now() + interval '1 minute'" },
    { granted_at: "period.closes_at - interval '1 millisecond'" },
    { granted_at: "period.closes_at + interval '1 millisecond'" },
    { no_objection_period_id: "null" },
  ]) {
    expect(await stopped(db, accreditationOf(id, falsified)), JSON.stringify(falsified)).toBe(promise);
  }
  const running = await givenCirculated(db, { closesAt: instant("2100-01-01T00:00:00Z") });
  expect(await stopped(db, stepAtClose(running.listed[0]?.application.id ?? ""))).toBe("step_follows_its_track");
  expect(await stopped(db, accreditationOf(running.listed[0]?.application.id ?? ""))).toBe(promise);
});

test("accreditation_is_valid_as_decided: not a day longer than the decision says, nor without an end that it sets", async () => {
  const { listed, decision } = await givenCirculated(db);
  const id = listed[0]?.application.id ?? "";
  expect(decision.provisions.validity.until).toBe("mandate");
  await asOwner(stepAtClose(id));
  for (const valid_until_on of ["accreditation_valid_until(call.id) + 1", "null"]) {
    const statement = accreditationOf(id, { valid_until_on });
    expect(await stopped(db, statement)).toBe("accreditation_is_valid_as_decided");
    expect(await stoppedForTheOwner(database, statement)).toBe("accreditation_is_valid_as_decided");
  }
  await asOwner(accreditationOf(id));
});

test("accreditation_follows_its_modalities: not by another route, decision, process, organisation or period than its own", async () => {
  const { listed } = await givenCirculated(db);
  const other = await givenCirculated(db);
  const id = listed[0]?.application.id ?? "";
  await asOwner(stepAtClose(id));
  for (const falsified of [
    { route: "'notify'" },
    { route: "'carried-over'" },
    { modalities_decision_id: `'${other.decision.id}'` },
    { process_id: `'${other.process.id}'` },
    { organisation_id: `'${other.listed[0]?.application.organisation ?? ""}'` },
    { no_objection_period_id: `'${other.period.id}'` },
  ]) {
    expect(await stopped(db, accreditationOf(id, falsified)), JSON.stringify(falsified)).toBe(promise);
  }
});

test("accreditation_follows_its_modalities: a standing objection holds back the organisation it names, and no other", async () => {
  const { listed, period } = await givenCirculated(db, { count: 2 });
  const mission = await givenMission(db);
  const [named, unnamed] = listed;
  const context = as(db, mission, round.objecting);
  accepted(
    await raiseObjection(context, {
      period: period.id,
      applications: [named?.application.reference ?? ""],
      basis: null,
    }),
  );
  const step = "step_follows_its_track";
  expect(await stopped(db, stepAtClose(named?.application.id ?? ""))).toBe(step);
  expect(await stopped(db, stepAtClose(unnamed?.application.id ?? "", "objected"))).toBe(step);
  await asOwner(stepAtClose(unnamed?.application.id ?? ""));
  expect(await stopped(db, accreditationOf(named?.application.id ?? ""))).toBe(promise);
  const both = `${accreditationOf(named?.application.id ?? "")} or application.id = '${unnamed?.application.id ?? ""}'`;
  expect(await stopped(db, both)).toBe(promise);
  await asOwner(accreditationOf(unnamed?.application.id ?? ""));
  const [objection] = await database.asOwner(
    `select id from objection where application_id = '${named?.application.id ?? ""}'`,
  );
  accepted(await withdrawObjection(context, { objection: anId(String(objection?.["id"])) }));
  await asOwner(stepAtClose(named?.application.id ?? ""));
  await asOwner(accreditationOf(named?.application.id ?? ""));
});

test("accreditation_follows_its_modalities: not under a decision that fell", async () => {
  const { listed, decision } = await givenCirculated(db);
  const { mission } = await givenMission(db);
  await database.asOwner(`insert into silence_break (silence_procedure_id, mission_id, received_at)
    select id, '${mission}', closes_at from silence_procedure where modalities_decision_id = '${decision.id}'`);
  await asOwner(stepAtClose(listed[0]?.application.id ?? ""));
  expect(await stopped(db, accreditationOf(listed[0]?.application.id ?? ""))).toBe(promise);
});

test("accreditation_follows_its_modalities: not when the decision was superseded before the period ended", async () => {
  const { listed, decision } = await givenCirculated(db);
  await withoutPromises(
    database,
    "modalities_decision",
    `update modalities_decision set superseded_at = '2022-06-30T22:00Z' where id = '${decision.id}'`,
  );
  await asOwner(stepAtClose(listed[0]?.application.id ?? ""));
  expect(await stopped(db, accreditationOf(listed[0]?.application.id ?? ""))).toBe(promise);
});

test("accreditation_follows_its_modalities: who may only notify is accredited by clearance, at its instant, and nobody else is", async () => {
  const given = await givenOpenCall(db);
  const { granted, application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  expect(granted).toHaveLength(1);
  const [row] = await asOwner(
    `select granted_at, no_objection_period_id from accreditation where application_id = '${application.id}'`,
  );
  expect(row).toEqual({ granted_at: new Date(round.reviewing.epochMilliseconds), no_objection_period_id: null });
  const cleared = await givenCleared(db, given);
  expect(await stopped(db, accreditationOf(cleared.application.id, { route: "'notify'" }))).toBe(promise);
});

test("accreditation_follows_its_modalities: a category that the decision leaves to a body is accredited by nobody here", async () => {
  const categories = (route: "body-decides" | "no-objection"): Partial<Provisions> => {
    const cites = { source: "A test", paragraph: "1" };
    return {
      categories: {
        "ecosoc-ngo": { route: "notify", cites },
        ngo: { route, cites },
        business: { route: "no-objection", cites },
        academia: { route: "no-objection", cites },
      },
    };
  };
  const given = await givenOpenCall(db, categories("body-decides"));
  const { application } = await givenCleared(db, given);
  for (const route of ["'body-decides'", "'no-objection'", "'notify'"]) {
    expect(await stopped(db, accreditationOf(application.id, { route }))).toBe(promise);
  }
});

test("what is due is due when the margin has passed, not a millisecond before, and never under a decision that was superseded", async () => {
  const due = async ({ period }: { readonly period: { readonly id: string } }, at: string) =>
    asOwner(`select application_id from due_accreditations('${at}') where no_objection_period_id = '${period.id}'`);
  const given = await givenCirculated(db);
  expect(await due(given, "2022-06-30T22:01:59.999Z")).toEqual([]);
  expect(await due(given, "2022-06-30T22:02:00Z")).toEqual([{ application_id: given.listed[0]?.application.id }]);
  const where = `where id = '${given.decision.id}'`;
  await withoutPromises(
    database,
    "modalities_decision",
    `update modalities_decision set superseded_at = '2022-06-30T22:00Z' ${where}`,
  );
  expect(await due(given, "2022-06-30T22:02:00Z")).toEqual([]);
});

test("accreditation_follows_its_modalities: who left the list is not accredited by it", async () => {
  const { listed } = await givenCirculated(db);
  const id = listed[0]?.application.id ?? "";
  await asOwner(`update application set state = 'withdrawn', withdrawn_at = '2022-06-15T16:00Z' where id = '${id}'`);
  expect(await stopped(db, accreditationOf(id))).toBe(promise);
});

/** A draft is submitted and cleared by hand, the given route is written on it, and nobody is accredited by it. */
async function clearedByHand(category: "ngo" | "ecosoc-ngo", route: "notify" | "no-objection") {
  const given = await givenOpenCall(db);
  const { application } = await givenDraft(db, given, { category });
  const own = category === "ngo" ? "no-objection" : "notify";
  for (const change of [
    `state = 'submitted', route = '${own}', received_at = '2022-05-10T15:00Z'`,
    `state = 'cleared', cleared_at = '2022-05-30T15:00Z', cleared_by = '${given.officer.person}'`,
  ])
    await byHandOf(db, given.officer, `update application set ${change} where id = '${application.id}'`);
  const written = `update application set route = '${route}' where id = '${application.id}'`;
  await withoutPromises(database, "application", written);
  return application;
}

test("accreditation_follows_its_modalities: who notified is accredited at the instant of the clearance, by no period, and not after a withdrawal", async () => {
  const { id } = await clearedByHand("ecosoc-ngo", "notify");
  const { period } = await givenCirculated(db);
  for (const falsified of [
    { granted_at: "application.cleared_at - interval '1 millisecond'" },
    { granted_at: "application.cleared_at + interval '1 millisecond'", recorded_at: "'2022-06-01T00:00Z'" },
    { no_objection_period_id: `'${period.id}'` },
  ]) {
    expect(await stopped(db, accreditationOf(id, falsified)), JSON.stringify(falsified)).toBe(promise);
  }
  const withdrawn = `update application set state = 'withdrawn', withdrawn_at = '2022-05-31T15:00Z' where id = '${id}'`;
  expect(await stoppedForTheOwner(database, `${withdrawn}; ${accreditationOf(id)}`)).toBe(promise);
  await asOwner(accreditationOf(id));
});

test.each([
  ["whom the decision sends to the missions, by a route written as notification", "ngo", "notify"],
  ["who notifies, by a route written as no-objection", "ecosoc-ngo", "no-objection"],
] as const)("accreditation_follows_its_modalities: not those %s", async (_who, category, route) => {
  const { id } = await clearedByHand(category, route);
  expect(await stopped(db, accreditationOf(id, { route: "'notify'" }))).toBe(promise);
  expect(await stopped(db, accreditationOf(id))).toBe(promise);
});

test.each([
  [{ kind: "body-decides", by: "consensus" }],
  [{ kind: "chair-consults", for: { unit: "calendar_days", count: 10 } }],
] as const)(
  "accreditation_follows_its_modalities: where after an objection it is %j, time grants nothing and nobody can record it",
  async (effect) => {
    const provisions = { effect: { ...effect, cites: { source: "A decision", paragraph: "8" } } };
    const { listed, period } = await givenCirculated(db, { count: 2, provisions });
    const [named, unnamed] = listed.map(({ application }) => application);
    const context = as(db, await givenMission(db), round.objecting);
    accepted(await raiseObjection(context, { period: period.id, applications: [named?.reference ?? ""], basis: null }));
    const due = await asOwner(
      `select application_id from due_accreditations('2100-01-01T00:00Z') where no_objection_period_id = '${period.id}'`,
    );
    expect(due).toEqual([{ application_id: unnamed?.id }]);
    const late = { recorded_at: "'2024-01-01T00:00Z'" };
    expect(await stopped(db, stepAtClose(named?.id ?? ""))).toBe("step_follows_its_track");
    await asOwner(stepAtClose(named?.id ?? "", "objected"));
    expect(await stopped(db, accreditationOf(named?.id ?? "", late))).toBe(promise);
    expect(await stoppedForTheOwner(database, accreditationOf(named?.id ?? "", late))).toBe(promise);
  },
);

test("accreditation_is_never_rewritten: not even by the owner", async () => {
  await givenLapsed(db);
  expect(await stoppedForTheOwner(database, "update accreditation set granted_at = now()")).toBe(
    "accreditation_is_never_rewritten",
  );
  expect(await stoppedForTheOwner(database, "delete from accreditation")).toBe("accreditation_is_never_rewritten");
  expect(await stoppedForTheOwner(database, "truncate accreditation cascade")).toBe("accreditation_is_never_rewritten");
  expect(await isForbidden(db, "delete from accreditation")).toBe(true);
  expect(await isForbidden(db, "update accreditation set granted_at = now()")).toBe(true);
});

test("accreditation_change_follows_its_steps: no reinstatement of what was not suspended, and nothing after a withdrawal", async () => {
  const { listed, officer } = await givenLapsed(db);
  const change = (kind: string, at: string) => `insert into accreditation_change
    (accreditation_id, kind, effective_at, known_at, ground, by_person)
    select id, '${kind}', '${at}', '${at}', 'Ground', '${officer.person}' from accreditation
    where application_id = '${listed[0]?.application.id ?? ""}'`;
  const steps = "accreditation_change_follows_its_steps";
  expect(await stopped(db, change("reinstated", "2022-07-01T12:00Z"))).toBe(steps);
  expect(await stopped(db, change("suspended", "2022-06-30T21:59Z"))).toBe(steps);
  await asOwner(change("suspended", "2022-07-01T12:00Z"));
  // The mandate, and with it the suspension, has ended.
  expect(await stopped(db, change("reinstated", "2025-08-01T04:00Z"))).toBe(steps);
  expect(await stopped(db, change("suspended", "2022-07-02T12:00Z"))).toBe(steps);
  expect(await stopped(db, change("reinstated", "2022-07-01T12:00Z"))).toBe("one_change_per_instant");
  expect(await stopped(db, change("reinstated", "2022-07-01T11:00Z"))).toBe(steps);
  await asOwner(change("reinstated", "2022-07-02T12:00Z"));
  const [granted] = await listAccreditationsOfApplications(db, [mustExist(listed[0] ?? null).application.id]);
  const accreditation = mustExist(granted ?? null).id;
  const context = as(db, officer, instant("2022-07-03T12:00:00Z"));
  accepted(await givenWithdrawn(context, { accreditation, ground: "Ground" }));
  for (const kind of ["suspended", "reinstated", "withdrawn"]) {
    expect(await stopped(db, change(kind, "2022-07-04T12:00Z"))).toBe(steps);
  }
  expect(await stoppedForTheOwner(database, "delete from accreditation_change")).toBe(
    "accreditation_is_never_rewritten",
  );
});
