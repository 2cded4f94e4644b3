import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { awaitAddress, confirmAddress } from "#domain/people/address.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, refusalOf } from "#support/factories.ts";

const at = Temporal.Instant.from("2022-06-01T16:00:00Z");
const person = anId<"person">("person");
const account = awaitAddress("ada@example.org", null, at);
const change = awaitAddress("ada@example.org", { person, email: "former@example.org" }, at);

describe("An address is confirmed by the letter that was sent there", () => {
  test("and is an account's, or the new one of whose it is", () => {
    expect(acceptedOf(confirmAddress(account, "none", person, at)).happened).toEqual({ type: "AccountMade", person });
    expect(acceptedOf(confirmAddress(change, "none", person, at)).happened).toMatchObject({
      type: "AddressChanged",
      from: "former@example.org",
      to: "ada@example.org",
    });
  });

  test("never when somebody has confirmed it already", () => {
    expect(refusalOf(confirmAddress(account, "verified", person, at)).because).toBe("address_is_taken");
    expect(refusalOf(confirmAddress(change, "verified", person, at)).because).toBe("address_is_taken");
  });

  test("within the hour, and not a moment later", () => {
    const end = at.add({ minutes: 60 });
    expect(confirmAddress(account, "none", person, end).ok).toBe(true);
    const late = refusalOf(confirmAddress(account, "none", person, end.add({ milliseconds: 1 })));
    expect(late.because).toBe("link_works_no_longer");
  });
});
