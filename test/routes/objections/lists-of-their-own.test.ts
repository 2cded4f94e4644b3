import { beforeAll, describe, expect, test } from "vitest";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Class, ListStage } from "#domain/modalities/stages.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { instantOf, readDecision, readRound } from "#support/decision-round.ts";
import { everyAnswerOf } from "#support/every-answer.ts";
import { instant } from "#support/factories.ts";
import { accepted, as } from "#support/given.ts";
import { addressOfMission, nameOfOrganisation, type Played, playThroughActs } from "#support/play-through-acts.ts";
import { seeSealedList } from "#views/objections/sealed-list.ts";
import { givenJobs } from "../../jobs/kit/given.ts";

/*
 * A decision with three lists, each of which goes to others and says something else of those on it: the first to the Member States, as dossiers, 85 days before
 * the session; the second to everybody, by names and countries; that of guests to all missions, as dossiers. For neither of these two a time is set.
 */

const given: Readonly<Record<string, Pick<ListStage, "to" | "fields" | "beforeSession">>> = {
  list: {
    to: ["chair", "member-states"],
    fields: "dossier",
    beforeSession: { unit: "calendar_days", count: 85 },
  },
  "second-list": {
    to: ["chair", "member-states", "observers", "public"],
    fields: "name-and-country",
    beforeSession: null,
  },
  "guest-list": { to: ["chair", "member-states", "observers"], fields: "dossier", beforeSession: null },
};

function withListsOfTheirOwn(classes: readonly Class[]): readonly Class[] {
  return classes.map((one) => ({
    ...one,
    track: one.track?.map((stage) => (stage.kind === "list" ? { ...stage, ...given[stage.key] } : stage)) ?? null,
  }));
}

const database = await aDatabase();
const { db } = database;
const { ask } = await everyAnswerOf(db);
const round = readRound("committee-first-then-all");
const { zone } = readDecision(round.decision).provisions.circulation;
const at = (local: string) => instantOf(local, zone);
const recorded = ["conclude-silence-procedures", "lapse-no-objection-periods", "record-due-outcomes", "keep-standings"];

const names = ["before the committee", "before all", "of guests"] as const;
type Name = (typeof names)[number];
/** Within each period, when its list was out. */
const during: Readonly<Record<Name, Instant>> = {
  "before the committee": at("2024-03-12T12:00"),
  "before all": at("2024-03-26T12:00"),
  "of guests": at("2024-03-26T12:00"),
};
/** One that stands on each. */
const standsOn: Readonly<Record<Name, string>> = {
  "before the committee": "Amber",
  "before all": "Amber",
  "of guests": "Grove",
};

let played: Played;
/** What each reader got at each address, asked while the period ran. */
const answered = new Map<string, number | string>();
const readers = ["State D", "Observer State", "public"] as const;
type ReaderName = (typeof readers)[number];

async function personOf(reader: ReaderName) {
  if (reader === "public") return null;
  const { id } = await db
    .selectFrom("person")
    .innerJoin("mission", "mission.id", "person.mission_id")
    .select("person.id")
    .where("mission.name", "=", reader)
    .executeTakeFirstOrThrow();
  return id;
}

async function lookAt(now: Instant) {
  const periods = await database.asOwner(
    "select period.id, list.id as list from no_objection_period as period join sealed_list as list on list.no_objection_period_id = period.id and list.kind = 'proposed' order by list.number",
  );
  for (const [place, { id, list }] of periods.entries()) {
    const name = mustExist(names[place]);
    if (!during[name].equals(now)) continue;
    const [row] = await database.asOwner(
      `select reference from application join organisation on organisation.id = application.organisation_id where organisation.name = '${nameOfOrganisation(standsOn[name])}'`,
    );
    const dossier = `/en/mission/no-objection-periods/${String(id)}/organisations/${String(row?.["reference"])}`;
    const addresses: Readonly<Record<string, string>> = {
      desk: "/en/mission",
      page: `/en/mission/no-objection-periods/${String(id)}`,
      dossier,
      record: `/en/mission/lists/${String(list)}`,
      public: `/en/lists/${String(list)}`,
      file: `/en/lists/${String(list)}/list.xlsx`,
    };
    for (const reader of readers) {
      const person = await personOf(reader);
      for (const [what, address] of Object.entries(addresses)) {
        if (reader === "public" && address.startsWith("/en/mission")) continue;
        const answer = await ask({ role: reader === "public" ? "public" : "mission", person }, address, now);
        answered.set(`${reader} ${name} ${what}`, typeof answer === "number" ? answer : answer.reads);
      }
    }
  }
}

