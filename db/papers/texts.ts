import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper, TroubleWithWords } from "#domain/papers/file.ts";
import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import type { SaidInPaper, VersionOfPaper } from "#domain/papers/paper.ts";
import type { Db, Trx } from "../handles.ts";
import { newId } from "../new-id.ts";
import { piecesOf } from "../pieces.ts";
import { fromInstant } from "../values.ts";

/* What versions of papers say: words, or files with the words that were taken out of them. Row-level security as for papers. */

type Brought = { readonly language: LanguageOfPaper } & (
  { readonly words: string } | { readonly file: FileOfPaper & { readonly content: Uint8Array } }
);

export async function insertPaperText(
  trx: Trx,
  { text, of, at }: { readonly text: Brought; readonly of: Pick<VersionOfPaper, "id"> } & Pick<VersionOfPaper, "at">,
  { by }: { readonly by: Id<"person"> },
): Promise<void> {
  const id = newId<"paper_text">();
  const words = "words" in text ? text.words : null;
  await trx
    .insertInto("paper_text")
    .values({ id, version_id: of.id, language: text.language, words, added_at: fromInstant(at), added_by: by })
    .execute();
  if ("file" in text) await insertFile(trx, id, text.file);
}

async function insertFile(
  trx: Trx,
  text_id: Id<"paper_text">,
  { content, name, type, size, sha256, scan }: FileOfPaper & { readonly content: Uint8Array },
): Promise<void> {
  await trx.insertInto("paper_file").values({ text_id, name, type, size, sha256, scan }).execute();
  for (const piece of piecesOf(content))
    await trx
      .insertInto("paper_file_piece")
      .values({ text_id, ...piece })
      .execute();
}

/** What a version says in a language: of a file what was taken out of it, and why nothing was; null where it says nothing in it. */
export async function findPaperText(
  db: Db,
  version: Id<"paper_version">,
  language: LanguageOfPaper,
): Promise<PaperTextFound | null> {
  const row = await selectText(db, version, language)
    .leftJoin("paper_file_words as taken", "taken.text_id", "text.id")
    .select(["taken.words as taken_words", "taken.trouble"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const file = fileOf(row);
  if (file === null) return { words: row.words ?? "", file: null };
  return { words: row.taken_words, file: { ...file, id: row.id, trouble: row.trouble } };
}

/** Words that are written, or a file with those that were taken out of it: null until they are, and where there is trouble. */
type PaperTextFound =
  { readonly words: string; readonly file: null } | { readonly words: string | null; readonly file: FileFound };

interface FileFound extends FileOfPaper {
  readonly id: Id<"paper_text">;
  readonly trouble: TroubleWithWords | null;
}

/** The same without what was taken out of a file. */
export async function findSaidInPaper(
  db: Db,
  version: Id<"paper_version">,
  language: LanguageOfPaper,
): Promise<SaidInPaper | null> {
  const row = await selectText(db, version, language).executeTakeFirst();
  if (row === undefined) return null;
  const file = fileOf(row);
  return file === null ? { words: row.words ?? "" } : { file };
}

function selectText(db: Db, version: Id<"paper_version">, language: LanguageOfPaper) {
  return db
    .selectFrom("paper_text as text")
    .leftJoin("paper_file as file", "file.text_id", "text.id")
    .select(["text.id", "text.words", "file.name", "file.type", "file.size", "file.sha256", "file.scan"])
    .where("text.version_id", "=", version)
    .where("text.language", "=", language);
}

function fileOf({ name, type, size, sha256, scan }: { readonly [key in keyof FileOfPaper]: FileOfPaper[key] | null }) {
  if (name === null || type === null || size === null || sha256 === null || scan === null) return null;
  return { name, type, size, sha256, scan };
}

/** A piece of a file, from the first; null after the last. */
export async function findPiece(db: Db, text: Id<"paper_text">, n: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("paper_file_piece")
    .select("content")
    .where("text_id", "=", text)
    .where("n", "=", n)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** Files out of which nobody has taken the words yet. */
export async function listFilesWithoutWords(db: Db, limit: number) {
  return db
    .selectFrom("paper_file as file")
    .leftJoin("paper_file_words as taken", "taken.text_id", "file.text_id")
    .select(["file.text_id as id", "file.type"])
    .where("taken.text_id", "is", null)
    .orderBy("file.text_id")
    .limit(limit)
    .execute();
}

/** All of a file, as the reader may read it. */
export async function readWholeFile(db: Db, text: Id<"paper_text">): Promise<Uint8Array> {
  const rows = await db
    .selectFrom("paper_file_piece")
    .select("content")
    .where("text_id", "=", text)
    .orderBy("n")
    .execute();
  return Buffer.concat(rows.map(({ content }) => content));
}

/** Once: whoever comes second changes nothing. */
export async function insertWordsOfFile(
  trx: Trx,
  text_id: Id<"paper_text">,
  { words = null, trouble = null }: { readonly words?: string | null; readonly trouble?: TroubleWithWords | null },
  at: VersionOfPaper["at"],
): Promise<void> {
  await trx
    .insertInto("paper_file_words")
    .values({ text_id, words, trouble, taken_at: fromInstant(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether a text has more different words than an index of PostgreSQL takes (a megabyte of them). */
export function hasTooManyWords(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "54000";
}
