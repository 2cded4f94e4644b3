import { z } from "zod";

export type ReadQuery<Value> = { readonly ok: true; readonly value: Value } | UnreadQuery;

/** Names of parameters that there are not, or, where there are all of them, of those that cannot be read. */
export type UnreadQuery = {
  readonly ok: false;
  readonly because: "unknown" | "unreadable";
  readonly parameters: readonly string[];
};

/**
 * The parameters of an address for programs. An empty one counts as absent. What is not understood is named, because a program would not see that it
 * was left out; so is what is given twice, of which only one could be obeyed.
 */
export function readQuery<Schema extends z.ZodObject>(request: Request, schema: Schema): ReadQuery<z.output<Schema>> {
  const query = [...new URL(request.url).searchParams];
  const unknown = query.map(([name]) => name).filter((name) => !Object.hasOwn(schema.shape, name));
  if (unknown.length > 0) return unread("unknown", unknown);
  const given = query.filter(([, value]) => value !== "");
  const values = Object.fromEntries(given);
  const twice = given.filter(([name], place) => given.findIndex(([other]) => other === name) < place);
  const parsed = schema.safeParse(values);
  const unreadable = (parsed.error?.issues ?? []).map(({ path }) => String(path[0] ?? ""));
  if (parsed.success && twice.length === 0) return { ok: true, value: parsed.data };
  return unread("unreadable", [...twice.map(([name]) => name), ...unreadable]);
}

function unread(because: UnreadQuery["because"], parameters: readonly string[]): UnreadQuery {
  return { ok: false, because, parameters: [...new Set(parameters)].sort() };
}

/** Of an address that takes no parameter. */
export const noQuery = z.object({});
