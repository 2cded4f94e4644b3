import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { holdForEverybody } from "#db/record/held-by-revision.ts";
import type { AccreditedCursor } from "#domain/accreditation/accreditation.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { accepted, as, givenOfficer, theClock } from "#support/given.ts";
import { seeAccreditedAfter, seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";
import { fill } from "../../bench/fill.ts";

test.runIf(onServer)(
  "a page far behind, or in another order than that of names, or of a search, from the order that is held, is the page without it, also when the list has changed",
  async () => {
    const { db, server } = await aDatabase();
    const officer = await givenOfficer(db);
    const filled = await fill(db, server?.superuserUrl ?? "", { accredited: 290, objectedTo: 2, drafts: 1 });
    const { window } = mustExist(await getNoObjectionPeriod(db, filled.closedPeriod));
    const now = window.closesAt.add({ hours: 1 });
    accepted(await lapseNoObjectionPeriod(as(db, theClock, now), { period: filled.closedPeriod }));

    const word = "network";
    const held = holdForEverybody();
    const reading = (at: Instant, from?: typeof held) => ({ ...as(db, { role: "public" }, at), held: from });
    const pageOf = async (at: Instant, page: number, sort: "name" | "-granted", from?: typeof held, q?: string) => {
      const asked = { process: filled.process, sort, page, q };
      return mustExist(await seeAccreditedOrganisations(reading(at, from), asked)).rows;
    };
    const pageAfter = async (at: Instant, after: AccreditedCursor | null, from?: typeof held) =>
      mustExist(await seeAccreditedAfter(reading(at, from), filled.process, { after, limit: 20, q: word }));
    const followed = async (at: Instant, from?: typeof held) => {
      const pages = [await pageAfter(at, null, from)];
      for (let after = pages[0]?.next ?? null; after !== null; after = pages.at(-1)?.next ?? null)
        pages.push(await pageAfter(at, after, from));
      return pages;
    };
    const compared = async (at: Instant) => {
      const names = new Set<string>();
      for (const sort of ["name", "-granted"] as const)
        for (const page of [1, 2, 9, 10, 11, 12]) {
          const rows = await pageOf(at, page, sort, held);
          expect(rows).toEqual(await pageOf(at, page, sort));
          for (const { name } of rows) names.add(name);
        }
      for (const page of [1, 2, 3, 4]) {
        const rows = await pageOf(at, page, "name", held, word);
        expect(rows).toEqual(await pageOf(at, page, "name", undefined, word));
        for (const { name } of rows) names.add(name);
      }
      const pages = await followed(at, held);
      expect(pages).toEqual(await followed(at));
      expect(pages.length).toBeGreaterThan(3);
      for (const { items } of pages) for (const { name } of items) names.add(name);
      return names;
    };
    await compared(now);
    const gone = mustExist((await pageAfter(now, null)).next);
    const { id } = await db
      .selectFrom("accreditation")
      .select("id")
      .where("application_id", "=", gone.application)
      .executeTakeFirstOrThrow();
    const later = now.add({ seconds: 1 });
    const ground = "Asked for by the organisation.";
    accepted(await suspendAccreditation(as(db, officer, later), { accreditation: id, ground }));
    expect(await compared(later)).not.toContain(gone.name);
    // Whoever has gone from the list is still the place from which a program goes on.
    expect(await pageAfter(later, gone, held)).toEqual(await pageAfter(later, gone));
  },
  120_000,
);
