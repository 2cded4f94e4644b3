import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { type Provisions, type Route, routes } from "#domain/modalities/provisions.ts";
import { waysOf } from "#domain/modalities/ways.ts";

const { provisions } = oewg2021To2025;

function withRoutes(route: Route, information: Partial<Provisions["information"]> = {}): Provisions {
  const { cites } = provisions.categories.ngo;
  const own = { route, cites };
  return {
    ...provisions,
    categories: { "ecosoc-ngo": own, ngo: own, business: own, academia: own },
    information: { ...provisions.information, ...information },
  };
}

describe("how organisations come in under a decision", () => {
  test("of the working group 2021-2025: who has the status notifies, everybody else applies and is before the States", () => {
    expect(waysOf(provisions)).toEqual([
      { route: "notify", categories: ["ecosoc-ngo"], stages: ["notify", "claim", "accredited"] },
      {
        route: "no-objection",
        categories: ["ngo", "business", "academia"],
        stages: ["apply", "review", "list", "period", "accredited"],
      },
    ]);
  });

  test("who is verified and listed for information is accredited first: the list names those who are", () => {
    expect(waysOf(withRoutes("notify-and-list"))).toEqual([
      {
        route: "notify-and-list",
        categories: ["ecosoc-ngo", "ngo", "business", "academia"],
        stages: ["notify", "claim", "accredited", "information"],
      },
    ]);
  });

  test("only the ways that the portal goes have stages; what a body decides or another process gave has none", () => {
    const drawn = routes.filter((route) => waysOf(withRoutes(route)).some(({ stages }) => stages !== null));
    expect(drawn).toEqual(["notify", "notify-and-list", "no-objection"]);
  });

  test("whoever reviews: the portal lets the office rule that the text names", () => {
    const byChair = withRoutes("no-objection", { screenedBy: "chair" });
    expect(waysOf(byChair)).toEqual(waysOf(withRoutes("no-objection")));
  });
});
