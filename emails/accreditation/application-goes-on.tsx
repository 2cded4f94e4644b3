import type { ApplicationMoved } from "../applications/application-moved.tsx";
import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** No outcome yet: its list has answered, and the text leads on. Never who objected, nor how many. */
export interface ApplicationGoesOn extends AboutApplication {
  readonly closedAt: string;
  /** The class in which it goes on; null where it waits for the next list. */
  readonly to: ApplicationMoved["to"] | null;
}

export const applicationGoesOn: LetterForm<ApplicationGoesOn> = {
  asks: "nothing",
  tone: "run",
  subject: ({ t, typed }, { organisation }) =>
    t("accreditation.letter.applicationGoesOn.subject", { organisation: typed(organisation) }),
  Body: function ApplicationGoesOnBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const on = data.to === null ? "list" : "class";
    return (
      <>
        <Outcome>
          {t(`accreditation.letter.applicationGoesOn.opening.${on}`, {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
            to: toInWords(),
          })}
        </Outcome>
        <NextForApplication application={data} go={t("accreditation.letter.applicationGoesOn.go")}>
          {t(`accreditation.letter.applicationGoesOn.next.${on}`)}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.closed"), fact: deadline(data.closedAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );

    function toInWords(): string {
      if (data.to === null) return "";
      const { title, customary } = data.to;
      return customary === null ? typed(title) : t(`modalities.category.${customary}`);
    }
  },
};
