import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { lockSomeReceived, saveClearedByDefault, saveMovedByDefault } from "#db/applications/defaults.ts";
import { appendSteps, listAnswersOnRecord } from "#db/applications/steps.ts";
import { newId } from "#db/new-id.ts";
import { listListsBeforeBody } from "#db/objections/sealed-lists.ts";
import { recordDefaults as record } from "#domain/accreditation/defaults.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { sealByDefault, sealOutcomes } from "../objections/seal-list.ts";

export interface RecordDefaults {
  readonly call: Id<"call">;
  readonly applications: readonly Id<"application">[];
}

/** Puts on record that nobody had ruled when an answer was due, and what the text says to that. Whom that accredits stands on a further final list; a list on which a body had to decide gets one even with nobody on it. However many they are, it takes a fixed number of statements. */
export async function recordDefaults(context: Context, { call, applications }: RecordDefaults) {
  const { now } = context;
  return once(context, "record-defaults", undefined, async (trx) => {
    const received = await lockSomeReceived(trx, call, applications);
    const round = await loadRound(trx, call, now);
    const records = await listApplicationRecords(trx, received, now);
    const recorded = await listAnswersOnRecord(
      trx,
      received.map(({ id }) => id),
    );
    const items = records.map((one) => ({
      ...one,
      recorded: recorded.get(one.application.id) ?? [],
      accreditation: newId<"accreditation">(),
    }));
    const ruling = record({ call, process: round.process.id, items }, now);
    if (!ruling.ok) return ruling;
    const periods = periodsOf(records);
    await appendSteps(trx, ruling.next.steps);
    await saveClearedByDefault(trx, ruling.next.cleared, now);
    await saveMovedByDefault(trx, ruling.next.moved);
    const sealed: { readonly final: Awaited<ReturnType<typeof sealOutcomes>>; readonly added: number }[] = [];
    for (const period of periods) {
      const joining = ruling.next.granted.flatMap((one) => (one.period === period.id ? [one.application] : []));
      if (joining.length === 0) continue;
      sealed.push({ final: await sealOutcomes(trx, { period, round, joining }, now), added: joining.length });
    }
    const granted = new Set(ruling.next.granted.map(({ application }) => application));
    const overrun = ruling.next.overrun.map(({ application }) => application.id);
    for (const { list, applications: named, isFinal } of await listListsBeforeBody(trx, overrun)) {
      const joining = named.filter((application) => granted.has(application));
      if (joining.length === 0 && isFinal) continue;
      sealed.push({ final: await sealByDefault(trx, { list, round, joining }, now), added: joining.length });
    }
    await insertAccreditations(trx, ruling.next.granted, now);
    await announce(trx, context, ruling.happened, { round, defaults: ruling.next });
    for (const { final, added } of sealed)
      await announce(trx, context, final.happened, { list: final.next, round, by: "record-defaults", added });
    return accept({ count: ruling.next.steps.length }, ruling.happened);
  });
}

function periodsOf(records: readonly Pick<ApplicationRecord, "period">[]): NoObjectionPeriod[] {
  const periods = records.flatMap(({ period }) => (period === null ? [] : [period]));
  return Array.from(Map.groupBy(periods, ({ id }) => id).values(), ([first]) => mustExist(first ?? null));
}
