import type { AddDocument } from "#acts/applications/add-document.ts";
import { type DocumentLanguage, LARGEST_DOCUMENT, typesOfDocument } from "#domain/applications/document.ts";
import { nameOfFile } from "#domain/kit/file.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import type { Upload } from "#forms/kit/read-form.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { lookAtFile, type LookingFor } from "./file-brought.ts";

/** What a form brings as a document of an application: a file that was looked at, or the problem with it. */
export async function documentBrought(
  language: DocumentLanguage,
  upload: Upload,
  { env, log, by, t }: LookingFor & { readonly t: Translate },
): Promise<Problem | AddDocument["document"]> {
  const chosen = mustExist(upload.chosen());
  const seen = await lookAtFile(chosen, { types: typesOfDocument, largest: LARGEST_DOCUMENT }, { env, log, by });
  if (typeof seen === "string") return { field: "file", words: refusedInWords(seen, t) };
  return { language, file: { ...seen, name: nameOfFile(chosen.name, seen.type, "document"), content: chosen.content } };
}

/** As of the file of a paper, where nothing else is to be said. */
function refusedInWords(because: Extract<Awaited<ReturnType<typeof lookAtFile>>, string>, t: Translate): string {
  switch (because) {
    case "tooLarge":
    case "otherType":
    case "noScanner":
    case "unreadable":
    case "enclosure":
    case "bomb":
      return t(`applications.documents.refused.${because}`);
    case "empty":
    case "virus":
    case "scannerAway":
    case "encrypted":
    case "script":
    case "macro":
    case "external":
      return t(`papers.file.refused.${because}`);
  }
}
