import { describe, expect, test } from "vitest";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { newId } from "#db/new-id.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { openSealedId, sealId } from "#sign-in/sealed-id.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, instant, round } from "#support/factories.ts";
import { accepted, aPersonIn, as } from "#support/given.ts";
import { givenPublicRound } from "#support/public-round.ts";
import { aLoadContext } from "#support/request.ts";
import { thePublicPortal, theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const open = await thePublicPortal();
const whole = await theWholePortal();
const given = await givenPublicRound(db);
const { slug } = given.process;
const env = { secret: "a secret of tests that is long enough" };

async function ask(portal: typeof open, path: string, now: Instant = round.objecting) {
  const answer = await portal(aLoadContext(db, { now }), path);
  const sent = await answer.text();
  return { status: answer.status, sent, kept: answer.headers.get("Cache-Control") };
}

/** What the calendar has, each with its beginning. */
const eventsIn = (sent: string) =>
  sent
    .replaceAll("\r\n ", "")
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((event) => `${/DTSTART[^:]*:(.*)\r/.exec(event)?.[1] ?? ""} ${/SUMMARY:(.*)\r/.exec(event)?.[1] ?? ""}`);

describe("the calendar of a year", () => {
  test("has what opens and closes in it, in order, by month, with a link to what it is", async () => {
    const { status, sent } = await ask(open, "/en/calendar?year=2022");
    expect(status).toBe(200);
    const months = Array.from(sent.matchAll(/<h2 id="month-(\d{4}-\d\d)"/g), ([, month]) => month);
    expect(months.length).toBeGreaterThan(2);
    expect(months).toEqual(months.toSorted());
    expect(new Set(months.map((month) => month?.slice(0, 4)))).toEqual(new Set(["2022"]));
    expect(sent).toContain(`/en/processes/${slug}/sessions/${given.session.id}`);
    expect(sent).toMatch(/Call: .* closes/);
    expect(sent).toMatch(/No-objection period: .* opens/);
  });

  test("is the present year where none is named, or what is named is none", async () => {
    for (const query of ["", "?year=", "?year=12", "?year=2022'--"])
      expect((await ask(open, `/en/calendar${query}`)).sent).toContain("<h1>Calendar of 2022</h1>");
    expect((await ask(open, "/en/calendar", instant("2024-01-01T04:59:00Z"))).sent).toContain("Calendar of 2023");
    expect((await ask(open, "/en/calendar", instant("2024-01-01T05:00:00Z"))).sent).toContain("Calendar of 2024");
  });

  test("says so when a year has nothing, and has no page for a process that is not there", async () => {
    expect((await ask(open, "/en/calendar?year=1999")).sent).toContain("Nothing has a date in 1999.");
    expect((await ask(open, "/en/calendar?process=no-such")).status).toBe(404);
    expect((await ask(open, `/en/calendar?process=${slug}&year=2022`)).status).toBe(200);
  });

  test("is also for a calendar program, with all processes", async () => {
    const { sent, kept } = await ask(open, "/en/calendar.ics");
    expect(eventsIn(sent)).toContainEqual(expect.stringMatching(/No-objection period: .* closes$/));
    expect(kept).toContain("public");
  });
});

test("the calendar of a session bears its title, whatever signs that has", async () => {
  const title = "Groups I, II; and \\n";
  const session = aSession({ process: given.process.id, title });
  const { id } = accepted(await scheduleSession(as(db, given.officer, round.processOpened), session)).next;
  const { sent } = await ask(open, `/en/processes/${slug}/sessions/${id}/calendar.ics`);
  expect(sent).toContain("\r\nNAME:Groups I\\, II\\; and \\\\n\r\n");
});

describe("a person's own calendar", () => {
  async function ownOf(person: Parameters<typeof as>[1], now: Instant = round.objecting) {
    const { next: id } = accepted(await makeCalendarAddress(as(db, person, now), {}));
    return `/en/account/calendars/${sealId(env, "calendar_address", id)}.ics`;
  }

  test("has for a mission the windows of States and no call, for an applicant no silence and no period of others", async () => {
    const mission = await ask(whole, await ownOf(given.mission));
    expect(mission.kept).toBe("private, no-store");
    const ofMission = eventsIn(mission.sent);
    expect(ofMission).toContainEqual(expect.stringMatching(/No-objection period: .* closes$/));
    expect(ofMission).toContainEqual(expect.stringMatching(/Silence on modalities/));
    expect(ofMission.filter((event) => event.includes("Call: "))).toEqual([]);
    const person = await aPersonIn(db, { role: "applicant" });
    const applicant = await ask(whole, await ownOf({ role: "applicant", person, organisation: null }));
    const ofApplicant = eventsIn(applicant.sent);
    expect(ofApplicant).toContainEqual(expect.stringMatching(/Call: .* closes$/));
    expect(ofApplicant.filter((event) => /No-objection|Silence/.test(event))).toEqual([]);
  });

  test("leads nowhere when the seal is not the portal's, was changed, or access has ended", async () => {
    const person = await aPersonIn(db, { role: "secretariat" });
    const address = await ownOf({ role: "secretariat", person });
    expect((await ask(whole, address)).status).toBe(200);
    expect((await ask(whole, address.replace(/\.[^.]+\.ics$/, ".ics"))).status).toBe(404);
    expect((await ask(whole, address.replace(/..\.ics$/, "AA.ics"))).status).toBe(404);
    const invented: Id<"calendar_address"> = newId();
    expect((await ask(whole, `/en/account/calendars/${sealId(env, "calendar_address", invented)}.ics`)).status).toBe(
      404,
    );
    const other = { secret: "the secret of another portal, also long" };
    const id = openSealedId(
      env,
      "calendar_address",
      address
        .split("/")
        .at(-1)
        ?.replace(/\.ics$/, "") ?? "",
    );
    expect(id).not.toBeNull();
    expect(openSealedId(env, "calendar_address", sealId(other, "calendar_address", id ?? invented))).toBeNull();
    const administrator = await aPersonIn(db, { role: "administrator" });
    const context = as(db, { role: "administrator", person: administrator }, round.objecting);
    accepted(await deactivatePerson(context, { person, reason: "Has left." }));
    expect((await ask(whole, address)).status).toBe(404);
  });
});
