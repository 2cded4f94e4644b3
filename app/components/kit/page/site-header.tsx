import type { Role } from "#domain/kit/actor.ts";
import { formatInstant, formatShort } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { LanguageBar } from "./language-bar.tsx";
import { accountOf, type Destination, navigationOf } from "./navigation.ts";
import { useTranslations } from "./words.ts";

interface SiteHeaderProps {
  language: Language;
  /** The languages that the reader may choose, in the order of the bar. */
  offered: readonly Language[];
  role: Role;
  /** The address of this page, with its query. */
  address: string;
  /** What the clock of a demonstration shows, which may have been moved. */
  demonstration: { now: string; zone: string } | null;
}

/** One strip (that nothing here is real, and the languages), the portal's name beside an empty place for a logo, and where the reader's role may go. */
export function SiteHeader({ language, offered, role, address, demonstration }: SiteHeaderProps) {
  const t = useTranslations();
  const to = paths(language);
  const path = address.split("?")[0] ?? address;
  const destinations = navigationOf(role, to);
  const account = accountOf(role, to);
  return (
    <header>
      {(demonstration !== null || offered.length > 1) && (
        <div className="strip">
          <div className="frame">
            {demonstration !== null && <DemonstrationStrip {...demonstration} language={language} />}
            <LanguageBar {...{ language, offered, address }} />
          </div>
        </div>
      )}
      <div className="mast">
        <div className="frame">
          <a className="name" href={to.home}>
            {t("page.portalShortName")}
          </a>
          <nav aria-label={t("navigation.main")}>
            <ul className="places">
              {[...destinations, account].map((place) => (
                <Place
                  key={place.href}
                  {...{ place, path, home: to.home }}
                  others={destinations}
                  end={place === account}
                />
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </header>
  );
}

function DemonstrationStrip({ now, zone, language }: { now: string; zone: string; language: Language }) {
  const t = useTranslations();
  const to = paths(language).demonstration;
  return (
    <p>
      <b>{t("demonstrationBanner.tag")}</b>
      <span className="from-64">{t("demonstrationBanner.text")}</span>
      <span className="from-64">{t("demonstrationBanner.clock", { now: formatInstant(now, zone, language) })}</span>
      <a className="from-64" href={to}>
        {t("demonstrationBanner.link")}
      </a>
      <a className="to-64" href={to}>
        {formatShort(now, zone, language)}
      </a>
    </p>
  );
}

/** The place that the page belongs to is the one whose address is nearest to the page's own: its objections, not the whole desk. */
function Place(props: {
  place: Destination;
  path: string;
  home: string;
  others: readonly Destination[];
  end: boolean;
}) {
  const { place, path, home, others, end } = props;
  const { label, href, holds = [] } = place;
  const t = useTranslations();
  const current = path === href;
  const below = (address: string) => path === address || path.startsWith(`${address}/`);
  const held = (addresses: readonly string[]) => addresses.some((address) => path.startsWith(address));
  const nearer = others.some(
    (other) =>
      other.href !== href && (held(other.holds ?? []) || (other.href.length > href.length && below(other.href))),
  );
  const active = current || held(holds) || (href !== home && below(href) && !nearer);
  return (
    <li className={end ? "end" : undefined}>
      <a href={href} aria-current={current ? "page" : active ? "true" : undefined}>
        {t(`navigation.${label}`)}
      </a>
    </li>
  );
}
