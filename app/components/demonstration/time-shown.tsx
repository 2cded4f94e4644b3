import { formatDay } from "#messages/kit/instant.ts";
import { LinkButton } from "../kit/form/button.tsx";
import { Box, Part } from "../kit/page/page.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Bars, Funnel } from "../kit/status/bars.tsx";
import { Moment } from "../kit/status/deadline.tsx";
import { Timeline } from "../kit/status/timeline.tsx";
import { type StageState, Track } from "../kit/status/track.tsx";
import { ClosingBox, DaysLeft, Due, OpenWindow, Ticks, Windows } from "../kit/status/window.tsx";
import { Year } from "../kit/status/year.tsx";
import { kinds, stages, windowAround } from "./samples.ts";

/** Long, short, on its last day, and of the longest kind: in days before and after now. */
const windows = [
  { key: "call", before: 14, after: 21 },
  { key: "silence", before: 1, after: 4 },
  { key: "lastDay", before: 13.5, after: 0.5 },
  { key: "long", before: 90, after: 200 },
] as const;

const tracks: readonly (readonly StageState[])[] = [
  ["done", "done", "done", "done", "yes"],
  ["done", "done", "here", "yet", "yet"],
  ["done", "done", "done", "cut", "unreached"],
  ["way", "way", "way", "way", "yes"],
];

function useWindows() {
  const t = useTranslations();
  const { now } = usePage();
  return windows.map(({ key, before, after }) => {
    return { key, title: t(`components.window.${key}`), window: windowAround(now, before, after) };
  });
}

export function TimeShown() {
  const t = useTranslations();
  const language = useLanguage();
  const { now } = usePage();
  const stagesOf = (states: readonly StageState[]) =>
    stages.map((key, place) => ({
      key,
      state: states[place] ?? "yet",
      title: t(`components.stage.${key}`),
      when: formatDay(windowAround(now, 40 - place * 10, 0).opensAt.slice(0, 10), language),
      detail: t("components.detail"),
    }));
  const shown = useWindows();
  return (
    <>
      <Part title={t("components.windows")} rule>
        <Due window={windowAround(now, 5, 9)} />
        <Windows>
          {shown.map(({ key, title, window }) => (
            <OpenWindow
              key={key}
              title={title}
              of={t("components.of")}
              window={window}
              act={<LinkButton href="#windows">{t("components.answer")}</LinkButton>}
            >
              <p>{t("components.says.run")}</p>
            </OpenWindow>
          ))}
        </Windows>
      </Part>
      <Part title={t("components.tracks")} rule>
        {tracks.map((states) => (
          <Track key={states.join(" ")} label={t("components.tracks")} stages={stagesOf(states)} />
        ))}
      </Part>
      <Part title={t("components.history")} rule>
        <Timeline
          label={t("components.history")}
          entries={(["done", "current", "upcoming"] as const).map((state, place) => ({
            state,
            title: t(`components.stage.${stages[place] ?? "sent"}`),
            when: (
              <Moment instant={windowAround(now, 20 - place * 20, 0).opensAt} zone={shown[0]?.window.zone ?? "UTC"} />
            ),
            detail: t("components.detail"),
          }))}
        />
      </Part>
    </>
  );
}

/** It needs the whole width. */
export function YearShown() {
  const t = useTranslations();
  const shown = useWindows();
  const { now } = usePage();
  const past = windowAround(now, 60, -40);
  const ahead = windowAround(now, -50, 55);
  return (
    <Part title={t("components.year")} rule>
      <Year
        label={t("components.year")}
        zone={past.zone}
        rows={[
          {
            key: "past",
            title: t("components.stage.sent"),
            from: past.opensAt,
            to: past.closesAt,
            when: <Moment instant={past.closesAt} zone={past.zone} />,
          },
          ...shown.map(({ key, title, window: { opensAt, closesAt, zone } }) => ({
            key,
            title,
            from: opensAt,
            to: closesAt,
            when: <Moment instant={closesAt} zone={zone} />,
          })),
          {
            key: "ahead",
            title: t("components.stage.accredited"),
            from: ahead.opensAt,
            to: ahead.closesAt,
            when: <Moment instant={ahead.opensAt} zone={ahead.zone} />,
          },
        ]}
      />
    </Part>
  );
}

export function CountsShown() {
  const t = useTranslations();
  const { now } = usePage();
  return (
    <>
      <ClosingBox title={t("components.closes")} window={windowAround(now, 5, 9)} />
      <Box title={t("components.of")}>
        <DaysLeft window={windowAround(now, 0, 0)} />
        <Ticks window={windowAround(now, 7, 0)} />
        <p>{t("components.forGood")}</p>
      </Box>
      <Funnel
        title={t("components.round")}
        stages={stages.slice(0, 4).map((key, place) => ({
          key,
          count: [27, 24, 19, 5][place] ?? 0,
          label: t(`components.stage.${key}`),
          detail: t("components.detail"),
        }))}
      />
      <Bars
        title={t("components.counts")}
        counts={kinds.map((key, place) => ({
          key,
          count: [26, 17, 14, 0][place] ?? 0,
          label: t(`components.kind.${key}`),
          href: "#counts",
        }))}
      />
    </>
  );
}
