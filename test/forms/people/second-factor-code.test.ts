import { expect, test } from "vitest";
import { readSecondFactor } from "#forms/people/second-factor-code.ts";

test.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
  ["123-456", "123456"],
  ["123–456", "123456"],
  ["١٢٣٤٥٦", "123456"],
  ["۱۲۳ ۴۵۶", "123456"],
  ["１２３４５６", "123456"],
  ["१२३४५६", "123456"],
  ["𝟏𝟐𝟑𝟒𝟓𝟔", "123456"],
  ["abcDE-12345", "abcDE-12345"],
  ["abcDE — 12345", "abcDE-12345"],
  ["abcDE12345", "abcDE-12345"],
  ["1234567", "1234567"],
])("%s is read as %s", (typed, code) => {
  expect(readSecondFactor(typed)).toBe(code);
});
