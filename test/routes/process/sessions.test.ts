import { expect, test } from "vitest";
import { draftProgramme } from "#acts/process/draft-programme.ts";
import { publishProgramme } from "#acts/process/publish-programme.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { listProgrammes } from "#db/process/programmes.ts";
import { listSessions } from "#db/process/sessions.ts";
import type { Programme } from "#domain/process/programme-of-work.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import { accepted, as, type GivenProcess, givenProcess } from "#support/given.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import * as moveSession from "../../../app/routes/secretariat/move-session.tsx";
import * as publish from "../../../app/routes/secretariat/publish-programme.tsx";
import * as schedule from "../../../app/routes/secretariat/schedule-session.tsx";

const { db } = await aDatabase();
const given = await givenProcess(db);
const { process, officer } = given;
const desk = await signedInAs(aLoadContext(db, { now: round.processOpened }), officer.person);

function day(name: "begins" | "ends", iso: string): Record<string, string> {
  const { year, month, day } = date(iso);
  return { [`${name}.day`]: String(day), [`${name}.month`]: String(month), [`${name}.year`]: String(year) };
}

const days = (begins: string, ends: string) => ({ ...day("begins", begins), ...day("ends", ends) });

const wrongDays = [
  [
    "ends before it begins",
    days("2023-03-10", "2023-03-06"),
    "The session ends before it begins. Change one of the two dates.",
  ],
  [
    "begins before the mandate",
    days("2021-05-31", "2021-06-04"),
    "The session lies outside the mandate of the process.",
  ],
  ["ends after the mandate", days("2025-07-30", "2025-08-01"), "The session lies outside the mandate of the process."],
] as const;

test.each(wrongDays)(
  "a session that %s is not announced: its form says so, and keeps what was typed",
  async (_what, wrong, sentence) => {
    const before = await listSessions(db, process.id);
    const form = {
      ...{ title: "Fourth session", kind: "substantive", standing: "planned", format: "in-person", place: "New York" },
      ...{ invited: ["states"], ...wrong },
    };
    const path = `/en/secretariat/processes/${process.slug}/schedule-session`;
    const answer = await desk.send(schedule, path, form, { process: process.slug });
    expect(answer.status).toBe(409);
    expect(said(answer)).toMatchObject({ refusal: { words: sentence }, submitted: { title: ["Fourth session"] } });
    expect(await listSessions(db, process.id)).toEqual(before);
  },
);

test.each(wrongDays)("nor is one moved to days on which it %s", async (_what, wrong, sentence) => {
  const before = await listSessions(db, process.id);
  const { id } = given.session;
  const sent = { ...wrong, reason: "No room in July." };
  const answer = await desk.send(moveSession, `/en/secretariat/sessions/${id}/move-session`, sent, { session: id });
  expect([answer.status, answer.data]).toMatchObject([409, { refusal: { words: sentence } }]);
  expect(await listSessions(db, process.id)).toEqual(before);
});

test("of two meetings in one room at one hour the second is not published: its page says which session sits there", async () => {
  const programme: Programme = {
    agenda: [],
    meetings: [
      {
        ...{ on: "2022-07-25", part: "morning", begins: "10:00", ends: "13:00", room: "Conference Room 9" },
        ...{ dedicated: false, items: [{ number: null, title: "Exchange of views" }] },
      },
    ],
    flexible: true,
  };
  const drafted = async ({ process: of }: GivenProcess, title: string) => {
    const writing = as(db, officer, round.circulating);
    const { id: session } = accepted(await scheduleSession(writing, aSession({ process: of.id, title }))).next;
    accepted(await draftProgramme(writing, { session, programme, seen: 0 }));
    return session;
  };
  const first = await drafted(given, "Session that was there first");
  accepted(await publishProgramme(as(db, officer, round.circulating), { session: first, seen: 1 }));
  const session = await drafted(await givenProcess(db), "Session that comes second");
  const path = `/en/secretariat/sessions/${session}/publish-programme`;
  const answer = await desk.send(publish, path, { seen: "1" }, { session });
  expect(answer.status).toBe(409);
  expect(said(answer).refusal?.words).toBe(
    "On 25 July 2022 another meeting sits in “Conference Room 9” at that hour: Session that was there first.",
  );
  expect(await listProgrammes(db, session)).toEqual([]);
});
