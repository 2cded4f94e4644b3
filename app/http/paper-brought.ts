import type { TextBrought } from "#acts/papers/paper-to-change.ts";
import { nameOfFile } from "#domain/kit/file.ts";
import { LARGEST_FILE, typesOfPaperFile } from "#domain/papers/file.ts";
import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import type { Upload } from "#forms/kit/read-form.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { lookAtFile, type LookingFor } from "./file-brought.ts";

/** What a form brings as the text of a paper: a file that was looked at, or words; or the problem with it. */
export async function paperBrought(
  said: { readonly language: LanguageOfPaper; readonly words: string },
  upload: Upload,
  { env, log, by, t }: LookingFor & { readonly t: Translate },
): Promise<Problem | TextBrought> {
  const { language, words } = said;
  const chosen = upload.chosen();
  if (chosen === null) return { language, words };
  const seen = await lookAtFile(chosen, { types: typesOfPaperFile, largest: LARGEST_FILE }, { env, log, by });
  if (typeof seen === "string") return { field: "file", words: t(`papers.file.refused.${seen}`) };
  return { language, file: { ...seen, name: nameOfFile(chosen.name, seen.type, "paper"), content: chosen.content } };
}
