import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { withdrawPaper } from "#acts/papers/withdraw-paper.ts";
import { readAs, type Reader } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { byHand, isForbidden, promiseKeptBy, runSteps, stoppedForTheOwner } from "#support/broken-promise.ts";
import {
  aColleague,
  aLetterDraft,
  givenCirculatedLetter,
  givenLetter,
  givenLetterLookedAt,
} from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenMission, type GivenProcess, givenProcess } from "#support/given.ts";
import { givenPaper } from "#support/papers.ts";

/* What the application's login tries by hand with a letter of the Chair. */

const database = await aDatabase();
const { db } = database;
const mission = await givenMission(db);
const at = `'${round.objecting.toString()}'`;

const attempt = (reader: Reader, ...statements: readonly string[]) =>
  db.transaction().execute((trx) => runSteps(trx, [(declared) => readAs(declared, reader), ...statements]));

const broken = (reader: Reader, ...statements: readonly string[]) => promiseKeptBy(attempt(reader, ...statements));

const set = (id: Id<"chair_letter">, changes: string) => `update chair_letter set ${changes} where id = '${id}'`;

function begun({ process }: GivenProcess, by: Id<"person">, more: Readonly<Record<string, string>> = {}): string {
  const row = {
    process_id: `'${process.id}'`,
    version: "1",
    draft: `'${JSON.stringify(aLetterDraft())}'`,
    begun_at: at,
    begun_by: `'${by}'`,
    saved_at: at,
    saved_by: `'${by}'`,
    ...more,
  };
  return `insert into chair_letter (${Object.keys(row).join()}) values (${Object.values(row).join()})`;
}

const recipients = (id: Id<"chair_letter">, process: string, where = "true") => `
  insert into chair_letter_recipient (letter_id, process_id, mission_id, name)
  select '${id}', '${process}', id, name from mission where ${where}`;

function sealing(id: Id<"chair_letter">, by: Id<"person">, { sealed = '{"does":[]}', hash = "" } = {}): string {
  const own = createHash("sha256").update(sealed).digest("hex");
  return set(
    id,
    `circulated_at = ${at}, decided_by = '${by}', sealed = '${sealed}', hash = '${hash === "" ? own : hash}',
     to_missions = 'all', to_chosen = '{}', to_organisations = 'none'`,
  );
}

test("chair_letter_begins_as_a_draft, chair_letter_is_written_by_the_chairs_office", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  expect(await broken(chair, begun(given, chair.person, { version: "2" }))).toBe("chair_letter_begins_as_a_draft");
  const asked = { asked_at: at, asked_by: `'${chair.person}'` };
  expect(await broken(chair, begun(given, chair.person, asked))).toBe("chair_letter_begins_as_a_draft");
  const office = "chair_letter_is_written_by_the_chairs_office";
  for (const person of [given.officer.person, mission.person, (await givenProcess(db)).chair.person])
    expect(await broken(chair, begun(given, person))).toBe(office);
  const { letter } = await givenLetter(db, given);
  const byOfficer = `version = 2, draft = '{}', saved_at = ${at}, saved_by = '${given.officer.person}'`;
  expect(await broken(chair, set(letter.id, byOfficer))).toBe(office);
  const looked = await givenLetterLookedAt(db, given);
  const decided = `leaves_at = ${at}, decided_by = '${given.officer.person}'`;
  expect(await broken(chair, set(looked.letter.id, decided))).toBe(office);
});

test("chair_letter_is_not_written_over, changed_chair_letter_is_looked_at_again", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const { letter } = await givenLetterLookedAt(db, given);
  expect(await broken(chair, set(letter.id, "draft = '{}'"))).toBe("chair_letter_is_not_written_over");
  expect(await broken(chair, set(letter.id, "draft = '{}', version = 3"))).toBe("chair_letter_is_not_written_over");
  const kept = set(letter.id, "draft = '{}', version = 2");
  expect(await broken(chair, kept)).toBe("changed_chair_letter_is_looked_at_again");
});

