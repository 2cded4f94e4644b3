import { Temporal } from "temporal-polyfill";
import {
  closingInstant,
  type HolidayCalendar,
  type Instant,
  isAfter,
  isBefore,
  isWithin,
  type Window,
  type Zone,
} from "../kit/calendar.ts";
import type { ConsultationStage, StageKey, WindowStage } from "../modalities/stages.ts";

/* One organisation in a window of its track: until when it can be spoken about, and who stands against it. */

/** A State that speaks in a window on this organisation. */
export interface Voice {
  readonly kind: "objection" | "hold";
  readonly receivedAt: Instant;
  /** When it was withdrawn or lifted; of a hold also when its State left the body, which ends no objection. */
  readonly endedAt: Instant | null;
  /** When a hold ends by itself, as it was told; null leaves it to the decision. */
  readonly limitAt: Instant | null;
  /** After consultation: whether its State said that it maintains it. */
  readonly maintainedAt: Instant | null;
}

/** A window in which this organisation stood. */
export interface WindowOfCase {
  readonly stage: StageKey;
  /** As it is now. */
  readonly window: Window;
  /** By which its close moved, in their order: until when it had been told to close, and since when no longer. */
  readonly extensions?: readonly { readonly from: Instant; readonly extendedAt: Instant }[];
  readonly voices: readonly Voice[];
}

/** Where the clock is read. */
interface Counting {
  readonly zone: Zone;
  readonly holidays: HolidayCalendar;
}

/** With the extensions that had been made by then. */
export function windowAsTold({ window, extensions = [] }: WindowOfCase, at: Instant): Window {
  return { ...window, closesAt: closeAsTold({ closesAt: window.closesAt, extensions }, at) };
}

/** The close as everybody had been told of it by then. */
export function closeAsTold(
  { closesAt, extensions = [] }: { readonly closesAt: Instant } & Pick<WindowOfCase, "extensions">,
  at: Instant,
): Instant {
  return extensions.find(({ extendedAt }) => isAfter(extendedAt, at))?.from ?? closesAt;
}

/** An item closes with its window, or with the last hold on it, whichever is later; only a hold on what is still open keeps it open. */
export function itemClosesAt(
  open: WindowOfCase,
  { hold }: Pick<WindowStage, "hold">,
  counting: Counting,
  at: Instant,
): Instant {
  const window = windowAsTold(open, at);
  if (hold === null) return window.closesAt;
  return open.voices
    .filter(({ kind, receivedAt }) => kind === "hold" && !isAfter(receivedAt, at))
    .toSorted((first, second) => Temporal.Instant.compare(first.receivedAt, second.receivedAt))
    .reduce((closesAt, voice) => {
      if (!isWithin({ ...window, closesAt }, voice.receivedAt)) return closesAt;
      const limitAt = limitOf(voice, hold, counting);
      const { endedAt } = voice;
      const known = endedAt !== null && !isAfter(endedAt, at) && isBefore(endedAt, limitAt);
      return later(closesAt, known ? endedAt : limitAt);
    }, window.closesAt);
}

function limitOf(
  { limitAt, receivedAt }: Voice,
  { limit }: NonNullable<WindowStage["hold"]>,
  counting: Counting,
): Instant {
  return limitAt ?? closingInstant(receivedAt, limit, counting).closesAt;
}

/** What counts as an objection at the close: one received while its item was open, and a hold that the text makes one when its limit ends. */
export function stoodAtClose(
  open: WindowOfCase,
  { hold, withdrawal }: WindowStage,
  counting: Counting,
  at: Instant,
): Voice[] {
  const closing = { ...open.window, closesAt: itemClosesAt(open, { hold }, counting, at) };
  return open.voices.filter((voice) => {
    const { kind, receivedAt, endedAt } = voice;
    if (!isWithin(closing, receivedAt)) return false;
    if (kind === "hold") {
      if (hold?.then !== "objection") return false;
      const limitAt = limitOf(voice, hold, counting);
      if (endedAt !== null && !isAfter(endedAt, limitAt)) return false;
    }
    return withdrawal === "never" || endedAt === null || isAfter(endedAt, closing.closesAt);
  });
}

/** Since when fewer stand than must object, because some were withdrawn after the close, where the text allows it. */
export function freedAt(stood: readonly Voice[], { withdrawal, threshold }: WindowStage, at: Instant): Instant | null {
  if (withdrawal !== "until-decided") return null;
  const ends = stood.flatMap(({ endedAt }) => (endedAt === null || isAfter(endedAt, at) ? [] : [endedAt]));
  return inOrder(ends)[stood.length - threshold] ?? null;
}

/** Those left when the Chair has consulted: not withdrawn by the end and, where silence drops an objection, said to be maintained. */
export function maintained(stood: readonly Voice[], { silence }: ConsultationStage, closesAt: Instant): Voice[] {
  return stood
    .filter(({ endedAt }) => endedAt === null || isAfter(endedAt, closesAt))
    .filter(({ maintainedAt: said }) => silence === "maintains" || (said !== null && !isAfter(said, closesAt)));
}

/** The later of the two. */
export function later(one: Instant, other: Instant): Instant {
  return isAfter(other, one) ? other : one;
}

export function inOrder(instants: readonly Instant[]): Instant[] {
  return instants.toSorted((one, other) => Temporal.Instant.compare(one, other));
}
