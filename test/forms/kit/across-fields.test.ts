import { expect, test } from "vitest";
import { z } from "zod";
import { acrossFields } from "#forms/kit/across-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { translator } from "#messages/kit/translator.ts";

const stay = acrossFields(
  z.object({
    guest: z.string().min(1),
    from: z.object({ day: z.coerce.number() }),
    to: z.object({ day: z.coerce.number() }),
  }),
  ({ from, to }, context) => {
    if (from !== undefined && to !== undefined && to.day < from.day)
      context.addIssue({ code: "custom", message: "earlier", path: ["to"] });
  },
);

const wrongIn = (sent: object) => stay.safeParse(sent).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("fields are looked at together also where another one is wrong, and one that is wrong is looked at with none", () => {
  expect(wrongIn({ guest: "A", from: { day: "3" }, to: { day: "4" } })).toEqual([]);
  expect(wrongIn({ guest: "", from: { day: "4" }, to: { day: "3" } })).toEqual(["guest", "to"]);
  expect(wrongIn({ guest: "", from: { day: "four" }, to: { day: "3" } })).toEqual(["guest", "from.day"]);
});

test("also of a part of a form, which has problems of its own", () => {
  const booking = z.object({ name: z.string().min(1), stay: stay.optional() });
  const wrong = booking.safeParse({ name: "", stay: { guest: "", from: { day: "4" }, to: { day: "3" } } });
  expect(wrong.error?.issues.map(({ path }) => path.join("."))).toEqual(["name", "stay.guest", "stay.to"]);
  expect(booking.safeParse({ name: "A" }).success).toBe(true);
});

test("also where a field that is asked for was left empty", () => {
  const { text, wholeNumber, year } = formFields(translator("en"));
  const asked = (field: string) => ({ field, required: true as const, max: 10 });
  const form = acrossFields(
    z.object({
      name: text(asked("Name")),
      places: wholeNumber({ ...asked("Places"), from: 1, to: 9 }),
      founded: year({ ...asked("Founded"), from: 1945, to: 2999 }),
    }),
    (given, context) => {
      context.addIssue({ code: "custom", message: Object.keys(given).join(" "), path: ["together"] });
    },
  );
  const wrong = form.safeParse({ name: "", places: "", founded: "" }).error?.issues ?? [];
  expect(wrong.map(({ path }) => path.join("."))).toEqual(["name", "places", "founded", "together"]);
});
