import { expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import { prepareRuling } from "#acts/applications/prepare-ruling.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { beginChairLetter } from "#acts/chair-letters/begin-chair-letter.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { hold } from "#acts/objections/hold.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { saveDeterminationDraft } from "#acts/objections/save-determination-draft.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { listObjectionsOfMission } from "#db/objections/objection-notes.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { enteredAt, entering, inSession, said } from "#support/before-body.ts";
import { aColleague, aLetterDraft, lookAt } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { type Answer, everyAnswerOf, type Parameters } from "#support/every-answer.ts";
import { instant, organisationDetails, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCleared,
  givenDraft,
  givenOfficer,
  givenOpenCall,
  givenProcess,
  givenProgramme,
  givenSubmitted,
  givenText,
  theClock,
} from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { givenPaper } from "#support/papers.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";

/*
 * Every answer of the portal in worlds that differ by what a reader may not know: byte for byte the same. A decision asks the States twice about some and leaves
 * others to a body; while the second list is before the States, one of them objects, takes an objection back and holds, the Chair's office keeps a paper and
 * writes a letter, and officers type and enter what the body decided.
 */

const { db, asOwner } = await aDatabase();
const { ask, everyAnswer } = await everyAnswerOf(db);

const goesOn = { withdrawal: "until-close", objected: { to: "next" } } as const;
const limit = { unit: "calendar_days", count: 3 } as const;
const classes = [
  aClass("asked-twice", [
    aRuling("screening"),
    aList("list"),
    aWindow("window", goesOn),
    aList("second-list"),
    aWindow("second-window", {
      ...goesOn,
      objected: { to: "not-accredited" },
      hold: { limit, then: "lifted" },
    }),
  ]),
  aClass("decided", [
    aRuling("screening-for-body"),
    aList("list-for-body"),
    aRuling("body", { what: "determination", by: { body: "member-states", decides: "consensus" } }),
  ]),
];

const given = await givenOpenCall(db, {}, classes);
/** In which nothing was put forward yet. */
const fresh = await givenProcess(db);
const cleared = (own: string) => givenCleared(db, given, { class: own });
const listed = [await cleared("asked-twice"), await cleared("asked-twice"), await cleared("asked-twice")];
const decided = await cleared("decided");
const [speaking, another] = [await aDelegation(db), await aDelegation(db)];
const references = listed.map(({ application }) => application.reference);
const named = (place: number) => mustExist(references[place] ?? null);

const officer = as(db, given.officer, round.circulating);
const first = accepted(await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses })).next;
const { list: beforeBody } = accepted(await putListBeforeBody(officer, { call: given.call.id })).next;
const note = { period: first.period.id, applications: [named(0)], basis: null };
accepted(await raiseObjection(as(db, speaking.actor, round.objecting), note));
accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: first.period.id }));
const closesAt = instant("2022-07-20T22:00:00Z");
const again = as(db, given.officer, round.afterwards);
const { period } = accepted(await circulateList(again, { call: given.call.id, closesAt })).next;
const now = round.afterwards.add({ hours: 72 });

type Person = Exclude<Actor, { role: "clock" }>;
type Readers = Readonly<Record<string, Person>>;

const outside: Readers = {
  nobody: { role: "public" },
  "organisation objected to": mustExist(listed[0]).applicant,
  "organisation beside it": mustExist(listed[2]).applicant,
  "organisation before the body": decided.applicant,
  "another State": another.actor,
  observer: (await aDelegation(db, { memberState: false })).actor,
  "Chair of another process": (await givenOpenCall(db)).chair,
};
/** What offices of the portal enter is theirs to know; what a State says to the Chair is not. */
const offices: Readers = {
  Secretariat: await givenOfficer(db),
  administrator: { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) },
};
const everybodyElse = { ...outside, ...offices };
const colleague = await aColleague(db, given);

