import type { z } from "zod";

export type ReadQuery<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly parameters: readonly string[] };

/** The parameters of a list's address. An empty one counts as absent; of one that is given twice the first counts, as on a form. */
export function readQuery<Schema extends z.ZodObject>(request: Request, schema: Schema): ReadQuery<z.output<Schema>> {
  const given = new Map<string, string>();
  for (const [name, value] of new URL(request.url).searchParams) {
    if (value !== "" && !given.has(name)) given.set(name, value);
  }
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, parameters: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))] };
}
