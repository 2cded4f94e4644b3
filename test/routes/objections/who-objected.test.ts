import { expect, test } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import type { Actor, Role } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { type Audience, audiences } from "#domain/modalities/provisions.ts";
import { aDatabase } from "#support/database.ts";
import { everyAnswerOf, type SignedIn } from "#support/every-answer.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenChair,
  givenCirculated,
  givenLapsed,
  givenOfficer,
  theClock,
} from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { aLoadContext } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/*
 * The pages and files on which a list is read, and that of an organisation: they name who objected to whom the text does, and to nobody else. The Chair, whom every
 * text names, sees it by an act that is put on record, and not on them.
 */

const { db, asOwner } = await aDatabase();
const portal = await theWholePortal();
const { ask } = await everyAnswerOf(db);
const { objection, disclosure } = oewg2021To2025.provisions;

const state = await aDelegation(db);
const another = await aDelegation(db);
const observer = await aDelegation(db, { memberState: false });
const officer = await givenOfficer(db);
const administrator = await aPersonIn(db, { role: "administrator" });
const elsewhere = await givenLapsed(db);
const name = String((await asOwner(`select name from mission where id = '${state.mission}'`))[0]?.["name"]);
const basis = "A basis that was given with it";

const justClosed = round.settled.subtract({ seconds: 1 });
const everywhere = [
  "another State",
  "observer",
  "organisation",
  "another organisation",
  "officer",
  "Chair",
  "nobody",
] as const;
type Who = (typeof everywhere)[number];

/** Who is named by an audience. */
const named: Readonly<Record<Audience, readonly Who[]>> = {
  public: everywhere,
  "member-states": ["another State"],
  applicant: ["organisation"],
  chair: [],
  "state-on-request": [],
};

async function givenText(objectors: readonly Audience[], reasons: readonly Audience[]) {
  const given = await givenCirculated(db, {
    count: 2,
    provisions: {
      objection: { ...objection, basis: "voluntary", objectorSeenBy: objectors },
      disclosure: { ...disclosure, objectors, reasons, proposedList: ["public"] },
    },
  });
  const [objected, free] = given.listed.map((one) => one);
  const note = { period: given.period.id, applications: [mustExist(objected).application.reference], basis };
  accepted(await raiseObjection(as(db, state.actor, round.objecting), note));
  const list = mustExist((await listSealedLists(db, { period: given.period.id }))[0]).id;
  const chair = await givenChair(db, given.process.id);
  return { given, list, objected: mustExist(objected), free: mustExist(free), chair };
}
type GivenText = Awaited<ReturnType<typeof givenText>>;

/** All that the reader finds of the list, and of its own application, one after the other. */
async function readAll(who: Who, { given, list, objected, free, chair }: GivenText, now: Instant): Promise<string> {
  const files = (page: string) => [page, `${page}/list.pdf`, `${page}/list.xlsx`];
  const onList = [...files(`/en/lists/${list}`), `/en/processes/${given.process.slug}`];
  const ofMission = [...files(`/en/mission/lists/${list}`), `/en/mission/no-objection-periods/${given.period.id}`];
  const own = (reference: string) => `/en/organisation/applications/${reference}`;
  const in_ = (role: Role, person: Id<"person"> | null): SignedIn => ({ role, person });
  const reads: Readonly<Record<Who, readonly [SignedIn, readonly string[]]>> = {
    nobody: [in_("public", null), onList],
    Chair: [in_("chair", chair.person), [...onList, ...ofMission]],
    "another State": [in_("mission", another.person), [...onList, ...ofMission]],
    observer: [in_("mission", observer.person), [...onList, ...ofMission]],
    organisation: [in_("applicant", objected.applicant.person), [...onList, own(objected.application.reference)]],
    "another organisation": [in_("applicant", free.applicant.person), [...onList, own(free.application.reference)]],
    officer: [
      in_("secretariat", officer.person),
      [
        ...onList,
        ...ofMission,
        ...files(`/en/secretariat/lists/${list}`),
        `/en/secretariat/applications/${objected.application.reference}`,
        `/en/secretariat/no-objection-periods/${given.period.id}`,
      ],
    ],
  };
  const [reader, addresses] = reads[who];
  const answers: string[] = [];
  for (const address of addresses) {
    const answer = await ask(reader, address, now);
    if (typeof answer !== "number") answers.push(answer.sent, answer.reads);
  }
  // The list is public: whoever finds nothing at all has asked wrongly.
  expect(answers.length).toBeGreaterThan(6);
  return answers.join("\n");
}

