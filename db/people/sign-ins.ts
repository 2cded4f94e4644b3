import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";

/** A browser in which a person is signed in. */
export interface SignInOfPerson {
  readonly id: Id<"sign_in">;
  readonly address: string | null;
  readonly browser: string | null;
  readonly signedInAt: Temporal.Instant;
  /** To within a few minutes. */
  readonly usedAt: Temporal.Instant;
}

/** Those that have not ended, the latest used first. */
export async function listSignIns(db: Db, person: Id<"person">): Promise<SignInOfPerson[]> {
  const rows = await db
    .selectFrom("sign_in")
    .select(["id", "ip_address", "user_agent", "created_at", "updated_at"])
    .where("person_id", "=", person)
    .where("expires_at", ">", sql<Date>`clock_timestamp()`)
    .orderBy("updated_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    address: row.ip_address === "" ? null : row.ip_address,
    browser: row.user_agent === "" ? null : row.user_agent,
    signedInAt: Temporal.Instant.fromEpochMilliseconds(row.created_at.getTime()),
    usedAt: Temporal.Instant.fromEpochMilliseconds(row.updated_at.getTime()),
  }));
}

/**
 * By the machine's clock, as the rest of signing in. The person keeps when they signed in, because the sign-in itself goes when it ends; one that
 * was never used is a password without its second factor.
 */
export async function saveSignInUsed(db: Db, signIn: Id<"sign_in">): Promise<void> {
  await sql`
    with used as (
      update sign_in set updated_at = clock_timestamp() where id = ${signIn} returning person_id, created_at
    )
    update person set signed_in_at = used.created_at
    from used
    where person.id = used.person_id and person.signed_in_at is distinct from used.created_at`.execute(db);
}

/** The sign-in has shown two factors by itself. */
export async function saveBothFactorsShown(trx: Trx, person: Id<"person">, signIn: Id<"sign_in">): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("sign_in")
    .set({ both_factors: true })
    .where("person_id", "=", person)
    .where("id", "=", signIn)
    .execute();
}

/** Ends a sign-in of this person; false when there is none of theirs with this id. */
export async function deleteSignIn(trx: Trx, person: Id<"person">, signIn: Id<"sign_in">): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("sign_in")
    .where("person_id", "=", person)
    .where("id", "=", signIn)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every sign-in of this person but the given one. */
export async function deleteOtherSignIns(trx: Trx, person: Id<"person">, kept: Id<"sign_in">): Promise<void> {
  await trx.deleteFrom("sign_in").where("person_id", "=", person).where("id", "!=", kept).execute();
}

/** What a sign-in kept, and the links and codes beside it, when it has ended and nobody came back with it: by the machine's clock. */
export async function deleteEndedSignIns(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await keepAccounts(trx);
    for (const table of ["sign_in", "verification"] as const)
      await trx
        .deleteFrom(table)
        .where("expires_at", "<", sql<Date>`clock_timestamp()`)
        .execute();
  });
}

/** Ends every sign-in of this person. */
export async function deleteSignIns(trx: Trx, person: Id<"person">): Promise<void> {
  await trx.deleteFrom("sign_in").where("person_id", "=", person).execute();
}
