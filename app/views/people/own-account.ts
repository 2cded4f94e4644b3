import type { Context } from "#acts/kit/context.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { findCalendarAddress } from "#db/people/calendar-addresses.ts";
import { findErasureWish } from "#db/people/erasures.ts";
import { getMission } from "#db/people/missions.ts";
import { listPasskeys } from "#db/people/passkeys.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { wishIsDue } from "#domain/people/erasure.ts";

/** What somebody's own account is: for whom they act, in which language letters come, and how many passkeys open it. */
export async function seeOwnAccount({ db }: Pick<Context, "db">, id: Id<"person">) {
  const person = mustExist(await getPerson(db, id));
  const [mission, process, organisation, passkeys] = await Promise.all([
    person.mission === null ? null : getMission(db, person.mission),
    person.process === null ? null : getProcess(db, person.process),
    person.organisation === null ? null : getOrganisation(db, person.organisation),
    listPasskeys(db, id),
  ]);
  return {
    role: person.role,
    language: person.language,
    lettersCome: person.lettersCome,
    of: mission?.name ?? process?.shortName ?? organisation?.name ?? null,
    passkeys: passkeys.length,
  };
}

/** Null while none was made. */
export async function seeCalendarAddress({ db }: Pick<Context, "db">, person: Id<"person">) {
  const found = await findCalendarAddress(db, person);
  return found === null ? null : { id: found.id, madeAt: found.madeAt.toString() };
}

/** Since when the person wishes to be erased, and until when they have an answer; null where they have not said so. */
export async function seeErasureWish({ db }: Pick<Context, "db">, person: Id<"person">) {
  const askedAt = await findErasureWish(db, person);
  return {
    wishedAt: askedAt?.toString() ?? null,
    dueAt: askedAt === null ? null : wishIsDue(askedAt).toString(),
  };
}