test("second_look_is_a_colleagues, of the Chair's office, and stays", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const { letter, colleague } = await givenLetter(db, given);
  const promise = "second_look_is_a_colleagues";
  const look = (by: Id<"person">) => set(letter.id, `looked_at = ${at}, looked_by = '${by}'`);
  expect(await broken(chair, look(colleague.person))).toBe(promise);
  const askedBy = (person: Id<"person">) => set(letter.id, `asked_at = ${at}, asked_by = '${person}'`);
  expect(await broken(chair, askedBy(given.officer.person))).toBe(promise);
  const asked = askedBy(chair.person);
  expect(await broken(chair, asked, look(chair.person))).toBe(promise);
  expect(await broken(chair, asked, look(given.officer.person))).toBe(promise);
  await attempt(chair, asked, look(colleague.person));
  const another = await aColleague(db, given);
  expect(await broken(chair, look(another.person))).toBe(promise);
});

test("chair_letter_goes_out_after_a_second_look, neither now nor later", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const { letter } = await givenLetter(db, given);
  const promise = "chair_letter_goes_out_after_a_second_look";
  const all = recipients(letter.id, given.process.id);
  expect(await broken(chair, set(letter.id, `leaves_at = ${at}, decided_by = '${chair.person}'`))).toBe(promise);
  expect(await broken(chair, all, sealing(letter.id, chair.person))).toBe(promise);
});

test("chair_letter_has_the_hash_of_its_words, chair_letter_has_a_recipient, chair_letter_goes_to_all_whom_it_is_for", async () => {
  const given = await givenProcess(db);
  await givenMission(db);
  const { chair } = given;
  const { letter } = await givenLetterLookedAt(db, given);
  const all = recipients(letter.id, given.process.id);
  const wrong = sealing(letter.id, chair.person, { hash: "0".repeat(64) });
  expect(await broken(chair, all, wrong)).toBe("chair_letter_has_the_hash_of_its_words");
  const seal = sealing(letter.id, chair.person);
  expect(await broken(chair, seal)).toBe("chair_letter_has_a_recipient");
  const some = recipients(letter.id, given.process.id, `id = '${mission.mission}'`);
  expect(await broken(chair, some, seal)).toBe("chair_letter_goes_to_all_whom_it_is_for");
  const fewer = seal.replace("'all'", "'observers'");
  expect(await broken(chair, all, fewer)).toBe("chair_letter_goes_to_all_whom_it_is_for");
  expect(await broken(chair, all, some)).toBe("mission_gets_a_letter_once");
  await attempt(chair, all, seal);
});

test("enclosure_of_a_letter_stands: not one that was withdrawn, or in another version", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const paper = await givenPaper(db, given);
  const { letter } = await givenLetterLookedAt(db, given);
  const enclosed = `
    insert into chair_letter_enclosure (letter_id, n, paper_id, version) values ('${letter.id}', 1, '${paper.id}', 1)`;
  const steps = [recipients(letter.id, given.process.id), enclosed, sealing(letter.id, chair.person)];
  accepted(await withdrawPaper(as(db, chair, round.circulating), { paper: paper.id, reason: "Wrong." }));
  expect(await broken(chair, ...steps)).toBe("enclosure_of_a_letter_stands");
  const foreign = await givenPaper(db, await givenProcess(db));
  const ofOthers = steps.map((step) => step.replace(paper.id, foreign.id));
  expect(await broken(chair, ...ofOthers)).toBe("enclosure_of_a_letter_stands");
});

