import { z } from "zod";
import { type Id, readId } from "#domain/kit/id.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { mostTogether } from "./seen-rows.ts";

/** Which applications, each with how often it had been assigned when it was seen, and to whom. */
export const assigning = (t: Translate) => {
  const { rows, text } = formFields(t);
  return z.object({
    applications: rows({
      field: t("applications.assignment.chosen"),
      required: t("applications.assignment.chooseApplications"),
      max: mostTogether,
    }),
    officer: text({
      field: t("applications.assignment.to"),
      required: t("applications.assignment.chooseOfficer"),
      max: 36,
    }),
  });
};

/** To whom: the reader, nobody, or an officer. */
export function readOfficer(text: string): "me" | "nobody" | Id<"person"> | null {
  return text === "me" || text === "nobody" ? text : readId<"person">(text);
}