async function readAs(actor: Person, address: string, at: Instant): Promise<Answer | number> {
  return ask({ role: actor.role, person: "person" in actor ? actor.person : null }, address, at);
}
/** Who may know it sees it: where nothing changed for anybody, that others see nothing would prove nothing. */
const whereItIsKnown = async () => [
  await readAs(speaking.actor, "/en/mission", now),
  await readAs(given.chair, "/en/chair", now),
  await readAs(given.chair, "/en/chair/chair-letters", now),
];
// That they sign in is seen by whoever keeps accounts.
for (const actor of [...Object.values(everybodyElse), mustExist(listed[1]).applicant]) await readAs(actor, "/en", now);
await whereItIsKnown();

const column = async (statement: string) => (await asOwner(statement)).map((row) => String(Object.values(row)[0]));

/** All that stands in an address; what is entered meanwhile too, at whose address others find nothing as before. */
async function parameters(): Promise<Parameters> {
  const process = given.process.id;
  return {
    process: [given.process.slug, fresh.process.slug],
    version: ["1"],
    number: ["1"],
    call: [given.call.id],
    session: [given.session.id],
    period: [first.period.id, period.id],
    decision: [given.decision.id],
    reference: [
      ...references,
      decided.application.reference,
      ...(await column("select reference from objection_note order by reference")),
    ],
    list: await column(`select id from sealed_list where process_id = '${process}' order by number`),
    determination: await column(`select id from determination where process_id = '${process}'`),
    objection: await column("select id from objection"),
    paper: await column("select id from paper"),
    letter: await column("select id from chair_letter"),
    procedure: await column(`select id from silence_procedure where process_id = '${process}'`),
    station: ["New York"],
    year: ["2022"],
    page: ["effect"],
  };
}

type Seen = ReadonlyMap<string, ReadonlyMap<string, Answer>>;

async function look(readers: Readers, at: Instant): Promise<Seen> {
  const asked = await parameters();
  const seen = new Map<string, ReadonlyMap<string, Answer>>();
  const roles = new Set<string>();
  for (const [who, actor] of Object.entries(readers)) {
    const person = "person" in actor ? actor.person : null;
    // The first of each role is the one who is concerned most.
    const answers = await everyAnswer({ role: actor.role, person }, asked, at, { follows: !roles.has(actor.role) });
    roles.add(actor.role);
    // It is no empty comparison.
    expect(answers.size).toBeGreaterThan(10);
    seen.set(who, answers);
  }
  return seen;
}

/** At which addresses a reader finds something else, and where it begins. */
function differing(before: Seen, after: Seen): string[] {
  return [...after].flatMap(([who, is]) => {
    const was = mustExist(before.get(who));
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((address) => {
      const [one = "nothing", other = "nothing"] = [was.get(address)?.sent, is.get(address)?.sent];
      if (one === other) return [];
      const at = Array.from(one).findIndex((letter, place) => letter !== other[place]);
      const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100);
      return [`${who} ${address}: ${around(one)} | ${around(other)}`];
    });
  });
}

async function takesBack(reference: string): Promise<void> {
  const speaker = as(db, speaking.actor, now);
  accepted(await raiseObjection(speaker, { period: period.id, applications: [reference], basis: "Another." }));
  const notes = await readingAs(db, speaking.actor, (trx) => listObjectionsOfMission(trx, speaking.mission, period.id));
  const taken = notes
    .flatMap(({ objections }) => objections)
    .find(({ applicationReference }) => applicationReference === reference);
  accepted(await withdrawObjection(speaker, { objection: mustExist(taken).id }));
}

async function chairKeepsToItself(): Promise<void> {
  await givenPaper(db, given, { audience: "chair", title: "For the Chair's office" });
  const letter = accepted(await beginChairLetter(as(db, given.chair, now), { draft: aLetterDraft() })).next;
  await lookAt(db, given, { letter, colleague }, now);
}

