import { describe, expect, test } from "vitest";
import { moveSession } from "#acts/process/move-session.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Acting } from "#support/acting.ts";
import { byHandOf, isForbidden, stopped, stoppedFor } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOpenCall,
  givenText,
} from "#support/given.ts";

/*
 * Who is accredited, until when, under which name and in which state rests on these rows. Each comes about by whom the table names, who proves it; whoever has the
 * application's login and no proof writes none of them.
 */

const database = await aDatabase();
const { db, asOwner } = database;
const promise = "office_is_proven";

const offices = "secretariat, chair";

/** "organisation": whoever acts for that of the row. */
const mayWrite: Readonly<Record<string, string>> = {
  "accreditation_change insert": offices,
  "accreditation_withdrawal insert": "chair, secretariat",
  "accreditation_withdrawal update": "chair, secretariat",
  "accredited_name insert": "secretariat",
  "adoption insert": "chair",
  "adoption update": "chair, secretariat | chair, secretariat",
  "application insert or update or delete": `organisation, ${offices}, clock`,
  "application update": "secretariat, chair, clock | secretariat, chair",
  "body insert": "secretariat",
  "body_member insert or update": "secretariat",
  "call_for_applications insert": "secretariat",
  "call_for_applications update": "secretariat",
  "call_correction insert": "secretariat",
  "call_withdrawal insert": "secretariat",
  "claim_evidence insert": `organisation, ${offices}`,
  "consolidated_list insert": "secretariat",
  "consultation insert": "clock, chair, secretariat",
  "consultation update": "chair, clock",
  "corrigendum insert": "secretariat",
  "cut_off insert": "secretariat",
  "determination insert or delete": offices,
  "determination update": offices,
  "determination_item insert or delete": offices,
  "holiday_list insert": "secretariat",
  "list_of_speakers insert or update": "secretariat",
  "mandate_end insert": "secretariat",
  "mission insert": "administrator",
  "mission update": "administrator | administrator, mission",
  "modalities_decision insert": "chair",
  "modalities_decision update": "chair, secretariat, clock",
  "name_change insert": "organisation",
  "name_change update": "secretariat",
  "no_objection_period insert": "secretariat",
  "no_objection_period update": "secretariat, clock",
  "organisation insert": "applicant",
  "organisation update": "organisation",
  "outage insert": "secretariat",
  "outage_withdrawal insert": "secretariat",
  "process insert or update": "secretariat",
  "process_text insert or update": "chair",
  "program_access insert or update": "secretariat",
  "programme_of_work insert": "secretariat",
  "recusal insert": offices,
  "register insert": "secretariat",
  "register_edition insert": "secretariat",
  "sealed_list insert": `${offices}, clock`,
  "session insert or update": `${offices}, clock`,
  "session_change insert": `${offices}, clock`,
  "session_correction insert": "secretariat",
  "session_link insert": "secretariat",
  "session_move insert": `${offices}, clock`,
  "silence_procedure insert": "chair, clock",
  "silence_procedure update": "chair, clock",
};

/** What comes with a row of the table above and is judged with it, is written by a trigger, or stands behind row-level security that is proven. */
const restsOnThem = {
  accreditation: "guard_office_by_application",
  accredited_name: "of the grant: name_what_is_granted",
  circulated_organisation: "period_is_sealed_with_its_list",
  holiday: "holiday_list_is_entered_whole",
  objection: "own_mission_objects, own_mission_withdraws, chair_consults",
  register_entry: "edition_comes_whole",
  sealed_list_item: "sealed_list_is_complete",
  silence_break: "own_mission_speaks",
  step: "guard_office_by_application, step_follows_its_track",
  submitted_organisation: "freeze_submitted_organisation",
};

/** Where a table has several, they say of what. */
const triggers = `proven_office, proven_office_of_new, proven_office_of_changed, proven_office_of_sent, proven_office_of_entered, proven_office_of_answered,
  proven_office_of_confirmed, proven_office_of_decided, proven_office_of_declined, proven_office_of_letters, proven_office_of_reopened`;

