import { expect, test } from "vitest";
import { digestUntil } from "#domain/record/digest.ts";
import { instant } from "#support/factories.ts";

test.each([
  ["2022-05-10T12:01:59.999Z", "2022-05-09T12:00:00Z"],
  ["2022-05-10T12:02:00Z", "2022-05-10T12:00:00Z"],
  ["2022-05-11T03:00:00Z", "2022-05-10T12:00:00Z"],
  ["2022-12-10T13:02:00Z", "2022-12-10T13:00:00Z"],
])("At %s a digest tells what came until %s: eight in the morning in New York, once that is on record", (at, until) => {
  expect(digestUntil(instant(at)).toString()).toBe(until);
});
