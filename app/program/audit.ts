import { readFileSync } from "node:fs";
import type { Place } from "#db/owner.ts";
import {
  askingAsOwner,
  type Break,
  readEndOfChain,
  type Verified,
  verifyAuditTrail,
} from "#db/record/verify-audit-trail.ts";
import {
  type Checkpoint,
  checkpointInWords,
  isSignedByItsKey,
  publicKeyOf,
  readCheckpoint,
  signCheckpoint,
} from "#machine/checkpoint.ts";
import type { Environment } from "#machine/env.ts";

type Signing = Pick<Environment, "portalUrl" | "checkpointSecret">;

/** Where the chain ends now, in lines to keep elsewhere. Null while nothing has been sealed. */
export async function writeCheckpoint(
  place: Place,
  { portalUrl: portal, checkpointSecret }: Signing,
  written: string,
): Promise<string[] | null> {
  const end = await askingAsOwner(place, readEndOfChain);
  if (end === null) return null;
  const { number: seal, sealedAt: sealed, entries, hash } = end;
  return checkpointInWords(signCheckpoint({ portal, written, seal, sealed, entries, hash }, checkpointSecret));
}

/** What was found, in sentences for whoever operates the portal. */
export interface Findings {
  /** That a checkpoint cannot be compared says nothing of the trail. */
  readonly verdict: "whole" | "broken" | "not-compared";
  readonly lines: readonly string[];
}

/** @param file - with a checkpoint, or null. */
export async function verifyAudit(
  place: Place,
  { checkpointSecret }: Pick<Signing, "checkpointSecret">,
  file: string | null,
): Promise<Findings> {
  const checkpoint = file === null ? null : readCheckpoint(readFileSync(file, "utf8"));
  const unfit = file === null ? [] : findingsOnSignature(checkpoint, publicKeyOf(checkpointSecret));
  const compared = unfit.length === 0 ? checkpoint : null;
  const verified = await askingAsOwner(place, (ask) =>
    verifyAuditTrail(ask, compared === null ? null : { ...compared, number: compared.seal }),
  );
  const breaks = inWords(verified, compared);
  const endsBefore = compared !== null && verified.checkpoint === "chain_ends_before";
  const verdict = breaks.length > 0 ? "broken" : unfit.length > 0 || endsBefore ? "not-compared" : "whole";
  const before = endsBefore
    ? [
        `Seal ${String(compared.seal)} of the checkpoint is not in the chain: this is an older backup, or the end of the chain was cut off.`,
      ]
    : [];
  return { verdict, lines: [...unfit, ...breaks, ...before, ...summary(verified, compared, verdict)] };
}

function findingsOnSignature(checkpoint: Checkpoint | null, ownKey: string): string[] {
  if (checkpoint === null) return ["There is no checkpoint in the file, or not the whole of one."];
  if (!isSignedByItsKey(checkpoint)) return ["The signature of the checkpoint is wrong: what it says was changed."];
  if (checkpoint.key === ownKey) return [];
  return [
    `The checkpoint is signed with another key (${checkpoint.key}) than this portal's (${ownKey}). If the key was changed since, verify with the former one.`,
  ];
}

function inWords({ breaks, broken, checkpoint: seen }: Verified, checkpoint: Checkpoint | null): string[] {
  const lines = breaks.map(breakInWords);
  if (broken > breaks.length) lines.push(`There are ${String(broken - breaks.length)} more.`);
  if (checkpoint === null || seen !== "another_hash") return lines;
  return [
    ...lines,
    `Seal ${String(checkpoint.seal)} of the checkpoint is another one in the chain: the chain was written anew.`,
  ];
}

function breakInWords(one: Break): string {
  switch (one.kind) {
    case "entry_changed":
      return `Entry ${one.entry} does not say what it said when it was sealed (seal ${String(one.seal)}).`;
    case "entry_gone":
      return `Entry ${one.entry} is gone (seal ${String(one.seal)}).`;
    case "entry_emptied_without_erasure":
      return `Entry ${one.entry} has lost what its digest is made of (seal ${String(one.seal)}), and no erasure on record says so.`;
    case "emptied_entry_changed":
      return `Entry ${one.entry} was emptied of a person and does not say what was left (seal ${String(one.seal)}).`;
    case "seal_changed":
      return `Seal ${String(one.seal)} does not have the hash of what it says and of its entries.`;
    case "seal_does_not_follow":
      return `Seal ${String(one.seal)} does not follow the one before it.`;
    case "seal_lost_entries":
      return `Seal ${String(one.seal)} is not on as many entries as it says.`;
    case "seals_gone":
      return `Seals ${String(one.from)} to ${String(one.until)} are gone.`;
    case "seal_of_entry_gone":
      return `Seal ${String(one.seal)} of entry ${one.entry} is gone.`;
    case "entries_unsealed":
      return `Entries without a seal: ${String(one.entries)}, the oldest of ${one.since}: no worker was at work, or seals were taken away.`;
  }
}

function summary(
  { seals, entries, waiting }: Verified,
  checkpoint: Checkpoint | null,
  verdict: Findings["verdict"],
): string[] {
  const lines = [
    `Seals: ${String(seals)}. Entries under them: ${String(entries)}. Waiting for the next one: ${String(waiting)}.`,
  ];
  if (verdict === "broken") return [...lines, "The audit trail is NOT as it was sealed."];
  if (verdict === "not-compared")
    return [...lines, "The audit trail is whole in itself. It could NOT be compared with a checkpoint."];
  if (checkpoint !== null) return [...lines, `Whole, and as it was at the checkpoint of ${checkpoint.written}.`];
  return [...lines, "Whole. Whether its end was cut off, or all of it written anew, only a checkpoint shows."];
}
