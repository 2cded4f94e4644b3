import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import { type LetterForm, Quote, useLetter } from "../kit/letter.tsx";
import { Ground } from "./ground.tsx";
import { GoesOnInAnotherClass, type InAnotherClass } from "./in-another-class.tsx";

/** Its claim was not verified. */
export interface ApplicationMoved extends InAnotherClass {
  readonly movedAt: string;
  /** Letters that were kept before grounds were have none. */
  readonly ground?: RefusalGround;
  readonly reason: string;
}

export const applicationMoved: LetterForm<ApplicationMoved> = {
  asks: "nothing",
  subject: ({ t }, { reference }) => t("applications.letter.applicationMoved.subject", { reference }),
  Body: function ApplicationMovedBody({ data }) {
    const { t } = useLetter();
    return (
      <GoesOnInAnotherClass letter="applicationMoved" application={data} since={data.movedAt}>
        <Ground ground={data.ground} />
        <Quote introduced={t("applications.letter.applicationMoved.reason")}>{data.reason}</Quote>
      </GoesOnInAnotherClass>
    );
  },
};
