import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listBodies, listBodiesOf } from "#db/process/bodies.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { closingByText } from "#domain/applications/call.ts";
import type { Actor } from "#domain/kit/actor.ts";
import {
  dateIn,
  daysBefore,
  type Instant,
  isAfter,
  isBefore,
  type PlainDate,
  startOfDay,
} from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { nextSession } from "#domain/kit/second-look.ts";
import { refusalsLeftToNobody } from "#domain/modalities/brought-about.ts";
import { alsoReadBy } from "#domain/modalities/list-readers.ts";
import {
  isCarriedOver,
  type ModalitiesDecision,
  type ModalitiesRecord,
  modalitiesStanding,
} from "#domain/modalities/modalities.ts";
import { citedParagraphs, paragraphsOf, withoutMark } from "#domain/modalities/paragraphs.ts";
import { foresee, type StageForeseen, type WayForeseen } from "#domain/modalities/preview.ts";
import { sourcesOfStage } from "#domain/modalities/stage-sources.ts";
import { comesInUnverified } from "#domain/modalities/stages.ts";
import { classesOf, type Described, isCustomary, ownClassesOf } from "#domain/modalities/templates.ts";
import { uncitedMarks } from "#domain/modalities/uncited.ts";
import type { Process } from "#domain/process/process.ts";

/** Nothing is said of a session that has begun but what would have been: from so many days before it. */
const DAYS_BEFORE_A_PAST_SESSION = 60;

interface Wanted {
  readonly process: string;
  readonly version: number;
}

/** A version that its reader may know: the Chair of the process also knows the drafts. */
export async function findKnownDecision({ db, now, actor }: Context | PublicContext, wanted: Wanted) {
  const process = await findProcessBySlug(db, wanted.process);
  if (process === null) return null;
  const records = await listModalitiesDecisions(db, process.id);
  const found = records.find(({ decision }) => decision.version === wanted.version);
  if (found === undefined || !mayKnow(actor, found, now)) return null;
  return { process, decision: found.decision };
}

export type PublicContext = Pick<Context, "db" | "now"> & { readonly actor: Actor };

function mayKnow(actor: Actor, { decision, silence }: ModalitiesRecord, now: Instant): boolean {
  if (modalitiesStanding(decision, silence, now) !== "draft") return true;
  return actor.role === "chair" && actor.process === decision.process;
}

interface Against {
  readonly session?: Id<"session"> | undefined;
  /** The day from which the days are counted. */
  readonly opensOn?: PlainDate | undefined;
}

/** The lines of a decision that has its own classes, without days; null where its provisions describe the customary ones. */
export async function ownWays(db: Db, decision: ModalitiesDecision, process: Process) {
  const own = ownClassesOf(decision);
  if (own === undefined) return null;
  const { zone, beginsOn, endsOn, dutyStation } = process;
  const session = { beginsOn, endsOn: endsOn ?? beginsOn };
  const at = { opensAt: startOfDay(zone, beginsOn), session, zone, holidays: { dutyStation, years: new Map() } };
  return {
    zone,
    validity: decision.provisions.validity,
    named: await namedInStages(db, decision, process.id),
    ways: foresee(own, at).ways.map((way) => wayShown(decision, way, () => null)),
  };
}

/** What the stages of a decision name by a key, with its title: classes, and bodies of the process. */
export async function namedInStages(
  db: Db,
  decision: Pick<ModalitiesDecision, "provisions" | "classes">,
  process: Id<"process">,
) {
  const bodies = await listBodies(db, process);
  return {
    classes: classesOf(decision).map(({ key, title }) => ({ key, title })),
    bodies: bodies.map(({ slug: key, title }) => ({ key, title })),
  };
}

/** A way under a decision in plain data. */
export function wayShown(
  decision: Described,
  { classes, track, onlyNotifies, line, branch }: WayForeseen,
  at: (until: Instant | null) => string | null,
) {
  const isOwn = ownClassesOf(decision) !== undefined;
  const shown = ({ until, from, earliest, latest, tooLate, ...stage }: StageForeseen) => ({
    ...stage,
    sources: sourcesOfStage(decision, classes, stage.stage),
    customary: isOwn ? null : { alsoReadBy: alsoReadBy(decision.provisions) },
    until: at(until),
    from: at(from),
    earliest: at(earliest),
    latest: at(latest),
    // Without a day of its own, nothing is late for a session.
    tooLate: tooLate && at(until) !== null,
  });
  return {
    classes: classes.map((one) => ({
      key: one.key,
      title: one.title,
      /** In the words of the text; null where it has no more than the customary title says. */
      belongs: isCustomary(one) ? null : one.belongs,
      cites: one.cites,
      isCarriedOver: track === null && isCarriedOver(decision, one.key),
    })),
    isClosed: track === null,
    onlyNotifies,
    isUnverified: track !== null && comesInUnverified(track),
    line: line.map(shown),
    branch: branch.map(shown),
  };
}

