import type { Context } from "#acts/kit/context.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { getFurther } from "#db/applications/steps.ts";
import { getRecordOfApplicant } from "#db/applications/submitted-organisations.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { findEntries, listCandidates, listEditions, listGone, listRegisters } from "#db/organisations/registers.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import { rulingOf } from "#domain/applications/review.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  type ClaimedStatus,
  isSure,
  type MatchGround,
  proposeMatches,
  saysOtherwise,
} from "#domain/organisations/claim.ts";
import {
  countingDayOf,
  editionFor,
  isLater,
  latestEdition,
  type Register,
  type RegisterEntry,
  registerOfKey,
} from "#domain/organisations/register.ts";

/** How many entries a search adds to those that are proposed. */
const MOST_FOUND = 20;

/**
 * What is claimed, beside the edition that counts for its call: which entries may be the organisation, by name, acronym and number, and
 * those that the officer's own words find. Null where nothing is claimed, or no register has an edition.
 */
export async function seeClaim({ db }: Pick<Context, "db">, reference: string, find?: string) {
  const application = await findApplicationByReference(db, reference);
  if (application?.state !== "submitted") return null;
  const [call, registers, further] = await Promise.all([
    getCall(db, application.call).then(mustExist),
    listRegisters(db),
    getFurther(db, application.id),
  ]);
  const decision = mustExist(await getModalitiesDecision(db, call.decision));
  const key = rulingOf({ application, decision, further })?.register ?? null;
  const register = key === null ? null : registerOfKey(key, registers);
  if (register === null) return null;
  const editions = await listEditions(db, { register: register.id });
  const day = countingDayOf(call, application.receivedAt);
  const edition = editionFor(editions, day);
  if (edition === null) return null;
  const { goesWith } = await getRecordOfApplicant(db, application);
  const given = application.answers.registerNumber;
  const numbers = [given, find?.trim() ?? null].filter((number) => number !== null);
  const claimant = { name: goesWith.name, acronym: goesWith.acronym, numbers };
  const [candidates, found] = await Promise.all([
    listCandidates(db, edition.id, claimant),
    find === undefined ? [] : findEntries(db, edition.id, { words: find, limit: MOST_FOUND, offset: 0 }),
  ]);
  const matches = proposeMatches(claimant, candidates);
  const others = found.filter(({ id }) => !matches.some(({ entry }) => entry.id === id));
  const latest = latestEdition(editions);
  const later = latest !== null && isLater(latest, edition) ? latest : null;
  const gone =
    later === null
      ? new Set()
      : await listGone(db, [...matches.map(({ entry }) => entry.id), ...others.map(({ id }) => id)], later.id);
  const claimed = claimedIn(register, application.answers);
  const shown = (entry: RegisterEntry, because: readonly MatchGround[]) => ({
    ...entry,
    because,
    /** That it says another status than is claimed, of an entry that is surely the organisation. */
    otherwise: claimed !== null && isSure({ because }) && saysOtherwise(claimed, entry),
    /** The day of a later edition that lists it no more. */
    goneOn: later !== null && gone.has(entry.id) ? later.datedOn.toString() : null,
  });
  return {
    register: { slug: register.slug, title: register.title },
    edition: { id: edition.id, datedOn: edition.datedOn.toString(), source: edition.source },
    day: day.toString(),
    isOfReceipt: call.cutOffs !== null,
    find: find ?? "",
    /** How many fit the words that were looked for, at most as many as are shown. */
    found: found.length,
    /** By which the organisation says that the register has it. */
    given,
    entries: [
      ...matches.map(({ entry, because }) => shown(entry, because)),
      ...others.map((entry) => shown(entry, [])),
    ],
  };
}

/** Only a status is claimed in words that a register of it can contradict. */
export function claimedIn({ kind }: Pick<Register, "kind">, answers: Answers): ClaimedStatus | null {
  if (kind !== "consultative_status") return null;
  return { status: answers.consultativeStatus, year: answers.consultativeStatusYear };
}

export type ClaimSeen = NonNullable<Awaited<ReturnType<typeof seeClaim>>>;
