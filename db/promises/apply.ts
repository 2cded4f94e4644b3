import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { listBrokenPromises } from "../departures.ts";
import accreditation from "./accreditation.sql?raw";
import applications from "./applications.sql?raw";
import { promisesAsTheyAre } from "./as-applied.ts";
import chairLetters from "./chair-letters.sql?raw";
import { dropPromises } from "./drop.ts";
import kit from "./kit.sql?raw";
import modalities from "./modalities.sql?raw";
import objections from "./objections.sql?raw";
import organisations from "./organisations.sql?raw";
import papers from "./papers.sql?raw";
import participation from "./participation.sql?raw";
import people from "./people.sql?raw";
import process from "./process.sql?raw";
import record from "./record.sql?raw";

/** Today's text of every function, trigger and policy, each chapter after those that it stands on. */
const chapters = {
  kit,
  people,
  process,
  organisations,
  modalities,
  applications,
  objections,
  accreditation,
  participation,
  papers,
  "chair-letters": chairLetters,
  record,
};

export const promisesHash = createHash("sha256").update(Object.values(chapters).join("\0")).digest("hex");

/**
 * Puts today's promises in the place of those that the database has, if they are others or no longer as they were applied, and says whether they were. They
 * are written for the owner: when that is somebody else, they are others too.
 */
export async function applyPromises(db: Kysely<unknown>, { anyway }: { anyway: boolean }): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select hash = ${promisesHash} and owner = current_user as same from promises order by id desc limit 1`.execute(db);
  if (rows[0]?.same === true && !anyway && (await listBrokenPromises(db)).length === 0) return false;
  await dropPromises(db);
  await sql`set local search_path = public, pg_temp`.execute(db);
  for (const [chapter, text] of Object.entries(chapters)) {
    await sql
      .raw(asOneStatement(text))
      .execute(db)
      .catch((fault: unknown) => {
        throw new Error(`db/promises/${chapter}.sql cannot be applied`, { cause: fault });
      });
  }
  await sql`
    insert into promises (hash, owner, as_applied)
    select ${promisesHash}, current_user, jsonb_object_agg(what, digest) from (${promisesAsTheyAre}) as applied`.execute(
    db,
  );
  return true;
}

/** PGlite's dialect sends one statement at a time; what `execute` is given may be many, on both databases. */
function asOneStatement(text: string): string {
  if (/\$(chapter|text)\$/.test(text))
    throw new Error("The text of a promise may not use the quotes $chapter$ and $text$");
  return `do $chapter$ begin execute $text$${text}$text$; end $chapter$`;
}
