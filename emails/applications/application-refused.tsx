import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import type { AboutApplication } from "../kit/about.ts";
import { type LetterForm, useInstants, useLetter } from "../kit/letter.tsx";
import { RefusedWithWords } from "./refused-with-words.tsx";

export interface ApplicationRefused extends AboutApplication {
  readonly refusedAt: string;
  /** Letters that were kept before grounds were have none. */
  readonly ground?: RefusalGround;
  readonly reason: string;
  readonly mayApplyAgain: boolean;
}

export const applicationRefused: LetterForm<ApplicationRefused> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t }, { reference, office = "secretariat" }) =>
    t("applications.letter.applicationRefused.subject", { reference, by: office }),
  Body: function ApplicationRefusedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <RefusedWithWords
        application={data}
        opening={t("applications.letter.applicationRefused.opening", {
          organisation: typed(data.organisation),
          by: data.office ?? "secretariat",
        })}
        ground={data.ground}
        introduced={t("applications.letter.applicationRefused.reason")}
        words={data.reason}
        go={t("applications.letter.applicationRefused.go")}
        fact={{ term: t("letter.fact.decided"), fact: receipt(data.refusedAt, data.zone) }}
      />
    );
  },
};
