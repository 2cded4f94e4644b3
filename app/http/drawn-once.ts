import type { EntryContext, ServerBuild } from "@remix-run/node";

/* Remix writes down what loaders answer, for a script that would draw the page again, before the page is drawn: a seventh of what a list costs. No page has such a
   script. Here a loader answers with an empty object, which is written in no time, and the page is drawn with what it stands for. */

type Module = ServerBuild["routes"][string]["module"];

const answers = new WeakMap<object, unknown>();

/** The build, of whose pages nothing is written down. */
export function drawnOnce(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, { ...route, module: standingIn(route.module) }]),
  );
  return { ...build, routes };
}

function standingIn(module: Module): Module {
  const { loader } = module;
  if (loader === undefined || module.default === undefined) return module;
  return { ...module, loader: async (asked) => standIn(await loader(asked)) };
}

/** A Response goes out as it is; what has headers or a status of its own keeps them. */
function standIn(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || answer instanceof Response) return answer;
  if ("type" in answer && answer.type === "DataWithResponseInit" && "data" in answer)
    return Object.assign(answer, { data: standIn(answer.data) });
  const empty = {};
  answers.set(empty, answer);
  return empty;
}

/** What the loaders of the page answered stands in its place again. */
export function readyToDraw({ staticHandlerContext: { loaderData } }: EntryContext): void {
  for (const [route, answer] of Object.entries<unknown>(loaderData))
    if (typeof answer === "object" && answer !== null && answers.has(answer)) loaderData[route] = answers.get(answer);
}
