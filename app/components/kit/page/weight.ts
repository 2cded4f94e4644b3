import type { Translate } from "#messages/kit/translator.ts";

/** How large a file is, in bytes, as people say it. */
export function weightInWords(size: number, t: Translate): string {
  return size < 1_000_000
    ? t("papers.file.kilobytes", { size: Math.ceil(size / 1000) })
    : t("papers.file.megabytes", { size: size / 1_000_000 });
}
