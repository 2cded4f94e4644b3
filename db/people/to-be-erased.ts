import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import { fromInstant } from "../values.ts";

/** Whoever wishes to be erased, and of whom an administrator has asked for it and another may still confirm it at this instant. */
export const toBeErased = (at: Instant) => sql`
  select person_id from erasure_wish
  union
  select person_id from person_erasure
  where confirmed_at is null and withdrawn_at is null and expires_at > ${fromInstant(at)}::timestamptz`;
