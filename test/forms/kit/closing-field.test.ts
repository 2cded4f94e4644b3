import { describe, expect, test } from "vitest";
import { fieldsOfInstant } from "#forms/kit/closing-field.ts";
import { instant } from "#support/factories.ts";

describe("The fields of an instant", () => {
  const zone = "America/New_York";
  test("are its day and its hour on the clocks of the zone", () => {
    expect(fieldsOfInstant("closes", instant("2022-06-30T22:00:00Z"), zone)).toEqual({
      "closes.day": ["30"],
      "closes.month": ["6"],
      "closes.year": ["2022"],
      "closes.clock": ["18:00"],
    });
  });

  test.each([
    ["first", "2022-11-06T05:30:00Z"],
    ["second", "2022-11-06T06:30:00Z"],
  ])("say that it is the %s of two where the clocks show it twice", (which, at) => {
    expect(fieldsOfInstant("closes", instant(at), zone)).toMatchObject({
      "closes.clock": ["01:30"],
      "closes.which": [which],
    });
  });

  test("are none of an instant that was not chosen", () => {
    expect(fieldsOfInstant("opens", null, zone)).toEqual({});
  });
});
