import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant } from "../values.ts";

/** The password of a person, as its salted hash; an earlier one no longer counts, and neither does a sign-in made with it. */
export async function savePassword(trx: Trx, person: Id<"person">, hash: string, at: Instant): Promise<void> {
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
  await trx.deleteFrom("sign_in").where("person_id", "=", person).execute();
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

/** From now on the password alone is enough, until the person sets up another; for an office the portal asks for it at once. */
export async function deleteSecondFactor(trx: Trx, person: Id<"person">): Promise<void> {
  await keepAccounts(trx);
  await trx.deleteFrom("second_factor").where("person_id", "=", person).execute();
  await trx.updateTable("person").set({ two_factor_enabled: false }).where("id", "=", person).execute();
}
