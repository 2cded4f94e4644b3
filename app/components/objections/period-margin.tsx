import type { ReactNode } from "react";
import { paths } from "#paths";
import type { PeriodShown } from "#views/objections/period-of-mission.ts";
import { type Fact, Facts } from "../kit/page/facts.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";
import { Extensions } from "../kit/status/extensions.tsx";
import { Outages } from "../kit/status/outages.tsx";
import { ClosingBox } from "../kit/status/window.tsx";

interface PeriodMarginProps {
  period: PeriodShown;
  /** What else is known of the list. */
  more?: readonly Fact[];
  /** Boxes between the time that is left and the list's facts. */
  children?: ReactNode;
}

/** What holds of a period meanwhile: the time that is left while it is open, and on what it stands. */
export function PeriodMargin({ period, more = [], children }: PeriodMarginProps) {
  const t = useTranslations();
  return (
    <>
      {period.standing === "open" && (
        <ClosingBox exact title={t("objections.margin.closes")} window={period}>
          <p className="mute">{t("objections.rule.included")}</p>
        </ClosingBox>
      )}
      {children}
      <Box title={t("objections.margin.list")}>
        <PeriodFacts period={period} more={more} />
      </Box>
    </>
  );
}

function PeriodFacts({ period, more }: { period: PeriodShown; more: readonly Fact[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { opensAt, closesAt, zone, extensions, outages, process, decision, standing } = period;
  return (
    <Facts
      rows={[
        {
          key: t("objections.field.process"),
          value: (
            <a href={to.process(process.slug)}>
              <UserText>{process.shortName}</UserText>
            </a>
          ),
        },
        {
          key: standing === "upcoming" ? t("objections.field.opens") : t("objections.margin.opened"),
          value: <Deadline instant={opensAt} zone={zone} />,
        },
        ...(standing === "open"
          ? []
          : [{ key: t("objections.field.closes"), value: <Deadline instant={closesAt} zone={zone} /> }]),
        ...(extensions.length === 0
          ? []
          : [
              {
                key: t("objections.margin.extended"),
                value: <Extensions extensions={extensions} zone={zone} by="secretariat" />,
              },
            ]),
        ...(outages.length === 0
          ? []
          : [
              {
                key: t("process.calendars.outages"),
                value: <Outages outages={outages} zone={zone} />,
              },
            ]),
        {
          key: t("objections.field.decision"),
          value: (
            <a href={to.modalities(process.slug, decision.version)}>
              {t("objections.margin.version", { version: decision.version })}
            </a>
          ),
        },
        ...(period.turn === null
          ? []
          : [{ key: t("objections.sealedList.turn"), value: t("objections.sealedList.turnOf", { ...period.turn }) }]),
        ...more,
      ]}
    />
  );
}
