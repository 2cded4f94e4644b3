import type { InputBrought } from "#acts/participation/send-written-input.ts";
import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import { countWords } from "#domain/participation/written-input.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import type { Upload } from "#forms/kit/read-form.ts";
import { wordsOfFile } from "#machine/files/read-apart.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paperBrought } from "./paper-brought.ts";

/**
 * What a form brings as a written input, looked at as the text of a paper is, with how many words it has: null where the text of the file cannot be
 * read; or the problem with it.
 */
export async function inputBrought(
  said: { readonly language: LanguageOfPaper; readonly words: string },
  upload: Upload,
  around: Parameters<typeof paperBrought>[2] & { readonly t: Translate },
): Promise<Problem | { readonly brought: InputBrought; readonly wordCount: number | null }> {
  const brought = await paperBrought(said, upload, around);
  if ("field" in brought) return brought;
  if ("words" in brought) return { brought: { words: brought.words }, wordCount: countWords(brought.words) };
  const { file } = brought;
  if (file.type !== "pdf") return { field: "file", words: around.t("participation.inputs.enter.notPdf") };
  const words = await wordsOfFile(file.content, file.type, around.by);
  return { brought: { file }, wordCount: words === null ? null : countWords(words) };
}
