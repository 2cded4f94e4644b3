import type { AboutApplication } from "../kit/about.ts";
import {
  Facts,
  Go,
  Heading,
  type LetterForm,
  Outcome,
  Paragraph,
  Quote,
  useInstants,
  useLetter,
} from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ClearanceTakenBack extends AboutApplication {
  readonly takenBackAt: string;
  readonly reason: string;
}

export const clearanceTakenBack: LetterForm<ClearanceTakenBack> = {
  asks: "nothing",
  tone: "act",
  subject: ({ t }, { reference }) => t("applications.letter.clearanceTakenBack.subject", { reference }),
  Body: function ClearanceTakenBackBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.clearanceTakenBack.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <Paragraph>{t("applications.letter.clearanceTakenBack.reason")}</Paragraph>
        <Quote>{data.reason}</Quote>
        <Heading>{t("letter.whatNext")}</Heading>
        <Paragraph>{t("applications.letter.clearanceTakenBack.next")}</Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.clearanceTakenBack.go")}</Go>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.process"), fact: data.process.title },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.decided"), fact: receipt(data.takenBackAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
