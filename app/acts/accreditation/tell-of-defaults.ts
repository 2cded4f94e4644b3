import type { Trx } from "#db/handles.ts";
import {
  type Addressed,
  appendCircularLetters,
  listChairRecipients,
  listSecretariatRecipients,
} from "#db/record/correspondence.ts";
import type { Defaults, Overrun } from "#domain/accreditation/defaults.ts";
import type { DefaultsRecorded } from "#domain/accreditation/events.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { beforeBodyAt } from "#domain/modalities/what-follows.ts";
import { mayRead, withOutcome } from "#domain/objections/disclosure.ts";
import { classesOn } from "#domain/objections/put-before-body.ts";
import type { Round } from "../applications/round.ts";
import { whyByClass } from "../applications/why-by-class.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { listMissionsOfList } from "../objections/about-list.ts";

interface Recorded {
  readonly round: Round;
  readonly defaults: Defaults;
}

/** Each organisation learns what it means for it; the offices, and the missions where a body had not ruled, what it came to. */
export async function tellDefaults(
  trx: Trx,
  context: Context,
  event: DefaultsRecorded,
  recorded: Recorded,
): Promise<number> {
  return (await tellOrganisations(trx, context, event, recorded)) + (await tellOffices(trx, context, event, recorded));
}

function eventKeyOf({ call }: DefaultsRecorded, { now }: Context): string {
  return `DefaultsRecorded:${call}:${now.toString()}`;
}

async function tellOrganisations(
  trx: Trx,
  context: Context,
  event: DefaultsRecorded,
  { round, defaults }: Recorded,
): Promise<number> {
  const { call, process, decision, session } = round;
  const about = { process: { slug: process.slug, title: process.title }, call: call.title, zone: process.zone };
  const granted = new Map(defaults.granted.map((one) => [one.application, one]));
  const told = defaults.overrun.flatMap((one) => {
    const { id, state, ...application } = one.application;
    const accreditation = granted.get(id);
    const outcome = accreditation === undefined ? outcomeOf(one, defaults) : null;
    if (accreditation === undefined && outcome === null) return [];
    const letter =
      accreditation === undefined
        ? {
            kind: "decided-by-default",
            data: {
              ...about,
              by: one.by,
              answer: one.answer,
              dueAt: one.at.toString(),
              outcome,
              mayApplyAgain: decision.provisions.validity.reapplication.allowed,
            },
          }
        : {
            kind: "accredited",
            data: {
              ...about,
              grantedAt: accreditation.grantedAt.toString(),
              validUntil: scopeOf(decision, process, session).endsOn?.toString() ?? null,
            },
          };
    const period = "period" in application ? application.period : null;
    return [{ id, isListed: state === "circulated", letter, period }];
  });
  const alike = Map.groupBy(told, ({ letter, period }) => JSON.stringify([letter, period]));
  let written = 0;
  for (const group of alike.values()) {
    const { letter, isListed } = mustExist(group[0] ?? null);
    const ids = group.map((one) => one.id);
    const to: Addressed = isListed ? { onList: ids } : { received: ids };
    written += await appendCircularLetters(trx, {
      ...letter,
      at: context.now,
      eventKey: eventKeyOf(event, context),
      to,
      addressedAs: "application",
      dataOfClass: await whyByClass(trx, to, { round }, context.now),
    });
  }
  return written;
}

/** Null where time has answered more, of which it is told next. */
function outcomeOf({ application: { id }, standing }: Overrun, { cleared, moved }: Defaults) {
  if (standing === null) return null;
  if (standing.kind === "not-accredited" || standing.kind === "refused") return "ended" as const;
  if (moved.some((one) => one.id === id)) return "movedOn" as const;
  if (standing.kind !== "waits") return null;
  return cleared.includes(id) ? ("cleared" as const) : ("waits" as const);
}

async function tellOffices(
  trx: Trx,
  context: Context,
  event: DefaultsRecorded,
  { round: { process, call, decision }, defaults }: Recorded,
): Promise<number> {
  const { now } = context;
  const kind = "defaults-recorded";
  const granted = new Set(defaults.granted.map(({ application }) => application));
  const alike = Map.groupBy(defaults.overrun, ({ by, answer, at }) => [by, answer, at.toString()].join(" "));
  let written = 0;
  for (const [key, those] of alike) {
    const { by, answer, at } = mustExist(those[0] ?? null);
    const counts = { all: those.length, accredited: those.filter(({ application: { id } }) => granted.has(id)).length };
    const data = {
      process: { slug: process.slug, title: process.title },
      call: call.title,
      zone: process.zone,
      by,
      answer,
      dueAt: at.toString(),
    };
    const eventKey = `${eventKeyOf(event, context)}:${key}`;
    const offices = [...(await listChairRecipients(trx, process.id)), ...(await listSecretariatRecipients(trx))];
    written += await sendLetters(trx, { at: now, eventKey, recipients: offices }, () => ({
      kind,
      data: { ...data, counts },
    }));
    if (by !== "body") continue;
    const before = beforeBodyAt(decision, classesOn(those.map(({ application }) => application)));
    const missions = await listMissionsOfList(trx, decision, before);
    written += await sendLetters(
      trx,
      { at: now, eventKey: `${eventKey}:mission`, recipients: missions },
      ({ memberState }) => {
        const mission = { role: "mission", mayObject: memberState } as const;
        const learns = mayRead(mission, "final-list", withOutcome(decision, now), now) === "yes";
        return { kind, data: { ...data, counts: learns ? counts : null } };
      },
    );
  }
  return written;
}
