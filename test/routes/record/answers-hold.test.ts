import { setImmediate as turn } from "node:timers/promises";
import express from "express";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { nextPublicInstant, readPublicRevision } from "#db/record/public-revision.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { keptAnswers } from "#http/kept-answers.ts";
import { filesInTurn } from "#http/list-file.ts";
import { TooMuchAtOnce } from "#machine/in-turn.ts";
import { aDatabase } from "#support/database.ts";
import { millisecondAfter, round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenDraft, givenMission, givenSubmitted, put, theClock } from "#support/given.ts";
import { anHttpApp } from "#support/http-app.ts";
import { accreditationOf, accreditedByNotice, givenPublicRound } from "#support/public-round.ts";
import { aLoadContext } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();
const clock = { now: round.afterwards };

/** One of the web processes of a portal, which keeps answers of its own. */
async function aProcess() {
  const rendered = { count: 0 };
  const ask = await anHttpApp({
    keptAnswers: keptAnswers({
      render: (address, { at }) => {
        rendered.count += 1;
        return portal(aLoadContext(db, { now: at }), address);
      },
      readRevision: () => readPublicRevision(db),
      now: () => Promise.resolve(clock.now),
      nextInstant: (after) => nextPublicInstant(db, after),
      cookiesOfSignIn: "portal.session",
      isForEverybody: () => true,
    }),
    page: express.Router().use((_request, response) => {
      response.status(404).send("not kept");
    }),
  });
  return { ask, rendered };
}

const processes = [await aProcess(), await aProcess()];

/** At the instant, both processes give what a fresh answer says, byte for byte. */
async function expectFresh(addresses: readonly string[], at: Instant) {
  clock.now = at;
  for (const address of addresses) {
    const fresh = await (await portal(aLoadContext(db, { now: at }), address)).text();
    for (const { ask } of processes) {
      const { body } = await ask(address);
      if (body === fresh) continue;
      const place = Array.from(fresh).findIndex((letter, index) => body[index] !== letter);
      expect.fail(
        `${address} at ${at.toString()}: ${body.slice(place - 60, place + 60)} | ${fresh.slice(place - 60, place + 60)}`,
      );
    }
  }
}

test(
  "a kept answer equals a fresh one after every act, at every boundary, in two processes at once",
  { timeout: 120_000 },
  async () => {
    const given = await givenPublicRound(db);
    const { slug } = given.process;
    const addresses = [
      "/en",
      `/en/processes/${slug}`,
      `/en/processes/${slug}/modalities/1`,
      "/en/accredited-organisations",
      "/en/accredited-organisations?category=ngo",
      "/api/v1/processes",
      `/api/v1/processes/${slug}/accredited-organisations`,
    ];
    const accreditation = await accreditationOf(db, accreditedByNotice[0]?.name ?? "");
    const mission = await givenMission(db);
    const { title, issuer, citation, date: datedOn, text, provisions } = oewg2021To2025;
    const later = round.afterwards.add({ minutes: 5 });
    const closesAt = later.add({ hours: 49, seconds: 17 });
    const nothing = () => Promise.resolve();
    /** In the order of time: nobody asks what was before an act that has not been done. */
    const acts: (readonly [at: Instant, act: () => Promise<unknown>])[] = [
      [round.circulating, () => givenDraft(db, given)],
      [round.circulating, () => givenSubmitted(db, given)],
      [round.circulating, () => givenCleared(db, given, { category: "business" })],
      [round.circulating, () => givenCleared(db, given, { category: "ecosoc-ngo", name: "Newly in Status" })],
      [round.objecting, () => given.object()],
      [round.periodCloses, nothing],
      [millisecondAfter(round.periodCloses), nothing],
      [round.settled, () => given.lapse()],
      [
        round.afterwards,
        () => suspendAccreditation(as(db, given.officer, round.afterwards), { accreditation, ground: "A reason." }),
      ],
      [
        later,
        async () => {
          const [first] = await listSilenceProcedures(db, given.decision.id);
          accepted(await concludeSilenceProcedure(as(db, theClock, later), { procedure: mustExist(first).id }));
        },
      ],
      [
        later,
        async () => {
          const proposal = { process: given.process.id, title, issuer, citation, datedOn, text, provisions };
          const { next } = accepted(await proposeModalities(as(db, given.chair, later), proposal));
          const opening = { of: put(next.id), closesAt, zone: given.process.zone, letter: "Excellencies." };
          const opened = accepted(await openSilenceProcedure(as(db, given.chair, later), opening));
          const said = { procedure: opened.next.id, reason: "We cannot agree." };
          accepted(await breakSilence(as(db, mission, later), said));
        },
      ],
    ];
    for (const [at, act] of acts) {
      await expectFresh(addresses, at);
      await act();
      await expectFresh(addresses, at);
      await expectFresh(addresses, at.add({ seconds: 20 }));
    }
    // Closings that no minute knows.
    for (const at of [
      closesAt.subtract({ seconds: 10 }),
      closesAt,
      millisecondAfter(closesAt),
      closesAt.add({ seconds: 119 }),
      closesAt.add({ seconds: 120 }),
    ])
      await expectFresh(addresses, at);
    const { count } = processes[0]?.rendered ?? { count: 0 };
    for (const address of addresses) await processes[0]?.ask(address);
    expect(processes[0]?.rendered.count).toBe(count);
  },
);

