import { Temporal } from "temporal-polyfill";
import type { Extensible, Extension, Moved } from "#domain/kit/extension.ts";
import type { StoredExtension, StoredMove } from "./columns.ts";
import { fromInstant } from "./values.ts";

/** As a row of a window that was extended now holds it. */
export function extended({ window, extensions }: Extensible) {
  const stored = extensions.map((extension) => ({ ...movedStored(extension), reason: extension.reason }));
  return {
    closes_at: fromInstant(window.closesAt),
    extension_reason: extensions.at(-1)?.reason ?? null,
    extensions: JSON.stringify(stored),
  };
}

export function toExtensions(stored: readonly StoredExtension[]): Extension[] {
  return stored.map((extension) => ({ ...toMoved(extension), reason: extension.reason }));
}

export function movedStored({ from, to, extendedAt, outage }: Moved) {
  return {
    from: fromInstant(from),
    to: fromInstant(to),
    extendedAt: fromInstant(extendedAt),
    ...(outage === null ? {} : { outage }),
  };
}

export function toMoved({ from, to, extendedAt, outage }: StoredMove): Moved {
  return {
    from: Temporal.Instant.from(from),
    to: Temporal.Instant.from(to),
    extendedAt: Temporal.Instant.from(extendedAt),
    outage: outage ?? null,
  };
}
