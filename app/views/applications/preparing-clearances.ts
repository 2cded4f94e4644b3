import type { Context } from "#acts/kit/context.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import { listApplicationsByIds } from "#db/applications/applications.ts";
import { listBeforeRuling } from "#db/applications/before-ruling.ts";
import { listAnswersChanged } from "#db/applications/earlier-answers.ts";
import { listPreparedRulingsOf } from "#db/applications/prepared-rulings.ts";
import { newId } from "#db/new-id.ts";
import { listDoubled } from "#db/organisations/organisations.ts";
import { readingAsActor } from "#db/readers.ts";
import { reviewedStates } from "#domain/applications/application.ts";
import { effectOf, effectsOfRuling, mayPrepareTogether, rule } from "#domain/applications/prepared-ruling.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { listCallsForReview } from "./calls-for-review.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** As many as one page of the queue has, and those of some more. */
const MOST = 200;

/** The applications on which a clearance would be prepared, with what it would come to, and those on which none would, each with the reason. What is not there is left out. */
export async function seePreparingClearances({ db, now, actor }: Reading, references: readonly string[]) {
  const calls = await listCallsForReview({ db, now, actor });
  const found = await listApplications(
    db,
    { references: references.slice(0, MOST), states: reviewedStates, calls: calls.map(({ id }) => id) },
    { order: "name", limit: MOST, offset: 0 },
  );
  const judge = await judged({ db, now, actor }, found);
  const rows = found.map(({ id, reference, organisation: { name, country } }) => ({
    reference,
    name,
    country,
    ...judge(id),
  }));
  const named = rows.filter(({ refusal }) => refusal === null);
  return {
    named,
    left: rows.flatMap(({ refusal, ...row }) => (refusal === null ? [] : [{ ...row, refusal }])),
    /** What would come of them when they are released, each with of how many. */
    effects: effectsOfRuling.flatMap((effect) => {
      const count = named.filter((row) => row.effect === effect).length;
      return count === 0 ? [] : [{ effect, count }];
    }),
  };
}

interface Chosen {
  readonly id: Id<"application">;
  readonly organisation: { readonly id: Id<"organisation"> };
}

async function judged({ db, now, actor }: Reading, chosen: readonly Chosen[]) {
  const ids = chosen.map(({ id }) => id);
  const applications = await listApplicationsByIds(db, ids);
  const [reviews, doubled, changed, prepared] = await Promise.all([
    listBeforeRuling(
      db,
      applications.map((application) => ({ application, said: null })),
      now,
    ),
    listDoubled(
      db,
      chosen.map(({ organisation }) => organisation.id),
    ),
    listAnswersChanged(db, ids),
    readingAsActor(db, actor, (reading) => listPreparedRulingsOf(reading, ids)),
  ]);
  return (id: Id<"application">) => {
    const review = mustExist(reviews.find(({ application }) => application.id === id));
    const { version, organisation } = review.application;
    const of = {
      version,
      zone: review.call.window.zone,
      /** When its organisation last changed what it had sent; null where it did not. */
      answersChangedAt: changed.get(id)?.toString() ?? null,
    };
    if (actor.role !== "secretariat" && actor.role !== "chair")
      return { ...of, effect: null, refusal: refuse("not_allowed") };
    const before = { ...review, officer: actor };
    const isPrepared = prepared.some(({ application }) => application === id);
    const refusal = mayPrepareTogether({ review: before, isPrepared, isDoubled: doubled.has(organisation) }, now);
    if (refusal !== null) return { ...of, effect: null, refusal };
    const ruled = rule(before, { kind: "clear", claim: null }, { id: newId<"accreditation">() }, now);
    return ruled.ok
      ? { ...of, effect: effectOf(ruled.happened), refusal: null }
      : { ...of, effect: null, refusal: ruled };
  };
}
