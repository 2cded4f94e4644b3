import type { Kysely } from "kysely";
import { describeColumns } from "./describe.ts";

/** A link of the e-mail list that was used is still known, so that whoever opens it again is told so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await describeColumns(db, "subscription", {
    token_hash:
      "Of the secret in the last letter that asks to confirm, used if confirmed since it was asked; null when it was used before such were kept.",
  });
}
