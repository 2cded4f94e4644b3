import { type Language, languages } from "#messages/kit/languages.ts";
import { classNames } from "../class-names.ts";
import { useTranslations } from "./words.ts";

interface LanguageBarProps {
  language: Language;
  offered: readonly Language[];
  address: string;
}

/** Where a narrow page has its languages: in the foot, linked from the strip. */
export const languagesInFoot = "languages";

/** The languages in their own names: in the strip where there is room; the list of a narrow page is in its foot. */
export function LanguageBar({ language, offered, address }: LanguageBarProps) {
  const t = useTranslations();
  if (offered.length < 2) return null;
  return (
    <>
      <nav className="from-64" aria-label={t("navigation.language")}>
        <LanguageList {...{ language, offered, address }} />
      </nav>
      <a className="to-64" href={`#${languagesInFoot}`}>
        {t("navigation.language")}
      </a>
    </>
  );
}

export function LanguageList({ language, offered, address, id }: LanguageBarProps & { id?: string }) {
  const rest = inAnyLanguage(address);
  return (
    <ul className={classNames("languages", id !== undefined && "to-64")} id={id}>
      {offered.map((other) => {
        const { name, dir } = languages[other];
        return (
          <li key={other}>
            {other === language ? (
              <span lang={other} dir={dir} aria-current="true">
                {name}
              </span>
            ) : (
              <a lang={other} hrefLang={other} dir={dir} rel="alternate" href={`/${other}${rest}`}>
                {name}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The address behind its language. What it asks stands in one order, as where an answer is kept for all who ask the same. */
function inAnyLanguage(address: string): string {
  const [path = "", query = ""] = address.split("?");
  const rest = path.replace(/^\/[^/]*/, "");
  if (query === "") return rest;
  const asked = new URLSearchParams(query);
  asked.sort();
  return `${rest}?${asked.toString()}`;
}
