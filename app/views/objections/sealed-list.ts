import type { Context } from "#acts/kit/context.ts";
import { getCall, listCalls } from "#db/applications/calls.ts";
import { getModalitiesDecision, listDecisionsOfCalls } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import {
  countCorrigenda,
  countEntries,
  type Differing,
  listCorrigenda,
  listDifferences,
  type ListedEntry,
  listEntries,
  listListsNaming,
} from "#db/objections/list-entries.ts";
import { countVerified, listNamesToSeal } from "#db/objections/names-to-seal.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { describeQuestions, getWhereAnswered } from "#db/objections/questions.ts";
import { getSealedList, listProposedBefore, listSealedLists } from "#db/objections/sealed-lists.ts";
import { getPerson } from "#db/people/people.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import { forInformationAt, turnOf } from "#domain/modalities/what-follows.ts";
import { audienceOfList, mayRead, withOutcome } from "#domain/objections/disclosure.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import {
  type Answered,
  fieldsChanged,
  isLate,
  itemOfList,
  maySealInformationList,
  namedAsShown,
  presentName,
  type SealedList,
  showsChange,
  showsWhole,
} from "#domain/objections/sealed-list.ts";
import { classesInLists, type ListedClass } from "../kit/classes-in-lists.ts";
import { pageOf } from "../kit/page-of.ts";
import { listObjectorsTold } from "./objectors-told.ts";
import { windowOfPeriod } from "./period-of-mission.ts";

export interface WantedOfSealedList {
  readonly q?: string | undefined;
  readonly page: number;
}

type Db = Context["db"];

const ROWS = 100;

/** As many differences as one reads; how many there are stands above them. */
const DIFFERENCES = 100;

/** A page of a list as it was sealed; null for those to whom its decision does not give it. */
export async function seeSealedList(context: Context, id: Id<"list">, { q, page: wanted }: WantedOfSealedList) {
  const found = await readHead(context, id);
  if (found === null) return null;
  const { head } = found;
  const filter = { q, withoutAcronym: !head.whole };
  const total = await countEntries(context.db, id, filter);
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const rows = await listEntries(context.db, id, filter, { limit, offset });
  return { ...head, list: { rows: rows.map((row) => entryShown(row, found)), total, page, pages } };
}

/** The whole of it, as a file has it. */
export async function seeWholeSealedList(context: Context, id: Id<"list">) {
  const found = await readHead(context, id);
  if (found === null) return null;
  const { head } = found;
  const rows = await listEntries(context.db, id);
  return { ...head, rows: rows.map((row) => entryShown(row, found)) };
}

async function readHead(context: Context, id: Id<"list">) {
  const { db, now, actor } = context;
  const list = await getSealedList(db, id);
  if (list === null || !(await readBy(context, [list])).has(list.id)) return null;
  const [process, call, decision, before, officer, corrigenda, ofCall, period] = await Promise.all([
    getProcess(db, list.process).then(mustExist),
    getCall(db, list.call).then(mustExist),
    getModalitiesDecision(db, list.decision).then(mustExist),
    list.follows === null ? null : getSealedList(db, list.follows),
    list.sealedBy === null || actor.role !== "secretariat" ? null : getPerson(db, list.sealedBy),
    listCorrigenda(db, id),
    listSealedLists(db, { call: list.call }),
    list.period === null ? null : getNoObjectionPeriod(db, list.period),
  ]);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  const readable = await readBy(context, ofCall);
  const entries = corrigenda.length === 0 ? [] : await listEntries(db, id);
  const at = await getWhereAnswered(db, list, decision);
  const answered = await answeredIn(db, list, { decision, at });
  const { circulation, disclosure } = asStagesSay(decision, at);
  const whole = showsWhole(actor, list, { decision, at });
  const stoodOn = list.kind === "proposed" ? await listProposedBefore(db, list) : [];
  const head = {
    ...listShown(list),
    sealedBy: officer?.name ?? null,
    audience: list.audience,
    hash: list.hash,
    period: list.period,
    /** In which the States answer it, or have answered; null of any other list. */
    window: period === null || list.kind !== "proposed" ? null : windowOfPeriod(period, now),
    /** Whether acronym and class are shown. */
    whole,
    late: isLate(list, { decision, at }, holidays),
    zone: process.zone,
    session: { beginsOn: list.session.beginsOn.toString(), endsOn: list.session.endsOn.toString() },
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    call: { id: call.id, title: call.title },
    decision: { version: decision.version, title: decision.title },
    cites: list.kind === "final" ? disclosure.cites : circulation.cites,
    ...answered,
    before: ofCall
      .filter((one) => (one.id === before?.id || stoodOn.includes(one.id)) && readable.has(one.id))
      .map(listShown),
    after: ofCall.filter(({ id: other, follows }) => follows === id && readable.has(other)).map(listShown),
    /** Who objected to those on it, where the decision tells the reader. */
    objectors: period === null || list.kind !== "proposed" ? [] : await listObjectorsTold(context, period.id),
    difference:
      before !== null && readable.has(before.id)
        ? differenceShown(await listDifferences(db, before.id, id), {
            whole,
            both: whole && showsWhole(actor, before, { decision, at: await getWhereAnswered(db, before, decision) }),
            reasons:
              list.kind === "final" && mayRead(actor, "reasons", withOutcome(decision, list.sealedAt), now) === "yes",
          })
        : null,
    corrigenda: corrigenda.map((corrigendum) => {
      const { entry } = mustExist(entries.find((one) => one.entry.application === corrigendum.application));
      const earlier = corrigenda.find((one) => one.id === corrigendum.corrects) ?? null;
      return {
        number: corrigendum.number,
        reference: entry.reference,
        corrects: earlier?.number ?? null,
        from: namedAsShown(earlier ?? entry, whole),
        /** What it should read; null where the reader is not shown what was wrong. */
        to: showsChange(earlier ?? entry, corrigendum, whole) ? namedAsShown(corrigendum, whole) : null,
        reason: corrigendum.reason,
        correctedAt: corrigendum.correctedAt.toString(),
      };
    }),
  };
  const classOf = await classesInLists(db, [decision.id]);
  return { head, classOf: (key: ClassKey) => classOf(decision.id, key) };
}

