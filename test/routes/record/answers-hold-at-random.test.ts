import express from "express";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { nextPublicInstant, readPublicRevision } from "#db/record/public-revision.ts";
import { type Instant, isAfter, isBefore } from "#domain/kit/calendar.ts";
import { categories } from "#domain/modalities/provisions.ts";
import { keptAnswers } from "#http/kept-answers.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { as, givenCleared, givenDraft, givenSubmitted } from "#support/given.ts";
import { anHttpApp } from "#support/http-app.ts";
import { accreditationOf, accreditedByNotice, accreditedBySilence, givenPublicRound } from "#support/public-round.ts";
import { aLoadContext } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

/* Whatever is done, in whatever order, at whatever instants and while whoever asks: two processes that keep answers say what a fresh answer says. */

const { db } = await aDatabase();
const portal = await thePublicPortal();
const clock = { now: round.circulating };

async function aProcess() {
  return anHttpApp({
    keptAnswers: keptAnswers({
      render: (address, { at }) => portal(aLoadContext(db, { now: at }), address),
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
}

const processes = [await aProcess(), await aProcess()];

const given = await givenPublicRound(db);
const list = `/api/v1/processes/${given.process.slug}/accredited-organisations`;
const addresses = [
  "/en",
  `/en/processes/${given.process.slug}`,
  "/en/accredited-organisations",
  "/en/accredited-organisations?sort=-granted&category=ngo",
  "/api/v1/processes",
  `${list}?limit=3`,
  `${list}.csv`,
];

/** What each tag of the whole list stood for: the same tag never goes with other rows. */
const toldByTag = new Map<string, string>();

async function expectFresh(address: string) {
  const fresh = await portal(aLoadContext(db, { now: clock.now }), address);
  // A text() would leave out the mark with which a file for spreadsheets begins.
  const text = Buffer.from(await fresh.arrayBuffer()).toString();
  const tag = fresh.headers.get("ETag");
  if (address.endsWith(".csv") && tag !== null) {
    expect(toldByTag.get(tag) ?? text, `${address} at ${clock.now.toString()}`).toBe(text);
    toldByTag.set(tag, text);
  }
  for (const ask of processes) {
    const { body } = await ask(address);
    expect(body === text, `${address} at ${clock.now.toString()}: ${body} | ${text}`).toBe(true);
  }
}

/** By how much time goes on: as many moments as there are kinds of them. */
const steps = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((milliseconds) => ({ milliseconds })),
  fc.integer({ min: 1, max: 90 }).map((seconds) => ({ seconds })),
  fc.integer({ min: 1, max: 200 }).map((minutes) => ({ minutes })),
  fc.integer({ min: 1, max: 200 }).map((hours) => ({ hours })),
);

const moves = fc.record({
  step: steps,
  /** To the next instant at which something changes by itself, or to just before it. */
  toBoundary: fc.constantFrom(null, null, null, 0, -1, 1),
  act: fc.constantFrom("none", "draft", "submit", "clear", "object", "lapse", "suspend", "reinstate"),
  category: fc.constantFrom(...categories),
  whom: fc.nat(20),
  asked: fc.subarray(addresses, { minLength: 1, maxLength: 4 }),
});

const done = { objected: false, lapsed: false };

async function forward({ step, toBoundary }: { step: object; toBoundary: number | null }) {
  const boundary = await nextPublicInstant(db, clock.now);
  const next = clock.now.add(step);
  const at = boundary === null || toBoundary === null ? next : boundary.add({ milliseconds: toBoundary });
  // Until a State has spoken, its period is not over.
  const isTooFar = !done.objected && !isBefore(at, round.periodCloses.subtract({ hours: 1 }));
  if (isAfter(at, clock.now) && !isTooFar) clock.now = at;
}

/** Whether it is its time; what has been done once is not done again. What a rule refuses changes nothing, and holds too. */
async function perform(act: string, category: (typeof categories)[number], whom: number, at: Instant) {
  if (act === "draft") await givenDraft(db, given);
  if (act === "submit") await givenSubmitted(db, given);
  if (act === "clear") await givenCleared(db, given, { category });
  if (act === "object" && !done.objected && isAfter(at, round.objecting) && isBefore(at, round.periodCloses)) {
    done.objected = true;
    await given.object();
  }
  if (act === "lapse" && !done.lapsed && isAfter(at, round.settled)) {
    done.lapsed = true;
    await given.lapse();
  }
  if (act === "suspend" || act === "reinstate") {
    const known = done.lapsed ? [...accreditedByNotice, ...accreditedBySilence] : accreditedByNotice;
    const accreditation = await accreditationOf(db, known[whom % known.length]?.name ?? "");
    const change = act === "suspend" ? suspendAccreditation : reinstateAccreditation;
    await change(as(db, given.officer, at), { accreditation, ground: "A reason." });
  }
}

test(
  "kept answers hold through random acts at random instants, asked while they are done",
  { timeout: 240_000 },
  async () => {
    const walk = fc.sample(moves, { numRuns: 30, seed: 2022 });
    for (const [place, { act, category, whom, asked, ...time }] of walk.entries()) {
      await forward(time);
      // The walk passes through each part of the round, whatever was drawn.
      const told = place === 12 ? "object" : place === 20 ? "lapse" : act;
      if (place === 12 && isBefore(clock.now, round.objecting)) clock.now = round.objecting.add({ seconds: 1 });
      if (place === 17 && isBefore(clock.now, round.settled)) clock.now = round.settled.subtract({ milliseconds: 1 });
      if (place === 20 && !isAfter(clock.now, round.settled)) clock.now = round.settled.add({ seconds: 7 });
      const asking = asked.flatMap((address) => processes.map((ask) => ask(address)));
      await Promise.all([perform(told, category, whom, clock.now), ...asking]);
      for (const address of asked) await expectFresh(address);
      if (place % 9 === 0) for (const address of addresses) await expectFresh(address);
    }
    expect(done).toEqual({ objected: true, lapsed: true });
  },
);
