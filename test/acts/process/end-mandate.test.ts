import { describe, expect, test } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { endMandate } from "#acts/process/end-mandate.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { findMandateEnd, getProcess } from "#db/process/processes.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isForbidden, stopped, stoppedFor } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenMission,
  givenOpenCall,
  givenProcess,
  refused,
  theClock,
} from "#support/given.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const citation = { source: "General Assembly decision 78/500 (synthetic)", paragraph: null };

/** A round under a mandate that no date ends; its decision accredits until the mandate does. */
async function givenPermanent() {
  const permanent = await givenProcess(db, { endsOn: null });
  return givenCirculated(db, { of: await givenOpenCall(db, {}, undefined, permanent) });
}

function lapse({ period }: Awaited<ReturnType<typeof givenPermanent>>) {
  return lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id });
}

describe("a mandate that no date ends", () => {
  test("accredits without an end, until an act gives it one; then nobody is accredited for longer, and those concerned are told", async () => {
    const given = await givenPermanent();
    const { email } = await givenMission(db).then(({ mission }) =>
      db.selectFrom("mission").select("email").where("id", "=", mission).executeTakeFirstOrThrow(),
    );
    accepted(await lapse(given));
    const { application, applicant } = mustExist(given.listed[0]);
    const until = async () => (await listAccreditationsOfApplications(db, [application.id]))[0]?.validUntil;
    expect(await until()).toBeNull();
    const lastDay = date("2024-12-31");
    const { next } = accepted(
      await endMandate(as(db, given.officer, round.afterwards), { process: given.process.id, lastDay, citation }),
    );
    expect(next.endsOn).toEqual(lastDay);
    expect(await getProcess(db, given.process.id)).toEqual(next);
    expect(await until()).toEqual(lastDay);
    expect(await findMandateEnd(db, given.process.id)).toEqual(citation);
    expect(await eventsAbout(db, given.process.id)).toEqual(["ProcessOpened", "MandateEnded"]);
    for (const reader of [email, applicant.person, given.chair.person])
      expect(await lettersTo(database, reader)).toContain("mandate-ends");
    const again = await endMandate(as(db, given.officer, round.afterwards), {
      ...{ process: given.process.id, lastDay: lastDay.add({ years: 1 }), citation },
    });
    expect(refused(again).because).toBe("mandate_has_an_end");
  });

  test("has sessions as far ahead as they are announced, and does not end before one of them", async () => {
    const { process, officer, session } = await givenProcess(db, { endsOn: null });
    const context = as(db, officer, round.inForce);
    const days = { beginsOn: date("2040-05-07"), endsOn: date("2040-05-11") };
    accepted(await scheduleSession(context, aSession({ process: process.id, title: "Far ahead", ...days })));
    accepted(await moveSession(context, { session: session.id, ...days, reason: "The room." }));
    const ended = (lastDay: string) =>
      endMandate(context, { process: process.id, lastDay: date(lastDay), citation }).then(
        (ruling) => refused(ruling).because,
      );
    expect(await ended("2040-05-10")).toBe("session_outlasts_the_mandate");
    expect(await ended("2022-04-21")).toBe("mandate_would_be_over");
    accepted(await endMandate(context, { process: process.id, lastDay: days.endsOn, citation }));
  });
});

describe("in the database", () => {
  const ending = (process: string, lastDay: string, at = "2022-04-22T22:02:00Z") => `
    insert into mandate_end (process_id, last_day, citation, entered_at, entered_by)
    select '${process}', '${lastDay}', '{"source": "x", "paragraph": null}', '${at}', id from person where role = 'secretariat' limit 1`;

  test("office_is_proven, mandate_without_an_end_is_ended, session_lies_within_its_mandate, end_of_a_mandate_is_never_changed", async () => {
    const { process, officer, chair } = await givenProcess(db, { endsOn: null });
    const dated = await givenProcess(db);
    expect(await stopped(db, ending(process.id, "2023-01-01"))).toBe("office_is_proven");
    expect(await stoppedFor(db, chair, ending(process.id, "2023-01-01"))).toBe("office_is_proven");
    expect(await stoppedFor(db, officer, ending(dated.process.id, "2030-01-01"))).toBe(
      "mandate_without_an_end_is_ended",
    );
    expect(await stoppedFor(db, officer, ending(process.id, "2022-04-21"))).toBe("mandate_without_an_end_is_ended");
    expect(await stoppedFor(db, officer, ending(process.id, "2022-07-28"))).toBe("session_lies_within_its_mandate");
    accepted(
      await endMandate(as(db, officer, round.inForce), {
        ...{ process: process.id, lastDay: date("2022-07-29"), citation },
      }),
    );
    await expect(asOwner(`update mandate_end set last_day = '2023-01-01'`)).rejects.toThrow(/stays on record/);
    expect(await isForbidden(db, "update mandate_end set last_day = '2023-01-01'")).toBe(true);
    expect(await isForbidden(db, "delete from mandate_end")).toBe(true);
  });
});
