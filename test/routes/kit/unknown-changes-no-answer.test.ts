import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { saveDeterminationDraft } from "#acts/objections/save-determination-draft.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { listObjectionsOfMission } from "#db/objections/objection-notes.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { givenLetterLookedAt } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { type Answer, everyAnswerOf, type Parameters } from "#support/every-answer.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOfficer, givenOpenCall, theClock } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { givenPaper } from "#support/papers.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/*
 * Every answer of the portal in two worlds that differ by what a reader may not know: byte for byte the same. In the second, while the second of two lists is
 * before the States, one State has objected to somebody on it and taken another objection back, the Chair's office keeps a paper and writes a letter, and an
 * officer has begun to type what a body decided.
 */

const { db, asOwner } = await aDatabase();
await theWholePortal();
const { everyAnswer } = await everyAnswerOf(db);

const body = { body: "member-states", decides: "consensus" } as const;
const goesOn = { withdrawal: "until-close", objected: { to: "next" } } as const;
const classes = [
  aClass("asked-twice", [
    aRuling("screening"),
    aList("list"),
    aWindow("window", goesOn),
    aList("second-list"),
    aWindow("second-window", { ...goesOn, objected: { to: "not-accredited" } }),
  ]),
  aClass("decided", [
    aRuling("screening-for-body"),
    aList("list-for-body"),
    aRuling("body", { what: "determination", by: body }),
  ]),
];

const given = await givenOpenCall(db, {}, classes);
const cleared = (own: string) => givenCleared(db, given, { class: own });
const listed = [await cleared("asked-twice"), await cleared("asked-twice")];
const decided = await cleared("decided");
const [speaking, another, observer] = [
  await aDelegation(db),
  await aDelegation(db),
  await aDelegation(db, { memberState: false }),
];
const officer = as(db, given.officer, round.circulating);
const first = accepted(await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses })).next;
const { list: beforeBody } = accepted(await putListBeforeBody(officer, { call: given.call.id })).next;
const references = listed.map(({ application }) => application.reference);
const named = (place: number) => [mustExist(references[place] ?? null)];
const note = { period: first.period.id, applications: named(0), basis: null };
accepted(await raiseObjection(as(db, speaking.actor, round.objecting), note));
accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: first.period.id }));
const again = as(db, given.officer, round.afterwards);
const second = accepted(
  await circulateList(again, { call: given.call.id, closesAt: instant("2022-07-20T22:00:00Z") }),
).next;
const now = round.afterwards.add({ hours: 72 });

const column = async (statement: string) => (await asOwner(statement)).map((row) => String(Object.values(row)[0]));

async function parameters(): Promise<Parameters> {
  const process = given.process.id;
  return {
    process: [given.process.slug],
    version: ["1"],
    number: ["1"],
    call: [given.call.id],
    session: [given.session.id],
    period: [first.period.id, second.period.id],
    decision: [given.decision.id],
    reference: [...references, decided.application.reference],
    list: await column(`select id from sealed_list where process_id = '${process}' order by number`),
    mission: [another.mission],
    station: ["New York"],
    year: ["2022"],
    page: ["effect"],
  };
}

const readers: readonly (readonly [string, Exclude<Actor, { role: "clock" }>])[] = [
  ["nobody", { role: "public" }],
  ["organisation objected to", mustExist(listed[0]).applicant],
  ["organisation beside it", mustExist(listed[1]).applicant],
  ["another State", another.actor],
  ["observer", observer.actor],
  ["Secretariat", await givenOfficer(db)],
];

async function answersOf(actor: (typeof readers)[number][1], asked: Parameters) {
  const person = "person" in actor ? actor.person : null;
  return everyAnswer({ role: actor.role, person }, asked, now);
}

/** At which addresses they differ. */
function differing(one: ReadonlyMap<string, Answer>, other: ReadonlyMap<string, Answer>): string[] {
  const addresses = new Set([...one.keys(), ...other.keys()]);
  return [...addresses].filter((address) => one.get(address)?.sent !== other.get(address)?.sent);
}

async function whatOthersMayNotKnow() {
  const speaker = as(db, speaking.actor, now);
  accepted(await raiseObjection(speaker, { period: second.period.id, applications: named(0), basis: "A basis." }));
  accepted(await raiseObjection(speaker, { period: second.period.id, applications: named(1), basis: "Another." }));
  const notes = await readingAs(db, speaking.actor, (trx) =>
    listObjectionsOfMission(trx, speaking.mission, second.period.id),
  );
  const taken = notes
    .flatMap(({ objections }) => objections)
    .find(({ applicationReference }) => applicationReference === references[1]);
  accepted(await withdrawObjection(speaker, { objection: mustExist(taken ?? null).id }));
  await givenPaper(db, given, { audience: "chair", title: "For the Chair's office" });
  await givenLetterLookedAt(db, given, {}, now);
  accepted(
    await saveDeterminationDraft(as(db, given.officer, now), {
      list: beforeBody,
      entered: { what: "answer" },
      typed: { symbol: ["A/AC.900/4"] },
      items: [{ reference: decided.application.reference, outcome: "no", votes: "", opposed: "" }],
    }),
  );
}

test("no answer of another reader changes by what it may not know, and those to the State and the Chair do", async () => {
  const asked = await parameters();
  const before = new Map<string, ReadonlyMap<string, Answer>>();
  for (const [who, actor] of readers) before.set(who, await answersOf(actor, asked));
  const ofSpeaker = await answersOf(speaking.actor, asked);
  const ofChair = await answersOf(given.chair, asked);
  await whatOthersMayNotKnow();
  for (const [who, actor] of readers) {
    const was = mustExist(before.get(who));
    // It is no empty comparison.
    expect(was.size).toBeGreaterThan(10);
    expect([who, differing(was, await answersOf(actor, asked))]).toEqual([who, []]);
  }
  expect(differing(ofSpeaker, await answersOf(speaking.actor, asked))).toContain("/en/mission");
  expect(differing(ofChair, await answersOf(given.chair, asked))).toEqual(
    expect.arrayContaining(["/en/chair", "/en/chair/chair-letters"]),
  );
}, 600_000);
