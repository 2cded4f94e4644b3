import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { openEmbedded } from "#db/database.ts";
import type { Db } from "#db/handles.ts";
import { findPasswordHash, insertSecondFactor, savePassword } from "#db/people/credentials.ts";
import { findPersonByEmail } from "#db/people/people.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { chair } from "./chair.ts";

/** Plays something on the data of a demonstration, while the portal does not run. */
export async function onTheData<Outcome>(
  dataDirectory: string,
  play: (database: Awaited<ReturnType<typeof openEmbedded>>) => Promise<Outcome>,
): Promise<Outcome> {
  const secret = await readFile(join(dataDirectory, "demonstration-secret"), "utf8");
  const database = await openEmbedded({ dataDir: join(dataDirectory, "database"), secret });
  try {
    return await play(database);
  } finally {
    await database.close();
  }
}

/** With the password and the codes of the demonstration's Chair; answers the address. */
export async function letIn(db: Db, person: Id<"person">): Promise<string> {
  const { id } = mustExist(await findPersonByEmail(db, chair));
  const hash = mustExist(await findPasswordHash(db, id));
  return db.transaction().execute(async (trx) => {
    const { email, role } = await trx
      .selectFrom("person")
      .select(["email", "role"])
      .where("id", "=", person)
      .executeTakeFirstOrThrow();
    await savePassword(trx, person, { hash, at: Temporal.Now.instant() });
    if (role !== "applicant") {
      const { secret, backup_codes: backupCodes } = await trx
        .selectFrom("second_factor")
        .select(["secret", "backup_codes"])
        .where("person_id", "=", id)
        .executeTakeFirstOrThrow();
      await insertSecondFactor(trx, person, { secret, backupCodes });
    }
    return email;
  });
}
