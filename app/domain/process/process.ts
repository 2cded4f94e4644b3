import { Temporal } from "temporal-polyfill";
import { dateIn, type Instant, isByThen, isKnownZone, type PlainDate, type Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, refuse, type Ruling } from "../kit/ruling.ts";
import type { ProcessOpened } from "./events.ts";

/** An intergovernmental process with a mandate: the room in which everything else happens. */
export interface Process {
  readonly id: Id<"process">;
  readonly slug: string;
  readonly title: string;
  /** For rows, filters and the lines above headings; the title stands on its own page. */
  readonly shortName: string;
  readonly mandate: string;
  readonly citation: Citation;
  /** Whose holidays count, "New York". */
  readonly dutyStation: string;
  readonly zone: Zone;
  readonly beginsOn: PlainDate;
  /** The last day of the mandate; null while no act has ended one that is permanent. */
  readonly endsOn: PlainDate | null;
}

/** In characters. */
export const LONGEST_SHORT_NAME = 28;

export function openProcess(process: Process): Ruling<Process, ProcessOpened> {
  if (process.endsOn !== null && !isByThen(process.beginsOn, process.endsOn)) {
    return refuse("process_ends_before_it_begins", {
      beginsOn: process.beginsOn.toString(),
      endsOn: process.endsOn.toString(),
    });
  }
  if (!isKnownZone(process.zone)) return refuse("zone_is_unknown", { zone: process.zone });
  if (!isShortName(process.shortName)) return refuse("short_name_does_not_fit");
  return accept(process, { type: "ProcessOpened", process: process.id, shortName: process.shortName });
}

export type ProcessStanding = "not-begun" | "running" | "ended";

/** By the days of its mandate, where it has its zone: it runs from the first day through the last. */
export function processStanding(
  { zone, beginsOn, endsOn }: Pick<Process, "zone" | "beginsOn" | "endsOn">,
  at: Instant,
): ProcessStanding {
  const today = dateIn(zone, at);
  if (Temporal.PlainDate.compare(today, beginsOn) < 0) return "not-begun";
  return isByThen(today, endsOn) ? "running" : "ended";
}

/** Words with single spaces between them, and something to read in them. */
function isShortName(name: string): boolean {
  return (
    Array.from(name).length <= LONGEST_SHORT_NAME && /^\S+( \S+)*$/u.test(name) && /[\p{Alphabetic}\p{Nd}]/u.test(name)
  );
}
