import type { Context } from "#acts/kit/context.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { adoptedSince, decisionInForce, standingShown } from "#domain/modalities/modalities.ts";
import { isAnnounced } from "#domain/modalities/silence.ts";
import { windowShown } from "../kit/window-shown.ts";
import { ownWays } from "./preview.ts";

/** A decision as everybody may read it once it has been put to the States; null for a draft, which is the Chair's alone, and for what does not exist. */
export async function seeModalities(
  { db, now }: Pick<Context, "db" | "now">,
  wanted: { readonly process: string; readonly version: number },
) {
  const process = await findProcessBySlug(db, wanted.process);
  if (process === null) return null;
  const records = await listModalitiesDecisions(db, process.id);
  const inForce = decisionInForce(records, now);
  const published = records
    .map(({ decision, silence }) => ({
      decision,
      silence,
      standing: standingShown({ decision, silence }, inForce, now),
    }))
    .filter(({ standing }) => standing !== "draft");
  const found = published.find(({ decision }) => decision.version === wanted.version);
  if (found === undefined) return null;
  const { decision, silence, standing } = found;
  const last = silence.at(-1);
  const { version, title, issuer, citation, date, text, provisions } = decision;
  return {
    process: { slug: process.slug, title: process.title, shortName: process.shortName, zone: process.zone },
    decision: { version, title, issuer, citation, date: date.toString(), text, provisions },
    ownWays: await ownWays(db, decision, process),
    standing,
    since: adoptedSince(decision, silence, now)?.toString() ?? null,
    adoptedBy: decision.adoption?.by === "meeting" ? ("meeting" as const) : ("silence" as const),
    /** The window that runs or is to open; null when silence has nothing to decide. */
    underSilence: last !== undefined && standing === "under-silence" ? windowShown(last.window) : null,
    inForce: inForce?.version ?? null,
    versions: published.map((one) => ({
      version: one.decision.version,
      standing: one.standing,
      announced: isAnnounced(one.silence, now),
    })),
  };
}

export type ModalitiesShown = NonNullable<Awaited<ReturnType<typeof seeModalities>>>;
