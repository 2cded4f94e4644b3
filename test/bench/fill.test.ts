import { expect, test } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { countAccredited } from "#db/accreditation/accredited-organisations.ts";
import { getListOfPeriod } from "#db/applications/application-filter.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { accepted, as, givenMission, theClock } from "#support/given.ts";
import { fill } from "./fill.ts";

test.runIf(onServer)(
  "what the bench fills in is what the portal's constraints let pass, and lapses as it says",
  async () => {
    const { db, server } = await aDatabase();
    await givenMission(db);
    const filled = await fill(db, server?.ownerUrl ?? "", { accredited: 8, objectedTo: 2, drafts: 3 });
    expect(filled.drafts).toHaveLength(3);
    expect((await getListOfPeriod(db, filled.openPeriod)).standing).toBe(10);
    const period = await getNoObjectionPeriod(db, filled.closedPeriod);
    const settled = period?.window.closesAt.add({ hours: 1 });
    if (settled === undefined) throw new Error("The closed period is not on record");
    const { happened } = accepted(
      await lapseNoObjectionPeriod(as(db, theClock, settled), { period: filled.closedPeriod }),
    );
    expect(happened).toMatchObject({ accredited: 8, notAccredited: 2 });
    expect(await countAccredited(db, { at: settled })).toBe(8);
  },
);
