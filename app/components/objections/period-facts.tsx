import { useTranslations } from "use-intl";
import { formatDeadline } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { PeriodShown } from "#views/objections/period-of-mission.ts";
import { type Fact, Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { Deadline } from "../kit/status/deadline.tsx";
import { useDuration } from "../kit/status/duration.ts";
import { Cited } from "../kit/status/explanation.tsx";

/** When a period closes, and on what it stands. */
export function PeriodFacts({ period, more = [] }: { period: PeriodShown; more?: readonly Fact[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const duration = useDuration();
  const { opensAt, closesAt, zone, left, extensions, process, decision, circulation, standing } = period;
  return (
    <Facts
      rows={[
        { key: t("objections.field.opens"), value: <Deadline instant={opensAt} zone={zone} /> },
        {
          key: t("objections.field.closes"),
          value: (
            <>
              <Deadline instant={closesAt} zone={zone} />
              {standing === "open" && <div>{t("time.left", { length: duration(left) })}</div>}
              {extensions.map(({ from, to: until, reason, extendedAt }) => (
                <div key={extendedAt} className="mute">
                  {t("objections.list.extended", {
                    from: formatDeadline(from, zone, language),
                    to: formatDeadline(until, zone, language),
                    reason: isolated(reason),
                  })}
                </div>
              ))}
            </>
          ),
        },
        {
          key: t("objections.field.process"),
          value: (
            <a href={to.process(process.slug)}>
              <UserText>{process.shortName}</UserText>
            </a>
          ),
        },
        {
          key: t("objections.field.decision"),
          value: (
            <>
              <a href={to.modalities(process.slug, decision.version)}>
                <UserText>{decision.title}</UserText>
              </a>
              <div>
                <Cited citation={circulation.cites} />
              </div>
            </>
          ),
        },
        ...more,
      ]}
    />
  );
}
