/** The address of a list with its filters, after what the path asks already; those that are empty are left out, and so is the first page. */
export function listAddress(
  path: string,
  filter: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || value === null || value === "" || (name === "page" && value === 1)
      ? []
      : [[name, String(value)]],
  );
  if (given.length === 0) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams(given).toString()}`;
}

/** Where the list was when somebody opened one of its rows: its query, carried along in the row's address. */
export function listCameFrom(list: string, query: string | null): string {
  return query === null || query === "" ? list : `${list}?${new URLSearchParams(query).toString()}`;
}
