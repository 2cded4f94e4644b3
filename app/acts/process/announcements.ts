import type { Trx } from "#db/handles.ts";
import { appendCircularLetters, listChairRecipients, listMissionRecipients } from "#db/record/correspondence.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Window } from "#domain/kit/calendar.ts";
import type { ProcessEvent, SessionCancelled, SessionConfirmed, SessionMoved } from "#domain/process/events.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";

export const processAnnouncements = {
  ProcessOpened: { act: "open-process" },
  SessionScheduled: { act: "schedule-session" },
  SessionMoved: { act: "move-session", tell: tellMoved },
  SessionConfirmed: { act: "confirm-session", tell: tellChanged },
  SessionCancelled: { act: "cancel-session", tell: tellChanged },
  OutageRecorded: { act: "record-outage" },
  HolidaysRecorded: { act: "record-holidays" },
  BodyNamed: { act: "name-body" },
  MemberSeated: { act: "seat-member" },
  MembershipEnded: { act: "end-membership" },
} as const satisfies AnnouncementsOf<ProcessEvent>;

interface Moved {
  readonly process: Process;
  readonly session: Session;
  readonly calls: readonly CallForApplications[];
  /** That were told, and now close when the session has ended. */
  readonly outliving: readonly { readonly call: string; readonly kind: "call" | "period"; readonly window: Window }[];
}

/** To all missions, to the organisations that have an application for the session, and to the Chair, who alone is told what now outlives it. */
async function tellMoved(
  trx: Trx,
  { now }: Context,
  { session: id, from, to, reason }: SessionMoved,
  { process, session, calls, outliving }: Moved,
): Promise<number> {
  const eventKey = `SessionMoved:${id}:${now.toString()}`;
  const about = {
    process: { slug: process.slug, title: process.title },
    session: session.title,
    from,
    to,
    reason,
    outliving: [],
  };
  const missions = await listMissionRecipients(trx);
  const toMissions = await sendLetters(trx, { at: now, eventKey, recipients: missions }, () => ({
    kind: "session-moved",
    data: { ...about, reader: { kind: "mission" } },
  }));
  const chairs = await listChairRecipients(trx, process.id);
  const toChair = await sendLetters(trx, { at: now, eventKey: `${eventKey}:chair`, recipients: chairs }, () => ({
    kind: "session-moved",
    data: {
      ...about,
      outliving: outliving.map(({ call, kind, window: { closesAt, zone } }) => ({
        call,
        kind,
        closesAt: closesAt.toString(),
        zone,
      })),
      reader: { kind: "chair" },
    },
  }));
  const toApplicants = await appendCircularLetters(trx, {
    kind: "session-moved",
    eventKey,
    at: now,
    to: { appliedTo: calls.map((call) => call.id) },
    addressedAs: "reader",
    data: about,
  });
  return toMissions + toChair + toApplicants;
}

/** To all missions and the Chair, and to the organisations that have an application for the session. */
async function tellChanged(
  trx: Trx,
  { now }: Context,
  { type, session: id, reason }: SessionConfirmed | SessionCancelled,
  { process, session, calls }: Pick<Moved, "process" | "session" | "calls">,
): Promise<number> {
  const eventKey = `${type}:${id}`;
  const data = {
    process: { slug: process.slug, title: process.title },
    session: session.title,
    days: { beginsOn: session.beginsOn.toString(), endsOn: session.endsOn.toString() },
    to: type === "SessionConfirmed" ? ("confirmed" as const) : ("cancelled" as const),
    reason,
  };
  const readers = [
    { kind: "mission" as const, recipients: await listMissionRecipients(trx) },
    { kind: "chair" as const, recipients: await listChairRecipients(trx, process.id) },
  ];
  let told = 0;
  for (const { kind, recipients } of readers)
    told += await sendLetters(trx, { at: now, eventKey: `${eventKey}:${kind}`, recipients }, () => ({
      kind: "session-changed",
      data: { ...data, reader: { kind } },
    }));
  const toApplicants = await appendCircularLetters(trx, {
    kind: "session-changed",
    eventKey,
    at: now,
    to: { appliedTo: calls.map((call) => call.id) },
    addressedAs: "reader",
    data,
  });
  return told + toApplicants;
}