test("chair_letter_does_what_it_says: what is said is done, and what is done is said, in the same act", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const promise = "chair_letter_does_what_it_says";
  const does = [{ act: "confirm-session", session: given.session.id, reason: "x" }] as const;
  const { letter } = await givenLetterLookedAt(db, given, { paragraphs: "On {1.days}.", does });
  const all = recipients(letter.id, given.process.id);
  expect(await broken(chair, all, sealing(letter.id, chair.person))).toBe(promise);
  const done = `insert into chair_letter_act (letter_id, n, session_id) values ('${letter.id}', 1, '${given.session.id}')`;
  const says = (beginsOn: string, endsOn: string) =>
    sealing(letter.id, chair.person, { sealed: JSON.stringify({ does: [{ beginsOn, endsOn }] }) });
  expect(await broken(chair, all, done, says("2022-07-26", "2022-07-29"))).toBe(promise);
  expect(await broken(chair, all, done, sealing(letter.id, chair.person))).toBe(promise);
  const { beginsOn, endsOn } = given.session;
  await attempt(chair, all, done, says(beginsOn.toString(), endsOn.toString()));
  const quiet = await givenLetterLookedAt(db, given);
  const more = recipients(quiet.letter.id, given.process.id);
  const unsaid = done.replace(letter.id, quiet.letter.id);
  expect(await broken(chair, more, unsaid, sealing(quiet.letter.id, chair.person))).toBe(promise);
});

test("parts_of_a_chair_letter_come_with_its_circulation, and circulated_chair_letter_is_never_changed, not even by the owner", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const draft = await givenLetterLookedAt(db, given);
  const early = recipients(draft.letter.id, given.process.id);
  expect(await broken(chair, early)).toBe("parts_of_a_chair_letter_come_with_its_circulation");
  const { letter } = await givenCirculatedLetter(db, given);
  const late = await givenMission(db);
  const promise = "circulated_chair_letter_is_never_changed";
  expect(await broken(chair, recipients(letter.id, given.process.id, `id = '${late.mission}'`))).toBe(promise);
  for (const changes of [
    "draft = '{}', version = 2",
    "sealed = '{}'",
    `discarded_at = ${at}`,
    "asked_at = null, asked_by = null",
  ])
    expect(await broken(chair, set(letter.id, changes)), changes).toBe(promise);
  expect(await stoppedForTheOwner(database, set(letter.id, "sealed = '{}'"))).toBe(promise);
  for (const table of ["recipient", "enclosure", "act", "opening"]) {
    expect(await isForbidden(db, `delete from chair_letter_${table}`)).toBe(true);
    expect(await stoppedForTheOwner(database, `delete from chair_letter_${table}`)).toBe(promise);
  }
  expect(await isForbidden(db, "delete from chair_letter")).toBe(true);
  expect(await stoppedForTheOwner(database, "delete from chair_letter")).toBe(promise);
});

test("only_a_recipient_opens_a_chair_letter, in its own name", async () => {
  const given = await givenProcess(db);
  const other = await givenMission(db);
  const to = { missions: "chosen", chosen: [mission.mission], organisations: "none", session: null } as const;
  const { letter } = await givenCirculatedLetter(db, given, { to });
  const [recipient] = await database.asOwner(`select id from chair_letter_recipient where letter_id = '${letter.id}'`);
  const opening = (by: Id<"person">, opened = at) => `
    insert into chair_letter_opening (recipient_id, opened_at, opened_by)
    values ('${String(recipient?.["id"])}', ${opened}, '${by}')`;
  const promise = "only_a_recipient_opens_a_chair_letter";
  expect(await broken(mission, opening(other.person))).toBe(promise);
  expect(await broken(mission, opening(given.chair.person))).toBe(promise);
  expect(await broken(mission, opening(mission.person, "'2022-05-01T12:00Z'"))).toBe(promise);
  for (const reader of [other, given.chair, { role: "secretariat" }] as const)
    await expect(attempt(reader, opening(mission.person))).rejects.toMatchObject({ code: "42501" });
  await attempt(mission, opening(mission.person));
});

test("organisation_gets_a_letter_once, letter_is_circulated_or_discarded", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const { letter } = await givenLetterLookedAt(db, given);
  const { organisation } = await givenApplicant(db);
  const row = `('${letter.id}', '${given.process.id}', '${organisation}', 'x')`;
  const twice = `
    insert into chair_letter_recipient (letter_id, process_id, organisation_id, name) values ${row}, ${row}`;
  expect(await broken(chair, twice)).toBe("organisation_gets_a_letter_once");
  const both = sealing(letter.id, chair.person).replace("circulated_at", `discarded_at = ${at}, circulated_at`);
  expect(await broken(chair, recipients(letter.id, given.process.id), both)).toBe("letter_is_circulated_or_discarded");
});

