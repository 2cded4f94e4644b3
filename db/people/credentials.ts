import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant } from "../values.ts";

/** The password of a person, as its salted hash; an earlier one no longer counts, and neither does a sign-in made with it, but the kept one. */
export async function savePassword(
  trx: Trx,
  person: Id<"person">,
  { hash, at, keptSignIn }: { readonly hash: string; readonly at: Instant; readonly keptSignIn?: Id<"sign_in"> },
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .insertInto("credential")
    .values({
      person_id: person,
      account_id: person,
      provider_id: "credential",
      password: hash,
      created_at: fromInstant(at),
      updated_at: fromInstant(at),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["provider_id", "account_id"])
        .doUpdateSet({ password: sql`excluded.password`, updated_at: sql`excluded.updated_at` }),
    )
    .execute();
  await trx
    .deleteFrom("sign_in")
    .where("person_id", "=", person)
    .where((row) => (keptSignIn === undefined ? row.lit(true) : row("id", "<>", keptSignIn)))
    .execute();
}

export async function findPasswordHash(db: Db, person: Id<"person">): Promise<string | null> {
  const row = await db
    .selectFrom("credential")
    .select("password")
    .where("person_id", "=", person)
    .where("provider_id", "=", "credential")
    .executeTakeFirst();
  return row?.password ?? null;
}

/** No link for a new password works any longer, nor a sign-in that waits for its code, nor a new address that was asked for. */
export async function endLinksOf(trx: Trx, person: Id<"person">): Promise<void> {
  await keepAccounts(trx);
  await trx.deleteFrom("verification").where("value", "=", person).execute();
  await trx.deleteFrom("unconfirmed_address").where("person_id", "=", person).execute();
}

export async function saveAddressVerified(trx: Trx, person: Id<"person">, at: Instant): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("person")
    .set({ email_verified: true, updated_at: fromInstant(at) })
    .where("id", "=", person)
    .execute();
}

/** The address is the person's: they opened a link that was sent there. */
export async function saveVerifiedPerson(trx: Trx, person: Id<"person">, name: string, at: Instant): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("person")
    .set({ name, email_verified: true, updated_at: fromInstant(at) })
    .where("id", "=", person)
    .execute();
}

/** A second factor that is known beforehand: an account of the demonstration. The values are encrypted (prepareCredentials). */
export async function insertSecondFactor(
  trx: Trx,
  person: Id<"person">,
  { secret, backupCodes }: { readonly secret: string; readonly backupCodes: string },
): Promise<void> {
  await keepAccounts(trx);
  await trx.insertInto("second_factor").values({ person_id: person, secret, backup_codes: backupCodes }).execute();
  await trx.updateTable("person").set({ two_factor_enabled: true }).where("id", "=", person).execute();
}

/** The code and every passkey. From now on the password alone is enough, until the person sets up another; for an office the portal asks for it at once. */
export async function deleteSecondFactor(trx: Trx, person: Id<"person">): Promise<void> {
  await keepAccounts(trx);
  await trx.deleteFrom("second_factor").where("person_id", "=", person).execute();
  await trx.deleteFrom("passkey").where("person_id", "=", person).execute();
  await trx.updateTable("person").set({ two_factor_enabled: false }).where("id", "=", person).execute();
}
