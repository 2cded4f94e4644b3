import { useTranslations } from "use-intl";
import { formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { useLanguage } from "./page-context.tsx";

/** Says on every page that nothing here is real, and what the clock shows, which may have been moved. */
export function DemonstrationBanner({ now, zone }: { now: string; zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <section className="portal-demonstration" aria-label={t("demonstrationBanner.label")}>
      <p className="govuk-width-container portal-demonstration__text">
        <strong className="govuk-tag portal-demonstration__tag">{t("demonstrationBanner.tag")}</strong>
        {t("demonstrationBanner.text", { now: formatInstant(now, zone, language) })}{" "}
        <a className="govuk-link" href={paths(language).demonstration}>
          {t("demonstrationBanner.link")}
        </a>
      </p>
    </section>
  );
}
