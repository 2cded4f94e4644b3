import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Trx } from "#db/handles.ts";
import { keepAccounts, readAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { actingAs } from "#support/acting.ts";
import { promiseKeptBy, runSteps, type Step, withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { followedBy } from "#support/followed-by.ts";
import {
  accepted,
  adoptedIn,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMeeting,
  givenMission,
  givenModalitiesInForce,
  givenOpenCall,
  givenProcess,
  givenSubmitted,
  givenText,
  put,
  theClock,
} from "#support/given.ts";

const database = await aDatabase();
const { attacker: db } = database;

/** Outside a demonstration the machine's clock is the only one, and 2022 is over. */
async function inEarnest(work: () => Promise<unknown>): Promise<string> {
  await database.asOwner("update installation set demonstration = false");
  try {
    return await promiseKeptBy(work());
  } finally {
    await database.asOwner("update installation set demonstration = true");
  }
}

const text = {
  title: oewg2021To2025.title,
  issuer: oewg2021To2025.issuer,
  citation: oewg2021To2025.citation,
  datedOn: oewg2021To2025.date,
  text: oewg2021To2025.text,
  provisions: oewg2021To2025.provisions,
};

test("nothing_is_backdated: a silence procedure cannot be over when it is opened", async () => {
  const { process, chair } = await givenProcess(db);
  const proposed = accepted(
    await proposeModalities(as(db, chair, round.proposed), { ...text, process: process.id }),
  ).next;
  const silence = { of: put(proposed.id), closesAt: round.silenceCloses, zone: process.zone, letter: null };
  const opening = () => openSilenceProcedure(as(db, chair, round.silenceOpens), silence);
  expect(await inEarnest(opening)).toBe("nothing_is_backdated");
  accepted(await opening());
});

test("nothing_is_backdated: a mission cannot have broken silence yesterday", async () => {
  const { process, chair } = await givenProcess(db);
  const proposed = accepted(
    await proposeModalities(as(db, chair, round.proposed), { ...text, process: process.id }),
  ).next;
  const silence = { of: put(proposed.id), closesAt: round.silenceCloses, zone: process.zone, letter: null };
  const { next: procedure } = accepted(await openSilenceProcedure(as(db, chair, round.silenceOpens), silence));
  const mission = await givenMission(db);
  const breaking = () => breakSilence(as(db, mission, round.silenceCloses), { procedure: procedure.id, reason: null });
  expect(await inEarnest(breaking)).toBe("nothing_is_backdated");
  accepted(await breaking());
});

test("nothing_is_backdated: an application that comes after the deadline cannot have come before it", async () => {
  const call = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, call);
  const { reference, version } = application;
  const submitting = () => submitApplication(as(db, applicant, round.callCloses), { reference, version });
  expect(await inEarnest(submitting)).toBe("nothing_is_backdated");
  accepted(await submitting());
});

test("nothing_is_backdated: a list cannot have been before the missions without their knowing", async () => {
  const call = await givenOpenCall(db);
  await givenCleared(db, call);
  const circulating = () =>
    circulateList(as(db, call.officer, round.circulating), { call: call.call.id, closesAt: round.periodCloses });
  expect(await inEarnest(circulating)).toBe("nothing_is_backdated");
  accepted(await circulating());
});

test("nothing_is_backdated: a note cannot have arrived in the last minute of a period that is over", async () => {
  const { period, listed } = await givenCirculated(db);
  const [first] = listed;
  if (first === undefined) throw new Error("The list is empty");
  const mission = await givenMission(db);
  const note = { period: period.id, applications: [first.application.reference], basis: null };
  const objecting = () => raiseObjection(as(db, mission, round.periodCloses), note);
  expect(await inEarnest(objecting)).toBe("nothing_is_backdated");
  accepted(await objecting());
});

class Passed extends Error {}

/** The statements in one transaction that is rolled back; the promise that stopped the last, or that nothing did. */
async function tried(steps: readonly Step[]): Promise<string> {
  await database.asOwner("update installation set demonstration = false");
  const attack = actingAs(db, { role: "clock" }, async (trx) => {
    await runSteps(trx, steps);
    throw new Passed();
  });
  try {
    return await promiseKeptBy(attack).catch((fault: unknown) => {
      if (fault instanceof Passed) return "passed";
      throw fault;
    });
  } finally {
    await database.asOwner("update installation set demonstration = true");
  }
}

/** Every stamp that a list of statements gives, as the application's role writes them; `at` is SQL. */
async function stampsByHand() {
  const given = await givenOpenCall(db);
  const { officer, process, decision, call } = given;
  const draft = await givenDraft(db, given);
  const submitted = (await givenSubmitted(db, given)).application.id;
  const cleared = (await givenCleared(db, given)).application.id;
  const followed = await givenModalitiesInForce(db);
  await withoutPromises(database, "adoption", followedBy(followed.decision.id, "2022-06-15T12:00Z"));
  const meeting = await givenMeeting(db, followed);
  const entering = (at: string) =>
    `insert into adoption (process_id, modalities_decision_id, session_id, how, symbol, decided_at, entered_at, entered_by)
     select process_id, id, '${meeting.id}', 'consensus', 'A/1', '2022-05-02T14:00Z', ${at}, '${followed.chair.person}'
     from modalities_decision where process_id = '${followed.process.id}' and version = 4`;
  const waiting = await givenText(db, followed);
  const adoption = accepted(
    await recordAdoption(
      as(db, followed.chair, round.callOpens),
      adoptedIn(meeting, put(waiting.decision.id), round.inForce),
    ),
  ).next;
  await givenText(db, followed);
  const due = await givenCirculated(db);
  // Its mandate lasts: what has ended is not suspended.
  const lapsed = await givenCirculated(db);
  await database.asOwner(`update process set ends_on = '2100-01-01' where id = '${lapsed.process.id}'`);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: lapsed.period.id }));
  const withdrawing = await givenLapsed(db);
  const [withdrawn] = await listAccreditationsOfApplications(
    db,
    withdrawing.listed.map(({ application }) => application.id),
  );
  const entered = { accreditation: mustExist(withdrawn ?? null).id, ground: "A ground." };
  accepted(await withdrawAccreditation(as(db, withdrawing.officer, round.afterwards), entered));
  const objecting = await givenCirculated(db);
  const mission = await givenMission(db);
  const [one] = objecting.listed;
  const note = { period: objecting.period.id, applications: [one?.application.reference ?? ""], basis: null };
  accepted(await raiseObjection(as(db, mission, round.objecting), note));
  const administrator = await aPersonIn(db, { role: "administrator" });
  const change = (set: string, id = submitted) => [`update application set ${set} where id = '${id}'`];
  const record = (at: string) => `insert into accreditation (application_id, organisation_id, process_id,
      modalities_decision_id, no_objection_period_id, route, granted_at, recorded_at, valid_until_on)
    select application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route, granted_at,
      ${at}, valid_until_on from due_accreditations(now()) where no_objection_period_id = '${due.period.id}'`;
  const silent = (
    at: string,
  ) => `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
    select application.id, 3, 'window', 'silent', period.closes_at, ${at}, period.id
    from no_objection_period as period join application on application.no_objection_period_id = period.id
    where period.id = '${due.period.id}'`;
  const letter = `insert into letter (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
    values ('application-received', 'stamped', 'a@example.org', 'A', 'en', '{}'`;
  const invitation = `insert into invitation (email, role, token_hash, invited_by, invited_at, expires_at)
    values ('a@example.org', 'secretariat', 'stamped', '${administrator}'`;
  /** Of a call that takes up what arrives continuously. */
  const cutOff = (cutsOffAt: string, announcedAt: string) => [
    `insert into call_for_applications
      (id, process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone, continuous) values
      ('${cleared}', '${process.id}', '${decision.id}', '${call.session}', 'Call', now(), now() + interval '90 days', 'UTC', true)`,
    `insert into cut_off values ('${cleared}', ${cutsOffAt}, ${announcedAt}, '${officer.person}')`,
  ];
  const stamps: Readonly<Record<string, (at: string) => readonly Step[]>> = {
    "application.started_at": (at) => [
      `insert into application (organisation_id, call_id, started_at)
       values ('${draft.applicant.organisation}', '${due.call.id}', ${at})`,
    ],
    "application.cleared_at": (at) => change(`state = 'cleared', cleared_at = ${at}, cleared_by = '${officer.person}'`),
    "application.refused_at": (at) =>
      change(
        `state = 'refused', refused_at = ${at}, refused_by = '${officer.person}', refusal_ground = 'other', refusal_reason = 'x'`,
      ),
    "application.withdrawn_at": (at) => change(`state = 'withdrawn', withdrawn_at = ${at}`),
    "application.circulated_at": (at) => [
      `insert into no_objection_period
        (id, process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by) values
        ('${cleared}', '${process.id}', '${call.id}', '${decision.id}', now(), now() + interval '90 days', 'UTC',
         '${officer.person}')`,
      ...change(`state = 'circulated', no_objection_period_id = '${cleared}', circulated_at = ${at}`, cleared),
    ],
    "cut_off.announced_at": (at) => cutOff("now() + interval '30 days'", at),
    "step.known_at": (at) => [silent(at)],
    "accreditation.recorded_at": (at) => [silent("now()"), record(at)],
    "no_objection_period.lapsed_at": (at) => [
      silent("now()"),
      record("now()"),
      `update no_objection_period set lapsed_at = ${at}, accredited_count = 1, not_accredited_count = 0
       where id = '${due.period.id}'`,
    ],
    "accreditation_change.known_at": (at) => [
      `insert into accreditation_change (accreditation_id, kind, effective_at, known_at, ground, by_person)
       select id, 'suspended', ${at}, ${at}, 'Ground', '${officer.person}' from accreditation
       where process_id = '${lapsed.process.id}'`,
    ],
    "accreditation_withdrawal.entered_at": (at) => [
      `insert into accreditation_withdrawal (accreditation_id, process_id, ground, entered_at, entered_by)
       select id, process_id, 'Ground', ${at}, '${officer.person}' from accreditation where process_id = '${lapsed.process.id}'`,
    ],
    "accreditation_withdrawal.decided_at": (at) => [
      `update accreditation_withdrawal set outcome = 'discarded', decided_at = ${at}, decided_by = '${officer.person}'
       where process_id = '${withdrawing.process.id}'`,
    ],
    "objection.withdrawn_at": (at) => [
      (trx: Trx) => readAs(trx, mission),
      `update objection set withdrawn_at = ${at} where application_id = '${one?.application.id ?? ""}'`,
    ],
    "objection_disclosure.disclosed_at": (at) => [
      `insert into objection_disclosure (process_id, no_objection_period_id, reader_role, disclosed_at, what)
       values ('${due.process.id}', '${due.period.id}', 'chair', ${at}, 'x')`,
    ],
    "modalities_decision.proposed_at": (at) => [
      `insert into modalities_decision
        (process_id, version, title, issuer, citation, dated_on, text, provisions, classes, proposed_at)
       select process_id, version + 1, title, issuer, citation, dated_on, text, provisions, classes, ${at}
       from modalities_decision where id = '${decision.id}'`,
    ],
    "modalities_decision.superseded_at": (at) => [
      `update modalities_decision set superseded_at = ${at} where id = '${followed.decision.id}'`,
    ],
    "adoption.entered_at": (at) => [entering(at)],
    "adoption.confirmed_at": (at) => [
      `update adoption set confirmed_at = ${at}, confirmed_by = '${officer.person}' where id = '${adoption.id}'`,
    ],
    "adoption.declined_at": (at) => [
      `update adoption set declined_at = ${at}, declined_by = '${officer.person}' where id = '${adoption.id}'`,
    ],
    "process_text.entered_at": (at) => [
      `insert into process_text (process_id, number, kind, title, symbol, dated_on, words, entered_at)
       values ('${process.id}', 90, 'other', 'T', 'S', '2022-05-01', 'W', ${at})`,
    ],
    "silence_procedure.concluded_at": (at) => [
      `update silence_procedure set concluded_at = ${at}, outcome = 'passed' where modalities_decision_id = '${decision.id}'`,
    ],
    "audit_trail.at": (at) => [
      `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
       values (${at}, 'act', 'Event', 'clock', 'subject', '{}')`,
    ],
    "organisation.created_at": (at) => [
      `insert into organisation (name, country_code, address, created_at) values ('x', 'KEN', 'x', ${at})`,
    ],
    "letter.created_at": (at) => [`${letter}, ${at}, now())`],
    "letter.sent_at": (at) => [
      `${letter}, now(), now())`,
      `update letter set sent_at = ${at}, subject = 'S', text = 'T' where event_key = 'stamped'`,
    ],
    "letter.dead_at": (at) => [
      `${letter}, now(), now())`,
      `update letter set dead_at = ${at} where event_key = 'stamped'`,
    ],
    "invitation.invited_at": (at) => [keepAccounts, `${invitation}, ${at}, now() + interval '90 days')`],
    "invitation.accepted_at": (at) => [
      keepAccounts,
      `${invitation}, now(), now() + interval '90 days')`,
      `update invitation set accepted_at = ${at}, accepted_by = '${officer.person}' where token_hash = 'stamped'`,
    ],
  };
  return { stamps, cutOff };
}

