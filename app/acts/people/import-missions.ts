import type { Db, Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { listCountries } from "#db/organisations/countries.ts";
import { insertMissions, listMissions } from "#db/people/missions.ts";
import { type Refusal, refuse } from "#domain/kit/ruling.ts";
import * as missions from "#domain/people/mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

/** A row of the table that is imported, with the line on which it stands. */
export interface MissionRow {
  readonly line: number;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly email: string;
  /** Of the letters to it. */
  readonly language: string;
}

/** What a row would do: record the mission as it says. */
export interface CheckedMission extends MissionRow {
  readonly refusal: Refusal | null;
  /** Whether it would object. */
  readonly memberState: boolean;
}

/** The same rules as for one mission, and nothing is written: what the import would do with each row. */
export async function checkMissions(
  { db }: { readonly db: Db },
  rows: readonly MissionRow[],
): Promise<CheckedMission[]> {
  return (await judge(db, rows)).map(({ row, ruling }) => ({
    ...row,
    refusal: ruling.ok ? null : ruling,
    memberState: ruling.ok && ruling.next.memberState,
  }));
}

/** All missions of the table, or none. */
export async function importMissions(
  context: Context,
  { rows, key }: { readonly rows: readonly MissionRow[]; readonly key?: string | undefined },
) {
  return once(context, "import-missions", key, async (trx) => {
    const judged = await judge(trx, rows);
    const rulings = judged.flatMap(({ ruling }) => (ruling.ok ? [ruling] : []));
    if (rulings.length < judged.length) return refuse("import_has_faults", { faults: judged.length - rulings.length });
    await insertMissions(
      trx,
      rulings.map(({ next }) => ({ ...next, fictional: false })),
    );
    for (const { happened } of rulings) await announce(trx, context, happened);
    return { ok: true, next: { count: rulings.length } } as const;
  });
}

async function judge(db: Db | Trx, rows: readonly MissionRow[]) {
  const known = (await listMissions(db)).map(({ country, name }) => ({ country, name }));
  const countries = await listCountries(
    db,
    rows.map(({ country }) => country),
  );
  const judged = [];
  for (const row of rows) {
    const { name, email, language, country: code } = row;
    const country = countries.find((one) => one.code === code) ?? null;
    const isRecorded = known.some((mission) => mission.country === code || mission.name === name);
    const ruling =
      country === null
        ? refuse("country_is_unknown", { country: code })
        : missions.recordMission({ id: newId<"mission">(), name, email, copiesTo: [], language }, country, isRecorded);
    known.push({ country: code, name });
    judged.push({ row, ruling });
  }
  return judged;
}
