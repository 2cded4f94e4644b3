import { expect, test } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn, givenProcess } from "#support/given.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import { seeProcess } from "#views/process/process.ts";
import * as processCalendar from "../../../app/routes/public/process-calendar.ts";
import * as calendars from "../../../app/routes/secretariat/calendars.tsx";
import * as holidays from "../../../app/routes/secretariat/holidays.tsx";
import * as moveSession from "../../../app/routes/secretariat/move-session.tsx";
import * as recordHolidays from "../../../app/routes/secretariat/record-holidays.tsx";
import * as recordOutage from "../../../app/routes/secretariat/record-outage.tsx";
import * as withdrawOutage from "../../../app/routes/secretariat/withdraw-outage.tsx";

const { db } = await aDatabase();
const { process } = await givenProcess(db);
await givenProcess(db);
const officer = await aPersonIn(db, { role: "secretariat" });
const desk = await signedInAs(aLoadContext(db, { now: round.reviewing }), officer);

const page = "/en/secretariat/calendars";
const form = `${page}/record-holidays`;
const fields = { station: "New York", year: "2022", circular: "ST/IC/2021/24", days: "2022-07-04 Independence Day" };
const params = { station: "New York", year: "2022" };

test("the years that a running process needs are named; a list is compared, recorded, and replaced by another", async () => {
  expect((await desk.load(calendars, page)).data).toMatchObject({
    lists: [],
    // Once of each station, however many processes need it.
    missing: [{ dutyStation: "New York", years: [2022], processes: [process.shortName] }],
  });
  expect((await desk.load(holidays, `${page}/holidays/New%20York/2022`, params)).status).toBe(404);

  const compared = await desk.send(recordHolidays, form, fields);
  expect(compared.status).toBe(200);
  expect(compared.data).toMatchObject({ difference: { replaces: null, added: [{ on: "2022-07-04" }] } });
  expect((await desk.load(calendars, page)).data.lists).toEqual([]);
  const { compared: key } = differenceOf(compared.data);

  // What was changed after it was compared is compared anew.
  const changed = await desk.send(recordHolidays, form, { ...fields, days: "2022-07-05", compared: key });
  expect(differenceOf(changed.data).added).toEqual([{ on: "2022-07-05", name: null }]);

  // Sent twice it is recorded once, and answered as the first.
  for (const sent of ["once", "twice"]) {
    const recording = { ...fields, compared: key, idempotencyKey: "holidays" };
    const recorded = await desk.send(recordHolidays, form, recording);
    expect([recorded.status, recorded.location], sent).toEqual([303, `${page}/holidays/New%20York/2022?done=recorded`]);
  }
  expect((await desk.load(calendars, page)).data).toMatchObject({ lists: [{ year: 2022, count: 1 }], missing: [] });

  const prefilled = await desk.load(recordHolidays, `${form}?station=New%20York&year=2022`);
  expect(prefilled.data.current).toMatchObject({ circular: "ST/IC/2021/24", holidays: [{ name: "Independence Day" }] });
  const other = { ...fields, circular: "ST/IC/2022/1", days: "2022-07-04 Independence Day\n2022-11-24" };
  const again = differenceOf((await desk.send(recordHolidays, form, other)).data);
  await desk.send(recordHolidays, form, { ...other, compared: again.compared });
  const shown = await desk.load(holidays, `${page}/holidays/New%20York/2022`, params);
  expect(shown.data.holidays).toMatchObject({
    current: { edition: 2, circular: "ST/IC/2022/1" },
    earlier: [{ edition: 1, added: ["2022-11-24"], removed: [], recordedBy: "Person of secretariat" }],
  });
});

test("bad lines are listed, and nothing is written; a calendar is read from a file", async () => {
  const typed = { ...fields, station: "Geneva", days: "2022-12-26\n2023-01-01\nsoon" };
  const bad = await desk.send(recordHolidays, form, typed);
  expect(bad.status).toBe(422);
  expect(bad.data).toMatchObject({
    problems: [
      { field: "days", words: "Line 2, “\u20682023-01-01\u2069”: this is not a day of 2022." },
      { field: "days", words: "Line 3, “\u2068soon\u2069”: this is no date. Write 2026-12-25 or 25 December." },
    ],
  });
  const file =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20221226\r\nSUMMARY:Day\r\nEND:VEVENT\r\nEND:VCALENDAR";
  const read = await desk.send(recordHolidays, form, { ...fields, station: "Geneva", days: file });
  expect(differenceOf(read.data).added).toEqual([{ on: "2022-12-26", name: "Day" }]);
  expect((await desk.send(recordHolidays, form, { ...fields, station: "Atlantis" })).status).toBe(422);
});

test("a file that is no text is one fault", async () => {
  const sent = new FormData();
  for (const [name, value] of Object.entries({ ...fields, days: "" })) sent.append(name, value);
  sent.append("file", new File([Uint8Array.of(0xff, 0xfe, 0)], "holidays.ics"));
  expect(said(await desk.send(recordHolidays, form, sent)).problems.map(({ field }) => field)).toEqual(["file"]);
});

function differenceOf(answer: object) {
  if (!("difference" in answer)) throw new Error(`Not compared: ${JSON.stringify(answer)}`);
  return answer.difference as { compared: string; added: unknown };
}

