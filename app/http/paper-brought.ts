import type { TextBrought } from "#acts/papers/paper-to-change.ts";
import { LARGEST_FILE, nameOfFile, type TypeOfFile, typeOfFile } from "#domain/papers/file.ts";
import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import type { ChosenFile, Upload } from "#forms/kit/read-form.ts";
import type { Environment } from "#machine/env.ts";
import { examineFile } from "#machine/files/read-apart.ts";
import type { Logger } from "#machine/logger.ts";
import { scanFile, takesFiles } from "#machine/scanner.ts";
import type { Translate } from "#messages/kit/translator.ts";

type Env = Pick<Environment, "clamdUrl" | "demonstration">;

/**
 * What a form brings as the text of a paper: a file that was looked at, or words; or the problem with it. Of a file that is refused nothing is
 * kept, and it is not opened before a scanner has seen it.
 */
export async function paperBrought(
  said: { readonly language: LanguageOfPaper; readonly words: string },
  upload: Upload,
  { env, log, t }: { readonly env: Env; readonly log: Logger; readonly t: Translate },
): Promise<Problem | TextBrought> {
  const { language, words } = said;
  const chosen = upload.chosen();
  if (chosen === null) return { language, words };
  const { content, sha256 } = chosen;
  const seen = await lookAt(chosen, { env, log });
  if (typeof seen === "string") return { field: "file", words: t(`papers.file.refused.${seen}`) };
  const name = nameOfFile(chosen.name, seen.type);
  return { language, file: { ...seen, name, size: content.length, sha256, content } };
}

type Refused =
  | "empty"
  | "tooLarge"
  | "otherType"
  | "noScanner"
  | "virus"
  | "scannerAway"
  | NonNullable<Awaited<ReturnType<typeof examineFile>>>;

async function lookAt(
  { content, sha256 }: ChosenFile,
  { env, log }: { readonly env: Env; readonly log: Logger },
): Promise<Refused | { readonly type: TypeOfFile; readonly scan: "clean" | "not_scanned" }> {
  if (content.length === 0) return "empty";
  if (content.length > LARGEST_FILE) return "tooLarge";
  const type = typeOfFile(content);
  if (type === null) return "otherType";
  if (!takesFiles(env)) return "noScanner";
  if (env.clamdUrl !== undefined) {
    const scan = await scanFile(env.clamdUrl, content);
    if (scan.found === "unknown") log.error({ because: scan.because }, "a file could not be scanned");
    if (scan.found === "virus") log.warn({ sha256 }, "a file with a virus was refused");
    if (scan.found !== "nothing") return scan.found === "virus" ? "virus" : "scannerAway";
  }
  const fault = await examineFile(content, type);
  return fault ?? { type, scan: env.clamdUrl === undefined ? "not_scanned" : "clean" };
}
