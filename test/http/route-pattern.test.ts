import { expect, it } from "vitest";
import { findsPattern } from "#http/route-pattern.ts";
import { everyRoute } from "#support/routes.ts";

const patterns = everyRoute.map(({ path }) => `/${path}`);
const patternOf = findsPattern(patterns);

it("finds each route of the portal by an address of it, whatever its parameters are", () => {
  expect(patterns.length).toBeGreaterThan(60);
  for (const pattern of patterns) {
    const address = pattern.replaceAll(/:\w+/g, "A-7Q4K-M2XD").replace("*", "what/there/is-not");
    expect([address, patternOf(address)]).toEqual([address, pattern]);
  }
});

it.each([
  ["/en", "/:language"],
  ["/en/", "/:language"],
  ["/EN/Processes/x", "/:language/processes/:process"],
  ["/en/processes/organisation", "/:language/processes/:process"],
  ["/api/v1/processes", "/api/v1/processes"],
  ["/api/v1/processes/x/accredited-organisations.csv", "/api/v1/processes/:process/accredited-organisations.csv"],
  ["/api/v1/more/and/more", "/api/*"],
  ["/wp-login.php", "/:language"],
  ["/a/b/c/d/e/f/g", "/:language/*"],
])("counts %s as %s", (path, pattern) => {
  expect(patternOf(path)).toBe(pattern);
});

it("prefers words to parameters, and those to the rest, in whatever order they are given", () => {
  const given = ["/*", "/:a", "/x/*", "/x", "/:a/y", "/x/:b"];
  for (const order of [given, given.toReversed()]) {
    const find = findsPattern(order);
    expect(["/x", "/z", "/x/y", "/z/y", "/x/y/z", "/z/z/z"].map(find)).toEqual([
      "/x",
      "/:a",
      "/x/:b",
      "/:a/y",
      "/x/*",
      "/*",
    ]);
  }
  expect(findsPattern(["/x"])("/y")).toBeNull();
});
