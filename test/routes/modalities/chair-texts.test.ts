import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { listProcessTexts } from "#db/modalities/process-texts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { local, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenMeeting,
  type GivenProcess,
  givenProcess,
  givenProgramme,
  theClock,
} from "#support/given.ts";
import { findDecisionInForce } from "#support/in-force.ts";
import { aDelegation } from "#support/missions.ts";
import { lettersAbout } from "#support/record.ts";
import { aBrowserOn, aLoadContext, said, signedInAs } from "#support/request.ts";
import * as enterText from "../../../app/routes/chair/enter-text.tsx";
import * as home from "../../../app/routes/chair/home.tsx";
import * as openSilenceProcedure from "../../../app/routes/chair/open-silence-procedure.tsx";
import * as recordAdoption from "../../../app/routes/chair/record-adoption.tsx";
import * as reviseText from "../../../app/routes/chair/revise-text.tsx";
import * as chairSilence from "../../../app/routes/chair/silence-procedure.tsx";
import * as chairText from "../../../app/routes/chair/text.tsx";
import * as breakSilence from "../../../app/routes/mission/break-silence.tsx";
import * as missionHome from "../../../app/routes/mission/home.tsx";
import * as missionSilence from "../../../app/routes/mission/silence-procedure.tsx";
import * as publicProcess from "../../../app/routes/public/process.tsx";
import * as publicText from "../../../app/routes/public/text.tsx";
import * as decideAdoption from "../../../app/routes/secretariat/decide-adoption.tsx";
import { aChairOf, unknownIds } from "./chair-given.ts";

const { db } = await aDatabase();

const programme = {
  ...{ kind: "programme", title: " Programme of  work ", symbol: "A/AC.900/2022/L.3" },
  ...{ "dated.day": "19", "dated.month": "4", "dated.year": "2022", words: "Item 1. Opening." },
};
const chairOf = (given: GivenProcess, now: Instant) => signedInAs(aLoadContext(db, { now }), given.chair.person);
const textsOf = async (given: GivenProcess) => (await listProcessTexts(db, given.process.id)).map(({ text }) => text);
const silenceOf = async (given: GivenProcess, id: Id<"text">) =>
  mustExist((await listProcessTexts(db, given.process.id)).find(({ text }) => text.id === id)).silence;

