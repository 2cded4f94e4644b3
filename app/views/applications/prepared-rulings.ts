import type { Context } from "#acts/kit/context.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import {
  findApplicationByReference,
  listApplicationsByIds,
  listNamesOfApplicants,
} from "#db/applications/applications.ts";
import { listBeforeRuling } from "#db/applications/before-ruling.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import {
  type CountOfPrepared,
  countPreparedRulings,
  findPreparedRuling,
  listPreparedRulings,
  listPreparedRulingsByIds,
  listPreparedRulingsOf,
  listSincePrepared,
  type PreparedOnRecord,
} from "#db/applications/prepared-rulings.ts";
import { listChangedUnseen } from "#db/applications/submitted-organisations.ts";
import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { readingAsActor } from "#db/readers.ts";
import { reviewedStates } from "#domain/applications/application.ts";
import { type KindOfRuling, kindsOfRuling } from "#domain/applications/kind-of-ruling.ts";
import { effectOf, effectsOfRuling, releasePreparedRuling } from "#domain/applications/prepared-ruling.ts";
import { mayPerform } from "#domain/authority.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { pageOf } from "../kit/page-of.ts";
import { listCallsForReview } from "./calls-for-review.ts";
import { preparedInShort } from "./prepared-in-short.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

const ROWS = 50;

/** As much as tells which words it is. */
const BEGINNING = 140;

export interface WantedPrepared {
  readonly ruling?: KindOfRuling | undefined;
  readonly by?: "me" | Id<"person"> | undefined;
  readonly page: number;
}

/** What the reader's office has prepared, with how many of each kind and by whom, and what to look at before it is released. */
export async function seePreparedRulings({ db, now, actor }: Reading, wanted: WantedPrepared) {
  const reader = "person" in actor ? actor.person : undefined;
  const { ruling } = wanted;
  const by = wanted.by === "me" ? reader : wanted.by;
  return readingAsActor(db, actor, async (reading) => {
    const counts = await countPreparedRulings(reading);
    const ofKind = counts.filter((one) => ruling === undefined || one.ruling === ruling);
    const isBy = (one: CountOfPrepared) => by === undefined || one.by === by;
    const total = inAll(ofKind.filter(isBy));
    const { page, pages, limit, offset } = pageOf(wanted.page, total, ROWS);
    const prepared = await listPreparedRulings(reading, { ruling, by }, { limit, offset });
    return {
      rows: await judged({ db: reading, now, actor }, prepared),
      kinds: kindsOfRuling.map((kind) => ({
        kind,
        count: inAll(counts.filter((one) => one.ruling === kind && isBy(one))),
      })),
      officers: Array.from(
        Map.groupBy(ofKind, (one) => one.by),
        ([id, own]) => ({ id, name: own[0]?.byName ?? "", isReader: id === reader, count: inAll(own) }),
      ),
      total,
      all: inAll(counts),
      page,
      pages,
    };
  });
}

function inAll(counts: readonly CountOfPrepared[]): number {
  return counts.reduce((before, { count }) => before + count, 0);
}

export type PreparedSeen = Awaited<ReturnType<typeof seePreparedRulings>>["rows"][number];

/** Those that were chosen: which of them would be released now, and which not and why. */
export async function seeReleasing({ db, now, actor }: Reading, ids: readonly Id<"prepared_ruling">[]) {
  return readingAsActor(db, actor, async (reading) => {
    const prepared = await listPreparedRulingsByIds(reading, ids);
    const rows = await judged({ db: reading, now, actor }, prepared);
    const named = rows.filter(({ refusal }) => refusal === null);
    return {
      named,
      left: rows.filter(({ refusal }) => refusal !== null),
      /** No longer prepared as they were seen. */
      gone: ids.length - prepared.length,
      /** What would come of them, each with of how many. */
      effects: effectsOfRuling.flatMap((effect) => {
        const count = named.filter((row) => row.effect === effect).length;
        return count === 0 ? [] : [{ effect, count }];
      }),
    };
  });
}

