import { defaultLanguage, type Language } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { LanguageList, languagesInFoot } from "./language-bar.tsx";
import { Referring } from "./text.tsx";
import { useTranslations } from "./words.ts";

interface SiteFooterProps {
  /** Whom a reader can ask; a page of a fault may not know. */
  contact: string | null;
  language: Language;
  offered: readonly Language[];
  address: string;
}

export function SiteFooter({ contact, language, offered, address }: SiteFooterProps) {
  const t = useTranslations();
  const to = paths(language);
  return (
    <footer className="foot">
      <div className="frame">
        <h2 className="unseen">{t("navigation.footer")}</h2>
        <div>
          {contact !== null && (
            <p>
              <a href={`mailto:${contact}`}>
                <Referring to={contact}>{t("footer.questions", { address: contact })}</Referring>
              </a>
            </p>
          )}
          <p>{t("footer.authoritative")}</p>
          {language !== defaultLanguage && <p>{t("footer.translated")}</p>}
          <ul>
            <li>
              <a href={to.privacy}>{t("footer.privacy")}</a>
            </li>
            <li>
              <a href={to.accessibility}>{t("footer.accessibility")}</a>
            </li>
          </ul>
        </div>
        <p>{t("footer.purpose")}</p>
        {offered.length > 1 && <LanguageList {...{ language, offered, address }} id={languagesInFoot} />}
      </div>
    </footer>
  );
}
