import { expect, test } from "vitest";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import type { Context } from "#acts/kit/context.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { seeLetter } from "#acts/record/see-letter.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { anId } from "#support/an-id.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenMission,
  givenModalitiesInForce,
  givenOfficer,
  refused,
} from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { seeAllLetters } from "#views/record/all-letters.ts";
import { givenJobs } from "../../jobs/kit/given.ts";

const database = await aDatabase();
const { db } = database;
const speaker = await givenMission(db);
const stranger = (await givenModalitiesInForce(db)).chair;
const basis = "A basis that was stated.";

/** A period in which a mission has objected, with its letters as they left. */
async function objectedTo(provisions: Partial<Provisions> = {}, stated: string | null = basis) {
  const given = await givenCirculated(db, { provisions });
  const applications = given.listed.map(({ application }) => application.reference);
  accepted(
    await raiseObjection(as(db, speaker, round.objecting), { period: given.period.id, applications, basis: stated }),
  );
  await deliverLetters(givenJobs(database, round.afterwards));
  const letterOf = async (kind: string) => {
    const [row] = await database.asOwner(
      `select id from letter where kind = '${kind}' and data ->> 'period' = '${given.period.id}' limit 1`,
    );
    return anId<"letter">(String(row?.["id"]));
  };
  return { ...given, letterOf };
}

const see = (actor: Actor, letter: Id<"letter">) => seeLetter(as(db, actor, round.afterwards), { letter });
const given = await objectedTo();

test("The Secretariat reads its letters as they left, and the record has no line for it", async () => {
  const letter = await given.letterOf("list-circulated");
  const { shown } = accepted(await see(given.officer, letter));
  expect(shown.subject).toContain("Action by 30\u00a0June 2022, 18:00, New York time: list of 1 organisation");
  expect(shown.text).toContain("The Secretariat circulates to State ");
  expect(shown.text).toContain("For questions answer this letter, or write to");
  expect(shown.recipient.email).toContain("@mission.example");
  expect(shown.sentAt).toBe(round.afterwards.toString());
  expect(await auditOf(database, letter)).toEqual([]);
});

test("What says who spoke only the Chair of that process finds, and what does not, only the Secretariat", async () => {
  for (const kind of ["objection-received", "objection-received-for-chair"]) {
    const letter = await given.letterOf(kind);
    for (const other of [given.officer, stranger]) expect(refused(await see(other, letter)).because).toBe("not_found");
    accepted(await see(given.chair, letter));
  }
  const open = await given.letterOf("list-circulated");
  for (const chair of [given.chair, stranger]) expect(refused(await see(chair, open)).because).toBe("not_found");
  for (const nobody of [speaker, given.listed[0]?.applicant])
    if (nobody !== undefined) expect(refused(await see(nobody, open)).because).toBe("not_allowed");
});

test("Each look of the Chair is on record, for the Chair alone", async () => {
  const letter = await given.letterOf("objection-received");
  const before = (await auditOf(database, letter)).length;
  const { shown } = accepted(await see(given.chair, letter));
  expect(shown.text).toContain("has been received in time");
  const lines = await auditOf(database, letter);
  expect(lines.slice(before)).toEqual([
    {
      act: "see-letter",
      event: "LetterSeen",
      actor_role: "chair",
      actor_person: given.chair.person,
      confidential: true,
    },
  ]);
});

test("Where the decision keeps from the Chair who objected, no letter tells it; where it keeps the basis, the receipt does not", async () => {
  const { objection, disclosure } = oewg2021To2025.provisions;
  const nobody = {
    objection: { ...objection, objectorSeenBy: [] },
    disclosure: { ...disclosure, objectors: [], reasons: [] },
  };
  const hidden = await objectedTo(nobody, null);
  const kept = refused(await see(hidden.chair, await hidden.letterOf("objection-received")));
  expect(kept).toMatchObject({ because: "not_allowed", cites: objection.cites });

  const withoutBasis = await objectedTo({ disclosure: { ...disclosure, reasons: ["applicant"] } });
  const receipt = await withoutBasis.letterOf("objection-received");
  expect(accepted(await see(withoutBasis.chair, receipt)).shown.text).not.toContain(basis);
  // A receipt that was written before it held nothing of the note.
  await withoutPromises(
    database,
    "letter",
    `update letter set data = data || '{"basis":"Old."}' where id = '${receipt}'`,
  );
  expect(refused(await see(withoutBasis.chair, receipt)).cites).toEqual(disclosure.cites);
  const own = await withoutBasis.letterOf("objection-received-for-chair");
  expect(accepted(await see(withoutBasis.chair, own)).shown.text).not.toContain(basis);
});

test("Who broke silence the Chair reads in its letter too", async () => {
  const process = await givenModalitiesInForce(db);
  const [procedure] = await database.asOwner(
    `select id from silence_procedure where modalities_decision_id = '${process.decision.id}'`,
  );
  const id = anId<"procedure">(String(procedure?.["id"]));
  accepted(await breakSilence(as(db, speaker, round.silenceCloses), { procedure: id, reason: null }));
  const [row] = await database.asOwner(
    `select id from letter where kind = 'silence-broken' and data ->> 'procedure' = '${id}' and recipient_person is not null`,
  );
  const letter = anId<"letter">(String(row?.["id"]));
  const before = accepted(await see(process.chair, letter));
  expect(before.shown).toMatchObject({ subject: null, text: null, sentAt: null });
  await deliverLetters(givenJobs(database, round.afterwards));
  expect(accepted(await see(process.chair, letter)).shown.text).toContain("has broken silence on this text");
  expect(refused(await see(process.officer, letter)).because).toBe("not_found");
});

test("Every letter of the office is in its list, and to which mission one of the Chair goes is not", async () => {
  const list = (actor: Context["actor"]) => seeAllLetters(as(db, actor, round.afterwards), { state: "sent", page: 1 });
  const ofOfficer = await list(given.officer);
  expect(ofOfficer.letters.map(({ kind }) => kind)).toContain("list-circulated");
  for (const { kind } of ofOfficer.letters)
    expect(kind).not.toMatch(/^(objection-(received|withdrawn)|silence-broken)/);
  const { letters } = await list(given.chair);
  expect(letters.map(({ kind, recipient }) => [kind, recipient === null]).toSorted()).toEqual([
    ["objection-received", true],
    ["objection-received-for-chair", false],
  ]);
  expect((await list(stranger)).letters).toEqual([]);
});

test("What the Secretariat asks about an application an officer who has recused from it reads in no letter either", async () => {
  const [one] = given.listed;
  const { reference } = mustExist(one).application;
  accepted(await sendInquiry(as(db, given.officer, round.objecting), { reference, words: "Marked xq" }));
  await deliverLetters(givenJobs(database, round.afterwards));
  const [row] = await database.asOwner("select id from letter where kind = 'inquiry-received'");
  const letter = anId<"letter">(String(row?.["id"]));
  expect(accepted(await see(given.officer, letter)).shown.text).toContain("Marked xq");
  const recused = await givenOfficer(db);
  expect(accepted(await see(recused, letter)).shown.text).toContain("Marked xq");
  accepted(await recuseFromApplication(as(db, recused, round.objecting), { reference, reason: "" }));
  expect(refused(await see(recused, letter)).because).toBe("officer_has_recused");
});
