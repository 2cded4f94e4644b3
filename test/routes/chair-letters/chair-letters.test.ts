import { describe, expect, test } from "vitest";
import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { circulateChairLetter, circulateDueLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { holdBackChairLetter } from "#acts/chair-letters/hold-back-chair-letter.ts";
import { withdrawPaper } from "#acts/papers/withdraw-paper.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { standingOfLetter } from "#domain/chair-letters/chair-letter.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { givenLetter, givenLetterLookedAt, letterAsRecorded, lookAt } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  endAccess,
  givenMission,
  givenProcess,
  givenText,
  put,
  refused,
  theClock,
} from "#support/given.ts";
import { givenPaper } from "#support/papers.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import * as addToLetter from "../../../app/routes/chair/add-to-letter.tsx";
import * as letterPage from "../../../app/routes/chair/chair-letter.tsx";
import * as changeLetter from "../../../app/routes/chair/change-chair-letter.tsx";
import * as circulateLetter from "../../../app/routes/chair/circulate-chair-letter.tsx";
import * as reachOfLetter from "../../../app/routes/chair/reach-of-letter.tsx";
import * as saveLetter from "../../../app/routes/chair/save-chair-letter.tsx";

const { db } = await aDatabase();
const context = aLoadContext(db, { now: round.circulating });
await givenMission(db);

const office = (person: Id<"person">) => signedInAs(context, person);

const pagesOf = (id: Id<"chair_letter">) => {
  const page = `/en/chair/chair-letters/${id}`;
  return { page, params: { chair_letter: id }, act: (slug: string) => `${page}/${slug}` };
};

/** As it is typed, in New York. */
function typed(at: Instant, field = "leaves") {
  const local = at.toZonedDateTimeISO("America/New_York");
  return {
    [`${field}.day`]: String(local.day),
    [`${field}.month`]: String(local.month),
    [`${field}.year`]: String(local.year),
    [`${field}.clock`]: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

test("of two who write one letter the second reads that it was saved meanwhile, and what they typed is kept", async () => {
  const given = await givenProcess(db);
  const { letter, colleague } = await givenLetter(db, given);
  const { params, act } = pagesOf(letter.id);
  const { enclosures, to, does, ...words } = letter.draft;
  expect([enclosures, to.missions, does]).toEqual([[], "all", []]);
  const save = async (person: Id<"person">, subject: string, seen: string) =>
    (await office(person)).send(saveLetter, act("save-chair-letter"), { ...words, subject, seen }, params);
  expect((await save(given.chair.person, "First", "1")).status).toBe(303);
  const overtaken = await save(colleague.person, "Second", "1");
  expect(overtaken.status).toBe(409);
  expect(said(overtaken)).toMatchObject({
    refusal: {
      words: expect.stringContaining(
        "This letter has been saved in the meantime, perhaps in another window of your own.",
      ) as string,
    },
    submitted: { subject: ["Second"], seen: ["1"] },
  });
  expect((await letterAsRecorded(db, given, letter.id)).draft.subject).toBe("First");
  expect((await save(colleague.person, "Second", "2")).status).toBe(303);
});

test("missions or a session that were to be chosen and were not are asked for, and nothing is saved", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetter(db, given);
  const { params, act } = pagesOf(letter.id);
  const chair = await office(given.chair.person);
  const chosen = { missions: "chosen", organisations: "session", session: "", seen: "1" };
  const answer = await chair.send(reachOfLetter, act("reach"), chosen, params);
  expect(said(answer)).toMatchObject({
    problems: [
      { field: "chosen", words: "Choose an answer under “Which missions”" },
      { field: "session", words: "Choose an answer under “Which session”" },
    ],
  });
  expect((await letterAsRecorded(db, given, letter.id)).version).toBe(1);
});

test("a letter without recipients is saved, and its page and its button say that nobody would get it", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetter(db, given);
  const { page, params, act } = pagesOf(letter.id);
  const chair = await office(given.chair.person);
  const nobody = { missions: "none", organisations: "none", session: "", seen: "1" };
  expect((await chair.send(reachOfLetter, act("reach"), nobody, params)).status).toBe(303);
  const { reach, refusals } = (await chair.load(letterPage, page, params)).data;
  expect(reach).toEqual({ missions: 0, organisations: 0 });
  expect(refusals.incomplete?.because).toBe("letter_has_no_recipients");
  const asked = await chair.send(
    changeLetter,
    act("ask-second-look"),
    { seen: "2" },
    { ...params, act: "ask-second-look" },
  );
  expect(asked.status).toBe(409);
  expect(said(asked).refusal?.words).toBe("Nobody would get this letter. Choose missions or organisations.");
  expect(standingOfLetter(await letterAsRecorded(db, given, letter.id))).toBe("draft");
});

