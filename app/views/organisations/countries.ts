import type { Context } from "#acts/kit/context.ts";
import { listCountries } from "#db/organisations/countries.ts";

/** The countries and areas of which an organisation or a mission can be. */
export async function seeCountries({ db }: Pick<Context, "db">) {
  return listCountries(db);
}