const { stamps, cutOff } = await stampsByHand();

test("cut_off_is_announced_before_it_comes: by the clock, whatever its announcement is stamped with", async () => {
  const past = cutOff("now()", "now() - interval '1 minute'");
  expect(await tried(past)).toBe("cut_off_is_announced_before_it_comes");
});

test("nothing_is_backdated: a period opens when its list goes out or later, and not before", async () => {
  const { officer, process, decision, call } = await givenOpenCall(db);
  const opening = (at: string) => [
    `insert into no_objection_period
      (process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by) values
      ('${process.id}', '${call.id}', '${decision.id}', ${at}, now() + interval '90 days', 'UTC', '${officer.person}')`,
  ];
  expect(await tried(opening("now() + interval '3 days'"))).toBe("passed");
  expect(await tried(opening("now() - interval '3 minutes'"))).toBe("nothing_is_backdated");
});

test.each(Object.keys(stamps))(
  "nothing_is_backdated: %s is neither long past nor ahead of the clock",
  async (stamp) => {
    const statements = stamps[stamp] ?? (() => []);
    // A withdrawal of an objection and a lapse have rules of their own for what lies after the period, or ahead.
    const past =
      stamp === "objection.withdrawn_at" ? "timestamptz '2022-06-20T12:00Z'" : "timestamptz '2022-07-20T12:00Z'";
    expect(await tried(statements(past))).toBe("nothing_is_backdated");
    if (stamp === "objection.withdrawn_at") return;
    expect(await tried(statements("now()"))).toBe("passed");
    const ahead = {
      "no_objection_period.lapsed_at": "lapse_follows_settlement_margin",
    };
    expect(await tried(statements("now() + interval '1 hour'"))).toBe(
      Reflect.get(ahead, stamp) ?? "nothing_is_stamped_ahead_of_the_clock",
    );
  },
);

