import type { LetterForm } from "../kit/letter.tsx";
import { GoesOnInAnotherClass, type InAnotherClass } from "./in-another-class.tsx";

/** Its organisation has chosen another. */
export interface ClassChanged extends InAnotherClass {
  readonly changedAt: string;
}

export const classChanged: LetterForm<ClassChanged> = {
  asks: "nothing",
  tone: "run",
  subject: ({ t }, { reference }) => t("applications.letter.classChanged.subject", { reference }),
  Body: ({ data }) => <GoesOnInAnotherClass letter="classChanged" application={data} since={data.changedAt} />,
};
