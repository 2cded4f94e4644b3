import { createHmac, timingSafeEqual } from "node:crypto";
import { type Id, readId } from "#domain/kit/id.ts";
import type { Environment } from "#machine/env.ts";

const bytes = 24;

/** What stands in the address of a person's own calendar: whoever has it reads that calendar, and nobody can make one without the portal's secret. */
export function sealCalendarAddress(env: Pick<Environment, "secret">, id: Id<"calendar_address">): string {
  return `${id}.${sealOf(env, id).toString("base64url")}`;
}

/** Null where the portal has not made it. */
export function openCalendarAddress(env: Pick<Environment, "secret">, address: string): Id<"calendar_address"> | null {
  const [first = "", seal = ""] = address.split(".");
  const id = readId<"calendar_address">(first);
  if (id === null) return null;
  const given = Buffer.from(seal, "base64url");
  return given.length === bytes && timingSafeEqual(given, sealOf(env, id)) ? id : null;
}

function sealOf({ secret }: Pick<Environment, "secret">, id: Id<"calendar_address">): Buffer {
  return createHmac("sha256", secret).update(`calendar\n${id}`).digest().subarray(0, bytes);
}