test("nothing_is_backdated: a call opens now or later", async () => {
  const { process, decision, session } = await givenOpenCall(db);
  const call = (at: string) => [
    `insert into call_for_applications (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone)
     values ('${process.id}', '${decision.id}', '${session.id}', 'Call', ${at}, now() + interval '90 days', 'UTC')`,
  ];
  expect(await tried(call("now() - interval '1 day'"))).toBe("nothing_is_backdated");
  expect(await tried(call("now() + interval '1 day'"))).toBe("passed");
});

test("nothing_is_backdated: what has just arrived is written, however slow its request was", async () => {
  const now = Temporal.Now.instant();
  const { process, chair } = await givenProcess(db, { endsOn: Temporal.PlainDate.from("2099-12-31") });
  const proposed = accepted(await proposeModalities(as(db, chair, now), { ...text, process: process.id })).next;
  const silence = { of: put(proposed.id), closesAt: now.add({ hours: 72 }), zone: process.zone, letter: null };
  await database.asOwner("update installation set demonstration = false");
  accepted(await openSilenceProcedure(as(db, chair, now.subtract({ seconds: 100 })), silence));
  await database.asOwner("update installation set demonstration = true");
});

test("a stamp that a guard is told of is one that its condition asks about, and the other way round", async () => {
  const guards = await database.asOwner(`
    select tgrelid::regclass || ' ' || tgname as guard, pg_get_triggerdef(oid) as text, pg_get_triggerdef(oid) like '%AFTER UPDATE%' as changed
    from pg_trigger where tgfoid = 'guard_stamps'::regproc`);
  expect(guards.length).toBeGreaterThan(60);
  for (const { guard, text, changed } of guards) {
    const [condition, told] = String(text).split("EXECUTE FUNCTION guard_stamps(");
    const names = (pattern: RegExp, within = "") => Array.from(within.matchAll(pattern), ([, name]) => name).sort();
    const toldOf = names(/'(\w+)'/g, told);
    expect(names(/is_off_the_clock\(new\.(\w+)\)/g, condition), String(guard)).toEqual(toldOf);
    if (changed === true)
      expect(names(/new\.(\w+) IS DISTINCT FROM old\.\1\)/g, condition), String(guard)).toEqual(toldOf);
  }
});
