import { describe, expect, test } from "vitest";
import { answerRequest } from "#acts/objections/answer-request.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { seeObjectors } from "#acts/objections/see-objectors.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase, type TestDatabase } from "#support/database.ts";
import { type DecisionRound, instantOf, readDecision, readRound, roundNames } from "#support/decision-round.ts";
import { countedDry, runEachDry } from "#support/dry-runs.ts";
import { instant } from "#support/factories.ts";
import { accepted, as } from "#support/given.ts";
import { addressOfMission, nameOfOrganisation, type Played, playThroughActs } from "#support/play-through-acts.ts";
import { seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";
import { runTextDry } from "#views/modalities/dry-run.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import { seeOwnObjections } from "#views/objections/own-objections.ts";
import { seeOwnRequest } from "#views/objections/requests-to-chair.ts";
import { listReadableLists, seeWholeSealedList } from "#views/objections/sealed-list.ts";
import { seeMissionDesk } from "#views/people/mission-desk.ts";
import { seeProcess } from "#views/process/process.ts";
import { givenJobs } from "../jobs/kit/given.ts";

/* Invented decisions, and that of the Ad Hoc Committee, taken in from their files and run to the end of their rounds by the acts of the portal (test/decisions). */

/** What time has decided is put on record and told; reminders and digests are left out. */
const recording = new Set([
  "conclude-silence-procedures",
  "lapse-no-objection-periods",
  "record-due-outcomes",
  "keep-standings",
  "tell-of-undecided-applications",
  "tell-of-applications-not-completed",
]);

/** The kinds of letters to each who takes part, in their alphabetical order. */
async function lettersOf(database: TestDatabase, { chair, officer, missions, applicants }: Played) {
  const rows = await database.asOwner(
    "select kind, event_key, recipient_email, recipient_person::text from letter order by kind",
  );
  const to = (who: string | undefined) =>
    rows
      .filter((row) => row["recipient_person"] === who || row["recipient_email"] === who)
      .map((row) => String(row["kind"]));
  const everybody = [
    ["Chair", chair.person],
    ["Secretariat", officer.person],
    ...[...missions.keys()].map((name) => [name, addressOfMission(name)]),
    ...[...applicants].map(([name, { person }]) => [name, person]),
  ] as const;
  const twice = await database.asOwner(
    "select kind, recipient_email from letter group by event_key, kind, recipient_email having count(*) > 1",
  );
  return { byRecipient: Object.fromEntries(everybody.map(([who = "", id]) => [who, to(id)])), twice };
}

/** Every page of those who neither objected nor preside, at the end of the round, by whose it is. */
async function pagesOfOthers({ db }: TestDatabase, played: Played, round: DecisionRound) {
  const { endedAt: now, process, missions, applicants, references, periods } = played;
  const everybody: Actor = { role: "public" };
  const list = { process: process.slug, sort: "name", page: 1 } as const;
  const pages: Record<string, unknown> = {
    "public: process": await seeProcess(as(db, everybody, now), process.slug),
    "public: accredited": await seeAccreditedOrganisations(as(db, everybody, now), list),
  };
  for (const [name, applicant] of applicants) pages[`${name}: all`] = await seeOwnApplications(as(db, applicant, now));
  for (const [name, reference] of references)
    for (const applicant of applicants.values())
      pages[`${name}: ${applicant.person}`] = await seeOwnApplication(as(db, applicant, now), reference);
  const objectors = new Set(
    round.acts.flatMap((act) => (act.act === "raise-objection" || act.act === "raise-hold" ? [act.state] : [])),
  );
  for (const [name, mission] of missions) {
    if (objectors.has(name)) continue;
    pages[`${name}: desk`] = await seeMissionDesk(as(db, mission, now));
    pages[`${name}: own objections`] = await seeOwnObjections(as(db, mission, now), 1);
    pages[`${name}: accredited`] = await seeAccreditedOrganisations(as(db, mission, now), list);
    for (const [call, period] of periods)
      pages[`${name}: list of ${call}`] = await seeCirculatedList(as(db, mission, now), period, {
        order: "name",
        page: 1,
      });
  }
  return { objectors, pages: Object.entries(pages).map(([page, shown]) => ({ page, words: JSON.stringify(shown) })) };
}

describe.each([...roundNames, "screened-by-the-chair"])("%s", async (name) => {
  const round = readRound(name);
  const database = await aDatabase();
  const { db } = database;
  const jobs = givenJobs(database, instant("2024-01-02T00:00:00Z"));
  const whatTimeHasDecided = async (at: Instant) => {
    jobs.setClock(at);
    for (const { name: job, run } of schedule) if (recording.has(job)) await run(jobs);
  };
  let played: Played;

  test(
    round.shows,
    async () => {
      played = await playThroughActs(database, round, whatTimeHasDecided);
      expect(played.seen).toEqual(round.standings);
    },
    60_000,
  );

  test("everybody gets the letters that concern them, each once", async () => {
    const { byRecipient, twice } = await lettersOf(database, played);
    expect(twice).toEqual([]);
    expect(byRecipient).toEqual(round.letters);
  });

  test("nobody but the Chair and the State itself reads who objected, nor why", async () => {
    const { objectors, pages } = await pagesOfOthers(database, played, round);
    const bases = round.acts.flatMap((act) => (act.act === "raise-objection" && act.basis !== null ? [act.basis] : []));
    const told = pages.flatMap(({ page, words }) =>
      [...objectors, ...bases].filter((word) => words.includes(word)).map((word) => `${page}: ${word}`),
    );
    expect(told).toEqual([]);
  });

  test("the Chair is shown who objected, and a State that asks is told, as the text says", async () => {
    const { chair: ofChair, mission: ofMission } = round.reads.objectors;
    const { chair, missions, periods, endedAt } = played;
    for (const [call, period] of periods) {
      const raised = round.acts.flatMap((act) =>
        act.act === "raise-hold" || (act.act === "raise-objection" && act.call === call && act.refused === undefined)
          ? [act.state]
          : [],
      );
      const shown = await seeObjectors(as(db, chair, endedAt), { period, page: 1 });
      expect(shown.ok).toBe(ofChair.closed === "yes");
      if (shown.ok) expect(new Set(shown.shown.notes.rows.map(({ mission }) => mission))).toEqual(new Set(raised));
      const asker = mustExist(missions.get("State C"));
      const asked = await askWhoObjected(as(db, asker, endedAt), { period, references: null });
      expect(asked.ok).toBe(ofMission.closed === "on-request");
      if (!asked.ok) continue;
      accepted(await answerRequest(as(db, chair, endedAt), { request: asked.next.id, declinedBecause: null }));
      const told = JSON.stringify(await seeOwnRequest(as(db, asker, endedAt), asked.next.id));
      expect(raised.filter((state) => told.includes(state))).toEqual(raised);
    }
  });

  test("the last final list of each proposed one names whom it has brought in, to those who may read it", async () => {
    const { process, officer, missions, references, endedAt } = played;
    const { public: ofPublic, mission: ofMission } = round.reads["final-list"];
    const last = Object.entries(mustExist(round.standings.at(-1)).of);
    const accredited = last.flatMap(([name, of]) => (of.startsWith("accredited ") ? [references.get(name)] : []));
    const lists = await listReadableLists(as(db, officer, endedAt), { process: process.id });
    const readers = [
      [{ role: "public" }, ofPublic.closed],
      [mustExist([...missions.values()][0]), ofMission.closed],
      [officer, "yes"],
    ] as const;
    const broughtIn = new Set<string>();
    // From the last list on which each of them stood.
    const proposed = lists
      .filter(({ kind }) => kind === "proposed")
      .toSorted((one, other) => other.number - one.number);
    const periodOf = new Map(
      (await database.asOwner("select id, no_objection_period_id as period from sealed_list")).map((row) => [
        row["id"],
        row["period"],
      ]),
    );
    for (const { id, call } of proposed) {
      const { rows, turn } = mustExist(await seeWholeSealedList(as(db, officer, endedAt), id));
      const expected = rows
        .map(({ reference }) => reference)
        .filter((one) => accredited.includes(one) && !broughtIn.has(one));
      for (const reference of expected) broughtIn.add(reference);
      const isOf = (list: (typeof lists)[number]) =>
        proposed.filter((one) => one.call === call).length === 1 || periodOf.get(list.id) === periodOf.get(id);
      const sealed = lists.find((list) => list.kind === "final" && list.call === call && isOf(list));
      // From a list that another follows everybody goes on, and none of it is final.
      expect(sealed === undefined).toBe(turn !== null && turn.n < turn.of);
      if (sealed === undefined) {
        expect(expected).toEqual([]);
        continue;
      }
      const final = sealed.id;
      for (const [actor, reads] of readers) {
        const shown = await seeWholeSealedList(as(db, actor, endedAt), final);
        const named = shown?.rows.flatMap((row) => (row.withdrawnAt === null ? [row.reference] : []));
        expect(named?.toSorted()).toEqual(reads === "yes" ? expected.toSorted() : undefined);
      }
    }
  });

  test("run dry under each other decision, it is counted as each application goes by itself", async () => {
    const { process, endedAt: now } = played;
    const calls = await database.asOwner("select id from call_for_applications");
    for (const other of roundNames)
      for (const row of calls) {
        const call = anId<"call">(String(row["id"]));
        const text = readDecision(readRound(other).decision);
        const { ran } = await runTextDry({ db, now, actor: { role: "public" } }, process, text, call);
        const { applications, counts } = await runEachDry(db, { call, other: text }, now);
        expect(new Map(countedDry(mustExist(ran).counts)), other).toEqual(counts);
        expect(mustExist(ran).all).toBe(applications.length);
      }
  });

  test("the public list names those who are accredited and whose accreditation is good still", async () => {
    const { process, endedAt } = played;
    const list = { process: process.slug, sort: "name", page: 1 } as const;
    const shown = await seeAccreditedOrganisations(as(db, { role: "public" }, endedAt), list);
    expect(shown?.rows.map(({ name: listed }) => listed)).toEqual(stillAccredited(round));
  });
});

/** Of whom the last look said so, without those whose session had ended. */
function stillAccredited(round: DecisionRound): string[] {
  const last = mustExist(round.standings.at(-1));
  const { zone } = readDecision(round.decision).provisions.circulation;
  const on = instantOf(last.at, zone).toZonedDateTimeISO(zone).toPlainDate().toString();
  const calls = new Map(
    round.acts.flatMap((act) => (act.act === "open-call" ? [[act.call, act.session] as const] : [])),
  );
  const names = round.acts.flatMap((act) => {
    if (act.act !== "submit-application" || last.of[act.application]?.startsWith("accredited ") !== true) return [];
    const session = mustExist(round.sessions[mustExist(calls.get(act.call))]);
    const alone = readDecision(round.decision).provisions.validity.until === "session";
    return alone && session.endsOn < on ? [] : [nameOfOrganisation(act.organisation ?? act.application)];
  });
  return [...new Set(names)].toSorted();
}
