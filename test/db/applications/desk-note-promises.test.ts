import { expect, test } from "vitest";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { byHand, isForbidden, promiseKeptBy, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenMission, givenOpenCall, givenSubmitted } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer, chair } = given;
const { application, applicant } = await givenSubmitted(db, given);
const desk = as(db, officer, round.reviewing);
accepted(await writeDeskNote(desk, { reference: application.reference, words: "The address is that of a hotel." }));

const note = ({ on = application.id, by = officer.person }) =>
  `insert into desk_note (application_id, words, written_at, written_by) values ('${on}', 'A note', '2022-05-30T15:00Z', '${by}')`;

const asSecretariat = (statement: string) =>
  promiseKeptBy(
    db.transaction().execute(async (trx) => {
      await readAs(trx, { role: "secretariat" });
      await byHand(trx, statement);
    }),
  );

test("desk_note_is_on_what_was_received, desk_note_is_written_by_an_officer, guard_desk_note", async () => {
  const draft = (await givenDraft(db, given)).application.id;
  expect(await asSecretariat(note({ on: draft }))).toBe("desk_note_is_on_what_was_received");
  for (const { person } of [chair, applicant])
    expect(await asSecretariat(note({ by: person }))).toBe("desk_note_is_written_by_an_officer");
});

test("desk_note_is_never_changed", async () => {
  for (const attack of ["update desk_note set words = 'Another'", "delete from desk_note"]) {
    expect(await isForbidden(db, attack)).toBe(true);
    expect(await stoppedForTheOwner(database, attack)).toBe("desk_note_is_never_changed");
  }
});

test("officers_read, officers_write: whoever reads for anybody else sees no note and writes none", async () => {
  const readers: readonly (Reader | null)[] = [
    null,
    chair,
    await givenMission(db),
    { role: "organisation", organisation: applicant.organisation },
    { role: "post" },
  ];
  for (const reader of readers) {
    const seen = "select from desk_note";
    const rows = reader === null ? byHand(db, seen) : readingAs(db, reader, (trx) => byHand(trx, seen));
    expect(await rows).toEqual([]);
    const written = reader === null ? byHand(db, note({})) : readingAs(db, reader, (trx) => byHand(trx, note({})));
    await expect(written).rejects.toThrow("row-level security");
  }
  expect(await readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, "select from desk_note"))).toHaveLength(1);
});
