import { listCallsThatOpened } from "#db/applications/calls.ts";
import { appendLettersToWhoCouldApply, listNotAccredited } from "#db/applications/who-could-apply.ts";
import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { appendLettersToSubscribers } from "#db/papers/subscriptions.ts";
import { listHolidayYearsOf } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { listChairRecipients, listMissionRecipients } from "#db/record/correspondence.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { mayApplyAgainFrom, openClasses } from "#domain/applications/application.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { standingsInTheWay } from "#domain/applications/standing-in-a-word.ts";
import { type Instant, isAfter, isBefore, recordedBy } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold } from "../kit/notices.ts";
import { sendLetters } from "../kit/send-letters.ts";
import type { Round } from "./round.ts";

/** A worker that was away for longer tells nobody of what everybody has seen since. Letters of the e-mail list are kept for no less: what is told once stays known. */
const HOURS_OF_NEWS = 7 * 24;

/**
 * A call has opened, and what was to withdraw it in time is on record: who could apply is told, with the missions, the Chair's office and the e-mail list, once for
 * each call. It bears the title that it has by then.
 */
export async function tellOfOpenedCalls({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const by = recordedBy(now);
    const after = now.subtract({ hours: HOURS_OF_NEWS });
    const opened = await listCallsThatOpened(trx, { after, by, openAt: now });
    const due = await notYetTold(
      trx,
      opened.map((call) => ({ call, eventKey: `CallOpened:${call.id}` })),
    );
    let written = 0;
    for (const { call, eventKey } of due) written += await tellOfCall(trx, now, call, eventKey);
    if (written > 0) await appendJob(trx, DELIVER_LETTERS);
  });
}

/** However many could apply, they are written to in one statement. */
async function tellOfCall(trx: Trx, at: Instant, call: CallForApplications, eventKey: string): Promise<number> {
  const process = mustExist(await getProcess(trx, call.process));
  const session = mustExist(await getSession(trx, call.session));
  const decision = mustExist(await getModalitiesDecision(trx, call.decision));
  const data = {
    process: { slug: process.slug, title: process.title },
    call: { id: call.id, title: call.title },
    session: { title: session.title, beginsOn: session.beginsOn.toString(), endsOn: session.endsOn.toString() },
    opensAt: call.window.opensAt.toString(),
    closesAt: call.window.closesAt.toString(),
    zone: call.window.zone,
    decision: { title: decision.title, version: decision.version, citation: decision.citation },
  };
  const letter = { eventKey, at, data };
  const recipients = [...(await listMissionRecipients(trx)), ...(await listChairRecipients(trx, call.process))];
  const toReaders = await sendLetters(trx, { at, eventKey, recipients }, () => ({
    kind: "call-opened",
    data: { ...data, mayApply: false },
  }));
  // Where no class is open nobody applies: who is in one that is carried over need not.
  const toApplicants =
    openClasses(decision).length === 0
      ? 0
      : await appendLettersToWhoCouldApply(trx, {
          ...letter,
          kind: "call-opened",
          data: { ...data, mayApply: true },
          call,
          ...(await whoMustWait(trx, at, { call, decision, process })),
        });
  const toList = { ...letter, kind: "call-for-subscriber", process: call.process };
  return toReaders + toApplicants + (await appendLettersToSubscribers(trx, toList));
}

/** Whom the decision lets apply again only after a time: who may while the call is open is told from when on, who may not is not told. */
async function whoMustWait(
  trx: Trx,
  at: Instant,
  { call, decision, process }: Pick<Round, "call" | "decision" | "process">,
) {
  const inTheWay = standingsInTheWay(decision);
  const { allowed, after } = decision.provisions.validity.reapplication;
  if (!allowed || after === null) return { inTheWay, early: [], tooEarly: [] };
  const holidays = { dutyStation: process.dutyStation, years: await listHolidayYearsOf(trx, process.id) };
  const waiting = (await listNotAccredited(trx, process.id, at)).flatMap(({ organisation, at: ended }) => {
    const from = mayApplyAgainFrom({ call, decision, holidays }, ended);
    return from !== null && isBefore(at, from) ? [{ organisation, from }] : [];
  });
  const [tooEarly, early] = [
    waiting.filter(({ from }) => isAfter(from, call.window.closesAt)),
    waiting.filter(({ from }) => !isAfter(from, call.window.closesAt)),
  ];
  return { inTheWay, early, tooEarly: tooEarly.map(({ organisation }) => organisation) };
}
