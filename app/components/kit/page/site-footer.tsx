import { useTranslations } from "use-intl";
import { isolated } from "#messages/kit/isolated.ts";

/** `contact` is whom a reader can ask; a page of a fault may not know. */
export function SiteFooter({ contact }: { contact: string | null }) {
  const t = useTranslations();
  return (
    <footer className="govuk-footer portal-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">{t("navigation.footer")}</h2>
        <p className="portal-footer__text">{t("footer.purpose")}</p>
        <p className="portal-footer__text">{t("footer.authoritative")}</p>
        {contact !== null && (
          <p className="portal-footer__text">
            <a className="govuk-link" href={`mailto:${contact}`}>
              {t("footer.questions", { address: isolated(contact) })}
            </a>
          </p>
        )}
      </div>
    </footer>
  );
}
