import type { Context } from "#acts/kit/context.ts";
import {
  type FilterOfList,
  getListOfPeriod,
  isWhole,
  listCountriesOfList,
} from "#db/applications/application-filter.ts";
import { findApplicationByReference, listApplicationsByIds } from "#db/applications/applications.ts";
import { listCirculated } from "#db/applications/circulated-list.ts";
import type { Trx } from "#db/handles.ts";
import { listNamesOnLists } from "#db/objections/determinations.ts";
import { listObjectionsOfMission } from "#db/objections/objection-notes.ts";
import { listOpenUntil } from "#db/objections/voices.ts";
import { getCirculatedOrganisation } from "#db/organisations/organisations.ts";
import { getMission } from "#db/people/missions.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { readingAs } from "#db/readers.ts";
import { answerItems, isConditional } from "#domain/applications/answer-items.ts";
import type { ApplicationOrder } from "#domain/applications/application.ts";
import { enclosed, inOrderOfKinds } from "#domain/applications/document.ts";
import { hasClosed, type Instant, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { ListedCategory } from "#domain/modalities/provisions.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import { classesOf, classIn } from "#domain/modalities/templates.ts";
import { inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import { holdsBecomeObjections, mayRaise, type Said, saidNow } from "#domain/objections/objection.ts";
import { windowFor } from "#domain/objections/window-of-application.ts";
import { documentShown, seeDocuments } from "../applications/documents.ts";
import { classShown } from "../kit/class-shown.ts";
import { classesNamed, classesOffered, filterOfClass } from "../kit/classes-in-lists.ts";
import { pageOf } from "../kit/page-of.ts";
import { getPeriodOfReader, periodOfMission } from "./period-of-mission.ts";
import { askingOfMission } from "./requests-to-chair.ts";

export interface WantedOfList {
  readonly q?: string | undefined;
  readonly category?: ListedCategory | undefined;
  readonly class?: ClassKey | undefined;
  readonly country?: string | undefined;
  readonly order: ApplicationOrder;
  /** The codes of countries in the order of their names, for that order. */
  readonly countries?: readonly string[] | undefined;
  readonly page: number;
}

/** As many as one reads through on a page; 32 pages hold the longest list that there has been. */
const ROWS = 100;

/**
 * A page of the list as it was circulated, as far as its decision circulates it: what it withholds is neither sent nor filtered by, with the objections of the reader's own mission marked and those of nobody else. `refusal` is
 * what the rule would answer to an objection now; null when one can be raised. Null for those to whom the list was not circulated.
 */
export async function seeCirculatedList({ db, now, actor }: Context, id: Id<"period">, wanted: WantedOfList) {
  const found = await getPeriodOfReader(db, actor, id, now);
  if (found === null) return null;
  const { period, rules, asked } = found;
  const withheld = asStagesSay(rules, asked.at).circulation.fields !== "dossier";
  const classes = classesOffered(classesOf(rules));
  const ofClass = filterOfClass(classes, withheld ? {} : wanted);
  const filter: FilterOfList = {
    q: wanted.q,
    ...ofClass,
    country: wanted.country,
    withoutAcronym: withheld,
  };
  const names = await getListOfPeriod(db, id);
  const { page: wantedPage, order, countries: inOrder } = wanted;
  const [{ rows, total }, countries, saidAndAsked, mission, openUntil, bodies] = await Promise.all([
    listCirculated(db, names, filter, { page: wantedPage, limit: ROWS, order, countries: inOrder }),
    listCountriesOfList(db, names),
    actor.role === "mission"
      ? readingAs(db, actor, async (trx) => {
          const [own, asking] = await Promise.all([
            ownObjections(trx, actor.mission, id),
            askingOfMission(trx, actor, { period, rules }, now),
          ]);
          return { own, asking };
        })
      : { own: new Map<string, OwnObjection>(), asking: null },
    actor.role === "mission" ? getMission(db, actor.mission).then(mustExist) : null,
    hasClosed(period.window, now) ? listOpenUntil(db, id, now) : new Map<Id<"application">, Instant>(),
    listBodiesOf(db, rules),
  ]);
  const { own, asking } = saidAndAsked;
  const { standing } = names;
  const stillOpen = [...openUntil].filter(([, until]) => !isBefore(until, now));
  const open = stillOpen.map(([application]) => application);
  const [held, namesOfHeld] = await Promise.all([listApplicationsByIds(db, open), listNamesOnLists(db, open)]);
  const { page, pages } = pageOf(wantedPage, total, ROWS);
  const classOf = classesNamed(new Map([[rules.id, classesOf(rules)]]));
  const ownShown = (one: OwnObjection | undefined, of: ClassKey) => {
    if (one === undefined) return null;
    const window = asked.at.find((at) => at.class === of)?.window;
    return { note: one.note, said: saidNow(one, windowFor(rules, { class: of, window }), now) };
  };
  return {
    period: periodOfMission(found, now),
    /** In place of the categories, where the decision has classes of its own. */
    classes,
    filter: ofClass,
    withdrawnSince: period.circulatedCount - standing,
    refusal:
      actor.role === "mission"
        ? mayRaise({ objector: actor, period, decision: rules, openUntil, at: asked.at, bodies }, now)
        : null,
    /** What a hold keeps open after the close, for everybody who may speak; never whose hold it is. */
    stillOpen: held.map(({ id: application, reference }) => ({
      reference,
      name: mustExist(namesOfHeld.get(application) ?? null).name,
      until: mustExist(openUntil.get(application) ?? null).toString(),
    })),
    isMission: actor.role === "mission",
    mission: mission?.name ?? null,
    seesAccredited: mayRead(actor, "final-list", inPeriod(rules, period, asked.at), now) === "yes",
    ...ownStanding([...own.values()], rules, now),
    /** Nobody is left to choose. Of a list of several pages this is not asked: one of another page might be. */
    objectsToAll: isWhole(filter) && total > 0 && pages === 1 && rows.every(({ id: one }) => own.has(one)),
    /** What the reader's mission has asked the Chair, and whether it may; null where the decision knows no such request. */
    asking,
    countries,
    list: {
      rows: rows.map(({ id: application, reference, organisation, class: key }) => ({
        reference,
        /** Null where the decision circulates names and countries only. */
        class: withheld ? null : classOf(rules.id, key),
        name: organisation.name,
        country: organisation.country,
        own: ownShown(own.get(application), key),
      })),
      total,
      page,
      pages,
    },
  };
}

/** Those of the references that stand on the list, by name: what somebody has ticked, wherever on it. Null for those to whom the list was not circulated. */
export async function seeTicked({ db, now, actor }: Context, id: Id<"period">, references: readonly string[]) {
  const found = await getPeriodOfReader(db, actor, id, now);
  if (found === null) return null;
  if (references.length === 0) return [];
  const { rows } = await listCirculated(
    db,
    await getListOfPeriod(db, id),
    { references },
    { page: 1, limit: references.length },
  );
  return rows.map(({ reference, organisation: { name, country } }) => ({ reference, name, country }));
}

interface OwnObjection {
  readonly kind: "objection" | "hold";
  readonly limitAt: Instant | null;
  readonly note: string;
}

/** The standing objections of the mission in the period, by application. Read as that mission. */
async function ownObjections(
  trx: Trx,
  mission: Id<"mission">,
  period: Id<"period">,
): Promise<ReadonlyMap<string, OwnObjection>> {
  const notes = await listObjectionsOfMission(trx, mission, period);
  return new Map(
    notes.flatMap(({ reference, objections }) =>
      objections
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ application, kind, limitAt }) => [application, { kind, limitAt, note: reference }] as const),
    ),
  );
}

