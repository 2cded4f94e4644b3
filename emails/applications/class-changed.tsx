import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import type { ApplicationMoved } from "./application-moved.tsx";

export interface ClassChanged extends AboutApplication, Pick<ApplicationMoved, "to"> {
  readonly changedAt: string;
}

export const classChanged: LetterForm<ClassChanged> = {
  asks: "nothing",
  tone: "run",
  subject: ({ t }, { reference }) => t("applications.letter.classChanged.subject", { reference }),
  Body: function ClassChangedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    const { title, customary } = data.to;
    const to = customary === null ? typed(title) : t(`modalities.category.${customary}`);
    return (
      <>
        <Outcome>
          {t("applications.letter.classChanged.opening", { organisation: typed(data.organisation), to })}
        </Outcome>
        <NextForApplication application={data} go={t("applications.letter.classChanged.go")}>
          {t("applications.letter.classChanged.next")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.decided"), fact: receipt(data.changedAt, data.zone) }]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
