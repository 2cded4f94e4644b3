import { sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { type KindOfPaper, kindsOfPaper, type LanguageOfPaper, languagesOfPaper } from "#domain/papers/kinds.ts";
import { type NewPaper, type Paper, type VersionOfPaper } from "#domain/papers/paper.ts";
import { readSymbol } from "#domain/papers/symbol.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";

/* Row-level security shows of all this what the declared reader may read, and to nobody in particular what is public. */

interface Of {
  readonly process: Id<"process">;
  readonly session?: Id<"session"> | undefined;
  readonly kind?: KindOfPaper | undefined;
  /** In which there is something to read now. */
  readonly language?: LanguageOfPaper | undefined;
  /** Words of its title or text or of whose input it is, or how its symbol begins. */
  readonly asked?: string | undefined;
}

/** As many as a list without pages has. */
const ALL = 1_000_000;

/** Kind by kind and by symbol, each with all that was done with it. */
export async function listPapers(db: Db, of: Of): Promise<Paper[]> {
  return (await listPageOfPapers(db, of, { page: 1, rows: ALL })).papers;
}

/** One page of the same, or the last where there are not so many; and how many papers there are in all. */
export async function listPageOfPapers(
  db: Db,
  { process, session, kind, language, asked }: Of,
  { page, rows }: { readonly page: number; readonly rows: number },
) {
  const kinds = `{${(kind === undefined ? kindsOfPaper : [kind]).join()}}`;
  const symbol = asked === undefined ? null : readSymbol(asked);
  const { rows: answer } = await sql<{ total: number; ids: Id<"paper">[] }>`
    select total, ids from find_papers(${process}::uuid, ${session ?? null}::uuid, ${kinds}::text::text[],
      ${language ?? null}::text, ${asked ?? null}::text, ${symbol}::text, ${page}::integer, ${rows}::integer)`.execute(
    db,
  );
  const { total, ids } = mustExist(answer[0]);
  return { total, papers: await listPapersByIds(db, ids) };
}

const byKind = sql`array_position(${sql.lit(`{${kindsOfPaper.join()}}`)}::text[], paper.kind)`;

/** The latest that was done with papers for everybody, the last first. */
export async function listPublicVersions(db: Db, process: Id<"process">, limit: number) {
  const rows = await db
    .selectFrom("paper_version as version")
    .innerJoin("paper", "paper.id", "version.paper_id")
    .select(["version.id", "version.paper_id"])
    .where("paper.process_id", "=", process)
    .where("paper.audience", "=", "public")
    .orderBy("version.done_at", "desc")
    .orderBy("version.n", "desc")
    .limit(limit)
    .execute();
  const papers = await listPapersByIds(db, [...new Set(rows.map((row) => row.paper_id))]);
  return rows.flatMap(({ id, paper_id }) => {
    const paper = mustExist(papers.find((one) => one.id === paper_id));
    return paper.versions.filter((version) => version.id === id).map((version) => ({ paper, version }));
  });
}

/** In the order of lists. */
export async function listPapersByIds(db: Db, ids: readonly Id<"paper">[]): Promise<Paper[]> {
  if (ids.length === 0) return [];
  const wanted = sql<boolean>`paper.id = any (${`{${ids.join()}}`}::text::uuid[])`;
  return toPapers(await selectPapers(db).where(wanted).execute());
}

export async function getPaper(db: Db, id: Id<"paper">): Promise<Paper | null> {
  return toPapers(await selectPapers(db).where("paper.id", "=", id).execute())[0] ?? null;
}

export async function findPaper(db: Db, process: Id<"process">, symbol: string): Promise<Paper | null> {
  const rows = await selectPapers(db)
    .where("paper.process_id", "=", process)
    .where("paper.symbol", "=", symbol)
    .execute();
  return toPapers(rows)[0] ?? null;
}

export async function lockPaper(trx: Trx, id: Id<"paper">): Promise<Paper | null> {
  await trx.selectFrom("paper").select("id").where("id", "=", id).forNoKeyUpdate().execute();
  return getPaper(trx, id);
}

interface Given {
  readonly by: Id<"person">;
}

export async function insertPaper(trx: Trx, paper: NewPaper & Pick<Paper, "versions">, { by }: Given): Promise<void> {
  const { id, process, session, kind, symbol, title, writtenBy, audience, versions } = paper;
  const entered_at = fromInstant(mustExist(versions[0]).at);
  const of = { process_id: process, session_id: session, written_by: writtenBy ?? null };
  await trx
    .insertInto("paper")
    .values({ id, ...of, kind, symbol, title, audience, entered_at, entered_by: by })
    .execute();
}

/** The last of its versions. */
export async function appendPaperVersion(
  trx: Trx,
  { id: paper, versions }: Paper,
  { by }: Given,
): Promise<VersionOfPaper> {
  const last = mustExist(versions.at(-1));
  const { id, n, step, at, note } = last;
  await trx
    .insertInto("paper_version")
    .values({ id, paper_id: paper, n, step, note, done_at: fromInstant(at), done_by: by })
    .execute();
  return last;
}

function selectPapers(db: Db) {
  return db
    .selectFrom("paper")
    .innerJoin("paper_version as version", "version.paper_id", "paper.id")
    .leftJoin("paper_text as text", "text.version_id", "version.id")
    .select([
      "paper.id",
      "paper.process_id",
      "paper.session_id",
      "paper.kind",
      "paper.symbol",
      "paper.title",
      "paper.written_by",
      "paper.audience",
      "version.id as version_id",
      "version.n",
      "version.step",
      "version.note",
      "version.done_at",
      "text.language",
    ])
    .orderBy(byKind)
    .orderBy("paper.symbol")
    .orderBy("version.n");
}

type PaperRow = Awaited<ReturnType<ReturnType<typeof selectPapers>["execute"]>>[number];

function toPapers(rows: readonly PaperRow[]): Paper[] {
  return Array.from(Map.groupBy(rows, ({ id }) => id).values(), toPaper);
}

function toPaper(rows: readonly PaperRow[]): Paper {
  const { id, process_id, session_id, kind, symbol, title, written_by, audience } = mustExist(rows[0]);
  const versions = Array.from(Map.groupBy(rows, ({ n }) => n).values(), toVersion);
  const writtenBy = written_by ?? undefined;
  return { id, process: process_id, session: session_id, kind, symbol, title, writtenBy, audience, versions };
}

function toVersion(rows: readonly PaperRow[]): VersionOfPaper {
  const { version_id, n, step, note, done_at } = mustExist(rows[0]);
  const languages = languagesOfPaper.filter((language) => rows.some((row) => row.language === language));
  return { id: version_id, n, step, note, at: toInstant(done_at), languages };
}
