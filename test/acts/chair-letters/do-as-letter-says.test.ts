import { expect, test } from "vitest";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { findPaper, getPaper } from "#db/papers/papers.ts";
import { getSession, listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import type { EnclosedPaper } from "#domain/chair-letters/letter-acts.ts";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { standingOfPaper } from "#domain/papers/paper.ts";
import { givenLetterLookedAt, letterAsRecorded } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenMission,
  type GivenProcess,
  givenProcess,
  givenText,
  put,
  refused,
} from "#support/given.ts";
import { aPaperOf } from "#support/papers.ts";
import { countOf, eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const mission = await givenMission(db);
const { email } = await db
  .selectFrom("mission")
  .select("email")
  .where("id", "=", mission.mission)
  .executeTakeFirstOrThrow();
const at = round.silenceOpens;

/** As a letter keeps it: of the letter's process. */
function enclosed({ session, kind, symbol, title, audience }: ReturnType<typeof aPaperOf>): EnclosedPaper {
  return { session, kind, symbol, title, audience };
}

async function circulated(given: GivenProcess, changes: Partial<LetterDraft>) {
  const { letter } = await givenLetterLookedAt(db, given, changes, at);
  const outcome = await circulateChairLetter(as(db, given.chair, at), { chairLetter: letter.id, seen: 1 });
  return { id: letter.id, outcome };
}

test("a letter opens a silence procedure: the window of the record stands in its sealed words", async () => {
  const given = await givenText(db);
  const closesAt = round.silenceCloses.toString();
  const { id, outcome } = await circulated(given, {
    paragraphs: "Silence on {1.title} begins {1.opens} and ends {1.closes}.",
    does: [{ act: "open-silence-procedure", of: put(given.decision.id), opensAt: null, closesAt }],
  });
  accepted(outcome);
  const [procedure] = await listSilenceProcedures(db, given.decision.id);
  const { sealed } = await letterAsRecorded(db, given, id);
  const { window } = mustExist(procedure);
  const { zone } = window;
  expect(window).toEqual({ opensAt: at, closesAt: round.silenceCloses, zone });
  expect(mustExist(sealed).letter.paragraphs).toEqual([
    [
      "Silence on ",
      given.decision.title,
      " begins ",
      { instant: at.toString(), zone },
      " and ends ",
      { instant: closesAt, zone },
      ".",
    ],
  ]);
  expect(mustExist(sealed).letter.does).toEqual([
    {
      act: "open-silence-procedure",
      procedure: mustExist(procedure).id,
      title: given.decision.title,
      opensAt: at.toString(),
      closesAt,
      zone,
    },
  ]);
  expect(await eventsAbout(db, mustExist(procedure).id)).toEqual(["SilenceProcedureOpened"]);
  expect(await lettersTo(database, email)).toEqual(["chair-letter-circulated", "session-changed", "silence-opened"]);
});

test("silence that opens later is announced by the letter", async () => {
  const given = await givenText(db);
  const does = [
    {
      act: "open-silence-procedure",
      of: put(given.decision.id),
      opensAt: "2022-04-21T14:00:00Z",
      closesAt: "2022-04-25T22:00:00Z",
    },
  ] as const;
  const { outcome } = await circulated(given, { paragraphs: "From {1.opens} to {1.closes}.", does });
  accepted(outcome);
  const [procedure] = await listSilenceProcedures(db, given.decision.id);
  expect(mustExist(procedure)).toMatchObject({ announcedAt: at, window: { opensAt: instant("2022-04-21T14:00:00Z") } });
});

test("what the rule refuses, the letter does not say: nothing of it happens", async () => {
  const given = await givenText(db);
  const closesAt = round.silenceCloses.toString();
  const { letter } = await givenLetterLookedAt(
    db,
    given,
    {
      paragraphs: "A meeting on {1.days}, and silence until {2.closes}.",
      does: [
        {
          act: "schedule-session",
          session: {
            title: "Virtual meeting",
            kind: "informal-consultative",
            format: "virtual",
            place: "",
            standing: "confirmed",
            invited: ["states"],
            capacity: null,
            beginsOn: "2022-05-13",
            endsOn: "2022-05-13",
          },
        },
        { act: "open-silence-procedure", of: put(given.decision.id), opensAt: null, closesAt },
      ],
    },
    at,
  );
  const chair = as(db, given.chair, at);
  accepted(
    await openSilenceProcedure(chair, {
      of: put(given.decision.id),
      closesAt: round.silenceCloses,
      zone: given.process.zone,
      letter: null,
    }),
  );
  const ruling = refused(await circulateChairLetter(chair, { chairLetter: letter.id, seen: 1 }));
  expect(ruling.because).toBe("silence_procedure_already_open");
  expect(await listSessions(db, given.process.id)).toHaveLength(1);
  expect(await countOf(database, "chair_letter_recipient", `letter_id = '${letter.id}'`)).toBe(0);
});

test("a letter announces, confirms, moves and names sessions", async () => {
  const given = await givenProcess(db);
  const desk = as(db, given.officer, round.processOpened);
  const planned = accepted(
    await scheduleSession(desk, aSession({ process: given.process.id, title: "Meetings", standing: "planned" })),
  ).next;
  const moved = accepted(await scheduleSession(desk, aSession({ process: given.process.id, title: "Exchange" }))).next;
  const { id, outcome } = await circulated(given, {
    paragraphs: "{1.title}: {1.days}.\n\n{2.days}\n\n{3.before} becomes {3.days}.\n\n{4.title}, {4.days}",
    does: [
      {
        act: "schedule-session",
        session: {
          title: "Virtual meeting",
          kind: "informal-consultative",
          format: "virtual",
          place: "",
          standing: "confirmed",
          invited: ["states"],
          capacity: null,
          beginsOn: "2022-05-13",
          endsOn: "2022-05-13",
        },
      },
      { act: "confirm-session", session: planned.id, reason: "As the Chair's letter says." },
      {
        act: "move-session",
        session: moved.id,
        beginsOn: "2022-09-05",
        endsOn: "2022-09-06",
        reason: "The room is taken.",
      },
      { act: "name-session", session: given.session.id },
    ],
  });
  accepted(outcome);
  expect((await listSessions(db, given.process.id)).map(({ title }) => title)).toContain("Virtual meeting");
  expect(await getSession(db, planned.id)).toMatchObject({ standing: "confirmed" });
  expect(await getSession(db, moved.id)).toMatchObject({ beginsOn: date("2022-09-05"), endsOn: date("2022-09-06") });
  const { sealed } = await letterAsRecorded(db, given, id);
  const days = ({ beginsOn, endsOn }: { beginsOn: unknown; endsOn: unknown }) => ({
    beginsOn: String(beginsOn),
    endsOn: String(endsOn),
  });
  expect(mustExist(sealed).letter.paragraphs).toEqual([
    ["Virtual meeting", ": ", { beginsOn: "2022-05-13", endsOn: "2022-05-13" }, "."],
    [days(planned)],
    [days(moved), " becomes ", { beginsOn: "2022-09-05", endsOn: "2022-09-06" }, "."],
    [given.session.title, ", ", days(given.session)],
  ]);
  expect(await countOf(database, "chair_letter_act", `letter_id = '${id}'`)).toBe(3);
});

test("not a session of another process, nor a paper that was circulated meanwhile", async () => {
  const given = await givenProcess(db);
  const other = await givenProcess(db);
  const { outcome } = await circulated(given, {
    paragraphs: "{1.days}",
    does: [{ act: "confirm-session", session: other.session.id, reason: "Mine." }],
  });
  expect(refused(outcome).because).toBe("not_found");
});

test("a letter circulates and announces papers, which go with it; who gets the letter is not told of them twice", async () => {
  const given = await givenProcess(db);
  const before = (await lettersTo(database, email)).filter((kind) => kind === "paper-circulated").length;
  const chair = as(db, given.chair, at);
  const announced = accepted(await announcePaper(chair, { ...aPaperOf(given), note: "Soon." })).next;
  const fresh = enclosed(aPaperOf(given, { symbol: "A/AC.900/2022/INF.1" }));
  const coming = enclosed(aPaperOf(given, { symbol: "A/AC.900/2022/PW.1", kind: "programme_of_work" }));
  const { id, outcome } = await circulated(given, {
    paragraphs: "Enclosed are {1.symbol} and {2.title}.",
    does: [
      { act: "circulate-paper", paper: announced.id, language: "en", words: "Opening." },
      { act: "circulate-paper", paper: fresh, language: "en", words: "Overview." },
      { act: "announce-paper", paper: coming, note: "In due course." },
    ],
  });
  accepted(outcome);
  expect(standingOfPaper(mustExist(await getPaper(db, announced.id)))).toBe("circulated");
  expect(await findPaper(db, given.process.id, fresh.symbol)).not.toBeNull();
  const { sealed } = await letterAsRecorded(db, given, id);
  expect(mustExist(sealed).letter.enclosures.map(({ symbol, step }) => [symbol, step])).toEqual([
    [announced.symbol, "circulated"],
    [fresh.symbol, "circulated"],
    [coming.symbol, "announced"],
  ]);
  const rows = await readingAs(db, given.chair, (trx) =>
    trx
      .selectFrom("chair_letter_enclosure")
      .select(["n", "version"])
      .where("letter_id", "=", id)
      .orderBy("n")
      .execute(),
  );
  expect(rows).toEqual([
    { n: 1, version: 2 },
    { n: 2, version: 1 },
    { n: 3, version: 1 },
  ]);
  const after = (await lettersTo(database, email)).filter((kind) => kind === "paper-circulated").length;
  expect(after - before).toBe(1);
});
