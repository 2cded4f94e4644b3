import { Temporal } from "temporal-polyfill";
import type { Extensible, Extension } from "#domain/kit/extension.ts";
import type { StoredExtension } from "./columns.ts";
import { fromInstant } from "./values.ts";

/** As a row of a window that was extended now holds it. */
export function extended({ window, extensions }: Extensible) {
  const stored = extensions.map(({ from, to, reason, extendedAt, outage }) => ({
    from: fromInstant(from),
    to: fromInstant(to),
    reason,
    extendedAt: fromInstant(extendedAt),
    ...(outage === null ? {} : { outage }),
  }));
  return {
    closes_at: fromInstant(window.closesAt),
    extension_reason: extensions.at(-1)?.reason ?? null,
    extensions: JSON.stringify(stored),
  };
}

export function toExtensions(stored: readonly StoredExtension[]): Extension[] {
  return stored.map(({ from, to, reason, extendedAt, outage }) => ({
    from: Temporal.Instant.from(from),
    to: Temporal.Instant.from(to),
    reason,
    extendedAt: Temporal.Instant.from(extendedAt),
    outage: outage ?? null,
  }));
}
