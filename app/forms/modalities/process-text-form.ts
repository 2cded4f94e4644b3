import { z } from "zod";
import { kindsOfText, type Rewording } from "#domain/modalities/process-text.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters, as the database keeps them. */
const longest = { title: 300, symbol: 300, words: 100_000 };

export function processTextSchema(t: Translate) {
  const { choice, day, hidden, id, paragraphs, text } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  return z.object({
    kind: choice(kindsOfText, asked(t("modalities.processText.kind"))),
    title: text({ ...asked(t("modalities.processText.name")), max: longest.title }),
    symbol: text({ ...asked(t("modalities.processText.symbol")), max: longest.symbol }),
    dated: day(asked(t("modalities.processText.dated"))),
    words: paragraphs({ ...asked(t("modalities.processText.words")), max: longest.words }),
    seen: hidden(/^[0-9a-f]{64}$/).optional(),
    after: id<"text">().optional(),
  });
}

/** What the form says of the text. */
export function rewordingOf(said: z.output<ReturnType<typeof processTextSchema>>): Rewording {
  const { kind, title, symbol, dated, words } = said;
  return { kind, title, symbol, date: dated, words };
}