test("office_is_proven: each row on which an accreditation rests has its proof", async () => {
  const rows = await asOwner(`
    select tgrelid::regclass || ' ' || concat_ws(' or ',
        case when tgtype & 4 > 0 then 'insert' end, case when tgtype & 16 > 0 then 'update' end, case when tgtype & 8 > 0 then 'delete' end) as write,
      string_agg(replace(rtrim(replace(encode(tgargs, 'escape'), '\\000', ' ')), ' ', ', '), ' | ' order by tgname) as by
    from pg_trigger where tgfoid = 'guard_office'::regproc and tgenabled = 'O' and tgdeferrable and tginitdeferred group by 1 order by 1`);
  expect(Object.fromEntries(rows.map(({ write, by }) => [String(write), by]))).toEqual(mayWrite);
  const byApplication = await asOwner(`select tgrelid::regclass as name from pg_trigger
    where tgfoid = 'guard_office_by_application'::regproc and tgenabled = 'O' and tgtype & 4 > 0 order by 1`);
  expect(byApplication.map(({ name }) => name)).toEqual(["accreditation", "step"]);
  const named = await asOwner(
    "select distinct tgname as name from pg_trigger where tgfoid = 'guard_office'::regproc order by 1",
  );
  expect(named.map(({ name }) => name)).toEqual(triggers.split(/,\s+/).toSorted());
  const tables = await asOwner("select relname as name from pg_class where relnamespace = 'public'::regnamespace");
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(restsOnThem)));
});

test("nothing of a process or a session is changed but by a row of its own", async () => {
  for (const change of [
    "update process set ends_on = '2040-01-01'",
    "update process set zone = 'Pacific/Kiritimati', begins_on = '2020-01-01', title = 'x'",
    "update session set title = 'Renamed', ends_on = '2040-01-01'",
    "update session set standing = 'cancelled'",
  ])
    expect(await isForbidden(db, change), change).toBe(true);
});

test("move_session: what is good until the mandate ends does not follow a session, whatever its process says by then", async () => {
  const { session, process, officer } = await givenLapsed(db);
  await asOwner(`alter table process disable trigger user; update process set ends_on = '2040-01-01' where id = '${process.id}';
    alter table process enable trigger user`);
  const of = `select distinct valid_until_on::text as until from accreditation where process_id = '${process.id}'`;
  const before = await asOwner(of);
  accepted(
    await moveSession(as(db, officer, round.afterwards), {
      session: session.id,
      beginsOn: session.beginsOn,
      endsOn: session.endsOn.add({ days: 1 }),
      reason: "The room.",
    }),
  );
  expect(before).toHaveLength(1);
  expect(await asOwner(of)).toEqual(before);
});