/** How many organisations the mission objects to, and how many it holds. A hold whose limit has ended is one or the other, or nothing any more. */
function ownStanding(own: readonly OwnObjection[], decision: ModalitiesDecision, now: Instant) {
  const said = own.map((one) => saidNow(one, null, now));
  const count = (what: Said) => said.filter((one) => one === what).length;
  const ended = holdsBecomeObjections(decision) ? count("hold-ended") : 0;
  return { ownCount: count("objection") + ended, ownHeld: count("hold") };
}

export type CirculatedListSeen = NonNullable<Awaited<ReturnType<typeof seeCirculatedList>>>;

/** What an organisation on the list has sent, where the decision circulates the dossiers; null where it circulates names and countries only. */
export async function seeCirculatedDossier({ db, now, actor }: Context, id: Id<"period">, reference: string) {
  const found = await getPeriodOfReader(db, actor, id, now);
  if (found === null) return null;
  const item = inPeriod(found.rules, found.period, found.asked.at);
  if (mayRead(actor, "dossier", item, now) !== "yes") return null;
  const application = await findApplicationByReference(db, reference);
  if (application?.state !== "circulated" || application.period !== id) return null;
  const organisation = mustExist(await getCirculatedOrganisation(db, application.id));
  const { name, acronym, country, website, foundedYear, legalStatus } = organisation;
  const documents = enclosed(await seeDocuments({ db, actor }, application.id));
  return {
    period: periodOfMission(found, now),
    reference,
    class: classShown(classIn(found.rules, application.class)),
    organisation: {
      name,
      acronym,
      country,
      website,
      foundedYear,
      legalStatus,
    },
    answers: answerItems
      // The number on a register is for whoever verifies the claim.
      .filter((item) => item !== "headEmail" && item !== "registerNumber")
      .filter((item) => !isConditional(item) || application.answers[item] !== null)
      .map((item) => ({ item, value: application.answers[item] ?? null })),
    documents: inOrderOfKinds(documents).map(documentShown),
  };
}
