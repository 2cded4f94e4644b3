import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { countAccredited } from "#db/accreditation/accredited-counts.ts";
import { getListOfPeriod } from "#db/applications/application-filter.ts";
import { keepStandingsThatRanOut } from "#db/applications/kept-standings.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase, onServer, type TestDatabase } from "#support/database.ts";
import { accepted, as, givenMission, theClock } from "#support/given.ts";
import { fill } from "./fill.ts";

const minute = 60_000;
const now = Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });

/** More than three dozens and a few, so that some of the guarded dozen have more made of them than others. */
const numbers = { accredited: 37, objectedTo: 4, drafts: 3, now };

test.runIf(onServer)(
  "what the bench makes of a dozen is in every table what the portal's guards let pass and write, and lapses as that does",
  async () => {
    const [made, guarded] = [await filled(12), await filled(41)];
    expect(made.filled.drafts).toHaveLength(3);
    expect((await getListOfPeriod(made.db, made.filled.openPeriod)).standing).toBe(41);
    const rows = await rowsOf(made);
    expect(rows.length).toBeGreaterThan(1000);
    await holdTheSame(made, guarded);
    await meetsConstraints(made);

    // Kept anew by the rule, and counted anew.
    await made.asSuperuser("update application_standing set next_instant = '-infinity'; select count_standings_anew()");
    expect(await rowsOf(made)).not.toEqual(rows);
    await made.db.transaction().execute((trx) => keepStandingsThatRanOut(trx, now));
    expect(await rowsOf(made)).toEqual(rows);

    for (const { db, filled } of [made, guarded]) {
      const settled = mustExist(await getNoObjectionPeriod(db, filled.closedPeriod)).window.closesAt.add({ hours: 1 });
      const lapsed = await lapseNoObjectionPeriod(as(db, theClock, settled), { period: filled.closedPeriod });
      expect(accepted(lapsed).happened).toMatchObject({ accredited: 37, notAccredited: 4 });
      expect(await countAccredited(db, { at: settled })).toBe(37);
    }
    await holdTheSame(made, guarded);
  },
);

async function filled(guarded: number) {
  const database = await aDatabase();
  await givenMission(database.db);
  const { superuserUrl } = mustExist(database.server);
  return { ...database, filled: await fill(database.db, superuserUrl, { ...numbers, guarded }) };
}

/** First without what was invented, so that what differs otherwise can be read. */
async function holdTheSame(made: TestDatabase, guarded: TestDatabase) {
  expect(await rowsOf(made, 0)).toEqual(await rowsOf(guarded, 0));
  expect(await rowsOf(made)).toEqual(await rowsOf(guarded));
}

/**
 * What is invented anew each time: ids, and the first letters of one in a name or an address; references, and what goes by them: hashes of lists, numbers of the
 * audit trail; secrets; an id in the words by which a person is found.
 */
const invented =
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{8}\b|\b[AN]-[0-9A-Z]{4}-[0-9A-Z]{4}\b|(?<="token": ?")[^"]+|(?<="id": )\d+|\b[0-9a-f]{64}\b|(?<=state)[0-9a-f]{40}(?=missionexample)|[0-9a-f]{32}(?=(?:bench)?example)/g;

const ours = "in (select oid from pg_namespace where nspname !~ '^(pg_|information_schema$)')";

/** Of these, what the clock of the database stamps is some minutes after the instant of the fill, or whole hours later. */
const instant = /\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g;

/**
 * All rows of all tables and the numbers that come next, in an order that does not depend on what was invented: that goes by where it stands, beside what, and beside
 * what that stands elsewhere. Of the counts, which are added up, the sums; how many statements changed the frame, and what each of them drew, is left out.
 */
async function rowsOf({ asSuperuser }: TestDatabase, rounds = 5): Promise<string[]> {
  const tables = await asSuperuser(`
    select oid::regclass::text as name from pg_class
    where relkind = 'r' and relname <> 'frame_change' and relnamespace ${ours}`);
  const statements = tables.map(({ name }) =>
    name === "standing_count"
      ? `select '${name} ' || (to_jsonb(t) - 'count')::text || sum(count) as row from ${name} as t group by to_jsonb(t) - 'count' having sum(count) <> 0`
      : `select '${String(name)} ' || to_jsonb(t)::text as row from ${String(name)} as t`,
  );
  const numbered = "select sequencename || ' ' || coalesce(last_value, 0) as row from pg_sequences";
  const rows = (await asSuperuser([...statements, numbered].join(" union all "))).map(({ row }) =>
    String(row).replaceAll(instant, (text) => {
      const after = Date.parse(text) - now.epochMilliseconds;
      return after > 0 && after % (60 * minute) !== 0 && after % (60 * minute) < 10 * minute ? "by the clock" : text;
    }),
  );
  let names = new Map<string, string>();
  const named = (row: string, self?: string) =>
    row.replaceAll(invented, (word) => (word === self ? "itself" : (names.get(word) ?? "")));
  for (let round = 0; round < rounds; round += 1) {
    const places = new Map<string, string[]>();
    for (const row of rows)
      for (const word of new Set(row.match(invented)))
        places.set(word, [...(places.get(word) ?? []), named(row, word)]);
    names = new Map(
      [...places].map(([word, rows]) => [
        word,
        createHash("sha256").update(rows.sort().join("\n")).digest("base64url"),
      ]),
    );
  }
  return rows.map((row) => named(row)).sort();
}

/** Each is made again over all rows, which checks them, and taken back; and no index rests any more. */
async function meetsConstraints({ asSuperuser }: TestDatabase) {
  await asSuperuser(`
    begin;
    do $$
    declare
      known record;
    begin
      for known in
        select conrelid::regclass as name, pg_get_constraintdef(oid) as definition from pg_constraint
        where contype in ('f', 'c', 'u', 'x') and conrelid <> 0 and conparentid = 0 and connamespace ${ours}
      loop
        execute format('alter table %s add constraint once_more %s', known.name, known.definition);
        execute format('alter table %s drop constraint once_more', known.name);
      end loop;
    end $$;
    rollback`);
  expect(await asSuperuser("select from pg_index where not indisvalid or not indisready")).toEqual([]);
}