export type WayForeseenShown = ReturnType<typeof wayShown>;

/** What a decision would do for each class, against a session of its process. Without one, and without a text's own length, nothing has a day. */
export async function seePreview(context: PublicContext, wanted: Wanted, against: Against) {
  const known = await findKnownDecision(context, wanted);
  if (known === null) return null;
  const { process, decision } = known;
  const { id, title, version } = decision;
  const paragraphs = citedParagraphs(paragraphsOf(decision.text)).map((one) => ({
    mark: one.mark,
    words: withoutMark(one),
  }));
  return {
    ...(await foreseeText(context, process, { ...decision, paragraphs }, against)),
    decision: { id, title, version },
  };
}

/** A text that may not be on record yet: a decision that is being entered is foreseen as one that was proposed. */
export async function foreseeText(
  { db, now }: Pick<PublicContext, "db" | "now">,
  process: Process,
  text: Pick<ModalitiesDecision, "citation" | "provisions" | "classes"> & {
    readonly paragraphs: readonly { readonly mark: string; readonly words: string }[];
  },
  against: Against,
) {
  const { zone } = process;
  const { zone: textZone } = text.provisions.circulation;
  const [sessions, holidays, bodies, named] = await Promise.all([
    listSessions(db, process.id),
    getHolidayCalendar(db, process.dutyStation),
    listBodiesOf(db, { ...text, process: process.id }),
    namedInStages(db, text, process.id),
  ]);
  const session =
    sessions.find(({ id }) => id === against.session) ?? nextSession(sessions, zone, now) ?? sessions.at(-1) ?? null;
  const last = process.endsOn ?? dateIn(zone, now);
  const days = session ?? { beginsOn: last, endsOn: last };
  const opensAt = against.opensOn === undefined ? usualOpening(process, days, now) : startOfDay(zone, against.opensOn);
  const { ways, unlistedYears } = foresee(classesOf(text), { opensAt, session: days, zone, textZone, holidays });
  const { provisions } = text;
  const closing = session === null ? null : closingByText(text, session, holidays);
  return {
    process: { slug: process.slug, shortName: process.shortName },
    citation: text.citation,
    paragraphs: text.paragraphs.map(({ mark, words }) => ({ mark, words })),
    uncited: uncitedMarks(
      text.paragraphs.map(({ mark }) => mark),
      text,
    ),
    provisions,
    hasOwnClasses: ownClassesOf(text) !== undefined,
    sessions: sessions.map(({ id, title: name }) => ({ id, title: name })),
    session:
      session === null
        ? null
        : {
            id: session.id,
            title: session.title,
            beginsOn: session.beginsOn.toString(),
            endsOn: session.endsOn.toString(),
          },
    /** Of a call for the session, where the text says when. */
    callCloses:
      closing === null
        ? null
        : {
            at: closing.closesAt.toString(),
            zone: provisions.circulation.zone,
            isTooEarly: !isAfter(closing.closesAt, opensAt),
          },
    opensOn: opensAt.toZonedDateTimeISO(zone).toPlainDate().toString(),
    dutyStation: process.dutyStation,
    unlistedYears: [...new Set([...unlistedYears, ...(closing?.unlistedYears ?? [])])].toSorted(
      (one, other) => one - other,
    ),
    /** Stages that nobody brings about: no call opens under the text. */
    leftToNobody: refusalsLeftToNobody(text, bodies),
    ways: ways.map((way) => wayShown(text, way, (until) => (session === null ? null : (until?.toString() ?? null)))),
    validity: provisions.validity,
    zone,
    byDay: true,
    named,
  };
}

function usualOpening({ zone }: Process, session: { readonly beginsOn: PlainDate }, now: Instant): Instant {
  const begins = startOfDay(zone, session.beginsOn);
  return isBefore(now, begins)
    ? startOfDay(zone, now.toZonedDateTimeISO(zone).toPlainDate())
    : daysBefore(begins, DAYS_BEFORE_A_PAST_SESSION, zone);
}