test("recipient_is_a_mission_or_an_organisation, circulated_letter_is_sealed, paper_goes_with_a_letter_once, letter_does_one_thing_at_a_time", async () => {
  const given = await givenProcess(db);
  const { chair } = given;
  const { letter } = await givenLetterLookedAt(db, given);
  const nobody = `insert into chair_letter_recipient (letter_id, process_id, name) values ('${letter.id}', '${given.process.id}', 'x')`;
  expect(await broken(chair, nobody)).toBe("recipient_is_a_mission_or_an_organisation");
  const sealedAlone =
    "sealed = '{}', hash = repeat('0', 64), to_missions = 'all', to_chosen = '{}', to_organisations = 'none'";
  expect(await broken(chair, set(letter.id, sealedAlone))).toBe("circulated_letter_is_sealed");
  const paper = await givenPaper(db, given);
  const enclose = (n: number) =>
    `insert into chair_letter_enclosure (letter_id, n, paper_id, version) values ('${letter.id}', ${String(n)}, '${paper.id}', 1)`;
  expect(await broken(chair, enclose(1), enclose(2))).toBe("paper_goes_with_a_letter_once");
  const nothing = `insert into chair_letter_act (letter_id, n) values ('${letter.id}', 1)`;
  expect(await broken(chair, nothing)).toBe("letter_does_one_thing_at_a_time");
});

test("row by row: nobody else writes or reads a letter, its recipients and who opened it", async () => {
  const given = await givenProcess(db);
  const to = { missions: "chosen", chosen: [mission.mission], organisations: "none", session: null } as const;
  const { letter } = await givenCirculatedLetter(db, given, { to });
  const draft = await givenLetter(db, given);
  const other = await givenProcess(db);
  for (const reader of [other.chair, { role: "secretariat" }, mission, { role: "post" }] as const) {
    await expect(attempt(reader, begun(given, given.chair.person))).rejects.toMatchObject({ code: "42501" });
    await attempt(reader, set(draft.letter.id, "draft = '{}', version = 2"));
  }
  const [kept] = await database.asOwner(`select version from chair_letter where id = '${draft.letter.id}'`);
  expect(kept).toEqual({ version: 1 });
  const count = async (reader: Reader | null, table: string) =>
    db.transaction().execute(async (trx) => {
      if (reader !== null) await readAs(trx, reader);
      const ids = await trx
        .selectFrom("chair_letter_recipient")
        .select("letter_id")
        .where("letter_id", "=", letter.id)
        .execute();
      const letters = await trx
        .selectFrom("chair_letter")
        .select("id")
        .where("process_id", "=", given.process.id)
        .execute();
      return table === "recipient" ? ids.length : letters.length;
    });
  expect(await count(given.chair, "letter")).toBe(2);
  expect(await count(mission, "letter")).toBe(1);
  expect(await count(mission, "recipient")).toBe(1);
  for (const reader of [
    null,
    await givenMission(db),
    other.chair,
    { role: "secretariat" },
    { role: "post" },
  ] as const) {
    expect(await count(reader, "letter")).toBe(0);
    expect(await count(reader, "recipient")).toBe(0);
  }
});

test("which letters wait for an instant to come nobody is told before it, whatever instant is asked about", async () => {
  const given = await givenProcess(db);
  const [due, waiting] = [await givenLetterLookedAt(db, given), await givenLetterLookedAt(db, given)];
  const office = as(db, given.chair, round.circulating);
  for (const [{ letter }, leavesAt] of [
    [due, round.objecting],
    [waiting, instant("2199-01-01T15:00:00Z")],
  ] as const)
    accepted(await circulateChairLetter(office, { chairLetter: letter.id, seen: 1, leavesAt }));
  const told = await byHand(
    db,
    `select id from chair_letters_due('2300-01-01') where process_id = '${given.process.id}'`,
  );
  expect(told).toEqual([{ id: due.letter.id }]);
});
