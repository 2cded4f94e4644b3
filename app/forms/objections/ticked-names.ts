import { z } from "zod";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";
import { referencesIn } from "../kit/references-field.ts";

/** Names in one note. The longest note of 2022 had 27. */
export const MOST_IN_NOTE = 2000;
/** More of them stand in no address, whose length proxies limit. */
export const MOST_IN_ADDRESS = 200;

/** Whoever was ticked on a list, and whose reference was typed. */
export function namesIn({ applications, references }: { applications: readonly string[]; references: string }) {
  return [...new Set([...applications, ...referencesIn(references).references])];
}

/** What goes along when somebody turns the page of a list; `turn` is where to. */
export const turnedList = (t: Translate) => {
  const { rows, paragraphs } = formFields(t);
  return z
    .object({
      turn: z.string().max(4000).catch(""),
      applications: rows({ field: t("objections.raise.chosen"), max: MOST_IN_NOTE }),
      references: paragraphs({ field: t("objections.raise.references"), max: 100_000 }),
    })
    .superRefine((said, problems) => {
      const [line] = referencesIn(said.references).unreadable;
      if (line !== undefined)
        problems.addIssue({
          code: "custom",
          path: ["references"],
          message: t("objections.raise.notAReference", { line: line.slice(0, 80) }),
        });
      const count = namesIn(said).length;
      if (count > MOST_IN_ADDRESS)
        problems.addIssue({
          code: "custom",
          path: ["applications"],
          message: t("objections.list.tooManyToTurn", { count, most: MOST_IN_ADDRESS }),
        });
    });
};
