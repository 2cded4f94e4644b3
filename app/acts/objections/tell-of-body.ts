import type { Trx } from "#db/handles.ts";
import { getSealedList } from "#db/objections/sealed-lists.ts";
import {
  type Addressed,
  appendCircularLetters,
  listChairRecipients,
  listSecretariatRecipients,
} from "#db/record/correspondence.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Told } from "#domain/objections/confirm-determination.ts";
import { type Determination, determinedOutcomes } from "#domain/objections/determination.ts";
import { mayRead, withOutcome } from "#domain/objections/disclosure.ts";
import type { DeterminationConfirmed, ListPutBeforeBody } from "#domain/objections/events.ts";
import { type ListBeforeBody, zoneOfList } from "#domain/objections/list-before-body.ts";
import type { SealedList } from "#domain/objections/sealed-list.ts";
import type { Round } from "../applications/round.ts";
import { whyByClass } from "../applications/why-by-class.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { aboutList, listMissionsReading } from "./about-list.ts";

/** To every organisation on the list, to the missions that have it, and to the Chair: the body decides. */
export async function tellPutBeforeBody(
  trx: Trx,
  { now }: Context,
  event: ListPutBeforeBody,
  { list, round }: { readonly list: SealedList; readonly round: Round },
): Promise<number> {
  const to: Addressed = { putBeforeBody: event.call, sealedAt: event.sealedAt };
  const { process, call, decision } = round;
  const eventKey = `ListPutBeforeBody:${event.call}:${event.sealedAt.toString()}`;
  const toApplicants = await appendCircularLetters(trx, {
    kind: "application-before-body",
    eventKey,
    at: now,
    to,
    addressedAs: "application",
    data: {
      process: { slug: process.slug, title: process.title },
      call: call.title,
      zone: decision.provisions.circulation.zone,
      since: event.sealedAt.toString(),
    },
    dataOfClass: await whyByClass(trx, to, { round }, now),
  });
  const data = { ...(await aboutList(trx, list, round)), count: list.count };
  const recipients = [
    ...(await listMissionsReading(trx, list, decision)),
    ...(await listChairRecipients(trx, process.id)),
  ];
  const toReaders = await sendLetters(trx, { at: now, eventKey: `${eventKey}:list`, recipients }, () => ({
    kind: "list-before-body",
    data,
  }));
  return toApplicants + toReaders;
}

interface Determined {
  readonly determination: Determination;
  readonly told: readonly Told[];
  readonly list: ListBeforeBody;
  readonly round: Round;
}

/** Each organisation learns what the body decided on it; the offices and the missions what the determination came to. */
export async function tellDetermined(
  trx: Trx,
  context: Context,
  event: DeterminationConfirmed,
  determined: Determined,
): Promise<number> {
  return (
    (await tellOrganisations(trx, context, event, determined)) + (await tellOffices(trx, context, event, determined))
  );
}

async function tellOrganisations(
  trx: Trx,
  { now }: Context,
  { determination, decidedAt, symbol, corrects }: DeterminationConfirmed,
  { list, round, determination: { items }, told }: Determined,
): Promise<number> {
  const { process, call, decision, session } = round;
  const about = {
    process: { slug: process.slug, title: process.title },
    call: call.title,
    zone: zoneOfList(list),
  };
  const body = { ...about, decidedAt: decidedAt.toString(), symbol };
  const mayApplyAgain = decision.provisions.validity.reapplication.allowed;
  const letters = {
    yes: {
      kind: "accredited",
      data: {
        ...about,
        grantedAt: decidedAt.toString(),
        validUntil: scopeOf(decision, process, session).endsOn?.toString() ?? null,
      },
    },
    no: { kind: "not-accredited-by-body", data: { ...body, mayApplyAgain } },
    deferred: { kind: "determination-deferred", data: body },
  } as const;
  const decided = new Set(items.map(({ application }) => application));
  const isInTime = list.listed
    .filter(({ application }) => decided.has(application.id))
    .every(({ further }) => further.defaults.every((told) => !isAfter(decidedAt, told.at)));
  let written = 0;
  for (const outcome of determinedOutcomes) {
    for (const before of ["nothing", "body", "default"] as const) {
      const same = told.filter((one) => one.outcome === outcome && one.before === before);
      if (same.length === 0) continue;
      const to: Addressed = { onList: same.map(({ application }) => application) };
      const dataOfClass = await whyByClass(trx, to, { round }, now);
      const { kind, data } = letters[outcome];
      written += await appendCircularLetters(trx, {
        kind,
        data: { ...data, instead: insteadBy(before) },
        eventKey: `DeterminationConfirmed:${determination}`,
        at: now,
        to,
        addressedAs: "application",
        dataOfClass,
      });
    }
  }
  return written;

  /** What is decided after a default was told is a change of mind, unless it had been decided in time. */
  function insteadBy(before: keyof typeof insteadOf) {
    if (corrects !== null) return "correction";
    if (before !== "default") return insteadOf[before];
    return isInTime ? insteadOf.default : insteadOf.body;
  }
}

/** Of which kind an earlier letter was, whose place this one takes. */
const insteadOf = { nothing: null, body: "change", default: "late" } as const;

/** A mission learns of the outcome what the decision makes known to it. */
async function tellOffices(
  trx: Trx,
  { now }: Context,
  { determination, decidedAt, symbol, corrects, withdrawn, yes, no, deferred }: DeterminationConfirmed,
  { list, round: { process, call, decision } }: Determined,
): Promise<number> {
  const eventKey = `DeterminationConfirmed:${determination}`;
  const kind = "determination-confirmed";
  const about = {
    process: { slug: process.slug, title: process.title },
    call: call.title,
    zone: zoneOfList(list),
    determination,
    decidedAt: decidedAt.toString(),
    symbol,
    isCorrection: corrects !== null,
  };
  const missions = await listMissionsReading(trx, mustExist(await getSealedList(trx, list.id)), decision);
  const toMissions = await sendLetters(
    trx,
    { at: now, eventKey: `${eventKey}:mission`, recipients: missions },
    ({ memberState }) => {
      const mission = { role: "mission", mayObject: memberState } as const;
      const learns = mayRead(mission, "final-list", withOutcome(decision, now), now) === "yes";
      const counts = learns ? { yes, withdrawn, no: null, deferred: null } : null;
      return { kind, data: { ...about, reader: "mission", counts } };
    },
  );
  const counts = { yes, withdrawn, no, deferred };
  const chairs = await listChairRecipients(trx, process.id);
  const officers = await listSecretariatRecipients(trx);
  const toOffices = await sendLetters(
    trx,
    { at: now, eventKey: `${eventKey}:office`, recipients: [...chairs, ...officers] },
    () => ({ kind, data: { ...about, reader: "office", counts } }),
  );
  return toMissions + toOffices;
}
