import { type RawBuilder, sql } from "kysely";
import type { Region } from "#domain/organisations/organisation.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";

/** An area of the UN's M49 list. Its names are words, and stand with them. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly unMember: boolean;
}

export async function findCountry(db: Db, code: string): Promise<Country | null> {
  const row = await db
    .selectFrom("country")
    .select(["code", "un_member as unMember"])
    .where("code", "=", code)
    .executeTakeFirst();
  return row ?? null;
}

export async function listCountries(db: Db, codes: readonly string[]): Promise<Country[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom("country")
    .select(["code", "un_member as unMember"])
    .where("code", "=", oneOf(codes, "text"))
    .execute();
}

/** In which region of M49 each of them lies. */
export async function listRegions(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, Region>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom("country").select(["code", "region"]).where("code", "in", codes).execute();
  return new Map(rows.map(({ code, region }) => [code, region]));
}

/** Which place a country has among those that are given in the order of their names. */
export function placeOfCountry(
  inOrder: readonly string[] = [],
  country: RawBuilder<unknown> = sql`organisation.country_code`,
) {
  return sql`coalesce(array_position(${inOrder}::text[], ${country}), 0)`;
}
