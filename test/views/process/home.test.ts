import { describe, expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenLapsed, givenNewcomer, givenSilence } from "#support/given.ts";
import { givenPublicRound } from "#support/public-round.ts";
import { seeHome } from "#views/process/home.ts";
import { seeProcess } from "#views/process/process.ts";

const { db } = await aDatabase();
const given = await givenPublicRound(db);
const { slug, shortName } = given.process;

describe("what everybody sees first", () => {
  test("an open call says who applies and who only notifies, as its decision has it", async () => {
    const { calls, processes } = await seeHome({ db, now: round.applying });
    expect(calls).toMatchObject([
      {
        title: given.call.title,
        process: { slug, shortName },
        applying: [{ key: "ngo" }, { key: "business" }, { key: "academia" }],
        notifying: [{ key: "ecosoc-ngo" }],
        window: { closesAt: round.callCloses.toString(), zone: "America/New_York" },
      },
    ]);
    expect(processes).toMatchObject([{ slug, now: "call" }]);
  });

  test("while a period is open its list is there, and counted for those to whom it is given", async () => {
    const { calls, periods, processes } = await seeHome({ db, now: round.objecting });
    expect(calls).toEqual([]);
    expect(periods).toMatchObject([{ count: null, window: { closesAt: round.periodCloses.toString() } }]);
    for (const [actor, count] of [
      [given.mission, 7],
      [given.officer, 7],
      [given.chair, 7],
      [{ ...given.chair, process: anId<"process">("another") }, null],
      [await givenNewcomer(db), null],
    ] as const) {
      const seen = await seeHome({ db, now: round.objecting, actor });
      expect(
        seen.periods.map((one) => one.count),
        actor.role,
      ).toEqual([count]);
      const process = await seeProcess({ db, now: round.objecting, actor }, slug);
      expect(process?.timeline.flatMap((one) => (one.kind === "period" ? one.count : []))).toEqual([count]);
    }
    expect(processes).toMatchObject([{ slug, now: "period", accredited: 2 }]);
  });

  test("a year has every window and session of a process that runs, in the order of time, and none when it is over", async () => {
    const { years } = await seeHome({ db, now: round.objecting });
    expect(years).toHaveLength(1);
    const kinds = years[0]?.dates.map(({ what }) => what.kind);
    expect(kinds).toEqual(["silence", "call", "period", "session"]);
    const later = await seeHome({ db, now: round.afterwards.add({ hours: 24 * 365 * 5 }) });
    expect(later.years).toEqual([]);
    expect(later.processes).toMatchObject([{ slug, now: "ended" }]);
  });

  test("a silence that was broken is open no more, and is drawn as broken", async () => {
    const silence = await givenSilence(db);
    const ofIt = async (now: Instant) => {
      const { silences, years } = await seeHome({ db, now });
      return {
        open: silences.filter(({ process }) => process.slug === silence.process.slug),
        dates: years.find(({ process }) => process.slug === silence.process.slug)?.dates,
      };
    };
    const now = round.silenceOpens.add({ hours: 1 });
    expect((await ofIt(now)).open).toMatchObject([{ text: { version: 1, title: silence.decision.title } }]);
    accepted(await breakSilence(as(db, silence.stateA, now), { procedure: silence.procedure.id, reason: null }));
    const broken = await ofIt(now.add({ hours: 1 }));
    expect(broken.open).toEqual([]);
    expect(broken.dates).toContainEqual(
      expect.objectContaining({
        what: { kind: "silence", text: { version: 1, title: silence.decision.title }, standing: "broken" },
      }),
    );
  });
});

describe("the round of a process that ended last", () => {
  test("is told when its outcome is on record and public, and not before", async () => {
    const seen = async (now = round.afterwards) => (await seeProcess({ db, now }, slug))?.lastRound;
    expect(await seen(round.objecting)).toBe(null);
    expect(await seen()).toBe(null);
    await given.object();
    await given.lapse();
    expect(await seen(round.objecting)).toBe(null);
    // How many States held back is the difference to the list, which is theirs.
    expect(await seen()).toMatchObject({ count: null, accredited: 6, others: null, closedOn: "2022-06-30" });
    const own = await seeProcess({ db, now: round.afterwards, actor: given.mission }, slug);
    const others = { goesOn: 0, notAccredited: 1 };
    expect(own?.lastRound).toMatchObject({ count: 7, accredited: 6, others });
    const [period] = own?.timeline.filter(({ kind }) => kind === "period") ?? [];
    expect(period).toMatchObject({ count: 7, list: null, outcome: { accredited: 6, others } });
  });

  test("is told to everybody in all its figures where the list is for everybody", async () => {
    const { disclosure } = oewg2021To2025.provisions;
    const provisions = { disclosure: { ...disclosure, proposedList: ["public"] } } as const;
    const lapsed = await givenLapsed(db, { count: 2, provisions });
    const process = await seeProcess({ db, now: round.afterwards }, lapsed.process.slug);
    expect(process?.lastRound).toMatchObject({ count: 2, accredited: 2, others: { goesOn: 0, notAccredited: 0 } });
    const later = await givenCirculated(db, { provisions });
    const { periods } = await seeHome({ db, now: round.objecting });
    const ofIt = periods.filter((one) => one.process.slug === later.process.slug);
    expect(ofIt.map(({ count }) => count)).toEqual([1]);
  });
});
