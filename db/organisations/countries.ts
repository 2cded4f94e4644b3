import type { Db } from "../handles.ts";

/** An area of the UN's M49 list. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly unMember: boolean;
}

export async function listCountries(db: Db): Promise<Country[]> {
  return db.selectFrom("country").select(["code", "name", "region", "un_member as unMember"]).orderBy("name").execute();
}

export async function findCountry(db: Db, code: string): Promise<Country | null> {
  const row = await db
    .selectFrom("country")
    .select(["code", "name", "region", "un_member as unMember"])
    .where("code", "=", code)
    .executeTakeFirst();
  return row ?? null;
}
