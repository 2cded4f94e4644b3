import { expect, test } from "vitest";
import { draftProgramme } from "#acts/process/draft-programme.ts";
import { publishProgramme } from "#acts/process/publish-programme.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { listProgrammes } from "#db/process/programmes.ts";
import { listSessions } from "#db/process/sessions.ts";
import type { Programme } from "#domain/process/programme-of-work.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import { accepted, as, givenMission, type GivenProcess, givenProcess } from "#support/given.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import * as correct from "../../../app/routes/secretariat/correct-session.tsx";
import * as moveSession from "../../../app/routes/secretariat/move-session.tsx";
import * as publish from "../../../app/routes/secretariat/publish-programme.tsx";
import * as schedule from "../../../app/routes/secretariat/schedule-session.tsx";

const { db } = await aDatabase();
const given = await givenProcess(db);
const { process, officer } = given;
await givenMission(db);
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
    [422, { problems: [{ field: "ends", words: "The session ends before it begins. Change one of the two dates." }] }],
  ],
  [
    "begins before the mandate",
    days("2021-05-31", "2021-06-04"),
    [409, { refusal: { words: "The session lies outside the mandate of the process." } }],
  ],
  [
    "ends after the mandate",
    days("2025-07-30", "2025-08-01"),
    [409, { refusal: { words: "The session lies outside the mandate of the process." } }],
  ],
] as const;

test("what is missing of a session is listed in the order of the page", async () => {
  const path = `/en/secretariat/processes/${process.slug}/schedule-session`;
  const { problems } = said(await desk.send(schedule, path, {}, { process: process.slug }));
  const fields = problems.map(({ field }) => field.split(".")[0]);
  expect(fields).toEqual(["title", "kind", "format", "standing", "begins", "ends", "invited"]);
});

test.each(wrongDays)(
  "a session that %s is not announced: its form says so, and keeps what was typed",
  async (_what, wrong, [status, shown]) => {
    const before = await listSessions(db, process.id);
    const form = {
      ...{ title: "Fourth session", kind: "substantive", standing: "planned", format: "in-person", place: "New York" },
      ...{ invited: ["states"], ...wrong },
    };
    const path = `/en/secretariat/processes/${process.slug}/schedule-session`;
    const answer = await desk.send(schedule, path, form, { process: process.slug });
    expect(answer.status).toBe(status);
    expect(said(answer)).toMatchObject({ ...shown, submitted: { title: ["Fourth session"] } });
    expect(await listSessions(db, process.id)).toEqual(before);
  },
);

const weekend = { ...days("2022-10-01", "2022-10-09"), invited: ["states"], place: "New York" };

test("a session is read back first, with what of its days is unusual and to whom letters go; it is changed again, and announced when it was meant", async () => {
  const form = { title: "On a weekend", kind: "plenary", standing: "planned", format: "in-person", ...weekend };
  const path = `/en/secretariat/processes/${process.slug}/schedule-session`;
  const send = (more = {}) => desk.send(schedule, path, { ...form, ...more }, { process: process.slug });
  const titles = async () => (await listSessions(db, process.id)).map(({ title }) => title);
  const read = await send();
  expect([read.status, read.data]).toMatchObject([
    200,
    {
      confirm: {
        session: { title: "On a weekend", beginsOn: "2022-10-01" },
        odd: ["begins_on_a_weekend", "ends_on_a_weekend"],
        letters: { missions: 1, chair: 1, organisations: 0, subscribers: 0 },
      },
    },
  ]);
  expect((await send({ step: "change" })).data).not.toHaveProperty("confirm");
  expect(await titles()).not.toContain("On a weekend");
  expect((await send({ step: "confirm" })).location).toContain("done=scheduled");
  expect(await titles()).toContain("On a weekend");
});

test("so is a correction, with what was announced before; the session's page shows it", async () => {
  const { id: session } = accepted(
    await scheduleSession(as(db, officer, round.processOpened), aSession({ process: process.id, title: "Sesion" })),
  ).next;
  const form = {
    title: "Session",
    format: "hybrid",
    place: "New York",
    invited: aSession().invited,
    reason: "A typo.",
  };
  const path = `/en/secretariat/sessions/${session}/correct-session`;
  const send = (more = {}) => desk.send(correct, path, { ...form, ...more }, { session });
  const read = await send();
  expect([read.status, read.data]).toMatchObject([
    200,
    { confirm: { reason: "A typo.", corrected: [{ detail: "title", was: "Sesion", is: "Session" }] } },
  ]);
  expect((await send({ step: "confirm" })).location).toContain("done=corrected");
  const page = await (
    await thePublicPortal().then((portal) =>
      portal(aLoadContext(db), `/en/processes/${process.slug}/sessions/${session}`),
    )
  ).text();
  for (const words of ["A typo.", "Sesion"]) expect(page).toContain(words);
});

test.each(wrongDays)("nor is one moved to days on which it %s", async (_what, wrong, [status, shown]) => {
  const before = await listSessions(db, process.id);
  const { id } = given.session;
  const sent = { ...wrong, reason: "No room in July." };
  const answer = await desk.send(moveSession, `/en/secretariat/sessions/${id}/move-session`, sent, { session: id });
  expect([answer.status, answer.data]).toMatchObject([status, shown]);
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
    "On 25\u00a0July 2022 another meeting sits in “Conference Room 9” at that hour: Session that was there first.",
  );
  expect(await listProgrammes(db, session)).toEqual([]);
});
