import { expect, test } from "vitest";
import { isErased } from "#messages/kit/erased-name.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { nameInWords } from "#messages/kit/name-in-words.ts";
import { translator } from "#messages/kit/translator.ts";
import { aDatabase } from "#support/database.ts";

const { asOwner } = await aDatabase();

test("where a name would stand of somebody who was erased, a message says so in its language; another name stands as it is", () => {
  for (const name of ["Erased person", isolated("Erased person")])
    expect(translator("fr")("people.person.resetAsked", { name, at: "x" })).toContain(isolated("Personne effacée"));
  expect(translator("fr")("people.person.resetAsked", { name: "Erased persons", at: "x" })).toContain("Erased persons");
  expect(nameInWords(translator("zh"), "Erased person")).toBe("信息已删除的人员");
  expect(nameInWords(translator("zh"), "Ada")).toBe("Ada");
});

test("it is the name that the database gives them", async () => {
  const [row] = await asOwner(
    "select pg_get_constraintdef(oid) as says from pg_constraint where conname = 'erased_person_has_no_name'",
  );
  const [, name] = /name = '([^']+)'/.exec(String(row?.["says"])) ?? [];
  expect(isErased(name)).toBe(true);
});
