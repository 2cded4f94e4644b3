import type { AboutOrganisation, AboutPeriod } from "../kit/about.ts";
import { type Fact, Facts, Heading, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Organisations } from "../kit/organisations.tsx";

/** A note of a mission, or what was withdrawn of one. */
export interface AboutNote extends AboutPeriod {
  readonly note: string;
  readonly mission: string;
  readonly organisations: readonly AboutOrganisation[];
}

interface NoteOpeningProps {
  readonly letter:
    | "objectionReceived"
    | "objectionReceivedForChair"
    | "objectionWithdrawn"
    | "objectionMaintained"
    | "holdReceived"
    | "holdReceivedForChair"
    | "holdLifted";
  readonly data: AboutNote;
  /** What is told of the note besides its reference and the closing of its period. */
  readonly facts: readonly Fact[];
}

/** How every letter about a note begins: who said what, when, and about whom. */
export function NoteOpening({ letter, data, facts }: NoteOpeningProps) {
  const { t, typed } = useLetter();
  const { deadline } = useInstants();
  const { note, mission, organisations, process, closesAt, zone } = data;
  return (
    <>
      <Outcome>
        {t(`objections.letter.${letter}.opening`, {
          mission: typed(mission),
          count: organisations.length,
          process: typed(process.title),
        })}
      </Outcome>
      <Facts
        facts={[
          { term: t("letter.fact.note"), fact: note },
          ...facts,
          { term: t("letter.fact.closes"), fact: deadline(closesAt, zone) },
        ]}
      />
      <Heading>{t("letter.organisations")}</Heading>
      <Organisations organisations={organisations} />
    </>
  );
}
