import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** What a state means for the reader; the words say the same, colour only repeats it. */
export type Tone = "neutral" | "underway" | "attention" | "positive" | "negative";

const colours: Record<Tone, string> = {
  neutral: "govuk-tag--grey",
  underway: "",
  attention: "govuk-tag--yellow",
  positive: "govuk-tag--green",
  negative: "govuk-tag--red",
};

export function Tag({ children, tone = "underway" }: { children: ReactNode; tone?: Tone }) {
  return <strong className={classNames("govuk-tag", colours[tone])}>{children}</strong>;
}
