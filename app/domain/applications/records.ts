import type { HolidayCalendar, Instant, PlainDate, Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import type { Class, ClassKey, StageKey } from "../modalities/stages.ts";
import type { Answers } from "./answer-items.ts";
import type { Asked } from "./asked.ts";
import type { WindowOfCase } from "./item-in-window.ts";
import type { RefusalGround } from "./refusal-ground.ts";

/* On what a standing rests: what was done, when, and from when it was known. */

/** What somebody ruled at a stage. It counts from `decidedAt`, and is read from `knownAt`: the confirmation of what was entered. */
export interface Ruled {
  readonly stage: StageKey;
  readonly outcome: "yes" | "no" | "returned" | "deferred" | "taken-back";
  readonly decidedAt: Instant;
  readonly knownAt: Instant;
  /** Of what was returned: until when the organisation may cure it. */
  readonly curableUntil: Instant | null;
  /** Each time it was given longer, while it could still be cured. */
  readonly longer?: readonly { readonly at: Instant; readonly until: Instant }[];
  /** Of what a body decided. */
  readonly determination?: Id<"determination"> | null;
}

/** What is on record about a stage: who ruled, what was sealed, what silence or those who objected answered. */
export type StepOutcome =
  Ruled["outcome"] | "by-default" | "longer" | "cured" | "listed" | "silent" | "objected" | "withdrawn" | "maintained";

/** One of them, as it is put on record. */
export interface Step {
  readonly application: Id<"application">;
  readonly stage: StageKey;
  readonly outcome: StepOutcome;
  readonly at: Instant;
  readonly knownAt: Instant;
  /** Of what was returned: until when it may be cured, what is asked for, and how it was answered until then. */
  readonly until?: Instant;
  readonly asked?: readonly Asked[];
  readonly answers?: Answers;
  readonly reason?: string;
  /** On which an office said no. */
  readonly ground?: RefusalGround;
  readonly by?: Id<"person">;
  readonly period?: Id<"period">;
  readonly determination?: Id<"determination">;
  /** That was the reason to give longer. */
  readonly outage?: Id<"outage"> | null;
}

/** That nobody had ruled when an answer was due was put on record. */
export interface DefaultTold {
  readonly stage: StageKey;
  /** The due. */
  readonly at: Instant;
  readonly knownAt: Instant;
}

/** All that a standing rests on. */
export interface Case {
  readonly classes: readonly Class[];
  /** In which it was received; null while nobody has chosen one. */
  readonly class: ClassKey | null;
  /** To which other class it agreed to go on, when it applied. */
  readonly agreedTo: ClassKey | null;
  readonly receivedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** In the order in which they were known: a correction follows what it corrects. */
  readonly rulings: readonly Ruled[];
  /** When the organisation sent what was returned to it again. */
  readonly cures: readonly { readonly stage: StageKey; readonly at: Instant }[];
  readonly lists: readonly { readonly stage: StageKey; readonly sealedAt: Instant }[];
  readonly windows: readonly WindowOfCase[];
  /** Until when objectors were told that they are consulted; without it until what the decision says. */
  readonly consultations?: readonly ConsultationOfCase[];
  /** What it meant that nobody had ruled when an answer was due, as it was told: that stays, whatever becomes of the session. */
  readonly defaults?: readonly DefaultTold[];
  /** The end of what an accreditation would be good for: what waits then is undecided. */
  readonly scopeEndsAt: Instant | null;
  readonly session: { readonly beginsOn: PlainDate; readonly endsOn: PlainDate };
  readonly zone: Zone;
  readonly holidays: HolidayCalendar;
}

/** Until when a consultation runs, and each time its close was moved. */
export interface ConsultationOfCase extends Pick<WindowOfCase, "extensions"> {
  readonly stage: StageKey;
  readonly closesAt: Instant;
}
