import type { AboutOrganisation } from "../kit/about.ts";
import { Go, type LetterForm, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { NoteOpening } from "./note-opening.tsx";
import type { ObjectionReceived } from "./objection-received.tsx";

/** To the Chair, to whom an objection is made known. */
export type ObjectionReceivedForChair = ObjectionReceived & {
  readonly organisations: readonly AboutOrganisation[];
  readonly basis: string | null;
  /** Whether the decision makes the basis known to the Chair. */
  readonly basisShown: boolean;
};

export const objectionReceivedForChair: LetterForm<ObjectionReceivedForChair> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionReceivedForChair.subject", { note }),
  Body: function ObjectionReceivedForChairBody({ data }) {
    const { t, paths } = useLetter();
    const { receipt, deadline } = useInstants();
    const { limitAt = null, uncounted = null } = data;
    return (
      <>
        <NoteOpening
          letter={limitAt === null ? "objectionReceivedForChair" : "holdReceivedForChair"}
          data={data}
          organisations={data.organisations}
          facts={[
            { term: t("letter.fact.mission"), fact: data.mission },
            { term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) },
            ...(limitAt === null ? [] : [{ term: t("letter.fact.holdEnds"), fact: deadline(limitAt, data.zone) }]),
          ]}
        />
        {uncounted !== null && <Paragraph>{t("objections.hold.uncounted", uncounted)}</Paragraph>}
        {data.basis === null ? (
          limitAt === null && (
            <Paragraph>
              {t(`objections.letter.objectionReceivedForChair.${data.basisShown ? "noBasis" : "basisNotShown"}`)}
            </Paragraph>
          )
        ) : (
          <Quote introduced={t("objections.letter.objectionReceivedForChair.basis")}>{data.basis}</Quote>
        )}
        <Go to={paths.objectors(data.period)}>{t("objections.letter.objectionReceivedForChair.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
