import { formatDays } from "#messages/kit/instant.ts";
import type { AboutProcess } from "../kit/about.ts";
import { calendarEntry, type SessionInCalendar } from "../kit/calendar-entry.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { GoToSession } from "./go-to-session.tsx";

interface Days {
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** To every mission, to the Chair, to the organisations with an application for the session, and to those that have registered somebody. */
export interface SessionMoved {
  readonly process: AboutProcess;
  readonly session: string;
  readonly from: Days;
  readonly to: Days;
  readonly reason: string;
  /** Letters that were kept before it was said have none. */
  readonly calendar?: SessionInCalendar;
  /** For the Chair: windows that were told, and close when the session has ended. */
  readonly outliving: readonly {
    readonly call: string;
    readonly kind: "call" | "period";
    readonly closesAt: string;
    readonly zone: string;
  }[];
  readonly reader:
    | { readonly kind: "mission" | "chair" | "registered" }
    | { readonly kind: "applicant"; readonly reference: string; readonly organisation: string };
}

export const sessionMoved: LetterForm<SessionMoved> = {
  asks: "nothing",
  subject: ({ t, typed }, { session }) => t("process.letter.sessionMoved.subject", { session: typed(session) }),
  calendar: (data, page, of) =>
    data.calendar === undefined
      ? null
      : calendarEntry({
          ...data.calendar,
          title: data.session,
          process: data.process.title,
          days: data.to,
          page: page(of.session(data.process.slug, data.calendar.id)),
        }),
  Body: function SessionMovedBody({ data }) {
    const { t, language, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { from, to, reader, outliving } = data;
    return (
      <>
        <Outcome>{t("process.letter.sessionMoved.opening", { process: typed(data.process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("process.letter.sessionMoved.session"), fact: data.session },
            { term: t("process.letter.sessionMoved.was"), fact: formatDays(from, language) },
            { term: t("process.letter.sessionMoved.is"), fact: formatDays(to, language) },
            ...(data.calendar === undefined || data.calendar.place === ""
              ? []
              : [{ term: t("process.scheduleSession.place"), fact: data.calendar.place }]),
          ]}
        />
        <Quote introduced={t("process.letter.sessionMoved.reason")}>{data.reason}</Quote>
        {outliving.length > 0 && (
          <>
            <Paragraph>{t("process.letter.sessionMoved.outliving")}</Paragraph>
            <Facts
              facts={outliving.map(({ call, kind, closesAt, zone }) => ({
                term: t(`process.letter.sessionMoved.${kind}`, { call: typed(call) }),
                fact: deadline(closesAt, zone),
              }))}
            />
          </>
        )}
        {reader.kind === "registered" && <Paragraph>{t("process.letter.sessionChanged.registered")}</Paragraph>}
        {reader.kind === "applicant" ? (
          <>
            <Paragraph>{t("process.letter.sessionMoved.stays")}</Paragraph>
            <Go to={paths.application(reader.reference)}>{t("process.letter.sessionMoved.goApplicant")}</Go>
          </>
        ) : (
          <GoToSession process={data.process} calendar={data.calendar} />
        )}
      </>
    );
  },
};
