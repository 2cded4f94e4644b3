import { Facts, useInstants, useLetter } from "../kit/letter.tsx";

/** What the letters about a list of speakers say of it. */
export interface AboutList {
  readonly process: string;
  readonly session: string;
  /** Empty where the session is virtual. */
  readonly place: string;
  readonly beginsAt: string;
  readonly closesAt: string;
  readonly minutes: number;
  readonly zone: string;
}

export function FactsOfList({ list, hasClosed = false }: { list: AboutList; hasClosed?: boolean }) {
  const { t, typed } = useLetter();
  const { deadline } = useInstants();
  const { process, session, place, beginsAt, closesAt, minutes, zone } = list;
  return (
    <Facts
      facts={[
        { term: t("participation.letter.representativesChanged.process"), fact: typed(process) },
        { term: t("participation.letter.representativesChanged.session"), fact: typed(session) },
        ...(place === "" ? [] : [{ term: t("process.scheduleSession.place"), fact: typed(place) }]),
        ...(hasClosed ? [] : [{ term: t("participation.speakers.field.closes"), fact: deadline(closesAt, zone) }]),
        { term: t("participation.speakers.field.heard"), fact: deadline(beginsAt, zone) },
        {
          term: t("participation.speakers.field.minutes"),
          fact: t("participation.speakers.minutes", { count: minutes }),
        },
      ]}
    />
  );
}
