import routes from "../../app/routes.ts";

type Entry = (typeof routes)[number];

/** Every URL of the table of routes, with the names of its parameters, and the file that answers it. */
export const everyRoute = flat(routes);

function flat(entries: readonly Entry[], above = ""): { id: string; file: string; path: string; index: boolean }[] {
  return entries.flatMap(({ file, id = file, path, index = false, children }) => {
    const whole = [above, path].filter((part) => part !== undefined && part !== "").join("/");
    return [{ id, file, path: whole, index }, ...flat(children ?? [], whole)];
  });
}
