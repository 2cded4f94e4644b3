import { categories, type Category, type Provisions, type Route } from "./provisions.ts";

/** What happens to an organisation that comes in, step by step. */
export type WayStage = "apply" | "notify" | "claim" | "review" | "list" | "period" | "accredited" | "information";

/** How the categories with one route come in; `stages` is null where a step is taken outside the portal, or there is none. */
export interface Way {
  readonly route: Route;
  readonly categories: readonly Category[];
  readonly stages: readonly WayStage[] | null;
}

/** Of a decision, in the order of its categories. Only what the portal really does is a stage. */
export function waysOf({ categories: provided }: Pick<Provisions, "categories">): Way[] {
  const byRoute = Map.groupBy(categories, (category) => provided[category].route);
  return Array.from(byRoute, ([route, those]) => ({
    route,
    categories: those,
    stages: stagesOf(route),
  }));
}

function stagesOf(route: Route): readonly WayStage[] | null {
  if (route === "notify") return ["notify", "claim", "accredited"];
  if (route === "notify-and-list") return ["notify", "claim", "accredited", "information"];
  return route === "no-objection" ? ["apply", "review", "list", "period", "accredited"] : null;
}
