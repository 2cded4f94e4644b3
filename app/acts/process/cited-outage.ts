import type { Trx } from "#db/handles.ts";
import { getOutage } from "#db/process/outages.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { AboutOutage } from "#emails/kit/about.ts";
import { orNotFound } from "../kit/once.ts";

/** The outage that an extension answers, from the register; null when it answers none. */
export async function citedOutage(trx: Trx, id: Id<"outage"> | null | undefined): Promise<Outage | null> {
  return id === null || id === undefined ? null : orNotFound(await getOutage(trx, id));
}

/** What a letter says of it. */
export function aboutOutage(outage: Outage | null): AboutOutage | null {
  if (outage === null) return null;
  return { what: outage.what, beganAt: outage.beganAt.toString(), endedAt: outage.endedAt.toString() };
}