/** The day and hour as a form sends them. */
function when(field: string, at: Instant): Record<string, string> {
  const there = at.toZonedDateTimeISO("America/New_York");
  return {
    [`${field}.day`]: String(there.day),
    [`${field}.month`]: String(there.month),
    [`${field}.year`]: String(there.year),
    [`${field}.clock`]: there.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

/** Both pages of the form: the time, and then the letter. */
async function placeUnderSilence(given: GivenProcess, text: Id<"text">, now: Instant, times: Record<string, string>) {
  const chair = await chairOf(given, now);
  const path = `/en/chair/texts/${text}/open-silence-procedure`;
  const asked = await chair.send(openSilenceProcedure, path, times, { text });
  if (asked.location === null) return asked;
  const { seen } = (await chair.load(openSilenceProcedure, asked.location, { text })).data;
  return chair.send(openSilenceProcedure, asked.location, { step: "open", seen, letter: "Excellencies." }, { text });
}

test("a working programme goes under silence from a later instant, is broken, tried again and adopted", async () => {
  const given = await givenProcess(db);
  const [stateA, observer] = [await aDelegation(db), await aDelegation(db, { memberState: false })];
  const announced = local("2022-04-20T10:00");
  const opens = local("2022-04-25T09:00");
  const closes = local("2022-05-02T18:00");

  // The Chair enters it, and places it under silence for a week that begins on Monday.
  const entered = await (await chairOf(given, announced)).send(enterText, "/en/chair/enter-text", programme);
  const [first] = await textsOf(given);
  const id = mustExist(first ?? null).id;
  expect([entered.status, entered.location]).toEqual([303, `/en/chair/texts/${id}?done=entered`]);
  expect(first).toMatchObject({ number: 1, title: "Programme of work", follows: null });
  const opened = await placeUnderSilence(given, id, announced, { ...when("opens", opens), ...when("closes", closes) });
  const [procedure] = await silenceOf(given, id);
  const silence = mustExist(procedure ?? null);
  expect([opened.status, opened.location]).toEqual([303, `/en/chair/silence-procedures/${silence.id}?done=opened`]);
  expect([silence.window.opensAt, silence.window.closesAt, silence.announcedAt]).toEqual([opens, closes, announced]);
  const letters = await lettersAbout(db, silence.id);
  expect(letters.find(({ kind }) => kind === "silence-opened")?.data).toMatchObject({
    text: { title: "Programme of work", number: 1 },
    opensAt: opens.toString(),
  });

  // Until Monday everybody reads it, and nobody can break silence.
  const anybody = (now: Instant) => aBrowserOn(aLoadContext(db, { now }));
  const publicly = async (number: string, now: Instant) => {
    const path = `/en/processes/${given.process.slug}/texts/${number}`;
    return anybody(now).load(publicText, path, { process: given.process.slug, number });
  };
  expect((await publicly("1", announced)).data.standing).toBe("under-silence");
  const path = `/en/mission/silence-procedures/${silence.id}`;
  const at = { procedure: silence.id };
  const speak = async (who: typeof stateA, now: Instant) =>
    (await who.at(now)).send(breakSilence, `${path}/break-silence`, { reason: "Item 1 is too short." }, at);
  const early = await speak(stateA, opens.subtract({ milliseconds: 1 }));
  expect(said(early).refusal?.words).toMatch(/^The silence procedure opens on .* Nothing can be said before\.$/);
  const desk = (await (await stateA.at(announced)).load(missionHome, "/en/mission")).data.silence;
  expect(desk.find((one) => one.id === silence.id)).toMatchObject({ standing: "upcoming", isNow: true });

  // From its opening on one Member State makes the whole text fall; an observer cannot.
  expect((await speak(observer, opens)).status).toBe(403);
  expect((await speak(stateA, opens)).status).toBe(303);
  const { procedure: fallen } = (await (await stateA.at(opens)).load(missionSilence, path, at)).data;
  expect(fallen).toMatchObject({ standing: "broken", text: { named: { number: 1 }, provisions: null } });
  const seen = (
    await (await chairOf(given, opens)).load(chairSilence, `/en/chair/silence-procedures/${silence.id}`, at)
  ).data.procedure;
  expect(seen.breaks).toMatchObject([{ reason: "Item 1 is too short." }]);
  const deskOfOther = (await (await (await aDelegation(db)).at(opens)).load(missionHome, "/en/mission")).data.silence;
  expect(deskOfOther.find((one) => one.id === silence.id)).toMatchObject({ isNow: true, mayBreakToo: true });
  const later = opens.add({ hours: 1 });
  accepted(await concludeSilenceProcedure(as(db, theClock, later), { procedure: silence.id }));
  const onProcess = async (now: Instant) => {
    const { slug } = given.process;
    return (await anybody(now).load(publicProcess, `/en/processes/${slug}`, { process: slug })).data.texts;
  };
  expect(await onProcess(announced)).toMatchObject([{ number: 1, standing: "under-silence" }]);
  expect(await onProcess(later)).toEqual([]);

  // It is tried again with another text, which stays linked to the first.
  const chair = await chairOf(given, later);
  const before = (await chair.load(enterText, `/en/chair/enter-text?after=${id}`)).data.before;
  expect(before?.refusals.tryAgain).toBeNull();
  const longer = { ...programme, words: "Item 1. Opening.\n\nItem 2. Exchange of views.", after: id };
  expect((await chair.send(enterText, "/en/chair/enter-text", longer)).status).toBe(303);
  const [, second] = await textsOf(given);
  expect(second).toMatchObject({ number: 2, follows: id });
  const next = mustExist(second ?? null).id;
  const linked = (await chair.load(chairText, `/en/chair/texts/${id}`, { text: id })).data;
  expect(linked).toMatchObject({ standing: "not-adopted", followedBy: { number: 2 } });

  // Nobody speaks, and it is adopted at the closing instant. Accreditation does not hang on it.
  const ends = later.add({ hours: 72 });
  expect((await placeUnderSilence(given, next, later, when("closes", ends))).status).toBe(303);
  const settled = ends.add({ hours: 1 });
  const [again] = await silenceOf(given, next);
  accepted(await concludeSilenceProcedure(as(db, theClock, settled), { procedure: mustExist(again ?? null).id }));
  expect(await onProcess(settled)).toMatchObject([{ number: 2, standing: "adopted", since: ends.toString() }]);
  expect((await publicly("2", settled)).data).toMatchObject({ standing: "adopted", follows: { number: 1 } });
  expect(await findDecisionInForce(db, given.process.id, settled)).toBeNull();
});

test("a text is adopted in a meeting by the same two acts, and everybody reads where and how", async () => {
  const { text, ...given } = await givenProgramme(db);
  const meeting = await givenMeeting(db, given);
  const now = round.callOpens;
  const form = {
    ...{ session: meeting.id, how: "no_objection", symbol: "A/AC.900/2022/SR.4" },
    ...when("adopted", round.inForce),
  };
  const path = `/en/chair/texts/${text.id}/record-adoption`;
  const entered = await (await chairOf(given, now)).send(recordAdoption, path, form, { text: text.id });
  expect(entered.status).toBe(303);
  const adoption = /adoptions\/([0-9a-f-]+)/.exec(entered.location ?? "")?.[1] ?? "";
  const officer = await signedInAs(aLoadContext(db, { now }), given.officer.person);
  const confirming = `/en/secretariat/adoptions/${adoption}/confirm-adoption`;
  expect((await officer.send(decideAdoption, confirming, {}, { adoption })).status).toBe(303);
  const { slug } = given.process;
  const seen = await aBrowserOn(aLoadContext(db, { now })).load(publicText, `/en/processes/${slug}/texts/1`, {
    process: slug,
    number: "1",
  });
  expect(seen.data).toMatchObject({
    standing: "adopted",
    adopted: { session: meeting.title, how: "no_objection", symbol: "A/AC.900/2022/SR.4" },
  });
});

describe("a text of the process", () => {
  test("is nobody else's to read while it is a draft", async () => {
    const { text, ...given } = await givenProgramme(db);
    const { slug } = given.process;
    for (const number of ["1", "2", "0", "x"]) {
      const answer = await aBrowserOn(aLoadContext(db, { now: round.callOpens })).load(
        publicText,
        `/en/processes/${slug}/texts/${number}`,
        { process: slug, number },
      );
      expect(answer.status).toBe(404);
    }
    const stranger = await aChairOf(db, await givenProcess(db), round.callOpens);
    for (const id of [text.id, ...unknownIds])
      for (const page of [chairText, reviseText, openSilenceProcedure, recordAdoption])
        expect((await stranger.load(page, `/en/chair/texts/${id}`, { text: id })).status).toBe(404);
  });

  test("stands on the Chair's desk, and is revised by the form that was made from it", async () => {
    const { text, ...given } = await givenProgramme(db);
    const chair = await chairOf(given, round.proposed);
    const { seen } = (await chair.load(reviseText, `/en/chair/texts/${text.id}/revise-text`, { text: text.id })).data;
    const send = (title: string) =>
      chair.send(
        reviseText,
        `/en/chair/texts/${text.id}/revise-text`,
        { ...programme, title, seen },
        { text: text.id },
      );
    expect((await send("A better title")).location).toBe(`/en/chair/texts/${text.id}?done=revised`);
    expect((await send("A colleague's title")).status).toBe(409);
    const { texts } = (await chair.load(home, "/en/chair")).data;
    expect(texts).toMatchObject([{ number: 1, title: "A better title", standing: "draft" }]);
  });

  test.each([
    ["nothing in a required field", { title: " ", words: "" }, ["title", "words"]],
    ["no kind", { kind: "" }, ["kind"]],
    ["a date that does not exist", { "dated.day": "31" }, ["dated.day"]],
    ["a symbol that is too long", { symbol: "x".repeat(301) }, ["symbol"]],
  ])("is not entered with %s", async (_name, changes, fields) => {
    const given = await givenProcess(db);
    const answer = await (
      await chairOf(given, round.proposed)
    ).send(enterText, "/en/chair/enter-text", { ...programme, ...changes });
    expect(answer.status).toBe(422);
    expect(said(answer).problems.map(({ field }) => field)).toEqual(fields);
    expect(await textsOf(given)).toEqual([]);
  });

  test("is not placed under silence for a time that is past, nor one that ends before it begins", async () => {
    const { text, ...given } = await givenProgramme(db);
    const now = round.silenceOpens;
    const hours = (count: number) => now.add(Temporal.Duration.from({ hours: count }));
    const refusals = [
      [when("closes", hours(-1)), "The closing instant must be later than the opening."],
      [{ ...when("opens", hours(-1)), ...when("closes", hours(96)) }, "The opening"],
      [
        { ...when("opens", hours(96)), ...when("closes", hours(72)) },
        "The closing instant must be later than the opening.",
      ],
    ] as const;
    for (const [times, words] of refusals) {
      const answer = await placeUnderSilence(given, text.id, now, times);
      expect(answer.status).toBe(409);
      expect(JSON.stringify(answer.data)).toContain(words);
    }
    expect(await silenceOf(given, text.id)).toEqual([]);
  });
});
