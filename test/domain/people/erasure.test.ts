import { describe, expect, test } from "vitest";
import {
  askForErasure,
  confirmErasure,
  type ErasureRequest,
  mayAskForErasure,
  mayConfirmErasure,
  mayWithdrawErasure,
  type ToErase,
  withdrawErasure,
} from "#domain/people/erasure.ts";
import { anId } from "#support/an-id.ts";
import { instant } from "#support/factories.ts";
import { accepted, refused } from "#support/given.ts";

const at = instant("2022-05-10T12:00:00Z");
const [person, first, second] = [anId<"person">("1"), anId<"person">("2"), anId<"person">("3")];
const of: ToErase = {
  person,
  by: second,
  erased: false,
  accessEnded: true,
  actsForAnOrganisation: false,
  addressIsAMissions: false,
};
const id = anId<"person_erasure">("4");
const request: ErasureRequest = {
  id,
  person,
  askedBy: first,
  reason: "Asked by letter.",
  askedAt: at,
  expiresAt: at.add({ hours: 336 }),
};
const last = request.expiresAt.subtract({ nanoseconds: 1 });

describe("what must end first", () => {
  test.each([
    [{ accessEnded: false }, "access_ends_before_the_erasure"],
    [{ actsForAnOrganisation: true }, "person_acts_for_an_organisation"],
    [{ addressIsAMissions: true }, "address_is_a_missions"],
    [{ erased: true }, "person_is_erased"],
    [{ by: person }, "nobody_administers_themselves"],
    [{ accessEnded: false, actsForAnOrganisation: true, addressIsAMissions: true }, "access_ends_before_the_erasure"],
  ] as const)("%o", (still, because) => {
    expect(mayAskForErasure({ ...of, ...still }, null, at)?.because).toBe(because);
    expect(mayConfirmErasure({ ...of, ...still }, request, at)?.because).toBe(because);
  });
});

test("it is asked for once at a time, and may be confirmed for fourteen days", () => {
  const { next, happened } = accepted(askForErasure({ ...of, by: first }, null, { id, reason: request.reason }, at));
  expect(next).toEqual(request);
  expect(happened).toEqual({ type: "PersonErasureAsked", person, reason: request.reason });
  expect(refused(askForErasure(of, request, { id, reason: "Again" }, last)).because).toBe("erasure_waits");
  expect(mayAskForErasure(of, request, request.expiresAt)).toBeNull();
  expect(mayConfirmErasure(of, request, last)).toBeNull();
  expect(mayConfirmErasure(of, request, request.expiresAt)?.because).toBe("erasure_is_not_asked_for");
  expect(mayConfirmErasure(of, null, at)?.because).toBe("erasure_is_not_asked_for");
});

test("another administrator confirms it", () => {
  expect(mayConfirmErasure({ ...of, by: first }, request, at)?.because).toBe("second_administrator_confirms");
  expect(accepted(confirmErasure(of, request, "It is so.", at)).happened).toEqual({
    type: "PersonErased",
    person,
    reason: "It is so.",
    askedBy: first,
  });
});

test("any administrator but the person withdraws it while it waits", () => {
  for (const by of [first, second])
    expect(accepted(withdrawErasure({ ...of, by }, request, "No.", last)).happened).toEqual({
      type: "PersonErasureWithdrawn",
      person,
      reason: "No.",
    });
  expect(mayWithdrawErasure({ ...of, by: person }, request, at)?.because).toBe("nobody_administers_themselves");
  expect(mayWithdrawErasure(of, request, request.expiresAt)?.because).toBe("erasure_is_not_asked_for");
  expect(mayWithdrawErasure({ ...of, erased: true }, request, at)?.because).toBe("person_is_erased");
});
