import { listModalitiesDecisions } from "#db/modalities.ts";
import { findProcessBySlug } from "#db/processes.ts";
import { adoptedSince, modalitiesStanding } from "#domain/modalities.ts";
import type { Context } from "../context.ts";

/** A decision as everybody may read it once it has been put to the States; null for a draft, which is the Chair's alone, and for what does not exist. */
export async function seeModalities(
  { db, now }: Pick<Context, "db" | "now">,
  wanted: { readonly process: string; readonly version: number },
) {
  const process = await findProcessBySlug(db, wanted.process);
  if (process === null) return null;
  const published = (await listModalitiesDecisions(db, process.id))
    .map(({ decision, silence }) => ({ decision, silence, standing: modalitiesStanding(decision, silence, now) }))
    .filter(({ standing }) => standing !== "draft");
  const found = published.find(({ decision }) => decision.version === wanted.version);
  if (found === undefined) return null;
  const { decision, silence, standing } = found;
  const { version, title, issuer, citation, date, text, provisions } = decision;
  return {
    process: { slug: process.slug, title: process.title, zone: process.zone },
    decision: { version, title, issuer, citation, date: date.toString(), text, provisions },
    standing,
    since: adoptedSince(decision, silence, now)?.toString() ?? null,
    versions: published.map((one) => ({ version: one.decision.version, standing: one.standing })),
  };
}
