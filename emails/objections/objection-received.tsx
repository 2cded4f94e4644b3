import { Go, type LetterForm, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type AboutNote, NoteOpening } from "./note-opening.tsx";

/** To the mission that sent the note. */
export interface ObjectionReceived extends AboutNote {
  readonly receivedAt: string;
  readonly basis: string | null;
}

export const objectionReceived: LetterForm<ObjectionReceived> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionReceived.subject", { note }),
  Body: function ObjectionReceivedBody({ data }) {
    const { t, paths } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <NoteOpening
          letter="objectionReceived"
          data={data}
          facts={[{ term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) }]}
        />
        {data.basis === null ? (
          <Paragraph>{t("objections.letter.objectionReceived.noBasis")}</Paragraph>
        ) : (
          <Quote introduced={t("objections.letter.objectionReceived.basis")}>{data.basis}</Quote>
        )}
        <Paragraph>{t("objections.letter.objectionReceived.withdrawal")}</Paragraph>
        <Go to={paths.objectionNote(data.note)}>{t("objections.letter.objectionReceived.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
