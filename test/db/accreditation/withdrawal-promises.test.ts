import { expect, test } from "vitest";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHand, byHandOf, isForbidden, stopped, stoppedFor, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenLapsed, givenOfficer, givenProcess } from "#support/given.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";

/* What nobody does alone by SQL with the application's login. */

const database = await aDatabase();
const { db } = database;
const at = round.afterwards.toString();

async function given() {
  const lapsed = await givenLapsed(db);
  const { id: application, reference } = mustExist(lapsed.listed[0]).application;
  const { id } = mustExist((await listAccreditationsOfApplications(db, [application]))[0] ?? null);
  return { ...lapsed, accreditation: id, reference, colleague: await givenOfficer(db) };
}

const first = await given();
const entering = (one: typeof first, values: Readonly<Record<string, string>> = {}) => {
  const row = {
    accreditation_id: `'${one.accreditation}'`,
    process_id: `'${one.process.id}'`,
    ground: "'A ground.'",
    entered_at: `'${at}'`,
    entered_by: `'${one.officer.person}'`,
    ...values,
  };
  return `insert into accreditation_withdrawal (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")})`;
};
const deciding = (outcome: "confirmed" | "discarded", by: string, of: string) =>
  `update accreditation_withdrawal set outcome = '${outcome}', decided_at = '${at}', decided_by = '${by}'
   where accreditation_id = '${of}' and outcome is null`;
const changing = (one: typeof first, by: string, ground = "A ground.") =>
  `insert into accreditation_change (accreditation_id, kind, effective_at, known_at, ground, by_person)
   values ('${one.accreditation}', 'withdrawn', '${at}', '${at}', '${ground}', '${by}')`;

test("accreditation_change_follows_its_steps: nobody withdraws alone, nor on another ground than was confirmed, nor in another's name", async () => {
  const one = await given();
  const steps = "accreditation_change_follows_its_steps";
  expect(await stopped(db, changing(one, one.officer.person))).toBe(steps);
  accepted(
    await withdrawAccreditation(as(db, one.officer, round.afterwards), {
      accreditation: one.accreditation,
      ground: "A ground.",
    }),
  );
  expect(await stopped(db, changing(one, one.colleague.person))).toBe(steps);
  const confirming = deciding("confirmed", one.colleague.person, one.accreditation);
  for (const otherwise of [changing(one, one.officer.person), changing(one, one.colleague.person, "Another ground.")])
    expect(await stoppedForTheOwner(database, `${confirming}; ${otherwise}`)).toBe(steps);
});

test("second_person_confirms_withdrawal, withdrawal_is_entered_before_it_is_confirmed, confirmed_withdrawal_withdraws; office_is_proven: proven_office_of_new, proven_office_of_decided", async () => {
  const one = await given();
  const { officer, colleague, accreditation } = one;
  const confirmed = { outcome: "'confirmed'", decided_at: `'${at}'`, decided_by: `'${colleague.person}'` };
  expect(await stoppedFor(db, first.officer, entering(one, confirmed))).toBe(
    "withdrawal_is_entered_before_it_is_confirmed",
  );
  expect(await stopped(db, entering(one))).toBe("office_is_proven");
  await byHandOf(db, first.officer, entering(one));
  expect(await stoppedFor(db, officer, deciding("confirmed", officer.person, accreditation))).toBe(
    "second_person_confirms_withdrawal",
  );
  expect(await stoppedFor(db, first.officer, deciding("confirmed", colleague.person, accreditation))).toBe(
    "confirmed_withdrawal_withdraws",
  );
  expect(await stopped(db, deciding("discarded", colleague.person, accreditation))).toBe("office_is_proven");
});

