import { expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { lookUpOrganisation } from "#acts/applications/look-up-organisation.ts";
import { noteLikeness } from "#acts/applications/note-likeness.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { anId } from "#support/an-id.ts";
import { aListedEntry, importedList } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { everyAnswerOf } from "#support/every-answer.ts";
import { round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenChair, givenOfficer, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as writeNote from "../../../app/routes/secretariat/write-desk-note.tsx";

const { db, asOwner } = await aDatabase();
// The Chair rules on it, and reads its case.
const { information } = oewg2021To2025.provisions;
const given = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
const { application: sent, applicant } = await givenSubmitted(db, given, { name: "Forum of Harbours" });
const { reference } = sent;
const colleague = await givenOfficer(db);
await asOwner(`update person set name = 'Marked Colleague xq' where id = '${colleague.person}'`);
const desk = as(db, given.officer, round.reviewing);
const words = "Marked words xq of a note";
accepted(await writeDeskNote(desk, { reference, words }));
const institute = "Marked Institute xq";
const lookedUp = accepted(
  await lookUpOrganisation(desk, {
    ...{ reference, directory: "ror", asked: "Institute", from: "https://ror.example.org/v2" },
    answer: Buffer.from(JSON.stringify({ name: institute })),
    entry: { number: "0exampe44", name: institute, country: null, status: null },
  }),
);
const regime = "Marked regime xq";
await importedList(db, given.officer, [aListedEntry("entity", ["Harbours Forum"], { listType: regime })]);
const alike = (await seeApplicationForReview(desk, reference))?.likenesses?.seen?.alike[0]?.entry ?? anId("none");
const finding = "Marked finding xq";
accepted(await noteLikeness(desk, { reference, entry: alike, finding: "not_the_same", words: finding }));
const reason = "Marked reason xq of a recusal";
accepted(await recuseFromApplication(desk, { reference, reason }));
accepted(await assignApplications(desk, { applications: [{ reference, seen: 0 }], officer: colleague.person }));

const { everyAnswer } = await everyAnswerOf(db);
const parameters = {
  ...{ process: [given.process.slug], version: ["1"], number: ["1"], call: [given.call.id], reference: [reference] },
  ...{ session: [given.session.id], decision: [given.decision.id], person: [applicant.person] },
  look_up: [lookedUp.next.lookUp],
  listed_entry: [alike],
};

/** At what addresses the reader finds one of the marks, each by the mark. */
async function found(actor: Actor, marks: readonly string[]) {
  const reader = { role: actor.role, person: "person" in actor ? actor.person : null };
  const answers = [...(await everyAnswer(reader, parameters, round.reviewing))];
  expect(answers.length).toBeGreaterThan(5);
  return marks.flatMap((mark) =>
    answers.filter(([, { reads }]) => reads.includes(mark)).map(([address]) => ({ mark, address })),
  );
}

const ofTheDesk = [
  words,
  institute,
  "Public directories",
  regime,
  finding,
  "Likenesses with",
  "Weakly alike",
  "Marked Colleague xq",
  "Notes of the desk",
  "Note of the desk",
  "Assigned to",
];
const page = `/en/secretariat/applications/${reference}`;
const mission = (await aDelegation(db)).actor;
const chair = await givenChair(db, given.process.id);
const administrator: Actor = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) };

test.each<Actor>([{ role: "public" }, applicant, mission])(
  "what officers write to one another and find in directories and on the Consolidated List, how they share their work, and why one leaves it to others, is in no answer to: $role",
  async (actor) => {
    expect(await found(actor, [...ofTheDesk, reason, "Recuse"])).toEqual([]);
  },
);

test("the Chair who rules on it reads why somebody does not, and nothing else of the desk", async () => {
  const read = await found(chair, [...ofTheDesk, reason]);
  expect(new Set(read.map(({ mark, address }) => `${mark} ${new URL(address, "http://localhost").pathname}`))).toEqual(
    new Set([`${reason} ${page}`]),
  );
});

test("who keeps the accounts reads the trail, which says none of it", async () => {
  expect(await found(administrator, [words, institute, regime, finding, "Likeness", "likeness", reason])).toEqual([]);
});

test("officers read all of it on the page of the case", async () => {
  const { person } = given.officer;
  const ofTheCase = [words, institute, regime, finding, reason];
  const marks = await found({ role: "secretariat", person }, ofTheCase);
  for (const mark of ofTheCase) expect(marks).toContainEqual({ mark, address: page });
});

test("a note is written on the page of the case; without words it comes back with what is wrong", async () => {
  const context = aLoadContext(db, { now: round.reviewing });
  const browser = await signedInAs(context, colleague.person);
  const params = { reference };
  const empty = await browser.send(writeNote, `${page}/write-desk-note`, { words: "" }, params);
  expect([empty.status, JSON.stringify(empty.data)]).toEqual([422, expect.stringContaining('"field":"words"')]);
  const kept = await browser.send(
    writeNote,
    `${page}/write-desk-note?queue=state%3Dall`,
    { words: "Asked them." },
    params,
  );
  expect([kept.status, kept.location]).toEqual([303, `${page}?queue=state%3Dall&done=noted`]);
  const { notes } = (await browser.load(application, page, params)).data;
  expect(notes?.map((note) => [note.words, note.by])).toContainEqual(["Asked them.", "Marked Colleague xq"]);
});
