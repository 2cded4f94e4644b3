import { expect, test } from "vitest";
import { z } from "zod";
import { acrossFields } from "#forms/kit/across-fields.ts";

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
