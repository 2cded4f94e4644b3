import { expect, test } from "vitest";
import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { giveSecondLook } from "#acts/chair-letters/give-second-look.ts";
import type { Context } from "#acts/kit/context.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { enterText } from "#acts/modalities/enter-text.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { ChairToDo, ChairUnderWay } from "#components/modalities/chair-to-do.tsx";
import { NextStep, nextStepOf } from "#components/modalities/next-step.tsx";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { anId } from "#support/an-id.ts";
import { aColleague, givenLetter } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { aProgramme, instant, round } from "#support/factories.ts";
import {
  accepted,
  adoptedIn,
  as,
  givenCirculated,
  givenMeeting,
  givenMission,
  type GivenProcess,
  givenProcess,
  givenProgramme,
  givenSilence,
  givenText,
  put,
} from "#support/given.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInscribed, givenList, listSettled } from "#support/speakers.ts";
import { seeOwnProcess } from "#views/modalities/own-process.ts";
import { render } from "../kit/gallery.tsx";

const { db } = await aDatabase();
const during = round.silenceOpens.add({ hours: 24 });

/** The lines of both parts of the desk, each as whither it leads and what it says. */
async function desk(given: GivenProcess, now: Instant, actor: Context["actor"] = given.chair) {
  const seen = mustExist(await seeOwnProcess(as(db, actor, now)));
  const step = nextStepOf(seen);
  const linesOf = (html: string) =>
    [...html.matchAll(/<tr role="row"><th scope="row".*?<a href="([^"]*)">(.*?)<\/a>(.*?)<\/tr>/gs)].map(
      ([, href = "", words, rest]) => {
        const text = `${words} ${rest}`.replaceAll(/<[^>]*>/g, " ").replaceAll(/[\s\u2068\u2069]+/g, " ");
        return [href.replaceAll("&amp;", "&"), text.trim()] as const;
      },
    );
  return {
    toDo: linesOf(render(<ChairToDo seen={seen} step={step} />)),
    underWay: linesOf(render(<ChairUnderWay seen={seen} step={step} />)),
  };
}

const hrefs = (lines: readonly (readonly [string, string])[]) => lines.map(([href]) => href);

test("a silence and a list that time ends are under way, and ask nothing of the Chair", async () => {
  const silent = await givenSilence(db);
  expect(await desk(silent, during)).toEqual({
    toDo: [],
    underWay: [[`/en/chair/silence-procedures/${silent.procedure.id}`, expect.stringMatching(/^Silence on version 1/)]],
  });
  const listed = await givenCirculated(db);
  const { toDo, underWay } = await desk(listed, round.objecting);
  expect([hrefs(toDo), hrefs(underWay)]).toEqual([[], [`/en/mission/no-objection-periods/${listed.period.id}`]]);
});

test("a text of the process is to be put forward while it is a draft, and to be tried again once it fell, until it was", async () => {
  const { text, ...given } = await givenProgramme(db, await givenText(db));
  const chair = as(db, given.chair, round.silenceOpens);
  const of = { kind: "text", id: text.id } as const;
  const open = `/en/chair/texts/${text.id}/open-silence-procedure`;
  expect(hrefs((await desk(given, round.silenceOpens)).toDo)).toContain(open);

  const silence = { of, closesAt: round.silenceCloses, zone: given.process.zone, letter: null };
  const procedure = accepted(await openSilenceProcedure(chair, silence)).next;
  const running = await desk(given, during);
  expect(running.toDo.filter(([href]) => href.includes(text.id))).toEqual([]);
  expect(hrefs(running.underWay)).toEqual([`/en/chair/silence-procedures/${procedure.id}`]);

  accepted(await breakSilence(as(db, await givenMission(db), during), { procedure: procedure.id, reason: null }));
  const again = `/en/chair/enter-text?after=${text.id}`;
  const fallen = await desk(given, during);
  expect(fallen.toDo.filter(([href]) => href.includes(text.id))).toEqual([
    [again, `Try again with another text: ${text.title} It fell`],
  ]);
  expect(fallen.underWay).toEqual([]);
  // After the mandate nothing can be put forward any more.
  expect(
    hrefs(
      (await desk(given, mustExist(given.process.endsOn).toZonedDateTime("UTC").toInstant().add({ hours: 48 }))).toDo,
    ),
  ).toEqual([]);

  const { next: another } = accepted(
    await enterText(as(db, given.chair, during), { ...aProgramme(), follows: text.id }),
  );
  const after = hrefs((await desk(given, during)).toDo);
  expect(after).not.toContain(again);
  expect(after).toContain(`/en/chair/texts/${another.id}/open-silence-procedure`);
});

