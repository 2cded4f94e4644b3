import type { Db } from "#db/handles.ts";
import { listClassesOfDecisions } from "#db/modalities/modalities.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ListedCategory } from "#domain/modalities/provisions.ts";
import type { Class, ClassKey } from "#domain/modalities/stages.ts";
import { type ClassShown, classShown } from "./class-shown.ts";

/** A class in the line of a list. */
export type ListedClass = Pick<ClassShown, "key" | "title" | "customary" | "asClaimed">;

/** How the classes of some decisions are called: asked once for all lines of a list. */
export async function classesInLists(db: Db, decisions: Iterable<Id<"decision">>) {
  return classesNamed(await listClassesOfDecisions(db, [...new Set(decisions)]));
}

/** The same of decisions that have been read. */
export function classesNamed(classesOf: ReadonlyMap<Id<"decision">, readonly Class[]>) {
  const named = new Map(
    [...classesOf].map(([decision, classes]) => [decision, new Map(classes.map((one) => [one.key, inLine(one)]))]),
  );
  return (decision: Id<"decision">, key: ClassKey): ListedClass => mustExist(named.get(decision)?.get(key) ?? null);
}

/** What a list of a single decision can be filtered by, in its order and without what is closed; null where all of its classes are customary ones, or it is of several. */
export async function classesToFilterBy(
  db: Db,
  decisions: Iterable<Id<"decision">>,
): Promise<readonly ListedClass[] | null> {
  const [decision, ...others] = new Set(decisions);
  if (decision === undefined || others.length > 0) return null;
  return classesOffered((await listClassesOfDecisions(db, [decision])).get(decision) ?? []);
}

/** The same of a decision that has been read. */
export function classesOffered(found: readonly Class[]): readonly ListedClass[] | null {
  const classes = found.filter(({ track }) => track !== null).map(inLine);
  return classes.some(({ customary }) => customary === null) ? classes : null;
}

/** By class or by category, whichever the list offers; what it does not offer is as if it were not asked. */
export function filterOfClass(
  classes: readonly ListedClass[] | null,
  { category, class: key }: { readonly category?: ListedCategory | undefined; readonly class?: ClassKey | undefined },
) {
  return classes === null
    ? { category, class: undefined }
    : { category: undefined, class: classes.find((one) => one.key === key)?.key };
}

function inLine(one: Parameters<typeof classShown>[0]): ListedClass {
  const { key, title, customary, asClaimed } = classShown(one);
  return { key, title, customary, asClaimed };
}
