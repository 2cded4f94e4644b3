import { z } from "zod";
import { type Id, readId } from "#domain/kit/id.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** In one go: more than a page of the queue has. */
const MOST = 200;

/** Which applications, each with how often it had been assigned when it was seen, and to whom. */
export const assigning = (t: Translate) => {
  const { rows, text } = formFields(t);
  return z.object({
    applications: rows({
      field: t("applications.assignment.chosen"),
      required: t("applications.assignment.chooseApplications"),
      max: MOST,
    }),
    officer: text({
      field: t("applications.assignment.to"),
      required: t("applications.assignment.chooseOfficer"),
      max: 36,
    }),
  });
};

/** What a row of the form says; null where it says nothing. */
export function readAssigned(row: string): { readonly reference: string; readonly seen: number } | null {
  const [, reference, seen] = /^([A-Z0-9-]{1,20}):(\d{1,9})$/.exec(row) ?? [];
  return reference === undefined || seen === undefined ? null : { reference, seen: Number(seen) };
}

/** To whom: the reader, nobody, or an officer. */
export function readOfficer(text: string): "me" | "nobody" | Id<"person"> | null {
  return text === "me" || text === "nobody" ? text : readId<"person">(text);
}
