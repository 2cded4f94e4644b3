import type { CorrectedDetails } from "#domain/process/session-details.ts";
import { formatDays } from "#messages/kit/instant.ts";
import type { AboutProcess } from "../kit/about.ts";
import { calendarEntry, type SessionInCalendar } from "../kit/calendar-entry.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, Quote, useLetter } from "../kit/letter.tsx";
import { correctedFacts } from "./corrected-facts.ts";
import { GoToSession } from "./go-to-session.tsx";

/** To every mission, to the Chair, and to the organisations that have an application for the session, are accredited for it and invited, or have registered somebody. */
export interface SessionChanged {
  readonly process: AboutProcess;
  readonly session: string;
  readonly days: { readonly beginsOn: string; readonly endsOn: string };
  readonly to: "scheduled" | "confirmed" | "cancelled" | "corrected";
  /** What a correction changed. */
  readonly corrected?: CorrectedDetails;
  /** Empty where none was asked for. */
  readonly reason: string;
  /** Letters that were kept before it was said have none. */
  readonly calendar?: SessionInCalendar;
  readonly reader:
    | { readonly kind: "mission" | "chair" | "registered" }
    | { readonly kind: "applicant"; readonly reference: string; readonly organisation: string };
}

export const sessionChanged: LetterForm<SessionChanged> = {
  asks: "nothing",
  subject: ({ t, typed }, { session, to }) =>
    t(`process.letter.sessionChanged.${to}.subject`, { session: typed(session) }),
  calendar: (data, page, of) =>
    data.calendar === undefined
      ? null
      : calendarEntry({
          ...data.calendar,
          title: data.session,
          process: data.process.title,
          days: data.days,
          page: page(of.session(data.process.slug, data.calendar.id)),
        }),
  Body: function SessionChangedBody({ data }) {
    const { t, language, paths, typed } = useLetter();
    const { reader, to } = data;
    return (
      <>
        <Outcome>{t(`process.letter.sessionChanged.${to}.opening`, { process: typed(data.process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("process.letter.sessionMoved.session"), fact: data.session },
            { term: t("process.letter.sessionChanged.days"), fact: formatDays(data.days, language) },
            ...(data.calendar === undefined
              ? []
              : [{ term: t("papers.status"), fact: t(`process.scheduleSession.standings.${data.calendar.standing}`) }]),
            ...(data.calendar === undefined || data.calendar.place === ""
              ? []
              : [{ term: t("process.scheduleSession.place"), fact: data.calendar.place }]),
            ...correctedFacts(t, data.corrected ?? []),
          ]}
        />
        {data.reason !== "" && <Quote introduced={t("process.letter.sessionMoved.reason")}>{data.reason}</Quote>}
        {reader.kind === "applicant" && to === "scheduled" && (
          <Paragraph>{t("process.letter.sessionChanged.invited")}</Paragraph>
        )}
        {reader.kind === "registered" && <Paragraph>{t("process.letter.sessionChanged.registered")}</Paragraph>}
        {reader.kind === "applicant" && to !== "scheduled" && to !== "corrected" ? (
          <Go to={paths.application(reader.reference)}>{t("process.letter.sessionMoved.goApplicant")}</Go>
        ) : (
          <GoToSession process={data.process} calendar={data.calendar} />
        )}
      </>
    );
  },
};
