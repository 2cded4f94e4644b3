import { beforeAll, describe, expect, test } from "vitest";
import { answerRequest } from "#acts/objections/answer-request.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Audience, Provisions } from "#domain/modalities/provisions.ts";
import { itemOfApplication, mayRead } from "#domain/objections/disclosure.ts";
import { confirmedAt, enteredAt, inSession } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { type Answer, everyAnswerOf, type Parameters, type SignedIn } from "#support/every-answer.ts";
import { answers, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenChair,
  givenCleared,
  givenOfficer,
  givenOpenCall,
  theClock,
} from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";

/*
 * Every route as every reader, under texts that disclose nothing, on request, and all: what mayRead does not let one read is in none of the answers, be it in
 * words, titles, files, filters or orders; what it does is somewhere in them.
 */

const { db, asOwner } = await aDatabase();
const { everyAnswer } = await everyAnswerOf(db);
const { categories, objection, disclosure, circulation } = oewg2021To2025.provisions;

const settled = confirmedAt.add({ hours: 24 });
const elsewhere = await givenOpenCall(db);
const asking = await aDelegation(db);
const another = await aDelegation(db);
const observer = await aDelegation(db, { memberState: false });
/** Has done nothing: a page that names it beside the others names all missions, and says nothing of any. */
const bystander = await aDelegation(db);

const nameOf = async ({ mission }: { readonly mission: string }) =>
  String((await asOwner(`select name from mission where id = '${mission}'`))[0]?.["name"]);

const told = (objectors: readonly Audience[], lists: Partial<Provisions["disclosure"]>): Partial<Provisions> => ({
  categories: { ...categories, academia: ahcCybercrime.provisions.categories.ngo },
  objection: { ...objection, basis: "voluntary", objectorSeenBy: objectors },
  disclosure: { ...disclosure, objectors, reasons: objectors, ...lists },
});

const texts = {
  nothing: {
    ...told([], { proposedList: ["member-states"], finalList: [] }),
    circulation: { ...circulation, to: "member-states" as const, fields: "name-and-country" as const },
  },
  "on request": told(["chair", "state-on-request"], { proposedList: ["member-states"], finalList: ["public"] }),
  all: told(["public"], { proposedList: ["public"], finalList: ["public"] }),
};
type Text = keyof typeof texts;

/** One is objected to, one is not; on a third a body votes, and a State opposes it in the room. */
async function aWorld(text: Text, nth: number) {
  const given = await givenOpenCall(db, texts[text]);
  const named = { purpose: `Purpose ${String(nth)}xq of one that is objected to` };
  const objected = await givenCleared(db, given, {
    name: `Objected ${String(nth)}xq`,
    answers: { ...answers, ...named },
  });
  const free = await givenCleared(db, given, { name: `Unopposed ${String(nth)}xq` });
  const decided = await givenCleared(db, given, { name: `Decided ${String(nth)}xq`, category: "academia" });
  const officer = as(db, given.officer, round.circulating);
  const to = { call: given.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(officer, to)).next;
  const { list } = accepted(await putListBeforeBody(officer, { call: given.call.id })).next;
  const [speaking, opposing] = [await aDelegation(db), await aDelegation(db)];
  const note = {
    period: period.id,
    applications: [objected.application.reference],
    basis: `Basis ${String(nth)}xq of an objection`,
  };
  accepted(await raiseObjection(as(db, speaking.actor, round.objecting), note));
  const chair = await givenChair(db, given.process.id);
  const figures = { inFavour: 170 + nth, against: 3, abstentions: 9 };
  return {
    ...{ text, given, objected, free, decided, period, speaking, opposing, chair, list, figures },
    marks: {
      objectors: await nameOf(speaking),
      bases: note.basis,
      opposition: await nameOf(opposing),
      votes: `${String(figures.inFavour)}-3-9`,
      dossier: named.purpose,
      "proposed-list": `Objected ${String(nth)}xq`,
    },
  };
}
type World = Awaited<ReturnType<typeof aWorld>>;

const worlds = [await aWorld("nothing", 1), await aWorld("on request", 2), await aWorld("all", 3)];
const bystanding = await nameOf(bystander);

