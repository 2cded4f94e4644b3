import type { AboutOrganisation, AboutPeriod } from "../kit/about.ts";
import { type Fact, Facts, Heading, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Organisations } from "../kit/organisations.tsx";
import { countOf, InThePortal, type NamedOrNot } from "./in-the-portal.tsx";

/** A note of a mission, or what was withdrawn of one, perhaps when the period had closed. The Chair's letters name the organisations. */
export type AboutNote = AboutPeriod &
  NamedOrNot & { readonly note: string; readonly mission: string; readonly closed?: boolean };

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
  /** The names, where the letter gives them. */
  readonly organisations: readonly AboutOrganisation[] | null;
  /** What is told of the note besides its reference and the closing of its period. */
  readonly facts: readonly Fact[];
}

/** How every letter about a note begins: who said what, when, and about how many; and to the Chair, about whom. */
export function NoteOpening({ letter, data, organisations, facts }: NoteOpeningProps) {
  const { t, typed } = useLetter();
  const { deadline } = useInstants();
  const { note, mission, process, closed, closesAt, zone } = data;
  return (
    <>
      <Outcome>
        {t(`objections.letter.${letter}.opening`, {
          mission: typed(mission),
          count: countOf(data),
          process: typed(process.title),
        })}
      </Outcome>
      <Facts
        facts={[
          { term: t("letter.fact.note"), fact: note },
          ...facts,
          { term: t(`letter.fact.${closed === true ? "closed" : "closes"}`), fact: deadline(closesAt, zone) },
        ]}
      />
      {organisations === null ? (
        <InThePortal />
      ) : (
        <>
          <Heading>{t("letter.organisations")}</Heading>
          <Organisations organisations={organisations} />
        </>
      )}
    </>
  );
}
