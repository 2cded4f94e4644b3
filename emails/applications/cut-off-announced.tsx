import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutProcess, Explained } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To those who have begun an application under a continuous call. */
export interface CutOffAnnounced {
  readonly process: AboutProcess;
  readonly call: string;
  /** The application that the reader has begun. */
  readonly reference: string;
  readonly cutsOffAt: string;
  readonly closesAt: string;
  readonly zone: string;
  readonly why: readonly Explained[];
}

export const cutOffAnnounced: LetterForm<CutOffAnnounced> = {
  asks: "nothing",
  subject: ({ t, language }, { cutsOffAt, zone }) =>
    t("applications.letter.cutOffAnnounced.subject", { cutOff: formatInstant(cutsOffAt, zone, language) }),
  Body: function CutOffAnnouncedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>{t("applications.letter.cutOffAnnounced.opening", { process: typed(data.process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.cutOff"), fact: deadline(data.cutsOffAt, data.zone) },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Paragraph>{t("applications.letter.cutOffAnnounced.later")}</Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.cutOffAnnounced.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
