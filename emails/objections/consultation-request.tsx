import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOrganisation, AboutPeriod } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Organisations } from "../kit/organisations.tsx";
import { Why } from "../kit/why.tsx";

/** To one State alone: the Chair asks it about an organisation to which it objects. */
export interface ConsultationRequest extends AboutPeriod {
  readonly until: string;
  readonly words: string;
  readonly organisations: readonly AboutOrganisation[];
}

export const consultationRequest: LetterForm<ConsultationRequest> = {
  asks: "action",
  subject: ({ t, language, typed }, { until, zone, process }) =>
    t("objections.letter.consultationRequest.subject", {
      deadline: formatInstant(until, zone, language),
      process: typed(process.title),
    }),
  Body: function ConsultationRequestBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>{t("objections.letter.consultationRequest.opening", { process: typed(data.process.title) })}</Outcome>
        <Quote introduced={t("objections.letter.consultationRequest.words")}>{data.words}</Quote>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.closes"), fact: deadline(data.until, data.zone) },
          ]}
        />
        <Heading>{t("letter.organisations")}</Heading>
        <Organisations organisations={data.organisations} />
        <Go to={paths.objections}>{t("objections.letter.consultationOpened.goMission")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
