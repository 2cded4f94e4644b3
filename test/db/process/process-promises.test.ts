import { expect, test } from "vitest";
import { stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenProcess } from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;

const rename = (id: string, name: string) => `update process set short_name = '${name}' where id = '${id}'`;

test.each([
  ["empty", ""],
  ["of 29 characters", "x".repeat(29)],
  ["with a space before it", " Working Group"],
  ["with two spaces in it", "Working  Group"],
  ["over two lines", "Working\nGroup"],
  ["without a letter or a digit", "- –"],
])("process_has_a_short_name: not one %s", async (_name, name) => {
  const { process } = await givenProcess(db);
  expect(await stoppedForTheOwner(database, rename(process.id, name))).toBe("process_has_a_short_name");
});

test.each([
  ["28 characters", "x".repeat(28)],
  ["Arabic", "الفريق العامل ٢٠٢١"],
  ["Chinese", "工作组"],
  ["Cyrillic", "Рабочая группа"],
])("process_has_a_short_name: %s are one", async (_name, name) => {
  const { process } = await givenProcess(db);
  await asOwner(rename(process.id, name));
  expect(await asOwner(`select short_name from process where id = '${process.id}'`)).toEqual([{ short_name: name }]);
});
