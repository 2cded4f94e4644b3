import type { Context } from "#acts/kit/context.ts";
import { countAccreditedBeyond } from "#db/accreditation/accreditations.ts";
import { listCalls } from "#db/applications/calls.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { countCircularLetters, listChairRecipients } from "#db/record/correspondence.ts";
import * as mandates from "#domain/process/mandate.ts";
import { countMissionLetters } from "../kit/letters-that-leave.ts";

/** A process before its mandate is given an end; null when there is none. */
export async function seeMandateToEnd({ db }: Pick<Context, "db">, slug: string) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const { id, shortName } = process;
  return { id, slug, shortName, refusal: mandates.mayEndMandate(process) };
}

type Given = Parameters<typeof mandates.endMandate>[1];

/** What was entered, read back, with what ends by it and who is told. */
export async function seeEndOfMandate({ db, now }: Pick<Context, "db" | "now">, slug: string, given: Given) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const [sessions, calls] = await Promise.all([listSessions(db, process.id), listCalls(db, process.id)]);
  const ruling = mandates.endMandate({ process, sessions }, given, now);
  const [accredited, missions, chair, organisations] = await Promise.all([
    countAccreditedBeyond(db, process.id, given.lastDay),
    countMissionLetters(db),
    listChairRecipients(db, process.id).then(({ length }) => length),
    countCircularLetters(db, { appliedTo: calls.map((call) => call.id) }),
  ]);
  return {
    refusal: ruling.ok ? null : ruling,
    lastDay: given.lastDay.toString(),
    citation: given.citation,
    accredited,
    letters: { missions, chair, organisations, subscribers: 0 },
  };
}
