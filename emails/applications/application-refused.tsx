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

export interface ApplicationRefused extends AboutApplication {
  readonly refusedAt: string;
  readonly reason: string;
  readonly mayApplyAgain: boolean;
}

export const applicationRefused: LetterForm<ApplicationRefused> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t }, { reference }) => t("applications.letter.applicationRefused.subject", { reference }),
  Body: function ApplicationRefusedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>{t("applications.letter.applicationRefused.opening", { organisation })}</Outcome>
        <Paragraph>{t("applications.letter.applicationRefused.reason")}</Paragraph>
        <Quote>{data.reason}</Quote>
        <Heading>{t("letter.whatNext")}</Heading>
        <Paragraph>
          {data.mayApplyAgain
            ? t("applications.letter.applicationRefused.again", { organisation })
            : t("applications.letter.applicationRefused.notAgain")}
        </Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.applicationRefused.go")}</Go>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.process"), fact: data.process.title },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.decided"), fact: receipt(data.refusedAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
