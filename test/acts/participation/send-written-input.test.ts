import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { sendWrittenInput } from "#acts/participation/send-written-input.ts";
import { getSaidInInput, listWrittenInputs, readWholeInput } from "#db/participation/written-inputs.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenColleague,
  givenLaterVersion,
  givenMission,
  givenOpenCall,
  refused,
} from "#support/given.ts";
import { aFileOfPaper } from "#support/papers.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { type GivenAttending, givenAttending } from "#support/representatives.ts";
import { anInput, givenInput, inputWords, taking } from "#support/written-inputs.ts";

const database = await aDatabase();
const { db } = database;

const send = ({ applicant, session }: GivenAttending, changes: Parameters<typeof anInput>[0] = {}) =>
  sendWrittenInput(as(db, applicant, round.afterwards), { ...anInput(changes), session: session.id });

test("is received once however often the form is sent, and all who act get a receipt", async () => {
  const given = await givenAttending(db);
  const colleague = await givenColleague(db, given.applicant);
  const key = randomUUID();
  const { next } = accepted(await send(given, { key }));
  expect(accepted(await send(given, { key })).next).toEqual(next);
  const { organisation } = given.applicant;
  const [kept, said] = await readingAs(db, { role: "organisation", organisation }, async (trx) => [
    await listWrittenInputs(trx, [given.accreditation.id]),
    await getSaidInInput(trx, next.id),
  ]);
  expect(kept).toMatchObject([
    { id: next.id, title: "Two proposals", language: "en", wordCount: 4, sentAt: round.afterwards, ended: null },
  ]);
  expect(said).toEqual({ words: inputWords });
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "send-written-input", event: "WrittenInputSent", actor_person: given.applicant.person },
  ]);
  const written = await lettersAbout(db, next.id);
  expect(written.map(({ kind, person }) => [kind, person]).sort()).toEqual(
    [given.applicant, colleague].map(({ person }) => ["written-input-received", person]).sort(),
  );
  expect(written[0]?.data).toMatchObject({ title: "Two proposals", words: 4, session: given.session.title });
});

test("of a file every byte is kept, and that its words could not be counted", async () => {
  const given = await givenAttending(db);
  const content = new Uint8Array(1024 * 1024 + 3).fill(7);
  const { content: bytes, ...file } = aFileOfPaper(content, { scan: "not_scanned" });
  const { next } = accepted(await send(given, { brought: { file: { ...file, content: bytes } }, wordCount: null }));
  const { organisation } = given.applicant;
  await readingAs(db, { role: "organisation", organisation }, async (trx) => {
    expect(await getSaidInInput(trx, next.id)).toEqual({ file });
    expect(Buffer.compare(await readWholeInput(trx, next.id), content)).toBe(0);
  });
});

test("another version that is adopted meanwhile says how many words", async () => {
  const given = await givenAttending(db, { of: await givenOpenCall(db, taking({ maximumWords: 3 })) });
  await givenLaterVersion(db, given, taking({ maximumWords: 4 }));
  accepted(await send(given));
});

test("is refused where the decision takes none or fewer words, after the session, and of whom is suspended", async () => {
  const brief = await givenAttending(db, { of: await givenOpenCall(db, taking({ maximumWords: 3 })) });
  expect(refused(await send(brief))).toMatchObject({
    because: "written_input_has_too_many_words",
    details: { words: 4, most: 3 },
  });
  const none = await givenAttending(db, { of: await givenOpenCall(db, taking(null)) });
  expect(refused(await send(none)).because).toBe("decision_takes_no_written_inputs");
  const given = await givenAttending(db);
  const over = as(db, given.applicant, instant("2022-07-30T04:00:00Z"));
  expect(refused(await sendWrittenInput(over, { ...anInput(), session: given.session.id })).because).toBe(
    "written_inputs_are_sent_until_the_session_ends",
  );
  const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  expect(refused(await send(given)).because).toBe("accreditation_is_not_in_force");
});

test("is taken twenty times of one organisation for one session", async () => {
  const given = await givenAttending(db);
  for (let n = 0; n < 20; n += 1) await givenInput(db, given);
  expect(refused(await send(given)).because).toBe("written_inputs_are_as_many_as_are_taken");
});

test("is for an organisation alone, and for one that was accredited to the process", async () => {
  const given = await givenAttending(db);
  const said = { ...anInput(), session: given.session.id };
  const others: readonly Actor[] = [given.officer, given.chair, await givenMission(db), { role: "public" }];
  for (const actor of others)
    expect(refused(await sendWrittenInput(as(db, actor, round.afterwards), said)).because).toBe("not_allowed");
  for (const actor of [await givenApplicant(db), { ...given.applicant, organisation: null }])
    expect(refused(await sendWrittenInput(as(db, actor, round.afterwards), said)).because).toBe("not_found");
});
