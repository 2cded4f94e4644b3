import { Temporal } from "temporal-polyfill";
import type { Instant, PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { ConsolidatedListImported } from "./events.ts";

/* The Consolidated List of the Security Council, as an officer brought it. No rule reads what it says. */

/** In bytes: ten times as many as the list has. */
export const LARGEST_LIST = 30 * 1024 * 1024;

/** What a name of an entry is there: the name itself, or an alias with the quality that the list gives it. */
export type QualityOfName = "name" | "original_script" | "good" | "also_known_as" | "formerly_known_as" | "low";

export type KindOfEntry = "individual" | "entity";

export interface ListedName {
  readonly name: string;
  readonly quality: QualityOfName;
}

/** Of an entry what a comparison of names needs, and nothing else. */
export interface ListedEntry {
  readonly kind: KindOfEntry;
  /** Its permanent reference number: QDi.001. */
  readonly number: string;
  /** The regime under which it stands there, in the list's own words. */
  readonly listType: string;
  readonly listedOn: PlainDate | null;
  readonly names: readonly ListedName[];
}

/** An edition. It never changes. */
export interface ConsolidatedList {
  readonly id: Id<"consolidated_list">;
  /** When it was made, as the file says. */
  readonly generatedAt: Instant;
  /** Of the file, which is not kept: SHA-256. */
  readonly sha256: string;
  readonly individuals: number;
  readonly entities: number;
  readonly importedAt: Instant;
}

/** The clocks of two places differ, and the file names no zone. */
const MOST_AHEAD = { hours: 24 };

/** What is dated ahead would stay the newest edition until its day has come. */
export function importConsolidatedList(
  list: ConsolidatedList,
  isOnRecord: boolean,
): Ruling<ConsolidatedList, ConsolidatedListImported> {
  const { id, generatedAt, sha256, individuals, entities, importedAt } = list;
  if (isOnRecord) return refuse("consolidated_list_is_on_record");
  if (individuals + entities === 0) return refuse("consolidated_list_is_empty");
  if (Temporal.Instant.compare(generatedAt, importedAt.add(MOST_AHEAD)) > 0)
    return refuse("consolidated_list_is_dated_ahead");
  return accept(list, {
    type: "ConsolidatedListImported",
    consolidatedList: id,
    generatedAt,
    sha256,
    individuals,
    entities,
  });
}
