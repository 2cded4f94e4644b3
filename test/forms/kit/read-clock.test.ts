import { expect, test } from "vitest";
import { readClock } from "#forms/kit/read-clock.ts";

test("an hour is read in every way in which people write it", () => {
  for (const typed of ["18:00", "18.00", "18h00", "18 h 00", "18h", "1800", "18", "18:00 hrs", "1800 hours", "١٨:٠٠"])
    expect([typed, readClock(typed)]).toEqual([typed, "18:00"]);
  for (const typed of ["6 pm", "6pm", "6 p.m.", "6:00 p.m.", "6.00 PM", " 06:00 P.M. "])
    expect([typed, readClock(typed)]).toEqual([typed, "18:00"]);
  expect(readClock("9:30")).toBe("09:30");
  expect(readClock("0930")).toBe("09:30");
  expect(readClock("12 p.m.")).toBe("12:00");
  expect(readClock("12:30 am")).toBe("00:30");
});

test("and nothing else: no hour that there is not, nor one that may be of the morning or of the evening", () => {
  for (const typed of [
    "",
    "6",
    "six",
    "24:00",
    "25",
    "18:60",
    "18:0",
    "180",
    "630",
    "630 hrs",
    "18000",
    "18 pm",
    "0 am",
    "-1",
    "18:00 GMT",
  ])
    expect([typed, readClock(typed)]).toEqual([typed, null]);
});
