import { expect, test } from "vitest";
import { mayConfirmDetermination } from "#domain/objections/determination.ts";
import { anId } from "#support/an-id.ts";

test("a determination is confirmed once, and not by who entered it: the rule says so before the record does", () => {
  const [enteredBy, other] = [anId<"person">("enters"), anId<"person">("confirms")];
  const entered = { confirmed: null, enteredBy };
  expect(mayConfirmDetermination(entered, enteredBy)?.because).toBe("determination_needs_a_second_person");
  expect(mayConfirmDetermination(entered, other)).toBeNull();
});
