import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, test } from "vitest";
import { weaknessOf } from "#domain/people/password.ts";

describe("a password", () => {
  test("is none of the 3,000 most common that are long enough (ASVS 5.0, 6.2.4), whatever their case", () => {
    const most = dictionary.passwords.filter(({ length }) => length >= 8).slice(0, 3000);
    expect(most).toHaveLength(3000);
    expect(most.filter((each) => weaknessOf(each.toUpperCase(), {}) !== "common")).toEqual([]);
  });

  test.each([
    ["contraseña", "common"],
    ["p@ssword", "common"],
    ["summer2026", "common"],
    ["Winter2031!", "common"],
    ["00000000", "common"],
    ["seven77", "too-short"],
    ["x1".repeat(65), "too-long"],
    ["Secretariat-2026", "guessable"],
    ["seven quiet rivers", null],
    ["summer of 2026 in Vienna", null],
    ["密码密码密码一二三四", null],
  ])("%s: %s", (password, weakness) => {
    expect(weaknessOf(password, {})).toBe(weakness);
  });

  test("is not made of its holder's own name or address", () => {
    const ada = { email: "ada.example@example.org", name: "Ada Example" };
    expect(weaknessOf("adaexample1", ada)).toBe("guessable");
    expect(weaknessOf("adaexample1", {})).toBeNull();
  });
});
