import { Temporal } from "temporal-polyfill";

const INSTANT = "$instant";
const DATE = "$date";

/** An outcome as JSON: instants and dates, which JSON does not know, travel as {"$instant": …} and {"$date": …}. */
export function freeze(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return { [INSTANT]: value.toString() };
  if (value instanceof Temporal.PlainDate) return { [DATE]: value.toString() };
  if (Array.isArray(value)) return value.map(freeze);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, freeze(held)]));
}

/** What {@link freeze} was given. */
export function thaw(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(thaw);
  if (typeof value !== "object" || value === null) return value;
  const held = Object.entries(value);
  const [name, text] = held[0] ?? [];
  if (held.length === 1 && typeof text === "string") {
    if (name === INSTANT) return Temporal.Instant.from(text);
    if (name === DATE) return Temporal.PlainDate.from(text);
  }
  return Object.fromEntries(held.map(([key, inner]) => [key, thaw(inner)]));
}
