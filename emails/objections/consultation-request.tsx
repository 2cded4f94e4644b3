import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { InThePortal } from "./in-the-portal.tsx";

/** To one State alone: the Chair asks it about an organisation to which it objects. */
export interface ConsultationRequest extends AboutPeriod {
  readonly until: string;
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
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.closes"), fact: deadline(data.until, data.zone) },
          ]}
        />
        <InThePortal />
        <Go to={paths.objections}>{t("objections.letter.consultationOpened.goMission")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
