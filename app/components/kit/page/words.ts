import type { useFormatter as useFormatterOf } from "use-intl";
import { formatter, type Translate, translator } from "#messages/kit/translator.ts";
import { useLanguage } from "./page-context.tsx";

/* As use-intl names them. Its own make everything that knows a message anew for each page: a tenth of what a page of a desk cost. */

/** The words of the reader's language. */
export function useTranslations(): Translate {
  return translator(useLanguage());
}

/** Numbers and lists as the reader's language has them. */
export function useFormatter(): ReturnType<typeof useFormatterOf> {
  return formatter(useLanguage());
}