test("withdrawal_is_said_by_the_offices, withdrawal_is_of_the_process_of_its_accreditation, one_open_withdrawal_per_accreditation", async () => {
  const one = await given();
  const said = "withdrawal_is_said_by_the_offices";
  const applicant = await givenApplicant(db);
  const other = await givenProcess(db);
  for (const { person } of [applicant, other.chair])
    expect(await stoppedFor(db, first.officer, entering(one, { entered_by: `'${person}'` }))).toBe(said);
  expect(await stoppedFor(db, first.officer, entering(one, { process_id: `'${other.process.id}'` }))).toBe(
    "withdrawal_is_of_the_process_of_its_accreditation",
  );
  await byHandOf(db, first.officer, entering(one));
  expect(await stoppedFor(db, first.officer, entering(one))).toBe("one_open_withdrawal_per_accreditation");
  expect(await stoppedFor(db, first.officer, deciding("discarded", applicant.person, one.accreditation))).toBe(said);
});

test("withdrawal_is_decided_once, as it was entered, and is never deleted: keep_accreditations", async () => {
  const one = await given();
  const { officer, colleague, accreditation } = one;
  await byHandOf(db, first.officer, entering(one));
  const once = "withdrawal_is_decided_once";
  const rewritten = deciding("discarded", colleague.person, accreditation).replace("set", "set ground = 'Another.',");
  expect(await stoppedForTheOwner(database, rewritten)).toBe(once);
  await byHandOf(db, first.officer, deciding("discarded", officer.person, accreditation));
  const again = `update accreditation_withdrawal set outcome = 'confirmed', decided_by = '${colleague.person}'
    where accreditation_id = '${accreditation}'`;
  expect(await stopped(db, again)).toBe(once);
  expect(await stoppedForTheOwner(database, "delete from accreditation_withdrawal")).toBe(
    "accreditation_is_never_rewritten",
  );
  expect(await isForbidden(db, "update accreditation_withdrawal set ground = 'Another.'")).toBe(true);
  expect(await isForbidden(db, "delete from accreditation_withdrawal")).toBe(true);
});

test("decided_withdrawal_has_a_person, and texts have their lengths", async () => {
  const one = await given();
  const has = "decided_withdrawal_has_a_person";
  await byHandOf(db, first.officer, entering(one));
  const half = `update accreditation_withdrawal set outcome = 'discarded' where accreditation_id = '${one.accreditation}'`;
  expect(await stopped(db, half)).toBe(has);
  const early = deciding("discarded", one.colleague.person, one.accreditation).replace(at, "2022-07-01T00:00Z");
  expect(await stopped(db, early)).toBe(has);
  const never = deciding("discarded", one.colleague.person, one.accreditation).replace("'discarded'", "'other'");
  expect(await stopped(db, never)).toBe("accreditation_withdrawal_outcome_check");
  expect(await stoppedFor(db, first.officer, entering(await given(), { ground: "''" }))).toBe(
    "accreditation_withdrawal_ground_check",
  );
});

test("recused_officer_does_not_rule, guard_conflict: nor enters or confirms a withdrawal", async () => {
  const one = await given();
  accepted(
    await recuseFromApplication(as(db, one.colleague, round.afterwards), {
      reference: one.reference,
      reason: "A relative works there.",
    }),
  );
  const entered = entering(one, { entered_by: `'${one.colleague.person}'` });
  expect(await stoppedFor(db, first.officer, entered)).toBe("recused_officer_does_not_rule");
});

test("what one person withdrew before stays withdrawn; a change by two is of both", async () => {
  const rows = await byHand(db, "select count(*)::integer as count from accreditation_change where kind = 'withdrawn'");
  expect(rows).toEqual([{ count: 0 }]);
  accepted(
    await givenWithdrawn(as(db, first.officer, round.afterwards), {
      accreditation: first.accreditation,
      ground: "A ground.",
    }),
  );
  const two = await byHand(
    db,
    `select entered_by <> decided_by as two from accreditation_withdrawal where outcome = 'confirmed'`,
  );
  expect(two).toEqual([{ two: true }]);
});
