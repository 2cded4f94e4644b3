import type { Db } from "#db/handles.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { GivenProcess } from "#support/given.ts";
import { aPersonIn } from "#support/given.ts";
import { aLoadContext, type Browser, signedInAs } from "#support/request.ts";

/** A Chair of the process, signed in, whose requests arrive at the instant. */
export async function aChairOf(db: Db, given: GivenProcess, now: Instant): Promise<Browser> {
  const person = await aPersonIn(db, { role: "chair", process: given.process.id });
  return signedInAs(aLoadContext(db, { now }), person);
}

export const unknownIds = ["00000000-0000-4000-8000-000000000000", "no-id", "'; drop table process"];
