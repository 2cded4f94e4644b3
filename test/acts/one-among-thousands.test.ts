import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection, withdrawObjections } from "#acts/objections/withdraw-objection.ts";
import type { Db } from "#db/handles.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { accepted, as, givenMission, givenOfficer, theClock } from "#support/given.ts";
import { fill } from "../bench/fill.ts";

/* What an act asks about one application does not grow with how many others there are. */

const now = Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });
/** Enough that no table is read as a whole because it is short. */
const accredited = 2000;
/** So many at once. */
const MANY = 1500;
const tables = ["application", "application_standing", "organisation", "submitted_organisation", "person", "step"];

/** How many rows of each table were read from its beginning on, and how many found by a key, until now. */
async function readUntilNow(db: Db, of = tables) {
  await sql`select pg_stat_force_next_flush(), pg_stat_clear_snapshot()`.execute(db);
  const { rows } = await sql<{ table: string; inOrder: number; byKey: number }>`
    select relname as table, seq_tup_read::integer as "inOrder", idx_tup_fetch::integer as "byKey"
    from pg_stat_user_tables where relname = any (${of}) order by relname`.execute(db);
  return rows;
}

test.runIf(onServer)(
  "an act on one application reads no table of all from its beginning to its end",
  async () => {
    const { db, asOwner, server } = await aDatabase();
    const { superuserUrl } = mustExist(server ?? null);
    const filled = await fill(db, superuserUrl, { accredited, objectedTo: 0, drafts: 6, now });
    const officer = await givenOfficer(db);
    const desk = as(db, officer, now);
    const state = as(db, await givenMission(db), now);
    accepted(await lapseNoObjectionPeriod(as(db, theClock, now), { period: filled.closedPeriod }));
    await asOwner("analyze");
    const listed = await asOwner(
      `select reference from application where no_objection_period_id = '${filled.openPeriod}' limit 2`,
    );
    const granted = await asOwner("select id from accreditation limit 2");

    /** In this order, each on what is its own. */
    const turn = (number: 0 | 1) => {
      const drafts = filled.drafts.slice(3 * number).map(({ reference, version, person, organisation }) => {
        const applicant = { person: person as Id<"person">, organisation: organisation as Id<"organisation"> };
        return { applicant: as(db, { role: "applicant", ...applicant }, now), sent: { reference, version } };
      });
      const [toClear, toRefuse, toWithdraw] = [0, 1, 2].map((place) => mustExist(drafts[place] ?? null));
      const submit = ({ applicant, sent } = mustExist(toClear ?? null)) => submitApplication(applicant, sent);
      const received = ({ sent: { reference, version } } = mustExist(toClear ?? null)) => ({
        reference,
        version: version + 1,
      });
      const reference = String(listed[number]?.["reference"]);
      const raised = () => asOwner("select id from objection where withdrawn_at is null");
      return {
        submit: () => submit(),
        assign: () =>
          assignApplications(desk, {
            applications: [{ reference: received().reference, seen: 0 }],
            officer: officer.person,
          }),
        note: () => writeDeskNote(desk, { reference: received().reference, words: "Seen." }),
        clear: () => clearApplication(desk, received()),
        refuse: async () => {
          accepted(await submit(toRefuse));
          return refuseApplication(desk, { ...received(toRefuse), ground: "other", reason: "It says nothing." });
        },
        withdraw: async () => {
          accepted(await submit(toWithdraw));
          return withdrawApplication(mustExist(toWithdraw ?? null).applicant, received(toWithdraw));
        },
        object: () => raiseObjection(state, { period: filled.openPeriod, applications: [reference], basis: null }),
        withdrawObjection: async () => {
          const [{ id } = {}] = await raised();
          return withdrawObjection(state, { objection: id as Id<"objection"> });
        },
        suspend: () => {
          const accreditation = granted[number]?.["id"] as Id<"accreditation">;
          return suspendAccreditation(desk, { accreditation, ground: "Its seat has moved." });
        },
      };
    };

    // Each once before: a connection reads for itself at its first.
    for (const act of Object.values(turn(0))) accepted(await act());
    for (const [name, act] of Object.entries(turn(1))) {
      const before = await readUntilNow(db);
      accepted(await act());
      const after = await readUntilNow(db);
      const since = after.map(({ table, inOrder, byKey }, place) => ({
        table,
        inOrder: inOrder - mustExist(before[place] ?? null).inOrder,
        byKey: byKey - mustExist(before[place] ?? null).byKey,
      }));
      expect(
        since.filter(({ inOrder }) => inOrder >= accredited),
        name,
      ).toEqual([]);
      expect(
        since.some(({ byKey }) => byKey > 0),
        name,
      ).toBe(true);
    }

    // Of several in one act each is judged by itself, and not by all that the State has said.
    const names = await asOwner(
      `select reference from application where no_objection_period_id = '${filled.openPeriod}' and state = 'circulated' limit ${String(MANY)}`,
    );
    const applications = names.map(({ reference }) => String(reference));
    accepted(await raiseObjection(state, { period: filled.openPeriod, applications, basis: null }));
    const raised = await asOwner("select id from objection where withdrawn_at is null");
    const voicesRead = async () => {
      const [{ inOrder, byKey } = { inOrder: 0, byKey: 0 }] = await readUntilNow(db, ["objection"]);
      return inOrder + byKey;
    };
    const before = await voicesRead();
    accepted(await withdrawObjections(state, { objections: raised.map(({ id }) => id as Id<"objection">) }));
    const read = (await voicesRead()) - before;
    expect(read).toBeGreaterThan(MANY);
    expect(read).toBeLessThan((MANY * MANY) / 10);
  },
  120_000,
);
