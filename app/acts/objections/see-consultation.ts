import { getCall } from "#db/applications/calls.ts";
import {
  listConsultationEntries,
  listExtensionsTold,
  listObjectionsAgainst,
  type RecordedEntry,
} from "#db/objections/consultations.ts";
import { listNamesOnLists } from "#db/objections/determinations.ts";
import { listWindowsIn } from "#db/objections/items-in-windows.ts";
import { appendDisclosure } from "#db/objections/objection-disclosures.ts";
import { listOutages } from "#db/process/outages.ts";
import { readAs } from "#db/readers.ts";
import { type Basis, caseStanding } from "#domain/applications/case.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { StageKey } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import { isConsultedOn, mayConsult, mayMaintain } from "#domain/objections/consultation.ts";
import { discloseConsultation } from "#domain/objections/disclosure.ts";
import { windowFor } from "#domain/objections/window-of-application.ts";
import type { Outage } from "#domain/process/outage.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadConsultation } from "./consultation-of-chair.ts";

/** A consultation with everything that was said in it. To be shown it is an act, as with the objections of a period: who is shown it, is on record. */
export async function seeConsultation(context: Context, { reference }: { readonly reference: string }) {
  const { now } = context;
  return once(context, "see-consultations", undefined, async (trx, actor) => {
    await readAs(trx, actor);
    const { application, consultation, period, item } = await loadConsultation(trx, reference, actor.process, now);
    const { decision, process } = item;
    const ruling = discloseConsultation(actor, { period, decision, application: application.id }, now);
    if (!ruling.ok) return ruling;
    const { bases } = ruling.next;
    await appendDisclosure(trx, {
      process: period.process,
      period: period.id,
      application: application.id,
      readerPerson: actor.person,
      readerRole: actor.role,
      readerMission: null,
      disclosedAt: now,
      what: bases ? "objectors and bases" : "objectors",
    });
    await announce(trx, context, ruling.happened, { period });
    const call = mustExist(await getCall(trx, period.call));
    const stages = mustExist(classIn(decision, mustExist(application.class)).track);
    const placed = await listWindowsIn(trx, period.id, [application.id]);
    const window = mustExist(windowFor(decision, { class: application.class, window: placed.get(application.id) }));
    const stage = mustExist(stages.find(({ key }) => key === consultation.stage) ?? null);
    const objections = (await listObjectionsAgainst(trx, [application.id])).filter(
      (one) => one.period === period.id && isConsultedOn(one, consultation, window),
    );
    const entries = await listConsultationEntries(trx, consultation);
    const extensions = await listExtensionsTold(trx, [application.id]);
    const outages = extensions.length === 0 ? [] : await listOutages(trx);
    const refusal = mayConsult(item, now);
    // Once it is over nobody can be answered any more.
    const isNew = refusal === null ? newOf(entries) : [];
    const names = await listNamesOnLists(trx, [application.id]);
    const { name, country } = mustExist(names.get(application.id) ?? null);
    return {
      ...ruling,
      shown: {
        reference,
        name,
        country,
        process: process.shortName,
        call: call.title,
        opensAt: consultation.openedAt.toString(),
        closesAt: consultation.closesAt.toString(),
        zone: period.window.zone,
        extensions: extensions.map(({ from, to, extendedAt, reason, outage }) => ({
          from: from.toString(),
          to: to.toString(),
          reason,
          extendedAt: extendedAt.toString(),
          outage: plainOutage(outages.find(({ id }) => id === outage)),
        })),
        silence: stage.kind === "consultation" ? stage.silence : "maintains",
        threshold: window.threshold,
        cites: stage.cites,
        refusal,
        outcome: outcomeOf(item, stage.key, now),
        basesShown: bases,
        objections: objections.map((one) => ({
          id: one.id,
          missionId: one.mission,
          mission: one.missionName,
          receivedAt: one.receivedAt.toString(),
          basis: bases ? one.basis : null,
          withdrawnAt: one.withdrawnAt?.toString() ?? null,
          maintainedAt: one.maintainedAt?.toString() ?? null,
          mayBeMaintained: mayMaintain({ objection: one, item }, now) === null,
          isWaiting: isNew.some(({ missionName }) => missionName === one.missionName),
          letter: entries.find(({ objection, letter }) => objection === one.id && letter !== null)?.letter ?? null,
        })),
        entries: entries
          .filter(({ kind }) => kind === "note" || kind === "request" || kind === "message")
          .map((entry) => ({
            id: entry.id,
            kind: entry.kind,
            mission: entry.missionName,
            words: entry.words ?? "",
            enteredAt: entry.enteredAt.toString(),
            /** Of the Chair's office; null for what a State wrote. */
            enteredBy: entry.kind === "message" ? null : entry.enteredBy,
            isNew: isNew.includes(entry),
          })),
      },
    };
  });
}

/** What States wrote since the Chair's office last wrote to them, or noted what was said with them. */
function newOf(entries: readonly RecordedEntry[]): readonly RecordedEntry[] {
  return entries.filter(
    ({ kind, missionName }, place) =>
      kind === "message" &&
      !entries
        .slice(place)
        .some((later) => (later.kind === "request" || later.kind === "note") && later.missionName === missionName),
  );
}

/** What time has answered at its end; null while it runs, and where its organisation has withdrawn. */
function outcomeOf(item: Basis, key: StageKey, now: Instant): "withdrawn" | "maintained" | null {
  const { outcome } = caseStanding(item, now).passed.findLast(({ stage }) => stage.key === key) ?? {};
  return outcome === "withdrawn" || outcome === "maintained" ? outcome : null;
}

function plainOutage(outage: Outage | undefined) {
  if (outage === undefined) return null;
  const { id, what, reason, beganAt, endedAt, withdrawal } = outage;
  return {
    ...{ id, what, reason, beganAt: beganAt.toString(), endedAt: endedAt.toString() },
    withdrawal:
      withdrawal === null ? null : { reason: withdrawal.reason, withdrawnAt: withdrawal.withdrawnAt.toString() },
  };
}
