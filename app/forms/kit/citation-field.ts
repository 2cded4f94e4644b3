import { z } from "zod";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "./form-fields.ts";

/** In characters, as much as a citation can be. */
const longest = { source: 300, paragraph: 200 };

/** What <CitationFields> sends: the document that shows it, its paragraph and its address. With `mayLack` the document may have no name of its own. */
export function citationField(t: Translate, { mayLack = false } = {}) {
  const { text, webAddress } = formFields(t);
  return z
    .object({
      source: text({ field: t("modalities.form.citation"), required: mayLack ? undefined : true, max: longest.source }),
      paragraph: text({ field: t("modalities.form.paragraph"), max: longest.paragraph }),
      url: webAddress({ field: t("modalities.form.url") }),
    })
    .default({ source: "", paragraph: "", url: "" });
}

export function citationIn({ source, paragraph, url }: z.output<ReturnType<typeof citationField>>): Citation {
  return { source, paragraph: paragraph === "" ? null : paragraph, ...(url === "" ? {} : { url }) };
}