describe("in nobody's name, and in that of an office whose it is not", () => {
  /** Refused without a proof and with each of these; then it passes in whose name it may. */
  async function takenFromNoOther(statement: string, strangers: readonly Acting[], by: Acting): Promise<void> {
    expect(await stopped(db, statement), statement).toBe(promise);
    for (const stranger of [...strangers, { role: "public" } as const])
      expect(await stoppedFor(db, stranger, statement), `${stranger.role}: ${statement}`).toBe(promise);
    await byHandOf(db, by, statement);
  }

  const administrator = { role: "administrator" } as const;

  test("no mission is invented, and receipts of a State go to no other address", async () => {
    const { mission } = await givenMission(db);
    const { officer, chair } = await givenText(db);
    const others = [officer, chair, { role: "clock" }] as const;
    await takenFromNoOther(
      `update mission set email = 'elsewhere@example.org', copies_to = '{x@example.org}' where id = '${mission}'`,
      others,
      administrator,
    );
    const { mission: other, ...delegate } = await givenMission(db);
    const said = `update mission set language = 'fr' where id = '${mission}'`;
    await takenFromNoOther(said, [...others, { ...delegate, mission: other }], { ...delegate, mission });
    expect(
      await stoppedFor(
        db,
        { ...delegate, mission },
        `update mission set email = 'x@example.org' where id = '${mission}'`,
      ),
    ).toBe(promise);
    await takenFromNoOther(
      "insert into mission (name, country_code, member_state, email) values ('France', 'FRA', true, 'mission@example.org')",
      others,
      administrator,
    );
  });

  test("no session is moved or cancelled, no call and no period is open for longer", async () => {
    const given = await givenLapsed(db);
    const other = await givenText(db);
    const by = `'${given.officer.person}'`;
    const { id, beginsOn, endsOn } = given.session;
    await takenFromNoOther(
      `insert into session_move (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by) values
        ('${id}', '${beginsOn.toString()}', '${endsOn.toString()}', '${beginsOn.toString()}', '${endsOn.add({ days: 1 }).toString()}', 'x', '2022-07-05T14:00Z', ${by})`,
      [administrator, other.chair],
      given.officer,
    );
    const open = await givenOpenCall(db);
    const longer = (table: string, of: string, opened: string) => `update ${table}
      set closes_at = closes_at + interval '1 day', extension_reason = 'x', extensions = extensions || jsonb_build_array(jsonb_build_object(
        'from', closes_at, 'to', closes_at + interval '1 day', 'reason', 'x', 'extendedAt', '${opened}')) where id = '${of}'`;
    await takenFromNoOther(
      longer("call_for_applications", open.call.id, "2022-05-10T15:00:00Z"),
      [administrator, open.chair, other.chair],
      open.officer,
    );
    const circulated = await givenCirculated(db);
    await takenFromNoOther(
      longer("no_objection_period", circulated.period.id, "2022-06-15T16:00:00Z"),
      [administrator, circulated.chair, other.chair],
      circulated.officer,
    );
  });

  test("nobody is suspended or reinstated, and nobody is on the list under another's name", async () => {
    const { listed, officer, ...given } = await givenLapsed(db);
    const { application, applicant } = mustExist(listed[0]);
    const other = await givenText(db);
    const change = (
      kind: string,
      day: string,
    ) => `insert into accreditation_change (accreditation_id, kind, effective_at, known_at, ground, by_person)
      select id, '${kind}', '2022-07-${day}T12:00Z', '2022-07-${day}T12:00Z', 'Ground', '${officer.person}' from accreditation where application_id = '${application.id}'`;
    const strangers = [other.chair, administrator, applicant, { role: "clock" }] as const;
    await takenFromNoOther(change("suspended", "06"), strangers, officer);
    await takenFromNoOther(change("reinstated", "07"), strangers, given.chair);
    const asked = `insert into name_change (organisation_id, requested_at, requested_by, ground, name, country_code) values
      ('${applicant.organisation}', '2022-07-05T14:00Z', '${applicant.person}', 'A ground.', 'Another', 'FRA')`;
    await takenFromNoOther(
      asked,
      [officer, administrator, { role: "applicant", person: applicant.person, organisation: null }],
      applicant,
    );
    const answered = `update name_change set outcome = 'confirmed', decided_at = '2022-07-08T12:00Z', decided_by = '${officer.person}'
      where organisation_id = '${applicant.organisation}' and outcome is null`;
    await takenFromNoOther(answered, [applicant, given.chair, administrator], officer);
    await takenFromNoOther(
      `insert into accredited_name (accreditation_id, effective_at, name, country_code, name_change_id)
       select accreditation.id, change.decided_at, change.name, change.country_code, change.id
       from name_change as change join accreditation using (organisation_id) where organisation_id = '${applicant.organisation}'`,
      [applicant, given.chair],
      officer,
    );
    const corrected = `insert into corrigendum (list_id, application_id, number, name, country_code, reason, corrected_at, corrected_by)
      select list.id, '${application.id}', 1, 'Another still', 'FRA', 'x', '2022-07-08T12:00Z', '${officer.person}' from sealed_list as list
      where call_id = '${given.call.id}' and kind = 'final'`;
    expect(await stopped(db, corrected)).toMatch(/^(office_is_proven|corrigendum)/);
  });

  test("nothing is sent, changed or taken back for an organisation", async () => {
    const given = await givenOpenCall(db);
    const { application, applicant } = await givenDraft(db, given);
    const { applicant: another } = await givenDraft(db, given);
    await takenFromNoOther(
      `update application set answers = '{}' where id = '${application.id}'`,
      [another, administrator],
      applicant,
    );
    await takenFromNoOther(
      `update organisation set name = 'Another' where id = '${applicant.organisation}'`,
      [another, given.officer],
      applicant,
    );
    await takenFromNoOther(`delete from application where id = '${application.id}'`, [another], applicant);
    const made = `insert into organisation (name, country_code, address, created_at, created_by) values ('Mine', 'FRA', 'A street', '2022-05-10T15:00Z', '${applicant.person}')`;
    await takenFromNoOther(made, [another, given.officer], applicant);
  });
});