beforeAll(async () => {
  const jobs = givenJobs(database, instant("2024-01-02T00:00:00Z"));
  const waiting = [...new Set(Object.values(during).map(String))].map((text) => instant(text));
  const whatTimeHasDecided = async (now: Instant) => {
    jobs.setClock(now);
    for (const { name, run } of schedule) if (recorded.includes(name)) await run(jobs);
  };
  played = await playThroughActs(
    database,
    round,
    async (now) => {
      for (const look of waiting.splice(0))
        if (look.epochMilliseconds < now.epochMilliseconds) await lookAt(look);
        else waiting.push(look);
      await whatTimeHasDecided(now);
    },
    async ({ chair, process }, decision, now) => {
      const classes = withListsOfTheirOwn(decision.classes);
      return accepted(await proposeModalities(as(db, chair, now), { process, ...decision, classes })).next;
    },
  );
}, 300_000);

const status = (reader: ReaderName, list: Name, what: string) => {
  const answer = answered.get(`${reader} ${list} ${what}`);
  return typeof answer === "string" ? 200 : answer;
};
const words = (reader: ReaderName, list: Name, what: string) => {
  const answer = answered.get(`${reader} ${list} ${what}`);
  return typeof answer === "string" ? answer : "";
};

describe("Each list goes to whom its stage gives it, and to nobody to whom another list of the decision goes", () => {
  test.each([
    ["before the committee", "State D", { page: 200, dossier: 200, record: 200, public: 200 }],
    ["before the committee", "Observer State", { page: 404, dossier: 404, record: 404, public: 404 }],
    ["before the committee", "public", { public: 404, file: 404 }],
    ["before all", "State D", { page: 200, dossier: 404, record: 200, public: 200 }],
    ["before all", "Observer State", { page: 200, dossier: 404, record: 200, public: 200 }],
    ["before all", "public", { public: 200, file: 200 }],
    ["of guests", "State D", { page: 200, dossier: 200, record: 200, public: 200 }],
    ["of guests", "Observer State", { page: 200, dossier: 200, record: 200, public: 200 }],
    ["of guests", "public", { public: 404, file: 404 }],
  ] as const)("%s: %s", (list, reader, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map((what) => [what, status(reader, list, what)]))).toEqual(
      expected,
    );
  });

  test("the desk of an observer names no list that it does not get", () => {
    const of = (list: Name) => words("Observer State", list, "desk");
    expect(of("before the committee")).not.toContain("no-objection-periods/");
    expect(of("before all").match(/no-objection-periods\/[0-9a-f-]{36}"/g)?.length).toBe(2);
  });
});

test("What a list says of those on it is what its own stage lets it say: acronym, class and dossier, or name and country", () => {
  const page = (list: Name) => words("State D", list, "page");
  expect(page("before the committee")).toContain("Read the dossier");
  expect(page("before all")).not.toContain("Read the dossier");
  expect(page("of guests")).toContain("Read the dossier");
  expect(words("State D", "before the committee", "record")).toContain("Partner organisations");
  expect(words("State D", "before all", "record")).not.toContain("Partner organisations");
});

test("The letters go where the lists go", async () => {
  const letters = await database.asOwner(
    "select recipient_email as email, kind, data ->> 'period' as period from letter where kind in ('list-circulated', 'no-objection-period-closed')",
  );
  const toObserver = (list: Name) =>
    letters
      .filter(
        ({ email, period }) => email === addressOfMission("Observer State") && period === played.periods.get(list),
      )
      .map(({ kind }) => String(kind))
      .toSorted();
  expect(toObserver("before the committee")).toEqual([]);
  expect(toObserver("before all")).toEqual(["list-circulated", "no-objection-period-closed"]);
  expect(toObserver("of guests")).toEqual(["list-circulated", "no-objection-period-closed"]);
});

test("A list is sealed with its own audience, and judged by its own time before the session", async () => {
  const lists = await listSealedLists(db, { process: played.process.id });
  const proposed = lists.filter(({ kind }) => kind === "proposed");
  expect(proposed.map(({ audience }) => audience)).toEqual([
    ["member-states"],
    ["all-missions", "member-states", "public"],
    ["all-missions", "member-states"],
  ]);
  // The session begins on 10 June: the second went out 81 days before.
  for (const { id } of proposed)
    expect((await seeSealedList(as(db, played.officer, played.endedAt), id, { page: 1 }))?.late).toBe(false);
});
