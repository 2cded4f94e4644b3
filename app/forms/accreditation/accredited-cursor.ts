import type { AccreditedCursor } from "#db/accreditation/accredited-organisations.ts";
import { isId } from "#db/values.ts";

/** A cursor as it travels in an address. */
export function writeCursor({ name, application }: AccreditedCursor): string {
  return Buffer.from(JSON.stringify([name, application])).toString("base64url");
}

/** Null for what {@link writeCursor} has not written. */
export function readCursor(text: string): AccreditedCursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!isPair(value)) return null;
    const [name, application] = value;
    return typeof name === "string" && typeof application === "string" && isId(application) && !name.includes("\0")
      ? { name, application }
      : null;
  } catch {
    return null;
  }
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}