test("an enclosure that is withdrawn while a letter waits: the letter's page says which, and so does the form of who wants it out now", async () => {
  const given = await givenProcess(db);
  const paper = await givenPaper(db, given);
  const found = await givenLetterLookedAt(db, given, { enclosures: [paper.id] });
  const { id: chairLetter } = found.letter;
  const { page, params, act } = pagesOf(chairLetter);
  const asChair = as(db, given.chair, round.circulating);
  accepted(await circulateChairLetter(asChair, { chairLetter, seen: 1, leavesAt: round.objecting }));
  accepted(await withdrawPaper(asChair, { paper: paper.id, reason: "Wrong." }));
  const chair = await office(given.chair.person);
  const now = await chair.send(circulateLetter, act("circulate-chair-letter"), { when: "now", seen: "1" }, params);
  const sentence = `An enclosure was withdrawn: ${paper.title} (${paper.symbol}).`;
  expect([now.status, said(now).refusal?.words.startsWith(sentence)]).toEqual([409, true]);

  const of = { chairLetter, process: given.process.id };
  const clock = as(db, theClock, round.objecting);
  const refusal = refused(await circulateDueLetter(clock, of));
  accepted(await holdBackChairLetter(clock, { ...of, refusal }));
  expect((await chair.load(letterPage, page, params)).data).toMatchObject({
    standing: "held_back",
    heldBack: { because: "enclosure_was_withdrawn", details: { symbol: paper.symbol, title: paper.title } },
    circulatedAt: null,
  });
});

test("a silence that opens with the letter: its reader is told that it shortens, and whoever sets an instant sees its length from then on first", async () => {
  const given = await givenText(db);
  const closesAt = round.objecting.add({ hours: 48 });
  const found = await givenLetter(db, given, {
    paragraphs: "Silence ends {1.closes}.",
    does: [
      {
        act: "open-silence-procedure",
        of: put(given.decision.id),
        opensAt: null,
        closesAt: closesAt.toString(),
      },
    ],
  });
  const { id } = found.letter;
  const { page, params, act } = pagesOf(id);
  const chair = await office(given.chair.person);
  const silences = async (address: string) => (await chair.load(letterPage, address, params)).data.silences;
  const before = (await silences(page)).withoutVoice;
  await endAccess(db, (await givenMission(db)).person);
  expect(await silences(page)).toMatchObject({
    // Before it goes out: for whom nobody can speak, and whose silence would be consent all the same.
    withoutVoice: before + 1,
    openWithLetter: true,
    looks: [{ isShort: false, opensLater: false, lasts: round.circulating.until(closesAt).total("seconds") }],
  });
  await lookAt(db, given, found);

  const circulating = act("circulate-chair-letter");
  const send = (said: Record<string, string>, address = circulating) =>
    chair.send(circulateLetter, address, { seen: "1", ...said }, params);
  expect((await send({ when: "later" })).data).toMatchObject({ problems: [{ field: "leaves.day" }] });
  for (const [at, sentence] of [
    [round.reviewing, "This instant has passed."],
    [closesAt, "Silence would have begun, or would be over,"],
  ] as const) {
    const answer = await send({ when: "later", ...typed(at) });
    expect([answer.status, said(answer).refusal?.words.startsWith(sentence)]).toEqual([409, true]);
  }
  const asked = await send({ when: "later", ...typed(round.objecting) });
  const address = asked.location ?? "";
  expect(new URL(address, "http://localhost").searchParams.get("leavesAt")).toBe(round.objecting.toString());
  const looked = (await chair.load(circulateLetter, address, params)).data;
  expect(looked).toMatchObject({
    chosen: round.objecting.toString(),
    composed: { date: "2022-06-15", does: [{ opensAt: round.objecting.toString() }] },
    silences: { openWithLetter: false, looks: [{ isShort: true, opensLater: true, lasts: 48 * 3600 }] },
  });
  expect(standingOfLetter(await letterAsRecorded(db, given, id))).toBe("looked_at");

  expect((await send({ when: "then" }, address)).location).toBe(`${page}?done=waits`);
  expect((await letterAsRecorded(db, given, id)).leaves?.at).toEqual(round.objecting);
  expect(await silences(page)).toMatchObject({
    openWithLetter: false,
    looks: [{ lasts: 48 * 3600, opensLater: true }],
  });
  // Whoever thinks of another instant sees first what it would be now.
  expect((await chair.load(circulateLetter, circulating, params)).data.silences).toMatchObject({
    openWithLetter: true,
    looks: [{ lasts: round.circulating.until(closesAt).total("seconds") }],
  });
});

