import { expect, it } from "vitest";
import { openSealedId, sealId } from "#sign-in/sealed-id.ts";
import { anId } from "#support/an-id.ts";

const env = { secret: "a secret of the tests, long enough for them" };
const id = anId<"program_access">("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");
const sealed = sealId(env, "program_access", id);

it("opens what the portal has sealed for this, to the last sign", () => {
  expect(openSealedId(env, "program_access", sealed)).toBe(id);
  const other = { secret: "the secret of another portal, as long as this" };
  for (const wrong of [
    sealId(other, "program_access", id),
    sealId(env, "calendar_address", anId<"calendar_address">(id)),
    // What base64url reads as the same bytes.
    ...["A", "=", ".", ".A", " ", "\n"].map((more) => `${sealed}${more}`),
    sealed.slice(0, -1),
    sealed.toUpperCase(),
    ` ${sealed}`,
    id,
    `${id}.`,
    ".",
    "",
  ])
    expect([wrong, openSealedId(env, "program_access", wrong)]).toEqual([wrong, null]);
});
