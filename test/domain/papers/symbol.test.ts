import { expect, test } from "vitest";
import { readSymbol, readSymbolInAddress } from "#domain/papers/symbol.ts";

test.each([
  ["A/AC.900/2022/WP.1", "A/AC.900/2022/WP.1"],
  [" a/ac.900/2022/wp. 1 ", "A/AC.900/2022/WP.1"],
  ["A / CONF.9 / 2024 / add.1", "A/CONF.9/2024/Add.1"],
  ["OEWG–2022–INF.3", "OEWG-2022-INF.3"],
  ["Ａ/ＡＣ.900/L.2", "A/AC.900/L.2"],
  ["A/AC.900/2022/WP.1/Rev.1", null],
  ["A/AC.900/2022/WP.1/corr.2", null],
  ["A//AC", null],
  ["WP 1", null],
  ["", null],
  ["<b>", null],
  ["A".repeat(81), null],
])("%s is printed as %s", (typed, printed) => {
  expect(readSymbol(typed)).toBe(printed);
});

test("in an address it has underscores where a slash would part", () => {
  expect(readSymbolInAddress("A_AC.900_2022_WP.1")).toBe("A/AC.900/2022/WP.1");
  expect(readSymbolInAddress("A/AC.900")).toBeNull();
});

test("what is far longer than a symbol is none, and is not read to its end", () => {
  expect(readSymbol(`A/AC.900${" ".repeat(1_000_000)}/1`)).toBeNull();
  expect(readSymbol(`A/AC.900${" ".repeat(200)}/1`)).toBe("A/AC.900/1");
});
