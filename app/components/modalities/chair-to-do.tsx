import type { WindowShown } from "#domain/kit/calendar.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { OwnProcessSeen } from "#views/modalities/own-process.ts";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { secondsLeft, useWholeUnits } from "../kit/status/duration.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Status } from "../kit/status/status.tsx";
import { PeriodStatus } from "../objections/period-status.tsx";
import { type NextStepProps, useNextAct } from "./next-step.tsx";
import { SilenceStatus } from "./silence-status.tsx";

/** What waits for the Chair, then what time decides, whichever closes first. */
export function ChairToDo({ seen, step }: { seen: OwnProcessSeen; step: NextStepProps }) {
  const { process, versions, texts, adoptions, determinations, beforeBody, periods } = seen;
  const { undelivered, review, waiting, consultations } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { now } = usePage();
  const whole = useWholeUnits();
  const next = useNextAct(step);
  const { head, moment } = useMoments([process.zone, ...periods.map(({ zone }) => zone)]);
  const running = [
    ...versions.flatMap(({ version, silence }) =>
      silence !== null && !["passed", "broken"].includes(silence.standing)
        ? [
            {
              key: silence.id,
              what: (
                <a href={to.chairSilenceProcedure(silence.id)}>{t("modalities.chairHome.silenceOn", { version })}</a>
              ),
              window: silence,
              opens: silence.standing === "upcoming",
              state: <SilenceStatus standing={silence.standing} />,
            },
          ]
        : [],
    ),
    ...texts.flatMap(({ title, silence }) =>
      silence !== null && !["passed", "broken"].includes(silence.standing)
        ? [
            {
              key: silence.id,
              what: (
                <a href={to.chairSilenceProcedure(silence.id)}>
                  {t("process.dates.silenceOnText", { text: isolated(title) })}
                </a>
              ),
              window: silence,
              opens: silence.standing === "upcoming",
              state: <SilenceStatus standing={silence.standing} />,
            },
          ]
        : [],
    ),
    ...periods
      .filter(({ standing }) => standing !== "closed")
      .map((period) => ({
        key: period.id,
        what: (
          <a href={to.circulatedList(period.id)}>
            {t("modalities.chairHome.listOf", { count: period.count })}, <UserText>{period.call}</UserText>
          </a>
        ),
        window: period,
        opens: period.standing === "upcoming",
        state: <NotesOf period={period} />,
      })),
  ].sort((one, other) => nextOf(one).localeCompare(nextOf(other)));
  const rows = [
    ...(undelivered === 0
      ? []
      : [
          {
            key: "letters",
            what: <a href={to.letters}>{t("modalities.chairHome.seeLetters")}</a>,
            window: null,
            opens: false,
            state: <Status tone="act">{t("modalities.chairHome.undelivered", { count: undelivered })}</Status>,
          },
        ]),
    ...adoptions.map(({ id, title, isOwn }) => ({
      key: id,
      what: <a href={to.adoption(id)}>{t("modalities.adoption.waiting", { text: isolated(title) })}</a>,
      window: null,
      opens: false,
      state: <Status tone={isOwn ? "idle" : "act"}>{t("modalities.adoption.waitingFor")}</Status>,
    })),
    ...determinations.map(({ id, symbol, isOwn }) => ({
      key: id,
      what: (
        <a href={to.determinationAtDesk(id)}>{t("modalities.chairHome.determined", { symbol: isolated(symbol) })}</a>
      ),
      window: null,
      opens: false,
      state: (
        <Status tone={isOwn ? "idle" : "act"}>
          {isOwn ? t("modalities.adoption.waitingFor") : t("modalities.chairHome.toConfirm")}
        </Status>
      ),
    })),
    ...(review === null || review.waiting === 0
      ? []
      : [
          {
            key: "review",
            what: <a href={to.secretariat}>{t("modalities.chairHome.review")}</a>,
            window: null,
            opens: false,
            state: <Status tone="act">{t("modalities.chairHome.toReview", { count: review.waiting })}</Status>,
          },
        ]),
    ...(consultations.running === 0
      ? []
      : [
          {
            key: "consultations",
            what: <a href={to.consultations}>{t("objections.consultations.title")}</a>,
            window: consultations.until,
            opens: false,
            state: <Status tone="act">{t("modalities.chairHome.toConsult", { count: consultations.running })}</Status>,
          },
        ]),
    ...(beforeBody === 0
      ? []
      : [
          {
            key: "body",
            what: <a href={to.determinations}>{t("objections.determinations.waiting")}</a>,
            window: null,
            opens: false,
            state: <Status tone="run">{t("modalities.chairHome.toConsult", { count: beforeBody })}</Status>,
          },
        ]),
    ...waiting.map(({ id, mission }) => ({
      key: id,
      what: (
        <a href={to.answerRequest(id)}>{t("modalities.chairHome.asksWhoObjected", { mission: isolated(mission) })}</a>
      ),
      window: null,
      opens: false,
      state: <Status tone="act">{t("modalities.chairHome.toAnswer")}</Status>,
    })),
    ...(next === null ? [] : [{ key: "next", window: null, opens: false, ...next }]),
    ...running,
  ];
  return (
    <Part title={t("modalities.chairHome.toDo")}>
      {rows.length === 0 ? (
        <Empty title={t("modalities.chairHome.nothingToDo")}>
          <p>{t("modalities.chairHome.nothingToDoNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.chairHome.toDo")}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: "what", label: t("modalities.chairHome.whatToDo"), cell: ({ what }) => what },
            {
              key: "by",
              label: head(t("modalities.chairHome.by")),
              whole: true,
              cell: (row) =>
                row.window !== null && (
                  <>
                    {row.opens && `${t("objections.period.ends.upcoming")} `}
                    {moment(nextOf({ window: row.window, opens: row.opens }), row.window.zone)}
                  </>
                ),
            },
            {
              key: "days",
              label: t("modalities.chairHome.left"),
              numeric: true,
              whole: true,
              cell: ({ window, opens }) => window !== null && !opens && whole(secondsLeft(window, now)),
            },
            {
              key: "state",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              whole: true,
              cell: ({ state }) => state,
            },
          ]}
        />
      )}
    </Part>
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