/** Where the applications stand now that were released, and what is prepared still. */
export async function seeReleased(
  { db, now, actor }: Reading,
  { released, left }: { readonly released: readonly string[]; readonly left: readonly string[] },
) {
  const calls = await listCallsForReview({ db, now, actor });
  const found = await listApplications(
    db,
    { references: [...released, ...left], states: reviewedStates, calls: calls.map(({ id }) => id) },
    { order: "name", limit: released.length + left.length, offset: 0 },
  );
  const ids = found.map(({ id }) => id);
  const [standings, still] = await Promise.all([
    listStandingsOfApplications(db, now, ids),
    readingAsActor(db, actor, async (reading) =>
      judged({ db: reading, now, actor }, await listPreparedRulingsOf(reading, ids)),
    ),
  ]);
  const row = ({ id, reference, organisation: { name } }: (typeof found)[number]) => ({
    reference,
    name,
    standing: mustExist(standings.get(id)),
    refusal: still.find((one) => one.reference === reference)?.refusal ?? null,
  });
  return {
    released: found.filter(({ reference }) => released.includes(reference)).map(row),
    left: found.filter(({ reference }) => left.includes(reference)).map(row),
  };
}

/** What is prepared on the application; null where that is nothing, or not the reader's to know. */
export async function seePreparedRuling({ db, now, actor }: Reading, reference: string) {
  if (!mayPerform(actor, "see-prepared-rulings")) return null;
  const application = await findApplicationByReference(db, reference);
  if (application === null) return null;
  return readingAsActor(db, actor, async (reading) => {
    const prepared = await findPreparedRuling(reading, application.id);
    if (prepared === null) return null;
    const [row] = await judged({ db: reading, now, actor }, [prepared]);
    const { ruling } = prepared;
    return {
      ...mustExist(row),
      refused: ruling.kind === "refuse" ? { ground: ruling.ground, reason: ruling.reason } : null,
      words: ruling.kind === "return" ? ruling.words : null,
      asked: ruling.kind === "return" ? ruling.asked : [],
      verdict: ruling.kind === "clear" ? (ruling.claim?.verdict ?? null) : null,
    };
  });
}

/** Each as the rule would answer now if the reader released it, in a fixed number of statements. */
async function judged({ db, now, actor }: Reading & { readonly db: Db }, prepared: readonly PreparedOnRecord[]) {
  const ids = prepared.map(({ application }) => application);
  const [applications, names, changed, since] = await Promise.all([
    listApplicationsByIds(db, ids),
    listNamesOfApplicants(db, ids),
    listChangedUnseen(db, ids),
    listSincePrepared(db, ids),
  ]);
  const reviews = await listBeforeRuling(
    db,
    prepared.map(({ application, ruling }) => ({
      application: mustExist(applications.find(({ id }) => id === application)),
      said: ruling.kind === "clear" ? ruling.claim : null,
    })),
    now,
  );
  return prepared.map((one, place) => {
    const review = mustExist(reviews[place]);
    const given = { id: newId<"accreditation">() };
    const ruling =
      actor.role === "secretariat" || actor.role === "chair"
        ? releasePreparedRuling({ review: { ...review, officer: actor }, prepared: one, given }, now)
        : refuse("not_allowed");
    const { lookedAt = false, noted = false, recused = false } = since.get(one.application) ?? {};
    const toLookAt = [
      ...(changed.has(one.application) ? (["record"] as const) : []),
      ...(lookedAt ? (["lookedAt"] as const) : []),
      ...(noted ? (["noted"] as const) : []),
      ...(recused ? (["recused"] as const) : []),
    ];
    return {
      ...preparedInShort(one, actor),
      reference: one.reference,
      name: mustExist(names.find(({ id }) => id === one.application)).name,
      zone: review.call.window.zone,
      ground: one.ruling.kind === "refuse" ? one.ruling.ground : null,
      beginning: beginningOf(one),
      /** What has happened since that whoever releases it may want to look at. */
      toLookAt,
      /** What would come of it now; null where nothing would. */
      effect: ruling.ok ? effectOf(ruling.happened.given) : null,
      refusal: ruling.ok ? null : ruling,
    };
  });
}

function beginningOf({ ruling }: PreparedOnRecord): string | null {
  if (ruling.kind === "clear") return null;
  const [...characters] = ruling.kind === "refuse" ? ruling.reason : ruling.words;
  return characters.length <= BEGINNING ? characters.join("") : `${characters.slice(0, BEGINNING).join("").trimEnd()}…`;
}