test("a list as a file is made once for all who ask at once, in each process, and anew once the record has changed", async () => {
  const given = await givenPublicRound(db);
  clock.now = round.afterwards;
  for (const format of ["pdf", "xlsx"]) {
    const address = `/en/accredited-organisations/${given.process.slug}/list.${format}`;
    for (const { ask, rendered } of processes) {
      const before = rendered.count;
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask(address)));
      expect(new Set(answers.map(({ status, headers }) => [status, headers["cache-control"]].join()))).toEqual(
        new Set(["200,public, max-age=0, must-revalidate"]),
      );
      expect(answers[0]?.headers["content-disposition"]).toContain(`.${format}"`);
      expect(rendered.count).toBe(before + 1);
    }
  }
  const { ask, rendered } = mustExist(processes[0]);
  await givenCleared(db, given, { category: "ecosoc-ngo", name: "Newly on File" });
  const before = rendered.count;
  await ask(`/en/accredited-organisations/${given.process.slug}/list.pdf`);
  expect(rendered.count).toBe(before + 1);
});

test("more files at once than can be made in time are refused for the moment, and others are made when the turn comes", async () => {
  const { slug } = (await givenPublicRound(db)).process;
  const { promise: asLongAsItTakes, resolve: end } = Promise.withResolvers<undefined>();
  const others: Promise<unknown>[] = [];
  let refusal: unknown = null;
  while (refusal === null) {
    others.push(
      filesInTurn(() => asLongAsItTakes).catch((fault: unknown) => {
        refusal = fault;
      }),
    );
    await turn();
  }
  expect(refusal).toBeInstanceOf(TooMuchAtOnce);
  const ask = (words: string) =>
    portal(aLoadContext(db, { now: round.afterwards }), `/en/accredited-organisations/${slug}/list.xlsx?q=${words}`);
  expect((await ask("one")).status).toBe(503);
  end(undefined);
  await Promise.all(others);
  expect((await ask("another")).status).toBe(200);
});

test("between two files others come in, as long as a file took", async () => {
  let cameIn = 0;
  let going = true;
  const others = async () => {
    for (; going; cameIn += 1) await turn();
  };
  const file = () =>
    filesInTurn(() => {
      const began = cameIn;
      // Keeps everybody waiting, as a spreadsheet does.
      for (const until = performance.now() + 100; performance.now() < until;);
      return Promise.resolve(began);
    });
  const counting = others();
  const [first, second] = await Promise.all([file(), file()]);
  going = false;
  await counting;
  expect(second - first).toBeGreaterThan(5);
});
