import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { holdForEverybody } from "#db/record/held-by-revision.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { accepted, as, givenOfficer, theClock } from "#support/given.ts";
import { seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";
import { fill } from "../../bench/fill.ts";

test.runIf(onServer)(
  "a page far behind, or in another order than that of names, from the order that is held, is the page without it, also when the list has changed",
  async () => {
    const { db, server } = await aDatabase();
    const officer = await givenOfficer(db);
    const filled = await fill(db, server?.superuserUrl ?? "", { accredited: 290, objectedTo: 2, drafts: 1 });
    const { window } = mustExist(await getNoObjectionPeriod(db, filled.closedPeriod));
    const now = window.closesAt.add({ hours: 1 });
    accepted(await lapseNoObjectionPeriod(as(db, theClock, now), { period: filled.closedPeriod }));

    const held = holdForEverybody();
    const pageOf = async (at: Instant, page: number, sort: "name" | "-granted", from?: typeof held) => {
      const asked = { process: filled.process, sort, page };
      return mustExist(await seeAccreditedOrganisations({ ...as(db, { role: "public" }, at), held: from }, asked)).rows;
    };
    const compared = async (at: Instant) => {
      const names = new Set<string>();
      for (const sort of ["name", "-granted"] as const)
        for (const page of [1, 2, 9, 10, 11, 12]) {
          const rows = await pageOf(at, page, sort, held);
          expect(rows).toEqual(await pageOf(at, page, sort));
          for (const { name } of rows) names.add(name);
        }
      return names;
    };
    await compared(now);
    const gone = mustExist((await pageOf(now, 11, "name"))[0]);
    const { id } = await db
      .selectFrom("accreditation")
      .innerJoin("application", "application.id", "application_id")
      .select("accreditation.id")
      .where("application.reference", "=", gone.reference)
      .executeTakeFirstOrThrow();
    const later = now.add({ seconds: 1 });
    const ground = "Asked for by the organisation.";
    accepted(await suspendAccreditation(as(db, officer, later), { accreditation: id, ground }));
    expect(await compared(later)).not.toContain(gone.name);
  },
  120_000,
);