test("an outage is entered with its hours in New York, once it is over, and stands in the register", async () => {
  const instantOf = (name: string, day: string, clock: string) => ({
    [`${name}.day`]: day,
    [`${name}.month`]: "5",
    [`${name}.year`]: "2022",
    [`${name}.clock`]: clock,
  });
  const outage = {
    what: "The portal",
    reason: "A cable.",
    ...instantOf("began", "29", "09:00"),
    ...instantOf("ended", "29", "11:30"),
  };
  const path = `${page}/record-outage`;
  for (const [day, words] of [
    ["31", "An outage is entered when it is over."],
    ["28", "The outage ends before it begins. Change one of the two instants."],
  ] as const) {
    const refused = await desk.send(recordOutage, path, { ...outage, ...instantOf("ended", day, "11:30") });
    expect([refused.status, said(refused).problems]).toEqual([422, [{ field: "ended", words }]]);
    expect(said(refused).submitted).toMatchObject({ what: ["The portal"], "ended.day": [day] });
  }
  const { problems } = said(
    await desk.send(recordOutage, path, { ...outage, ...instantOf("ended", "28", "11:30"), reason: "" }),
  );
  expect(problems.map(({ field }) => field)).toEqual(["ended", "reason"]);
  expect((await desk.send(recordOutage, path, {})).status).toBe(422);
  expect((await desk.send(recordOutage, path, outage)).location).toBe(`${page}?done=outage-recorded`);
  expect((await desk.load(calendars, page)).data.outages).toMatchObject([
    { what: "The portal", reason: "A cable.", beganAt: "2022-05-29T13:00:00Z", endedAt: "2022-05-29T15:30:00Z" },
  ]);
});

test("an outage that was entered wrongly is withdrawn with a reason, and stays readable there and on the public page", async () => {
  const { outages } = (await desk.load(calendars, page)).data;
  const { id } = mustExist(outages[0] ?? null);
  const path = `${page}/outages/${id}/withdraw-outage`;
  const params = { outage: id };
  expect((await desk.load(withdrawOutage, path, params)).data).toMatchObject({ what: "The portal", moved: 0 });
  expect((await desk.send(withdrawOutage, path, {}, params)).status).toBe(422);
  const sent = await desk.send(withdrawOutage, path, { reason: "It was the 28th." }, params);
  expect(sent.location).toBe(`${page}?done=outage-withdrawn`);
  const again = await desk.load(withdrawOutage, path, params);
  expect(again.data).toMatchObject({ refusal: { because: "outage_is_withdrawn" } });
  expect((await desk.load(calendars, page)).data.outages).toMatchObject([
    { what: "The portal", withdrawal: { reason: "It was the 28th." } },
  ]);
});

test("a session is moved to the days that were read back, and everybody sees those announced before", async () => {
  const { process: other, session } = await givenProcess(db, { slug: "moved" });
  const on = (name: string, day: string) => ({
    [`${name}.day`]: day,
    [`${name}.month`]: "9",
    [`${name}.year`]: "2022",
  });
  const path = `/en/secretariat/sessions/${session.id}/move-session`;
  const said = { ...on("begins", "5"), ...on("ends", "9"), reason: "No room in July." };
  const params = { session: session.id };
  expect((await desk.send(moveSession, path, { ...said, reason: "" }, params)).status).toBe(422);
  const asked = await desk.send(moveSession, path, said, params);
  expect(asked.data).toMatchObject({ confirm: { days: "2022-09-05/2022-09-09" } });
  const others = { ...said, ...on("ends", "8"), read: "2022-09-05/2022-09-09" };
  expect((await desk.send(moveSession, path, others, params)).data).toHaveProperty("confirm");
  // Sent twice it is moved once, and answered as the first.
  for (const sent of ["once", "twice"]) {
    const moving = { ...said, read: "2022-09-05/2022-09-09", idempotencyKey: "move" };
    const moved = await desk.send(moveSession, path, moving, params);
    expect(moved.location, sent).toBe(`/en/secretariat/processes/${other.slug}/schedule-session?done=moved`);
  }
  expect((await desk.send(moveSession, path, { ...said, idempotencyKey: "again" }, params)).status).toBe(409);
  const { timeline } = mustExist(await seeProcess({ db, now: round.reviewing }, other.slug));
  expect(timeline[0]).toMatchObject({
    beginsOn: "2022-09-05",
    earlier: [{ beginsOn: session.beginsOn.toString(), reason: "No room in July." }],
  });
  const { text } = await desk.load(processCalendar, `/en/processes/${other.slug}/calendar.ics`, {
    process: other.slug,
  });
  const event = (text ?? "").split("BEGIN:VEVENT")[1]?.split("\r\n") ?? [];
  expect(event).toEqual(
    expect.arrayContaining([
      `UID:${session.id}@localhost`,
      "STATUS:CONFIRMED",
      "SEQUENCE:1",
      "DTSTART;VALUE=DATE:20220905",
      "DTEND;VALUE=DATE:20220910",
      `LAST-MODIFIED:${round.reviewing.toString().replaceAll(/[-:]/g, "")}`,
    ]),
  );
});
