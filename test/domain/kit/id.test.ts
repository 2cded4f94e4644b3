import { expect, test } from "vitest";
import { newId } from "#db/new-id.ts";
import { type Id, readId } from "#domain/kit/id.ts";

const text = "3f1f5a60-0000-4000-8000-00000000000a";

test("a text that has the form of an id is one, in whatever case it was typed", () => {
  expect(readId(text)).toBe(text);
  expect(readId(text.toUpperCase())).toBe(text);
  expect(readId(newId())).not.toBe(null);
});

test.each([
  undefined,
  null,
  "",
  "7",
  "no id",
  "'; drop table person",
  "00000000-0000-0000-0000-00000000000g",
  `${text}\n`,
  ` ${text}`,
  `{${text}}`,
])("what has not is none: %j", (none) => {
  expect(readId(none)).toBe(null);
});

test("the compiler lets no id stand where that of another kind of row is wanted, nor a text that nobody has read as one", () => {
  const accepts = (application: Id<"application">) => application.length;
  const [organisation, application] = [newId<"organisation">(), newId<"application">()];
  expect(accepts(application)).toBe(36);
  // @ts-expect-error: an organisation's id is no application's.
  accepts(organisation);
  // @ts-expect-error: a text becomes an id by readId alone.
  accepts(text);
  // @ts-expect-error: what was read may be no id.
  accepts(readId<"application">(text));
  const anyRow: Id = organisation;
  // @ts-expect-error: the id of some row, of which nobody knows the kind, is no application's.
  accepts(anyRow);
});
