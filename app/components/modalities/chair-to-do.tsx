import type { ReactNode } from "react";
import type { WindowShown } from "#domain/kit/calendar.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { OwnProcessSeen } from "#views/modalities/own-process.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Aside, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { secondsLeft, useWholeUnits } from "../kit/status/duration.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status } from "../kit/status/status.tsx";
import { PeriodStatus } from "../objections/period-status.tsx";
import { ListStatus } from "../participation/list-status.tsx";
import { type NextStepProps, useNextAct } from "./next-step.tsx";
import { SilenceStatus } from "./silence-status.tsx";

/** A line of the Chair's desk. */
interface Line {
  readonly key: string;
  readonly what: ReactNode;
  readonly window: WindowShown | null;
  readonly opens?: boolean;
  readonly state: ReactNode;
}

/** What was entered and waits for a second person: by the reader, or by somebody else. */
function useEntered() {
  const t = useTranslations();
  const to = paths(useLanguage());
  return ({ adoptions, determinations, withdrawals }: OwnProcessSeen, own: boolean): Omit<Line, "state">[] => [
    ...adoptions
      .filter(({ isOwn }) => isOwn === own)
      .map(({ id, title }) => ({
        key: id,
        what: <a href={to.adoption(id)}>{t("modalities.adoption.waiting", { text: isolated(title) })}</a>,
        window: null,
      })),
    ...determinations
      .filter(({ isOwn }) => isOwn === own)
      .map(({ id, symbol }) => ({
        key: id,
        what: (
          <a href={to.determinationAtDesk(id)}>{t("modalities.chairHome.determined", { symbol: isolated(symbol) })}</a>
        ),
        window: null,
      })),
    ...withdrawals
      .filter(({ isOwn }) => isOwn === own)
      .map(({ id, accreditation, organisation }) => ({
        key: id,
        what: (
          <a href={to.accreditation(accreditation)}>
            {t("accreditation.withdrawal.waiting", { organisation: isolated(organisation) })}
          </a>
        ),
        window: null,
      })),
  ];
}

/** What the Chair can do now, and nothing else. */
export function ChairToDo({ seen, step }: { seen: OwnProcessSeen; step: NextStepProps }) {
  const { texts, letters, process, undelivered, review, waiting, consultations } = seen;
  const entered = useEntered();
  const t = useTranslations();
  const to = paths(useLanguage());
  const next = useNextAct(step);
  const toAct = (words: string) => <Status tone="act">{words}</Status>;
  const lines: Line[] = [
    ...(undelivered === 0
      ? []
      : [
          {
            key: "letters",
            what: <a href={to.letters}>{t("modalities.chairHome.seeLetters")}</a>,
            window: null,
            state: toAct(t("modalities.chairHome.undelivered", { count: undelivered })),
          },
        ]),
    ...entered(seen, false).map((line) => ({ ...line, state: toAct(t("modalities.chairHome.toConfirm")) })),
    ...letters.map(({ id, subject, standing }) => ({
      key: id,
      what: (
        <a href={to.chairLetter(id)}>
          {t("chairLetters.one")}
          <Aside />
          {subject === "" ? t("chairLetters.untitled") : <UserText>{subject}</UserText>}
        </a>
      ),
      window: null,
      state: toAct(t(`chairLetters.standings.${standing}`)),
    })),
    ...(review === null || review.waiting === 0
      ? []
      : [
          {
            key: "review",
            what: <a href={to.secretariat}>{t("modalities.chairHome.review")}</a>,
            window: null,
            state: toAct(t("modalities.chairHome.toReview", { count: review.waiting })),
          },
        ]),
    ...(consultations.running === 0
      ? []
      : [
          {
            key: "consultations",
            what: <a href={to.consultations}>{t("objections.consultations.title")}</a>,
            window: consultations.until,
            state: toAct(
              consultations.waiting > 0
                ? t("objections.consultations.waiting", { count: consultations.waiting })
                : t("modalities.chairHome.toConsult", { count: consultations.running }),
            ),
          },
        ]),
    ...waiting.map(({ id, mission }) => ({
      key: id,
      what: (
        <a href={to.answerRequest(id)}>{t("modalities.chairHome.asksWhoObjected", { mission: isolated(mission) })}</a>
      ),
      window: null,
      state: toAct(t("modalities.chairHome.toAnswer")),
    })),
    ...(next?.isYours === true ? [{ key: "next", window: null, ...next }] : []),
    ...(process.isOver ? [] : texts).flatMap(({ id, title, mayOpenSilence, mayFollow }) => {
      const [href, words, state] = mayFollow
        ? [
            listAddress(to.enterText, { after: id }),
            t("modalities.chairHome.tryTextAgain", { text: isolated(title) }),
            t("modalities.chairHome.state.textFell"),
          ]
        : [
            to.openSilenceProcedure({ kind: "text", id }),
            t("modalities.chairHome.openSilenceOnText", { text: isolated(title) }),
            t("modalities.processText.standing.draft"),
          ];
      return mayFollow || mayOpenSilence
        ? [{ key: id, what: <a href={href}>{words}</a>, window: null, state: toAct(state) }]
        : [];
    }),
  ];
  return (
    <Part title={t("modalities.chairHome.toDo")}>
      {lines.length === 0 ? (
        <Empty title={t("modalities.chairHome.nothingToDo")}>
          <p>{t("modalities.chairHome.nothingToDoNext")}</p>
        </Empty>
      ) : (
        <Lines caption={t("modalities.chairHome.toDo")} of={seen} lines={lines} />
      )}
    </Part>
  );
}

