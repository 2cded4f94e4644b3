import { Facts, useInstants, useLetter } from "../kit/letter.tsx";

/** What the letters about a written input say of it. */
export interface AboutInput {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  readonly title: string;
  /** Null where they could not be counted. */
  readonly words: number | null;
  readonly at: string;
  readonly zone: string;
}

export function FactsOfInput({ data, when }: { data: AboutInput; when: string }) {
  const { t, typed } = useLetter();
  const { deadline } = useInstants();
  const { organisation, process, session, title, words, at, zone } = data;
  return (
    <Facts
      facts={[
        { term: t("participation.inputs.field.title"), fact: typed(title) },
        { term: t("participation.field.organisation"), fact: typed(organisation) },
        { term: t("participation.letter.representativesChanged.process"), fact: typed(process) },
        { term: t("participation.letter.representativesChanged.session"), fact: typed(session) },
        {
          term: t("participation.inputs.field.words"),
          fact:
            words === null ? t("participation.inputs.notCounted") : t("participation.inputs.words", { count: words }),
        },
        { term: when, fact: deadline(at, zone) },
      ]}
    />
  );
}
