import { expect, test } from "vitest";
import { schemaText } from "#db/schema-text.ts";
import { aDatabase } from "#support/database.ts";

const { asOwner } = await aDatabase();

test("db/schema.sql is today's schema; `npm run schema` writes it", async () => {
  const head = "-- Today's tables, written from a migrated database by `npm run schema`. Nothing executes this file.\n";
  await expect(`${head}\n${await schemaText(asOwner)}`).toMatchFileSnapshot("../../db/schema.sql");
});
