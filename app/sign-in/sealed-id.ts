import { createHmac, timingSafeEqual } from "node:crypto";
import { type Id, readId, type Recorded } from "#domain/kit/id.ts";
import type { Environment } from "#machine/env.ts";

const bytes = 24;

/** Whoever has it reads, without signing in, what it is for: a person's own calendar, or who comes to a session. */
type ReadWithoutSignIn = Extract<Recorded, "calendar_address" | "program_access">;

/** The first was sealed before there were others. */
const sealedAs: Record<ReadWithoutSignIn, string> = { calendar_address: "calendar", program_access: "program" };

/** An id that nobody can make without the portal's secret. */
export function sealId<Of extends ReadWithoutSignIn>(env: Pick<Environment, "secret">, of: Of, id: Id<Of>): string {
  const seal = createHmac("sha256", env.secret).update(`${sealedAs[of]}\n${id}`).digest().subarray(0, bytes);
  return `${id}.${seal.toString("base64url")}`;
}

/** Null where the portal has not made it for this. */
export function openSealedId<Of extends ReadWithoutSignIn>(
  env: Pick<Environment, "secret">,
  of: Of,
  sealed: string,
): Id<Of> | null {
  const id = readId<Of>(sealed.slice(0, sealed.indexOf(".")));
  if (id === null) return null;
  // As it was made, to the last sign: base64url has several words for the same bytes.
  const [given, made] = [Buffer.from(sealed), Buffer.from(sealId(env, of, id))];
  return given.length === made.length && timingSafeEqual(given, made) ? id : null;
}
