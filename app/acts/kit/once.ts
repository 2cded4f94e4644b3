import { keepVoidStandings } from "#db/applications/kept-standings.ts";
import type { Trx } from "#db/handles.ts";
import { actAs, actForOutcomes } from "#db/readers.ts";
import { getIdempotencyOutcome, insertIdempotencyKey, saveIdempotencyOutcome } from "#db/record/idempotency.ts";
import { type Act, type authorities, mayPerform } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { type Refusal, refuse } from "#domain/kit/ruling.ts";
import type { Context } from "./context.ts";
import { inTransaction } from "./in-transaction.ts";
import { freeze, thaw } from "./remembered-outcome.ts";

/** The actor of an act, narrowed to the roles that may perform it. */
export type ActorOf<A extends Act> = Extract<Actor, { readonly role: (typeof authorities)[A]["roles"][number] }>;

/**
 * Runs an act in one transaction: everything that it writes is kept, or nothing.
 *
 * - A role that may not perform the act is refused before the transaction opens; `work` gets the actor narrowed.
 * - A refusal undoes whatever was written before it, and is not remembered: the same form may be tried again.
 * - With a `key`, a second call of the same person returns the first outcome and does nothing; one that runs at the
 *   same time waits for the first.
 * - What the database refuses because somebody was faster is answered as the rule's own refusal, and a deadlock is tried again (`inTransaction`).
 * - Who acts, an office, the clock, a mission or an applicant, is proven to the database.
 * - What lists keep of the applications about which something was recorded is kept anew, in the same transaction.
 */
export async function once<A extends Act, Outcome extends { readonly ok: boolean }>(
  context: Context,
  act: A,
  key: string | undefined,
  work: (trx: Trx, actor: ActorOf<A>) => Promise<Outcome | Refusal>,
): Promise<Outcome | Refusal> {
  const { actor } = context;
  if (!performs(actor, act)) return refuse("not_allowed");
  try {
    return await inTransaction(context.db, (trx) =>
      remembered(trx, {
        context,
        act,
        key,
        work: () => work(trx, actor),
      }),
    );
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal;
    throw fault;
  }
}

/**
 * The row that an act is about. Nothing there and not theirs are the same answer, so that an id tells nobody anything.
 * Only inside `work` of {@link once}, which answers `not_found`.
 */
export function orNotFound<Row>(row: Row | null | undefined, theirs: (row: Row) => boolean = () => true): Row {
  if (row === null || row === undefined || !theirs(row)) throw new Refused(refuse("not_found"));
  return row;
}

/** The row as the reader saw it: who decides on an older version is asked to look again. Only inside `work` of {@link once}. */
export function asSeen<Row extends { readonly version: number }>(row: Row, version: number): Row {
  if (row.version !== version) throw new Refused(refuse("changed_meanwhile"));
  return row;
}

function performs<A extends Act>(actor: Actor, act: A): actor is ActorOf<A> {
  return mayPerform(actor, act);
}

interface Remembering<Outcome> {
  readonly context: Context;
  readonly act: Act;
  readonly key: string | undefined;
  readonly work: () => Promise<Outcome | Refusal>;
}

async function remembered<Outcome extends { readonly ok: boolean }>(
  trx: Trx,
  { context: { actor, now }, act, key, work }: Remembering<Outcome>,
): Promise<Outcome | Refusal> {
  if (key === undefined || !("person" in actor)) {
    await actAs(trx, actor);
    const outcome = kept(await work());
    await keepVoidStandings(trx, now);
    return outcome;
  }
  await actForOutcomes(trx, actor, actor.person);
  const claim = { person: actor.person, key };
  if (await insertIdempotencyKey(trx, { ...claim, act, at: now })) {
    const outcome = kept(await work());
    await Promise.all([keepVoidStandings(trx, now), saveIdempotencyOutcome(trx, claim, freeze(outcome))]);
    return outcome;
  }
  const first = await getIdempotencyOutcome(trx, claim);
  if (first.act !== act) return kept(refuse("changed_meanwhile"));
  return thaw(first.outcome) as Outcome; // written by this function, for this act
}

function kept<Outcome extends { readonly ok: boolean }>(outcome: Outcome | Refusal): Outcome | Refusal {
  if (isRefusal(outcome)) throw new Refused(outcome);
  return outcome;
}

function isRefusal(outcome: { readonly ok: boolean } | Refusal): outcome is Refusal {
  return !outcome.ok;
}

/** Rolls the transaction back; `once` answers with the refusal that it carries. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.because);
    this.refusal = refusal;
  }
}
