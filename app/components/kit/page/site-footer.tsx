import { useTranslations } from "use-intl";

export function SiteFooter() {
  const t = useTranslations();
  return (
    <footer className="govuk-footer portal-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">{t("navigation.footer")}</h2>
        <p className="portal-footer__text">{t("footer.purpose")}</p>
        <p className="portal-footer__text">{t("footer.authoritative")}</p>
      </div>
    </footer>
  );
}