test("that a State objected and took it back changes nothing for anybody else, neither while its window is open nor after it; nor an objection that stands, a hold, a paper for the Chair's office, a letter of the Chair that is not sent", async () => {
  const settled = closesAt.add({ minutes: 2 });
  const concerned: Readers = {
    nobody: { role: "public" },
    "organisation taken back": mustExist(listed[1]).applicant,
    "another State": another.actor,
  };
  const [open, closed] = [await look(everybodyElse, now), await look(concerned, settled)];
  const known = await whereItIsKnown();
  await takesBack(named(1));
  expect(differing(closed, await look(concerned, settled))).toEqual([]);
  const knownNow = await whereItIsKnown();
  for (const place of [0, 1]) expect(knownNow[place]).not.toEqual(known[place]);

  const speaker = as(db, speaking.actor, now);
  accepted(await raiseObjection(speaker, { period: period.id, applications: [named(0)], basis: "A basis." }));
  accepted(await hold(speaker, { period: period.id, applications: [named(1)] }));
  await chairKeepsToItself();
  // Of all of it together: what had shown that something was taken back would stand beside the rest.
  expect(differing(open, await look(everybodyElse, now))).toEqual([]);
  for (const [place, answer] of (await whereItIsKnown()).entries()) expect(answer).not.toEqual(knownNow[place]);
}, 600_000);

test("nor what an officer types of a body's decision; entered, and not confirmed, it is the offices' alone", async () => {
  const at = enteredAt;
  const before = await look(everybodyElse, at);
  const { reference } = decided.application;
  const items = [{ reference, outcome: "no", votes: "", opposed: "" }];
  const typing = {
    list: beforeBody,
    entered: { what: "answer" as const },
    typed: { symbol: ["A/AC.900/4"] },
    items,
    seen: null,
  };
  accepted(await saveDeterminationDraft(as(db, given.officer, at), typing));
  expect(differing(before, await look(offices, at))).toEqual([]);
  const entered = { ...given, list: beforeBody, sealedAt: round.circulating, listed: [decided] };
  const answer = entering(entered, [said(reference, "no")], { decidedAt: inSession });
  accepted(await enterDetermination(as(db, given.officer, at), answer));
  expect(differing(before, await look(outside, at))).toEqual([]);
  const desk = "/en/secretariat/determinations";
  const shown = mustExist(before.get("Secretariat")).get(desk)?.sent;
  expect(await readAs(mustExist(offices["Secretariat"]), desk, at)).not.toMatchObject({ sent: shown });
}, 600_000);

test("nor what an organisation prepares, sends and writes into its record, what the desk notes, asks, prepares and rules before a list goes out, and what the Chair's office drafts", async () => {
  const concerned = new Set(["organisation objected to", "organisation before the body"]);
  const strangers = Object.fromEntries(Object.entries(outside).filter(([who]) => !concerned.has(who)));
  const before = await look(strangers, now);
  const reason = "It lies outside the scope.";
  const desk = as(db, given.officer, round.reviewing);
  const { application, applicant } = await givenDraft(db, given, { class: "asked-twice" });
  accepted(await deleteDraft(as(db, applicant, round.applying), application));
  const renamed = { ...organisationDetails({ name: "Another name" }), version: 1 };
  accepted(await saveOrganisation(as(db, applicant, round.applying), renamed));
  await cleared("asked-twice");
  const sent = await givenSubmitted(db, given, { class: "decided" });
  const { reference, version } = sent.application;
  accepted(await writeDeskNote(desk, { reference, words: "The address is that of a hotel." }));
  accepted(await sendInquiry(desk, { reference, words: "Since when is it your address?" }));
  const taken = { applications: [{ reference, seen: 0 }], officer: given.officer.person };
  accepted(await assignApplications(desk, taken));
  accepted(await prepareRuling(desk, { reference, version, ruling: { kind: "clear", claim: null } }));
  const recusing = as(db, await givenOfficer(db), round.reviewing);
  accepted(await recuseFromApplication(recusing, { reference, reason: "A relative works there." }));
  accepted(await refuseApplication(desk, { ...sent.application, ground: "not_relevant", reason }));
  for (const within of [given, fresh]) {
    await givenText(db, within);
    await givenProgramme(db, within);
    await givenWorkingDraft(db, undefined, within);
  }
  expect(differing(before, await look(strangers, now))).toEqual([]);
}, 600_000);
