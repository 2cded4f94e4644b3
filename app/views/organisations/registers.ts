import type { Context } from "#acts/kit/context.ts";
import {
  countEntries,
  findEntries,
  findRegisterBySlug,
  listEditions,
  listRegisters,
} from "#db/organisations/registers.ts";
import { listProcesses } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Differences, RegisterEdition } from "#domain/organisations/register.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db">;

const ROWS = 50;

/** How many rows of a dry run a page shows of each sort. */
const FIRST = 10;

/** The registers, each with its latest edition. */
export async function seeRegisters({ db }: Reading) {
  const [registers, editions] = await Promise.all([listRegisters(db), listEditions(db)]);
  return registers.map((register) => {
    const own = editions.filter((edition) => edition.register === register.id);
    const [latest] = own;
    return { ...register, editions: own.length, latest: latest === undefined ? null : editionShown(latest) };
  });
}

/** One of them with its editions, the latest first; null when there is none of this name. */
export async function seeRegister({ db }: Reading, slug: string) {
  const register = await findRegisterBySlug(db, slug);
  if (register === null) return null;
  const [editions, processes] = await Promise.all([
    listEditions(db, { register: register.id }),
    register.kind === "past_process" ? listProcesses(db) : [],
  ]);
  return {
    register,
    editions: editions.map(editionShown),
    /** From whose record an edition can be drawn. */
    processes: processes.map(({ id, shortName }) => ({ id, shortName })),
  };
}

/** A page of an edition, or of what the words find in it; null where it is none of the register. */
export async function seeEdition(
  { db }: Reading,
  { slug, id, q, page: wanted }: { slug: string; id: Id<"edition">; q?: string | undefined; page: number },
) {
  const seen = await seeRegister({ db }, slug);
  const edition = seen?.editions.find((one) => one.id === id);
  if (seen === null || edition === undefined) return null;
  const total = await countEntries(db, id, q);
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const entries = await findEntries(db, id, { words: q, limit, offset });
  return { register: seen.register, edition, entries, total, page, pages };
}

function editionShown({ id, datedOn, source, importedAt, count }: RegisterEdition) {
  return { id, datedOn: datedOn.toString(), source, importedAt: importedAt.toString(), count };
}

/** What an import would do: how many rows of each sort, and the first of them. */
export function dryRunShown(before: RegisterEdition | null, differences: Differences | null, count: number) {
  const { added, gone, changed, unchanged } = differences ?? { added: [], gone: [], changed: [], unchanged: 0 };
  return {
    count,
    before: before === null ? null : editionShown(before),
    added: { count: added.length, first: added.slice(0, FIRST) },
    gone: { count: gone.length, first: gone.slice(0, FIRST) },
    changed: { count: changed.length, first: changed.slice(0, FIRST) },
    unchanged,
  };
}

export type DryRun = ReturnType<typeof dryRunShown>;
