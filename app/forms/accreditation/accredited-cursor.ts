import type { AccreditedCursor } from "#domain/accreditation/accreditation.ts";
import { readId } from "#domain/kit/id.ts";

/** A cursor as it travels in an address. */
export function writeCursor({ name, application }: AccreditedCursor): string {
  return Buffer.from(JSON.stringify([name, application])).toString("base64url");
}

/** Null for what {@link writeCursor} has not written. */
export function readCursor(text: string): AccreditedCursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!isPair(value)) return null;
    const [name, id] = value;
    const application = typeof id === "string" ? readId<"application">(id) : null;
    return typeof name === "string" && application !== null && !name.includes("\0") ? { name, application } : null;
  } catch {
    return null;
  }
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}
