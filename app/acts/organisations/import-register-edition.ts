import { createHash } from "node:crypto";
import type { Db, Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { insertEdition, listEditions, listEntries, lockRegister } from "#db/organisations/registers.ts";
import { headquarters, type PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import {
  type Differences,
  differencesBetween,
  editionFor,
  type EntryDetails,
  hashOfEntries,
  importEdition,
  type RegisterEdition,
} from "#domain/organisations/register.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ImportRegisterEdition {
  readonly register: Id<"register">;
  readonly datedOn: PlainDate;
  readonly source: string;
  readonly entries: readonly EntryDetails[];
  /** What the officer saw in the dry run. */
  readonly seen: string;
  readonly key?: string | undefined;
}

/** What an import would do, and nothing is written: what differs from the edition before, and what the officer thereby sees. */
export async function checkEdition(
  { db }: { readonly db: Db },
  { register, datedOn, entries }: Pick<ImportRegisterEdition, "register" | "datedOn" | "entries">,
): Promise<{
  readonly before: RegisterEdition | null;
  readonly differences: Differences | null;
  readonly seen: string;
}> {
  const before = await editionBefore(db, register, datedOn);
  const differences = before === null ? null : differencesBetween(await listEntries(db, before.id), entries);
  return { before, differences, seen: hashOfSeen(before, entries) };
}

/** All entries, or none, in one statement. */
export async function importRegisterEdition(
  context: Context,
  { register: id, datedOn, source, entries, seen, key }: ImportRegisterEdition,
) {
  return once(context, "import-register-edition", key, async (trx, actor) => {
    const register = orNotFound(await lockRegister(trx, id));
    const before = await editionBefore(trx, register.id, datedOn);
    const hash = { seen, present: hashOfSeen(before, entries) };
    const edition = { id: newId<"edition">(), datedOn, source, entries, hash, before };
    const ruling = importEdition(register, edition, context.now, headquarters);
    if (!ruling.ok) return ruling;
    await insertEdition(trx, ruling.next, { entries, drawnFrom: null, person: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}

/** The edition that counts on the day until another of it is imported. */
export async function editionBefore(db: Db | Trx, register: Id<"register">, datedOn: PlainDate) {
  return editionFor(await listEditions(db, { register }), datedOn);
}

function hashOfSeen(before: RegisterEdition | null, entries: readonly EntryDetails[]): string {
  return createHash("sha256")
    .update(`${before?.id ?? ""} ${hashOfEntries(entries)}`)
    .digest("hex");
}