test("an opening of its own that would have passed when the letter leaves is said before it waits", async () => {
  const given = await givenText(db);
  const opensAt = round.objecting;
  const { letter } = await givenLetterLookedAt(db, given, {
    paragraphs: "Silence ends {1.closes}.",
    does: [
      {
        act: "open-silence-procedure",
        of: put(given.decision.id),
        opensAt: opensAt.toString(),
        closesAt: opensAt.add({ hours: 96 }).toString(),
      },
    ],
  });
  const { params, act } = pagesOf(letter.id);
  const chair = await office(given.chair.person);
  const late = opensAt.add({ hours: 1 });
  const sent = { when: "later", seen: "1", ...typed(late) };
  const answer = await chair.send(circulateLetter, act("circulate-chair-letter"), sent, params);
  expect([answer.status, said(answer).refusal?.words]).toEqual([
    409,
    "Silence would have begun, or would be over, before the letter goes out. Choose an earlier instant, or change when silence begins and ends.",
  ]);
});

describe("a silence that a letter is to open", () => {
  const opensAt = round.objecting;
  const closesAt = opensAt.add({ hours: 48 });
  const ofLetter = (id: Id<"chair_letter">) => {
    const { params, act } = pagesOf(id);
    return [act("acts/open-silence-procedure"), { ...params, act: "open-silence-procedure" }] as const;
  };

  test("is looked at when it is chosen, and added when that is confirmed", async () => {
    const given = await givenText(db);
    const { letter } = await givenLetter(db, given);
    const chair = await office(given.chair.person);
    const [address, params] = ofLetter(letter.id);
    const saved = async () => (await letterAsRecorded(db, given, letter.id)).draft.does;
    const typedIn = { text: given.decision.id, ...typed(opensAt, "opens"), ...typed(closesAt, "closes") };
    const asked = await chair.send(addToLetter, address, { ...typedIn, seen: "1" }, params);
    expect([asked.status, await saved()]).toEqual([303, []]);
    const confirm = mustExist(asked.location);
    const { chosen, silence } = (await chair.load(addToLetter, confirm, params)).data;
    const act = {
      act: "open-silence-procedure",
      of: put(given.decision.id),
      opensAt: opensAt.toString(),
      closesAt: closesAt.toString(),
    };
    expect(chosen).toEqual(act);
    expect(silence).toMatchObject({
      refusal: null,
      openWithLetter: false,
      looks: [{ isShort: true, opensLater: true, lasts: 48 * 3600 }],
    });
    expect((await chair.send(addToLetter, confirm, { seen: "1" }, params)).status).toBe(303);
    expect(await saved()).toEqual([act]);
  });

  test("is not added where its instants are over, or beyond the mandate", async () => {
    const given = await givenText(db);
    const { letter } = await givenLetter(db, given);
    const chair = await office(given.chair.person);
    const [address, params] = ofLetter(letter.id);
    const { decision, process } = given;
    const past = typed(round.reviewing, "opens");
    const beyond = typed(mustExist(process.endsOn).toZonedDateTime("UTC").toInstant().add({ hours: 72 }), "closes");
    for (const [times, sentence] of [
      [{ ...past, ...typed(closesAt, "closes") }, "The opening lies in the past."],
      [typed(round.reviewing, "closes"), "The closing instant must lie ahead."],
      [beyond, "A text is adopted within the mandate"],
    ] as const) {
      const answer = await chair.send(addToLetter, address, { text: decision.id, ...times, seen: "1" }, params);
      expect([answer.status, said(answer).refusal?.words]).toEqual([409, expect.stringContaining(sentence) as string]);
    }
    const late = listAddress(address, { text: decision.id, closesAt: round.reviewing.toString() });
    expect((await chair.load(addToLetter, late, params)).data.silence?.refusal?.because).toBe("deadline_is_past");
    expect((await chair.send(addToLetter, late, { seen: "1" }, params)).status).toBe(409);
    expect((await letterAsRecorded(db, given, letter.id)).draft.does).toEqual([]);
  });

  test.each([
    [
      "opened",
      { opensAt: round.objecting, closesAt },
      round.objecting.add({ seconds: 1 }),
      "letter_opens_silence_too_late",
    ],
    ["ended", { opensAt: null, closesAt }, closesAt, "letter_closes_silence_too_late"],
  ] as const)(
    "that should have %s before: the letter cannot go out any more, and every page says why and since when",
    async (_which, times, over, because) => {
      const given = await givenText(db);
      const does = [
        {
          act: "open-silence-procedure",
          of: put(given.decision.id),
          opensAt: times.opensAt === null ? null : times.opensAt.toString(),
          closesAt: times.closesAt.toString(),
        },
      ] as const;
      const { letter } = await givenLetterLookedAt(db, given, { paragraphs: "Silence ends {1.closes}.", does });
      const { page, params, act } = pagesOf(letter.id);
      const at = async (now: Instant) => signedInAs(aLoadContext(db, { now }), given.chair.person);
      const refusals = async (now: Instant) => (await (await at(now)).load(letterPage, page, params)).data.refusals;
      const instant = expect.any(String) as string;
      const { zone } = given.process;
      const details = times.opensAt === null ? { zone, closesAt: instant } : { zone, opensAt: instant };
      const before = over.subtract({ seconds: 1 });
      expect(await refusals(before)).toMatchObject({ incomplete: null, circulate: null });
      expect(await refusals(over)).toMatchObject({ incomplete: { because, details }, circulate: { because, details } });
      const chair = await at(over);
      const sent = await chair.send(circulateLetter, act("circulate-chair-letter"), { when: "now", seen: "1" }, params);
      const day = times.opensAt === null ? "17\u00a0June 2022, 12:00" : "15\u00a0June 2022, 12:00";
      expect([sent.status, said(sent).refusal?.words]).toEqual([409, expect.stringContaining(day) as string]);
      expect(standingOfLetter(await letterAsRecorded(db, given, letter.id))).toBe("looked_at");
    },
  );

  test("that is over is not sent to a colleague for a second look", async () => {
    const given = await givenText(db);
    const does = [
      { act: "open-silence-procedure", of: put(given.decision.id), opensAt: null, closesAt: closesAt.toString() },
    ] as const;
    const { letter } = await givenLetter(db, given, { paragraphs: "Silence ends {1.closes}.", does });
    const late = as(db, given.chair, closesAt);
    expect(refused(await askSecondLook(late, { chairLetter: letter.id, seen: 1 })).because).toBe(
      "letter_closes_silence_too_late",
    );
  });
});
