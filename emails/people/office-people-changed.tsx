import type { MissionPart } from "#domain/people/people-of-mission.ts";
import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To those of an office, and to a mission's own address: somebody is let in, or goes. */
export interface OfficePeopleChanged {
  /** A mission's name, or the title of the Chair's process. */
  readonly office: string;
  readonly desk: "mission" | "chair";
  readonly change: "invited" | "withdrawn" | "joined" | "let-in" | "ended" | "named" | "role-ended";
  readonly name: string;
  readonly email: string;
  readonly part: MissionPart | null;
  /** Who did it; null where the person did it themselves. */
  readonly by: { readonly name: string; readonly role: "mission" | "administrator" } | null;
}

export const officePeopleChanged: LetterForm<OfficePeopleChanged> = {
  asks: "nothing",
  subject: ({ t, typed }, { office, desk, change }) =>
    t(`people.letter.officePeopleChanged.${change}.subject`, { office: typed(office), desk }),
  Body: function OfficePeopleChangedBody({ data: { office, desk, change, name, email, part, by } }) {
    const { t, paths, typed } = useLetter();
    const who = { name: typed(name), email: typed(email), office: typed(office), desk };
    return (
      <>
        <Outcome>{t(`people.letter.officePeopleChanged.${change}.title`, who)}</Outcome>
        <Paragraph>{t(`people.letter.officePeopleChanged.${change}.opening`, who)}</Paragraph>
        {part !== null && <Paragraph>{t(`people.letter.officePeopleChanged.part.${part}`)}</Paragraph>}
        {by !== null && (
          <Paragraph>{t(`people.letter.officePeopleChanged.by.${by.role}`, { name: typed(by.name) })}</Paragraph>
        )}
        <Paragraph>{t(`people.letter.officePeopleChanged.otherwise.${desk}`)}</Paragraph>
        <Go to={desk === "mission" ? paths.peopleOfMission : paths.chair}>
          {t(`people.letter.officePeopleChanged.go.${desk}`)}
        </Go>
      </>
    );
  },
};
