import type { Id } from "#domain/kit/id.ts";
import { formatDays } from "#messages/kit/instant.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useLetter } from "../kit/letter.tsx";

/** To every mission, to the Chair, and to the organisations with an application for the session. */
export interface ProgrammePublished {
  readonly process: AboutProcess;
  readonly id: Id<"session">;
  readonly session: string;
  readonly days: { readonly beginsOn: string; readonly endsOn: string };
  /** Its version. */
  readonly number: number;
  readonly reader:
    | { readonly kind: "mission" | "chair" | "registered" }
    | { readonly kind: "applicant"; readonly reference: string; readonly organisation: string };
}

export const programmePublished: LetterForm<ProgrammePublished> = {
  asks: "nothing",
  subject: ({ t, typed }, { session, number }) =>
    t("process.letter.programmePublished.subject", { session: typed(session), number }),
  Body: function ProgrammePublishedBody({ data }) {
    const { t, language, paths, typed } = useLetter();
    const { process, id, session, days, number } = data;
    return (
      <>
        <Outcome>{t("process.letter.programmePublished.opening", { process: typed(process.title), number })}</Outcome>
        <Facts
          facts={[
            { term: t("process.letter.sessionMoved.session"), fact: session },
            { term: t("process.letter.sessionChanged.days"), fact: formatDays(days, language) },
          ]}
        />
        <Go to={paths.session(process.slug, id)}>{t("process.letter.programmePublished.go")}</Go>
      </>
    );
  },
};
