import type { Asked } from "#domain/applications/asked.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, List, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationReturned extends AboutApplication {
  readonly words: string;
  readonly asked: readonly Asked[];
  readonly until: string;
}

export const applicationReturned: LetterForm<ApplicationReturned> = {
  asks: "action",
  subject: ({ t, language }, { reference, until, zone }) =>
    t("applications.letter.applicationReturned.subject", { reference, deadline: formatInstant(until, zone, language) }),
  Body: function ApplicationReturnedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const until = deadline(data.until, data.zone);
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationReturned.opening", { organisation: typed(data.organisation), until })}
        </Outcome>
        <Quote introduced={t("applications.letter.applicationReturned.words")}>{data.words}</Quote>
        <Paragraph>{t("applications.letter.applicationReturned.asked")}</Paragraph>
        <List
          items={data.asked.map((item) =>
            item === "record"
              ? t("applications.return.record")
              : item === "documents"
                ? t("applications.documents.title")
                : t(`applications.field.${item}`),
          )}
        />
        <Go to={paths.completeApplication(data.reference)}>{t("applications.letter.applicationReturned.go")}</Go>
        <Paragraph>{t("applications.letter.applicationReturned.next")}</Paragraph>
        <FactsOfApplication application={data} more={[{ term: t("letter.fact.until"), fact: until }]} />
        <Why lines={data.why} />
      </>
    );
  },
};