test("an adoption waits for a second person: for a colleague it is to be confirmed, for who entered it it is under way, and silence is offered to neither", async () => {
  const given = await givenText(db);
  const colleague = await aColleague(db, given);
  const at = round.inForce;
  const silence = `/en/chair/modalities/${given.decision.id}/open-silence-procedure`;
  expect(hrefs((await desk(given, at)).toDo)).toEqual([silence]);
  const meeting = await givenMeeting(db, given);
  const entered = accepted(
    await recordAdoption(as(db, given.chair, at), adoptedIn(meeting, put(given.decision.id), at)),
  ).next;
  const line = `/en/secretariat/adoptions/${entered.id}`;
  const own = await desk(given, at);
  expect([hrefs(own.toDo), hrefs(own.underWay)]).toEqual([[], [line]]);
  const others = await desk(given, at, colleague);
  expect([hrefs(others.toDo), hrefs(others.underWay)]).toEqual([[line], []]);
  expect(others.toDo[0]?.[1]).toContain("To confirm");
});

test("a letter is to be done by whoever can look at it or send it, and not by who only waits for a colleague", async () => {
  const given = await givenProcess(db);
  const found = await givenLetter(db, given, {}, round.proposed);
  const at = `/en/chair/chair-letters/${found.letter.id}`;
  const lines = async (actor = given.chair) =>
    (await desk(given, round.proposed, actor)).toDo.filter(([href]) => href === at).map(([, words]) => words);
  expect([await lines(), await lines(found.colleague)]).toEqual([[], []]);
  const asked = { chairLetter: found.letter.id, seen: 1 };
  accepted(await askSecondLook(as(db, given.chair, round.proposed), asked));
  expect([await lines(), (await lines(found.colleague))[0]]).toEqual([
    [],
    expect.stringContaining("Waits for a second look"),
  ]);
  accepted(await giveSecondLook(as(db, found.colleague, round.proposed), asked));
  expect((await lines())[0]).toContain("Looked at");
});

test("where a version fell, the desk says what stays in force, and else that the stage stays shut", () => {
  const latest = {
    id: anId<"decision">("8f6f2c1e-6b1f-4d43-9d0c-2f6a3f1b7c55"),
    version: 2,
    standing: "not-adopted",
    mayOpenSilence: false,
    silence: null,
  } as const;
  const said = (inForce: number | null) => render(<NextStep {...{ latest, inForce }} waitsFor={null} isOver={false} />);
  expect(said(1)).toContain("Version 1 stays in force; calls go on under it.");
  expect(said(1)).not.toContain("stays shut");
  expect(said(null)).toContain("Until a version is adopted, the accreditation stage stays shut.");
});

test("a list of speakers is under way until its session is over: open, closed, published, with how many are on it", async () => {
  const given = await givenAttending(db);
  await givenAttending(db, { of: given });
  const elsewhere = await givenAttending(db);
  await givenList(db, elsewhere);
  const ofList = async (now: Instant) => {
    const { underWay } = await desk(given, now);
    return underWay.filter(([href]) => href === `/en/secretariat/sessions/${given.session.id}/list-of-speakers`);
  };
  const says = (words: string) => [[expect.anything(), expect.stringMatching(new RegExp(words))]];
  expect(await ofList(round.afterwards)).toEqual([]);
  await givenList(db, given);
  await givenInscribed(db, given);
  const title = `^List of speakers, ${given.session.title}`;
  expect(await ofList(round.afterwards)).toEqual(says(`${title} 20 Jul, 18:00 \\(22:00 UTC\\) 15 days 1 inscribed$`));
  expect(await ofList(listSettled)).toEqual(says(`${title} Closed, 1 inscribed$`));
  accepted(await publishListOfSpeakers(as(db, given.officer, listSettled), { session: given.session.id }));
  expect(await ofList(listSettled)).toEqual(says(`${title} Published, 1 speaks$`));
  expect((await desk(given, listSettled)).underWay).toHaveLength(1);
  expect(await ofList(instant("2022-07-30T04:00:00Z"))).toEqual([]);
});
