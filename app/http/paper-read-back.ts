import type { Context } from "#acts/kit/context.ts";
import type { TextBrought } from "#acts/papers/paper-to-change.ts";
import { findFileReadBack, saveFileReadBack } from "#db/papers/files-read-back.ts";
import { actForOutcomes } from "#db/readers.ts";
import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import type { Upload } from "#forms/kit/read-form.ts";
import type { Asking } from "./answer-form.ts";
import type { Looking } from "./file-brought.ts";
import { paperBrought } from "./paper-brought.ts";

interface Said {
  readonly language: LanguageOfPaper;
  readonly words: string;
}

/** What a form brings as the text of a paper, to be read back: a file that is taken is kept until its sender has looked, since a browser sends it once. */
export async function paperToReadBack(
  { context, actor, t }: Asking,
  said: Said,
  upload: Upload,
  looking: Looking,
): Promise<Problem | TextBrought> {
  if (upload.carried() !== null) return paperReadBack({ context, actor, t }, said, upload, looking);
  const text = await paperBrought(said, upload, { ...looking, t, by: actor.person });
  if ("file" in text) {
    await context.db.transaction().execute(async (trx) => {
      await actForOutcomes(trx, actor, actor.person);
      await saveFileReadBack(trx, actor.person, text.file, context.now);
    });
  }
  return text;
}

/** The same once it was read back: the file that was kept, or what the form brings itself. */
export async function paperReadBack(
  { context, actor, t }: Pick<Asking, "actor" | "t"> & { readonly context: Pick<Context, "db"> },
  said: Said,
  upload: Upload,
  looking: Looking,
): Promise<Problem | TextBrought> {
  const sha256 = upload.carried();
  if (sha256 === null) return paperBrought(said, upload, { ...looking, t, by: actor.person });
  const file = await context.db.transaction().execute(async (trx) => {
    await actForOutcomes(trx, actor, actor.person);
    return findFileReadBack(trx, actor.person, sha256);
  });
  return file === null ? { field: "file", words: t("papers.readBack.lost") } : { language: said.language, file };
}