/** Everything is settled: time has decided, the body too, and the Chair has answered the State that asked. */
async function settle({ given, period, list, decided, opposing, chair, figures, text }: World) {
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  if (text === "on request") {
    const about = { period: period.id, references: null };
    const { id } = accepted(await askWhoObjected(as(db, asking.actor, round.afterwards), about)).next;
    accepted(await answerRequest(as(db, chair, round.afterwards), { request: id, declinedBecause: null }));
  }
  const item = {
    reference: decided.application.reference,
    outcome: "yes" as const,
    votes: figures,
    opposedBy: [opposing.mission],
  };
  const said = { session: given.session.id, how: "vote", symbol: "A/AC.900/4", decidedAt: inSession } as const;
  const entering = as(db, given.officer, enteredAt);
  const { id } = accepted(await enterDetermination(entering, { list, items: [item], ...said })).next;
  accepted(await confirmDetermination(as(db, await givenOfficer(db), confirmedAt), { determination: id }));
}

const column = async (statement: string) => (await asOwner(statement)).map((row) => String(Object.values(row)[0]));

/** All that stands in an address for one world. */
async function parametersOf({ given, objected, free, decided, period, speaking }: World): Promise<Parameters> {
  const process = given.process.id;
  const named = await nameOf(speaking);
  const ids = [objected, free, decided].map(({ application }) => `'${application.id}'`).join();
  return {
    process: [given.process.slug],
    version: ["1"],
    number: ["1"],
    call: [given.call.id],
    session: [given.session.id],
    period: [period.id],
    decision: [given.decision.id],
    reference: [
      ...[objected, decided].map(({ application }) => application.reference),
      ...(await column(`select reference from objection_note where mission_id = '${speaking.mission}'`)),
    ],
    list: await column(`select id from sealed_list where process_id = '${process}' order by number`),
    determination: await column(`select id from determination where process_id = '${process}'`),
    accreditation: await column(`select id from accreditation where application_id in (${ids}) order by id`),
    objection: await column(`select id from objection where mission_id = '${speaking.mission}'`),
    request: await column(`select id from request_to_chair where process_id = '${process}'`),
    procedure: await column(`select id from silence_procedure where process_id = '${process}'`),
    // A letter that all missions get names each as whom it is to.
    letter: await column(`select id from letter
      where (chair_of = '${process}' or data::text like '%${named}%')
        and kind not in (select kind from letter where recipient_email = '${bystander.mission}@mission.example')
      order by created_at, id limit 12`),
    mission: [bystander.mission],
    person: [bystander.person],
    station: ["New York"],
    year: ["2022"],
    page: ["effect"],
  };
}

interface Reader extends SignedIn {
  readonly who: string;
  readonly actor: Actor;
}

const officer = await givenOfficer(db);
const administrator = await aPersonIn(db, { role: "administrator" });
const readerOf = (who: string, actor: Actor): Reader => ({
  who,
  actor,
  role: actor.role,
  person: "person" in actor ? actor.person : null,
});

/** The Chair comes last: each of its looks is put on record. */
function readersOf({ objected, speaking, chair }: World): readonly Reader[] {
  return [
    readerOf("nobody", { role: "public" }),
    readerOf("organisation objected to", objected.applicant),
    readerOf("another State", another.actor),
    readerOf("State that asked", asking.actor),
    readerOf("State that objected", speaking.actor),
    readerOf("observer", observer.actor),
    readerOf("administrator", { role: "administrator", person: administrator }),
    readerOf("Secretariat", officer),
    readerOf("Chair of another process", elsewhere.chair),
    readerOf("Chair", chair),
  ];
}

const artefactsAbout = {
  objectors: "objected",
  bases: "objected",
  dossier: "objected",
  "proposed-list": "objected",
  opposition: "decided",
  votes: "decided",
} as const;
type Mark = keyof typeof artefactsAbout;
const marked = [
  "objectors",
  "bases",
  "dossier",
  "proposed-list",
  "opposition",
  "votes",
] as const satisfies readonly Mark[];

