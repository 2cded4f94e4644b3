import { Temporal } from "temporal-polyfill";
import type { Citation } from "#domain/kit/ruling.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";

/** What a decision says, before it is a decision of a process in the portal. */
export type ModalitiesText = Pick<
  ModalitiesDecision,
  "title" | "issuer" | "citation" | "date" | "text" | "provisions" | "classes"
>;

/** A known decision as the file beside it has it, which is one that the portal exports and takes in. */
export interface KnownDecisionFile extends Omit<ModalitiesText, "date"> {
  readonly date: string;
}

export function textOf({
  title,
  issuer,
  citation,
  date,
  text,
  provisions,
  classes,
}: KnownDecisionFile): ModalitiesText {
  const said = { title, issuer, citation, date: Temporal.PlainDate.from(date), text, provisions };
  return classes === undefined ? said : { ...said, classes };
}

/** The known sources give no numbered paragraph, unless a resolution does: none is invented. */
export function cited(source: string, paragraph: string | null = null): Citation {
  return { source, paragraph };
}
