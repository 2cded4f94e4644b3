import { useTranslations } from "use-intl";
import type { Role } from "#domain/kit/actor.ts";
import { type Language, languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { classNames } from "../class-names.ts";
import { type Destination, navigationOf } from "./navigation.ts";

interface SiteHeaderProps {
  language: Language;
  /** The languages that the reader may choose, in the order of the bar. */
  offered: readonly Language[];
  role: Role;
  /** The address of this page, with its query. */
  address: string;
}

/** The portal's name beside an empty place for the logo of whoever runs it, the language bar, and where the reader's role may go. */
export function SiteHeader({ language, offered, role, address }: SiteHeaderProps) {
  const t = useTranslations();
  const to = paths(language);
  const path = address.split("?")[0] ?? address;
  const destinations = navigationOf(role, to);
  return (
    <header className="portal-header">
      <div className="govuk-width-container portal-header__container">
        <a className="portal-header__name" href={to.home}>
          <span className="portal-header__logo" />
          {t("page.portalName")}
        </a>
        <LanguageBar language={language} offered={offered} address={address} />
      </div>
      <div className="portal-navigation">
        <div className="govuk-width-container portal-navigation__container">
          <nav aria-label={t("navigation.main")}>
            <ul className="portal-navigation__list">
              {destinations.map(({ label, href, holds }) => (
                <NavigationItem key={href} {...{ href, path, holds }} home={to.home} others={destinations}>
                  {t(`navigation.${label}`)}
                </NavigationItem>
              ))}
            </ul>
          </nav>
          <ul className="portal-navigation__list">
            {role === "public" ? (
              <NavigationItem href={to.signIn} path={path} home={to.home}>
                {t("navigation.signIn")}
              </NavigationItem>
            ) : (
              <>
                <NavigationItem href={to.signIns} path={path} home={to.home}>
                  {t("navigation.account")}
                </NavigationItem>
                <li className="portal-navigation__item">
                  <form method="post" action={to.signOut}>
                    <button className="portal-link-button" type="submit">
                      {t("navigation.signOut")}
                    </button>
                  </form>
                </li>
              </>
            )}
          </ul>
        </div>
      </div>
    </header>
  );
}

/** The place that the page belongs to is the one whose address is nearest to the page's own: its objections, not the whole desk. */
function NavigationItem(props: {
  children: string;
  href: string;
  path: string;
  home: string;
  holds?: readonly string[] | undefined;
  others?: readonly Pick<Destination, "href" | "holds">[];
}) {
  const { children, href, path, home, holds = [], others = [] } = props;
  const current = path === href;
  const below = (place: string) => path === place || path.startsWith(`${place}/`);
  const held = (places: readonly string[]) => places.some((place) => path.startsWith(place));
  const nearer = others.some(
    (other) =>
      other.href !== href && (held(other.holds ?? []) || (other.href.length > href.length && below(other.href))),
  );
  const active = current || held(holds) || (href !== home && below(href) && !nearer);
  return (
    <li className={classNames("portal-navigation__item", active && "portal-navigation__item--active")}>
      <a className="portal-navigation__link" href={href} aria-current={current ? "page" : active ? "true" : undefined}>
        {children}
      </a>
    </li>
  );
}

function LanguageBar({ language, offered, address }: Pick<SiteHeaderProps, "language" | "offered" | "address">) {
  const t = useTranslations();
  if (offered.length < 2) return null;
  return (
    <nav className="portal-languages" aria-label={t("navigation.language")}>
      <ul className="portal-languages__list">
        {offered.map((other) => {
          const { name, dir } = languages[other];
          return (
            <li key={other}>
              {other === language ? (
                <span lang={other} dir={dir} aria-current="true">
                  {name}
                </span>
              ) : (
                <a lang={other} hrefLang={other} dir={dir} rel="alternate" href={inLanguage(address, other)}>
                  {name}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The same page in another language. */
function inLanguage(address: string, language: Language): string {
  return address.replace(/^\/[^/?]*/, `/${language}`);
}