/** What the rule lets the reader read of those whom the marks are about. */
async function mayReadOf(world: World, { actor }: Reader, at: Instant) {
  const may = new Set<Mark>();
  for (const mark of marked) {
    const { application } = world[artefactsAbout[mark]];
    const record = await getApplicationRecord(
      db,
      mustExist(await findApplicationByReference(db, application.reference)),
      at,
    );
    const spoke = mark === "opposition" ? world.opposing.actor : world.speaking.actor;
    const own = actor.role === "applicant" ? actor.organisation === application.organisation : actor === spoke;
    const knows = mayRead(actor, mark, itemOfApplication(record, { own }, at), at);
    const wasTold = actor === asking.actor && (mark === "objectors" || mark === "bases") && !at.equals(open);
    if (knows === "yes" || (knows === "on-request" && wasTold)) may.add(mark);
  }
  return may;
}

const open = round.objecting.add({ hours: 1 });

/** At what addresses the marks are found that the reader may not read; and which of those it may read are found nowhere. */
async function compare(world: World, reader: Reader, answers: ReadonlyMap<string, Answer>, at: Instant) {
  const may = await mayReadOf(world, reader, at);
  const found = (mark: Mark) =>
    Array.from(answers).flatMap(([address, { sent, reads }]) => {
      const holds = [sent, reads].some((text) => text.includes(world.marks[mark]));
      const isOfAllMissions = mark === "objectors" || mark === "opposition" ? reads.includes(bystanding) : false;
      return holds && !isOfAllMissions ? [address] : [];
    });
  const leaks = marked
    .filter((mark) => !may.has(mark) && !isKnownAnyhow(mark, reader, world))
    .map((mark) => [mark, found(mark)] as const);
  expect({ who: reader.who, leaks: leaks.filter(([, where]) => where.length > 0) }).toEqual({
    who: reader.who,
    leaks: [],
  });
  return marked.filter((mark) => may.has(mark) && found(mark).length === 0);
}

/** An organisation knows itself, the Secretariat reviews it, and whoever keeps accounts reads of which organisation each is. */
function isKnownAnyhow(mark: Mark, { actor }: Reader, { objected }: World): boolean {
  const ofItself = actor.role === "applicant" && actor.organisation === objected.application.organisation;
  return mark === "proposed-list" && (ofItself || actor.role === "secretariat" || actor.role === "administrator");
}

test("while a period is open, whatever the text will disclose", async () => {
  const world = mustExist(worlds.find(({ text }) => text === "all") ?? null);
  const outside = ["nobody", "organisation objected to", "another State", "observer", "Secretariat"];
  const parameters = await parametersOf(world);
  for (const reader of readersOf(world).filter(({ who }) => outside.includes(who)))
    await compare(world, reader, await everyAnswer(reader, parameters, open), open);
}, 600_000);

describe("once everything is settled", () => {
  const parameters = new Map<World, Parameters>();
  /** By who reads: the same reader is asked once for all worlds, whose marks are then looked for in all answers. */
  const seen = new Map<Id<"person"> | null, Promise<ReadonlyMap<string, Answer>>>();

  beforeAll(async () => {
    for (const world of worlds) await settle(world);
    for (const world of worlds) parameters.set(world, await parametersOf(world));
  });

  /** What somebody finds who reads in all worlds, at the addresses of all; who is of one world alone, at the addresses of that. */
  function answersTo(reader: Reader, world: World): Promise<ReadonlyMap<string, Answer>> {
    const isOfAll = worlds.every((other) => readersOf(other).some(({ person }) => person === reader.person));
    const known = seen.get(reader.person);
    if (known !== undefined) return known;
    const places = isOfAll ? together([...parameters.values()]) : mustExist(parameters.get(world));
    const answers = everyAnswer(reader, places, settled);
    seen.set(reader.person, answers);
    return answers;
  }

  test.each(worlds.map((world) => [world.text, world] as const))(
    "under a text that discloses %s",
    async (_text, world) => {
      const missing: (readonly [string, Mark])[] = [];
      for (const reader of readersOf(world)) {
        const found = await compare(world, reader, await answersTo(reader, world), settled);
        missing.push(...found.map((mark) => [reader.who, mark] as const));
      }
      // What they may read stands on some page: a search that finds nothing would prove nothing.
      expect(missing).toEqual([]);
    },
    600_000,
  );
});

function together(all: readonly Parameters[]): Parameters {
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  return Object.fromEntries(
    Array.from(names, (name) => [name, [...new Set(all.flatMap((one) => one[name] ?? []))]] as const),
  );
}
