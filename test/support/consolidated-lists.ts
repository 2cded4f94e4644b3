import { createHash, randomUUID } from "node:crypto";
import { importConsolidatedList } from "#acts/applications/import-consolidated-list.ts";
import type { Db } from "#db/handles.ts";
import type { ListedEntry, ListedName } from "#domain/applications/consolidated-list.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { date, instant, round } from "./factories.ts";
import { accepted, type ActorIn, as } from "./given.ts";

/* Every name in it is invented. */

export function aListedEntry(
  kind: ListedEntry["kind"],
  names: readonly (string | ListedName)[],
  changes: Partial<ListedEntry> = {},
): ListedEntry {
  return {
    kind,
    number: `XX${kind === "entity" ? "e" : "i"}.${randomUUID().slice(0, 8)}`,
    listType: "Invented",
    listedOn: date("2015-02-27"),
    names: names.map((name, place) =>
      typeof name === "string" ? { name, quality: place === 0 ? "name" : "good" } : name,
    ),
    ...changes,
  };
}

export async function importedList(
  db: Db,
  officer: ActorIn<"secretariat">,
  entries: readonly ListedEntry[],
  { at = round.inForce, generatedAt = instant("2022-04-01T00:00:00Z") }: { at?: Instant; generatedAt?: Instant } = {},
) {
  const sha256 = createHash("sha256").update(randomUUID()).digest("hex");
  return accepted(await importConsolidatedList(as(db, officer, at), { generatedAt, sha256, entries }));
}

interface EntryInXml {
  readonly number?: string;
  readonly name?: string;
  readonly inside?: string;
}

export const individualInXml = ({ number = "XXi.001", name = "INVENTED", inside = "" }: EntryInXml = {}) =>
  `<INDIVIDUAL><DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Invented</UN_LIST_TYPE>` +
  `<REFERENCE_NUMBER>${number}</REFERENCE_NUMBER>${inside}</INDIVIDUAL>`;

export const entityInXml = ({ number = "XXe.001", name = "INVENTED SOCIETY", inside = "" }: EntryInXml = {}) =>
  individualInXml({ number, name, inside }).replaceAll("INDIVIDUAL>", "ENTITY>");

/** As the Security Council publishes it. */
export const listInXml = (individuals: string, entities: string, dated = "2022-04-01T10:20:30.123Z") =>
  `<?xml version="1.0" encoding="utf-8"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="${dated}">
  <INDIVIDUALS>${individuals}</INDIVIDUALS>
  <ENTITIES>${entities}</ENTITIES>
</CONSOLIDATED_LIST>`;
