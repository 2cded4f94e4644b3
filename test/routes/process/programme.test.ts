import { expect, test } from "vitest";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { aBrowserOn, aLoadContext, signedInAs } from "#support/request.ts";
import * as api from "../../../app/routes/api/sessions.ts";
import * as version from "../../../app/routes/public/programme.tsx";
import * as file from "../../../app/routes/public/programme-file.ts";
import * as session from "../../../app/routes/public/session.tsx";
import * as calendar from "../../../app/routes/public/session-calendar.ts";
import * as draft from "../../../app/routes/secretariat/draft-programme.tsx";
import * as publish from "../../../app/routes/secretariat/publish-programme.tsx";

const { db } = await aDatabase();
const { process, officer } = await givenProcess(db);
const { id } = accepted(
  await scheduleSession(as(db, officer, round.reviewing), aSession({ process: process.id })),
).next;
const desk = await signedInAs(aLoadContext(db, { now: round.circulating }), officer.person);
const params = { process: process.slug, session: id };
const form = `/en/secretariat/sessions/${id}/draft-programme`;
const reading = `/en/secretariat/sessions/${id}/publish-programme`;
const page = `/en/processes/${process.slug}/sessions/${id}`;
const typed = {
  seen: "0",
  agenda: "1. Opening of the session\n5 (a) Existing and potential threats",
  flexible: "yes",
  "2022-07-25-morning.items": "1.\nStatements by stakeholders",
  "2022-07-25-morning.begins": "10:00",
  "2022-07-25-morning.ends": "13.00",
  "2022-07-25-morning.room": "Conference Room 3",
  "2022-07-25-morning.dedicated": "yes",
  "2022-07-26-afternoon.begins": "15:00",
  "2022-07-26-afternoon.ends": "18:00",
};

test("a line without a number and a meeting without hours are said at their fields, and nothing is saved", async () => {
  const hoursless = {
    ...typed,
    agenda: "Opening",
    "2022-07-25-morning.begins": "",
    "2022-07-26-afternoon.ends": "25:00",
    "2022-07-26-afternoon.items": "Statements",
  };
  const bad = await desk.send(draft, form, hoursless, params);
  expect(bad.status).toBe(422);
  expect(bad.data).toMatchObject({
    problems: [
      { field: "agenda" },
      { field: "2022-07-25-morning.begins" },
      {
        field: "2022-07-26-afternoon.ends",
        words: "Enter the hour under “Ends (26\u00a0July 2022, Afternoon)”, such as 18:00 or 6 p.m.",
      },
    ],
  });
  expect((await desk.load(draft, form, params)).data).toMatchObject({ version: 0, days: { length: 5 } });
});

test("what is typed is saved, reads back as it was typed, is published, and stands on the session's page, on paper and in calendars", async () => {
  const saved = await desk.send(draft, form, typed, params);
  expect([saved.status, saved.location]).toEqual([303, `${reading}?done=saved`]);
  expect((await desk.load(draft, form, params)).data.typed).toMatchObject({
    agenda: ["1. Opening of the session\n5 (a). Existing and potential threats"],
    flexible: ["yes"],
    "2022-07-25-morning.items": ["1. Opening of the session\nStatements by stakeholders"],
    "2022-07-25-morning.ends": ["13:00"],
  });
  expect((await desk.load(session, page, params)).data.programme).toBeNull();
  const published = await desk.send(publish, reading, { seen: "1" }, params);
  expect([published.status, published.location]).toEqual([
    303,
    `/en/secretariat/processes/${process.slug}/schedule-session?done=published`,
  ]);
  const shown = (await desk.load(session, page, params)).data;
  expect(shown).toMatchObject({ programmeIsOvertaken: false, versions: [{ number: 1 }] });
  expect(shown.programme).toMatchObject({
    number: 1,
    flexible: true,
    days: [{ on: "2022-07-25", meetings: [{ part: "morning", dedicated: true, room: "Conference Room 3" }] }],
  });
  const first = { ...params, number: "1" };
  expect((await desk.load(version, `${page}/programme/1`, first)).data).toMatchObject({ stands: 1 });
  expect((await desk.load(version, `${page}/programme/2`, { ...params, number: "2" })).status).toBe(404);
  const { text } = await desk.load(calendar, `${page}/calendar.ics`, params);
  const morning = (text ?? "").split("BEGIN:VEVENT")[2]?.replaceAll("\r\n ", "").split("\r\n") ?? [];
  expect(morning).toEqual(
    expect.arrayContaining([
      `UID:${id}-2022-07-25-morning@localhost`,
      "SUMMARY:Third substantive session: Morning",
      "DTSTART:20220725T140000Z",
      "DTEND:20220725T170000Z",
      "LOCATION:Conference Room 3",
      "STATUS:CONFIRMED",
    ]),
  );
  const { text: json } = await desk.load(api, `/api/v1/processes/${process.slug}/sessions`, { process: process.slug });
  const { items } = JSON.parse(json ?? "") as { items: readonly { id: string }[] };
  expect(items.find((one) => one.id === id)).toMatchObject({
    begins_on: "2022-07-25",
    invited: ["states", "observers", "accredited-organisations"],
    programme: {
      version: 1,
      meetings: [{ on: "2022-07-25", begins: "10:00", ends: "13:00", dedicated: true }],
    },
  });
  expect((await desk.load(file, `${page}/programme/1.pdf`, first)).text).toMatch(/^%PDF-/);
  const demonstration = aBrowserOn(aLoadContext(db, { now: round.circulating, env: { demonstration: true } }));
  const mirrored = `${page.replace("/en/", "/ar-XB/")}/programme/1.pdf`;
  expect((await demonstration.load(file, mirrored, first)).text).toMatch(/^%PDF-/);
});