/** Who answers a proposed list, what follows from that, and which of the lists of its track it is. */
async function answeredIn(db: Db, { kind, period }: SealedList, { decision, at }: Answered) {
  if (kind !== "proposed") return { answeredBy: null, questions: [], turn: null };
  if (period === null) return { answeredBy: "body" as const, questions: [], turn: turnOf(decision, at) };
  const { questions, turn } = await describeQuestions(db, decision, at);
  return { answeredBy: "states" as const, questions, turn };
}

/** Which of the lists the reader may read. */
async function readBy(
  { db, now, actor }: Pick<Context, "db" | "now" | "actor">,
  lists: readonly SealedList[],
): Promise<ReadonlySet<Id<"list">>> {
  if (lists.length === 0) return new Set();
  const decisions = await listDecisionsOfCalls(db);
  const own =
    actor.role === "applicant" && actor.organisation !== null
      ? await listListsNaming(
          db,
          actor.organisation,
          lists.map(({ id }) => id),
        )
      : new Set<Id<"list">>();
  return new Set(
    lists
      .filter((list) => {
        const decision = mustExist(decisions.find(({ id }) => id === list.decision) ?? null);
        const item = itemOfList(list, decision, { own: own.has(list.id) });
        return mayRead(actor, `${list.kind}-list`, item, now) === "yes";
      })
      .map(({ id }) => id),
  );
}

function listShown({ id, kind, number, sealedAt, count }: SealedList) {
  return { id, kind, number, sealedAt: sealedAt.toString(), count };
}

function entryShown(
  listed: ListedEntry,
  { head: { whole }, classOf }: { head: { readonly whole: boolean }; classOf: (key: ClassKey) => ListedClass },
) {
  const { entry, corrigenda, withdrawnAt } = listed;
  const shown = corrigenda.findLast((one, place) => showsChange(corrigenda[place - 1] ?? entry, one, whole));
  const last = shown ?? corrigenda.at(-1);
  return {
    reference: entry.reference,
    ...namedAsShown(entry, whole),
    class: whole ? classOf(entry.class) : null,
    /** By the last corrigendum that shows the reader a change; `to` is null where none of them does. */
    corrected:
      last === undefined ? null : { number: last.number, to: shown === undefined ? null : namedAsShown(shown, whole) },
    withdrawnAt: withdrawnAt?.toString() ?? null,
  };
}

export type EntryShown = ReturnType<typeof entryShown>;

