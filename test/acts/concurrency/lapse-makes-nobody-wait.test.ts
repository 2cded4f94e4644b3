import { describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { holding } from "#support/at-once.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { answers, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenCleared, givenOpenCall, theClock } from "#support/given.ts";
import { countOf } from "#support/record.ts";

/* A list of ten thousand is put on record in one transaction, which lasts for seconds. Nobody waits for it but who writes about the same list. */

describe.runIf(onServer)("on a server, where acts really meet", async () => {
  const database = await aDatabase();
  const { db } = database;

  test("while a lapse has written all and not ended, its organisations write elsewhere, and so do officers", async () => {
    const elsewhere = await givenOpenCall(db);
    const call = await givenOpenCall(db);
    const byNotice = await givenCleared(db, call, { category: "ecosoc-ngo" });
    const given = await givenCirculated(db, { count: 2, of: call });
    const [held, free] = given.listed.map(({ applicant, application }) => ({ applicant, id: application.id }));
    // What is written last of all waits, with whatever the lapse has locked by then.
    const barrier = await holding(
      database,
      `select from application_standing where application_id = '${held?.id ?? ""}' for update`,
    );
    const lapsing = lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id });
    await barrier.untilWaiting(1);
    try {
      const applicant = mustExist(free?.applicant ?? null);
      const organisation = mustExist(await getOrganisation(db, applicant.organisation));
      accepted(await saveOrganisation(as(db, applicant, round.settled), { ...organisation, acronym: "NEW" }));

      const context = as(db, applicant, round.applying);
      const { reference, version } = accepted(await startApplication(context, { call: elsewhere.call.id })).next;
      const choice = { class: "ngo", goOn: false };
      const saved = accepted(await saveApplication(context, { reference, version, choice, answers })).next;
      accepted(await submitApplication(context, { reference, version: saved.version }));

      const accreditation = mustExist(byNotice.granted[0]?.id ?? null);
      const officer = as(db, given.officer, round.settled);
      accepted(await suspendAccreditation(officer, { accreditation, ground: "A reason." }));

      await givenCirculated(db, { count: 1, of: elsewhere });
      await barrier.untilWaiting(1);
      expect(await countOf(database, "accreditation", `no_objection_period_id = '${given.period.id}'`)).toBe(0);
    } finally {
      await barrier.release();
    }
    expect(accepted(await lapsing).happened).toMatchObject({ accredited: 2, notAccredited: 0 });
  });
});
