import { Go, type LetterForm, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type AboutNote, NoteOpening } from "./note-opening.tsx";

/** To the mission, and to the Chair. */
export interface ObjectionWithdrawn extends AboutNote {
  readonly withdrawnAt: string;
  readonly reader: "mission" | "chair";
}

export const objectionWithdrawn: LetterForm<ObjectionWithdrawn> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionWithdrawn.subject", { note }),
  Body: function ObjectionWithdrawnBody({ data }) {
    const { t, paths } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <NoteOpening
          letter="objectionWithdrawn"
          data={data}
          facts={[{ term: t("letter.fact.withdrawn"), fact: receipt(data.withdrawnAt, data.zone) }]}
        />
        {data.reader === "mission" ? (
          <Go to={paths.objections}>{t("objections.letter.objectionWithdrawn.goMission")}</Go>
        ) : (
          <Go to={paths.objectors(data.period)}>{t("objections.letter.objectionWithdrawn.goChair")}</Go>
        )}
        <Why lines={data.why} />
      </>
    );
  },
};