function differenceShown(
  differing: readonly Differing[],
  {
    whole,
    both,
    reasons,
  }: {
    readonly whole: boolean;
    /** Whether the list before shows the reader as much: what one of the two does not show is no difference. */
    readonly both: boolean;
    readonly reasons: boolean;
  },
) {
  const seen = differing.filter(
    ({ before, after }) => before === null || after === null || showsChange(before, after, both),
  );
  const rows = seen.map(({ reference, before, after, withdrawn }) => ({
    reference,
    what: before === null ? ("added" as const) : after === null ? ("gone" as const) : ("changed" as const),
    fields: before === null || after === null ? [] : fieldsChanged(before, after, both),
    before: before === null ? null : namedAsShown(before, whole),
    after: after === null ? null : namedAsShown(after, whole),
    /** Why a name is gone; null where the decision does not disclose it. */
    because: after !== null ? null : withdrawn ? ("withdrawn" as const) : reasons ? ("objected" as const) : null,
  }));
  const count = (what: (typeof rows)[number]["what"]) => rows.filter((row) => row.what === what).length;
  return {
    counts: { added: count("added"), gone: count("gone"), changed: count("changed") },
    rows: rows.slice(0, DIFFERENCES),
  };
}

/** The lists of a process, a call or a period that the reader may read, latest first. */
export async function listReadableLists(
  context: Pick<Context, "db" | "now" | "actor">,
  of: Parameters<typeof listSealedLists>[1],
) {
  const { db } = context;
  const lists = await listSealedLists(db, of);
  const [readable, calls] = await Promise.all([readBy(context, lists), callsOf(db, lists)]);
  const corrigenda = await countCorrigenda(db, [...readable]);
  return lists
    .filter(({ id }) => readable.has(id))
    .toReversed()
    .map((list) => ({
      ...listShown(list),
      call: calls.find(({ id }) => id === list.call)?.title ?? "",
      corrigenda: corrigenda.get(list.id) ?? 0,
    }));
}

/** The final list of each of these periods that has one which the reader may read: the latest. */
export async function listFinalLists(
  context: Pick<Context, "db" | "now" | "actor">,
  periods: readonly Id<"period">[],
): Promise<ReadonlyMap<Id<"period">, ReturnType<typeof listShown>>> {
  if (periods.length === 0) return new Map();
  const lists = (await listSealedLists(context.db, { periods })).filter(({ kind }) => kind === "final");
  const readable = await readBy(context, lists);
  return new Map(
    lists.flatMap((list) => (list.period === null || !readable.has(list.id) ? [] : [[list.period, listShown(list)]])),
  );
}

/** A page about one call has read it. */
async function callsOf(db: Db, lists: readonly SealedList[]): Promise<readonly CallForApplications[]> {
  const [first] = lists;
  if (first === undefined) return [];
  if (lists.some(({ call }) => call !== first.call)) return listCalls(db, first.process);
  return [mustExist(await getCall(db, first.call))];
}

export type ReadableLists = Awaited<ReturnType<typeof listReadableLists>>;

/** What the rule would answer to an information list of the call now. */
export async function refusalToSealInformationList(context: Pick<Context, "db" | "now">, call: CallForApplications) {
  return maySealInformationList(await loadListing(context, call), context.now);
}

async function loadListing({ db, now }: Pick<Context, "db" | "now">, call: CallForApplications) {
  const [process, session, decision, silence, verified] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
    getModalitiesDecision(db, call.decision).then(mustExist),
    listSilenceProcedures(db, call.decision),
    countVerified(db, call.id, now),
  ]);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  return {
    call,
    process,
    decision,
    session,
    modalities: modalitiesStanding(decision, silence, now),
    holidays,
    verified,
  };
}

/** What an information list of the call would be now; null when there is no such call. */
export async function seeInformationListToSeal({ db, now }: Context, id: Id<"call">) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const [listing, names] = await Promise.all([
    loadListing({ db, now }, call),
    listNamesToSeal(db, { kind: "information", call: id, at: now }),
  ]);
  const { process, decision, verified } = listing;
  return {
    call: { id, title: call.title },
    process: { title: process.title, shortName: process.shortName },
    verified,
    audience: audienceOfList("information", decision, forInformationAt(decision)),
    cites: asStagesSay(decision, forInformationAt(decision)).circulation.cites,
    names: names.toSorted((one, other) => one.name.localeCompare(other.name)),
    seen: hashOfList(names),
    refusal: maySealInformationList(listing, now),
  };
}

/** An entry of a list before an officer corrects it; null when it is not on the list. */
export async function seeEntryToCorrect({ db }: Context, id: Id<"list">, reference: string) {
  const list = await getSealedList(db, id);
  if (list === null) return null;
  const [listed] = await listEntries(db, id, { reference });
  if (listed === undefined) return null;
  const process = mustExist(await getProcess(db, list.process));
  return {
    ...listShown(list),
    process: { shortName: process.shortName },
    audience: list.audience,
    reference,
    sealed: namedAsShown(listed.entry, true),
    present: presentName(listed),
    seen: listed.corrigenda.length,
  };
}

export type SealedListSeen = NonNullable<Awaited<ReturnType<typeof seeSealedList>>>;
