import type { Id } from "#domain/kit/id.ts";
import type { CorrectedDetails } from "#domain/process/session-details.ts";
import { formatDays } from "#messages/kit/instant.ts";
import type { AboutProcess } from "../kit/about.ts";
import { calendarEntry, type SessionInCalendar } from "../kit/calendar-entry.ts";
import { Facts, Go, type LetterForm, Outcome, Quote, useLetter } from "../kit/letter.tsx";
import { correctedFacts } from "../process/corrected-facts.ts";
import { EndOfList } from "./end-of-list.tsx";

interface Days {
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** To an address on the e-mail list of the process: when a session takes place, and what became of the days that were announced. */
export interface SessionForSubscriber {
  readonly subscription: Id<"subscription">;
  readonly process: AboutProcess;
  readonly session: string;
  readonly was: "scheduled" | "confirmed" | "moved" | "cancelled" | "corrected";
  readonly days: Days;
  /** Of one that was moved: those that were announced before. */
  readonly before: Days | null;
  /** What a correction changed. */
  readonly corrected?: CorrectedDetails;
  /** Empty where none was asked for. */
  readonly reason: string;
  readonly calendar: SessionInCalendar;
}

export const sessionForSubscriber: LetterForm<SessionForSubscriber> = {
  asks: "nothing",
  tone: ({ was }) => (was === "cancelled" ? "off" : "run"),
  subject: ({ t, typed }, { was, session }) => t(`papers.letter.session.${was}.subject`, { session: typed(session) }),
  unsubscribe: ({ subscription }, paths) => paths.endSubscription(subscription),
  calendar: ({ calendar, session, process, days }, page, of) =>
    calendarEntry({
      ...calendar,
      title: session,
      process: process.title,
      days,
      page: page(of.session(process.slug, calendar.id)),
    }),
  Body: function SessionForSubscriberBody({ data }) {
    const { t, language, paths, typed } = useLetter();
    const { subscription, process, session, was, days, before, corrected = [], reason, calendar } = data;
    return (
      <>
        <Outcome>{t(`papers.letter.session.${was}.opening`, { process: typed(process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("papers.session"), fact: session },
            ...(before === null
              ? []
              : [{ term: t("papers.letter.session.before"), fact: formatDays(before, language) }]),
            { term: t("papers.letter.session.days"), fact: formatDays(days, language) },
            {
              term: t("papers.status"),
              fact: t(`process.scheduleSession.standings.${calendar.standing}`),
            },
            ...(calendar.place === "" ? [] : [{ term: t("papers.letter.session.place"), fact: calendar.place }]),
            ...correctedFacts(t, corrected),
          ]}
        />
        {reason !== "" && <Quote introduced={t("papers.letter.session.reason")}>{reason}</Quote>}
        <Go to={paths.session(process.slug, calendar.id)}>{t("papers.letter.session.go")}</Go>
        <EndOfList subscription={subscription} />
      </>
    );
  },
};