const texts: readonly (readonly [readonly Audience[], readonly Audience[]])[] = [
  ...audiences.map((audience) => [[audience], [audience]] as const),
  [["public"], ["chair"]],
  [["chair"], ["member-states", "applicant"]],
  [[], []],
];

test.each(texts)(
  "told to %j, with bases to %j",
  async (objectors, reasons) => {
    const text = await givenText(objectors, reasons);
    const found = async (now: Instant, readers: readonly Who[] = everywhere) => {
      const names: Who[] = [];
      const bases: Who[] = [];
      for (const who of readers) {
        const all = await readAll(who, text, now);
        if (all.includes(name)) names.push(who);
        if (all.includes(basis)) bases.push(who);
      }
      return { names, bases };
    };
    const nobody = { names: [], bases: [] };
    const early = ["another State", "organisation", "Chair", "nobody"] as const;
    expect(await found(round.objecting.add({ hours: 1 }), early)).toEqual(nobody);
    expect(await found(justClosed, early)).toEqual(nobody);
    accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: text.given.period.id }));
    const told = everywhere.filter((who) => objectors.some((audience) => named[audience].includes(who)));
    // A basis stands beside the State that gave it: alone it would be of nobody.
    const why = told.filter((who) => reasons.some((audience) => named[audience].includes(who)));
    expect(await found(round.settled)).toEqual({ names: told, bases: why });
  },
  120_000,
);

test("neither the Chair of another process nor whoever keeps accounts reads it of a text that tells all Member States", async () => {
  const text = await givenText(["member-states"], ["member-states"]);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: text.given.period.id }));
  const readers: readonly Exclude<Actor, { role: "public" | "clock" }>[] = [
    elsewhere.chair,
    { role: "administrator", person: administrator },
  ];
  for (const { role, person } of readers)
    for (const address of [`/en/lists/${text.list}`, `/en/mission/lists/${text.list}`]) {
      const answer = await ask({ role, person }, address, round.settled);
      if (typeof answer !== "number") expect([role, answer.reads.includes(name)]).toEqual([role, false]);
    }
});

test("the address at which a public list stood while its period ran leads to its page for good; of a list that is not public there is none", async () => {
  const statusOf = async (address: string, now: Instant) => {
    const answer = await portal({ ...aLoadContext(db, { now }), shared: {} }, address, {
      headers: { "User-Agent": "Test browser" },
    });
    return [answer.status, answer.headers.get("Location")];
  };
  const { given, list } = await givenText([], []);
  const old = (slug: string, period: string) => `/en/processes/${slug}/lists/${period}`;
  const page = `/en/lists/${list}`;
  for (const now of [round.objecting, justClosed, round.afterwards])
    expect(await statusOf(old(given.process.slug, given.period.id), now)).toEqual([301, page]);
  expect((await statusOf(page, round.afterwards))[0]).toBe(200);
  const before = round.circulating.subtract({ seconds: 1 });
  expect((await statusOf(old(given.process.slug, given.period.id), before))[0]).toBe(404);
  expect((await statusOf(old(elsewhere.process.slug, given.period.id), round.afterwards))[0]).toBe(404);
  expect((await statusOf(old(elsewhere.process.slug, elsewhere.period.id), round.afterwards))[0]).toBe(404);
});