/** What time decides, whichever closes first, then what waits for somebody else. Where nothing does, nothing is said. */
export function ChairUnderWay({ seen, step }: { seen: OwnProcessSeen; step: NextStepProps }) {
  const { versions, texts, periods, listsOfSpeakers, beforeBody } = seen;
  const entered = useEntered();
  const t = useTranslations();
  const to = paths(useLanguage());
  const next = useNextAct(step);
  const silences = [
    ...versions.map(({ version, silence }) => ({ silence, words: t("modalities.chairHome.silenceOn", { version }) })),
    ...texts.map(({ title, silence }) => ({
      silence,
      words: t("process.dates.silenceOnText", { text: isolated(title) }),
    })),
  ].flatMap(({ silence, words }) =>
    silence !== null && !["passed", "broken"].includes(silence.standing)
      ? [
          {
            key: silence.id,
            what: <a href={to.chairSilenceProcedure(silence.id)}>{words}</a>,
            window: silence,
            opens: silence.standing === "upcoming",
            state: <SilenceStatus standing={silence.standing} />,
          },
        ]
      : [],
  );
  const lineOf = (list: OwnProcessSeen["listsOfSpeakers"][number]) => ({
    key: `speakers ${list.session.id}`,
    window: { opensAt: list.openedAt, closesAt: list.closesAt, zone: list.zone },
    what: (
      <a href={to.listOfSpeakers(list.session.id)}>
        {t("participation.speakers.title")}
        <Aside />
        <UserText>{list.session.title}</UserText>
      </a>
    ),
    state: <ListStatus list={list} />,
  });
  const running = [
    ...silences,
    ...periods
      .filter(({ standing }) => standing !== "closed")
      .map((period) => ({
        key: period.id,
        what: (
          <a href={to.circulatedList(period.id)}>
            {t("modalities.chairHome.listOf", { count: period.count })}
            <Aside />
            <UserText>{period.call}</UserText>
          </a>
        ),
        window: period,
        opens: period.standing === "upcoming",
        state: <NotesOf period={period} />,
      })),
    ...listsOfSpeakers.filter(({ hasClosed }) => !hasClosed).map((list) => ({ ...lineOf(list), opens: false })),
  ].sort((one, other) => nextOf(one).localeCompare(nextOf(other)));
  const waits = <Status tone="idle">{t("modalities.adoption.waitingFor")}</Status>;
  const lines: Line[] = [
    ...running,
    ...listsOfSpeakers.filter(({ hasClosed }) => hasClosed).map((list) => ({ ...lineOf(list), window: null })),
    ...entered(seen, true).map((line) => ({ ...line, state: waits })),
    ...(beforeBody === 0
      ? []
      : [
          {
            key: "body",
            what: <a href={to.determinations}>{t("objections.determinations.waiting")}</a>,
            window: null,
            state: <Status tone="run">{t("modalities.chairHome.toConsult", { count: beforeBody })}</Status>,
          },
        ]),
    ...(next?.isYours === false ? [{ key: "next", window: null, ...next }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Part title={t("modalities.chairHome.underWay")}>
      <Lines caption={t("modalities.chairHome.underWay")} of={seen} lines={lines} />
    </Part>
  );
}

function Lines({ caption, lines, of }: { caption: string; lines: readonly Line[]; of: OwnProcessSeen }) {
  const t = useTranslations();
  const { now } = usePage();
  const whole = useWholeUnits();
  const { head, deadline } = useMoments([of.process.zone, ...lines.flatMap(({ window }) => window?.zone ?? [])]);
  const timed = lines.some(({ window }) => window !== null);
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: "what", label: t("modalities.chairHome.whatToDo"), cell: ({ what }) => what },
        ...(timed
          ? [
              {
                key: "by",
                label: head(t("modalities.chairHome.by")),
                cell: ({ window, opens = false }: Line) =>
                  window !== null && (
                    <>
                      {opens && `${t("objections.period.ends.upcoming")} `}
                      {deadline(nextOf({ window, opens }), window.zone)}
                    </>
                  ),
              },
              {
                key: "days",
                label: t("modalities.chairHome.left"),
                numeric: true,
                whole: true,
                cell: ({ window, opens = false }: Line) => window !== null && !opens && whole(secondsLeft(window, now)),
              },
            ]
          : []),
        {
          key: "state",
          label: t("modalities.chairHome.status"),
          narrow: "own",
          whole: true,
          cell: ({ state }) => state,
        },
      ]}
    />
  );
}

/** Of a window that opens later its opening, of another its closing. */
function nextOf({ window, opens }: { readonly window: WindowShown; readonly opens: boolean }): string {
  return opens ? window.opensAt : window.closesAt;
}

/** How many notes there are, only where the decision lets the Chair know of them. */
function NotesOf({ period: { standing, notes } }: { period: OwnProcessSeen["periods"][number] }) {
  const t = useTranslations();
  return standing !== "open" || notes === null ? (
    <PeriodStatus standing={standing} />
  ) : (
    <Status tone="run">{t("modalities.chairHome.noteCount", { count: notes })}</Status>
  );
}
