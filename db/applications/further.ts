import type { Further } from "#domain/applications/case.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";

/** What their tracks have left on record beyond clearance, list and period; nothing about those that are not in it. */
export async function listFurther(
  _db: Db,
  _applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, Further>> {
  return Promise.resolve(new Map());
}

export async function getFurther(db: Db, application: Id<"application">): Promise<Further> {
  return (await listFurther(db, [application])).get(application) ?? nothingFurther;
}
