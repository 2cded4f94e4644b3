import { expect, test } from "vitest";
import { recordHolidays } from "#acts/process/record-holidays.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { accepted, as, givenModalitiesInForce } from "#support/given.ts";
import { controlsIn } from "#support/rendered-form.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { seeProcessToServe } from "#views/applications/calls.ts";
import { seePreview } from "#views/modalities/preview.ts";

/* Where the text in force says when a call closes, the form of a call proposes it, and takes no other instant. */

const { db } = await aDatabase();
const portal = await theWholePortal();

test("The form of a call proposes the closing of the text, and is refused with another one", async () => {
  const { provisions } = oewg2021To2025;
  const closes = { before: { unit: "calendar_days", count: 42 }, clock: "17:30" } as const;
  const given = await givenModalitiesInForce(db, { information: { ...provisions.information, closes } });
  const context = () => ({ ...aLoadContext(db, { now: round.callOpens }), shared: {} });
  const { cookies } = await signedInAs(context(), given.officer.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const address = `/en/secretariat/processes/${given.process.slug}/open-call`;

  const page = await (await portal(context(), address, { headers })).text();
  expect(page).toContain("By the decision a call closes");
  const form = controlsIn(page);
  const day = given.session.beginsOn.subtract({ days: 42 });
  const proposed = ["day", "month", "year", "clock"].map((part) => form.get(`closes.${part}`));
  expect(proposed.map(String)).toEqual([String(day.day), String(day.month), String(day.year), "17:30"].map(padded));

  const send = async (clock: string) => {
    const [ofDay, month, year] = proposed.map(String);
    const fields = { session: given.session.id, title: "Call", taking: "together", "closes.clock": clock };
    const body = new URLSearchParams({
      ...fields,
      "closes.day": ofDay ?? "",
      "closes.month": month ?? "",
      "closes.year": year ?? "",
    });
    return portal(context(), address, { method: "POST", headers, body });
  };
  const refused = await send("18:00");
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("The decision says when a call for this session closes");
  const taken = await send("17:30");
  expect([taken.status, taken.headers.get("Location")]).toEqual([303, expect.stringContaining("closesAt=")]);
});

test("It proposes that of the next session for which a call can still close", async () => {
  const { provisions } = oewg2021To2025;
  const closes = { before: { unit: "calendar_days", count: 42 }, clock: "17:30" } as const;
  const given = await givenModalitiesInForce(db, { information: { ...provisions.information, closes } });
  const later = given.session.beginsOn.add({ days: 100 });
  const { title, kind, format, place, standing, invited, capacity } = given.session;
  accepted(
    await scheduleSession(as(db, given.officer, round.callOpens), {
      ...{ title, kind, format, place, standing, invited, capacity, process: given.process.id },
      beginsOn: later,
      endsOn: later.add({ days: 4 }),
    }),
  );
  const tooLate = given.session.beginsOn.subtract({ days: 41 }).toZonedDateTime("UTC").toInstant();
  const seen = await seeProcessToServe(as(db, given.officer, tooLate), given.process.slug);
  expect(seen?.sessions.find(({ id }) => id === seen.nextToCall)?.beginsOn).toBe(later.toString());
});

test("By working days it proposes no day and opens no call until the holidays are there, and then one with them", async () => {
  const { provisions } = oewg2021To2025;
  const closes = { before: { unit: "working_days", count: 20 }, clock: "17:30" } as const;
  const given = await givenModalitiesInForce(db, { information: { ...provisions.information, closes } });
  const context = () => ({ ...aLoadContext(db, { now: round.callOpens }), shared: {} });
  const { cookies } = await signedInAs(context(), given.officer.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const address = `/en/secretariat/processes/${given.process.slug}/open-call`;
  const read = async () => plain(await (await portal(context(), address, { headers })).text());
  const preview = async () =>
    seePreview(
      as(db, given.officer, round.callOpens),
      {
        process: given.process.slug,
        version: given.decision.version,
      },
      {},
    );
  const send = async (on: string) => {
    const [year = "", month = "", day = ""] = on.split("-");
    const body = new URLSearchParams({
      ...{ session: given.session.id, title: "Call", taking: "together" },
      ...{ "closes.day": day, "closes.month": month, "closes.year": year, "closes.clock": "17:30" },
    });
    return portal(context(), address, { method: "POST", headers, body });
  };

  const missing = `The holidays of ${given.process.dutyStation} for 2022 have not been entered`;
  const page = await read();
  expect(page).toContain(missing);
  expect(page).not.toContain("By the decision a call closes");
  expect(String(controlsIn(page).get("closes.day"))).toBe("");
  expect((await preview())?.unlistedYears).toEqual([2022]);
  for (const on of ["2022-06-27", "2022-06-24"]) {
    const refused = await send(on);
    expect(refused.status).toBe(409);
    expect(plain(await refused.text())).toContain(missing);
  }

  accepted(
    await recordHolidays(as(db, given.officer, round.callOpens), {
      dutyStation: given.process.dutyStation,
      ...{ year: 2022, circular: "Circular 2021/1 (synthetic)", seenEdition: 0 },
      holidays: [{ on: date("2022-07-04"), name: "A holiday" }],
    }),
  );
  expect(await read()).not.toContain(missing);
  expect(String(controlsIn(await read()).get("closes.day"))).toBe("24");
  expect((await preview())?.unlistedYears).toEqual([]);
  expect((await send("2022-06-27")).status).toBe(409);
  expect((await send("2022-06-24")).status).toBe(303);
});

/** Without the marks that isolate names. */
function plain(html: string): string {
  return html.replaceAll(/[\u2066-\u2069]/g, "");
}

/** As the field is filled with a day of the record. */
function padded(part: string): string {
  return /^\d$/.test(part) ? `0${part}` : part;
}
