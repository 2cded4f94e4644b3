import type { ReactNode } from "react";
import { BY_FILTERS, TURN, Turn, useTurning } from "../page/turn.tsx";
import { useFormatter, useTranslations } from "../page/words.ts";
import { Button } from "./button.tsx";

interface FilterFormProps {
  label: string;
  children: ReactNode;
  /** The list without filters. */
  clear: string;
  /** Whether any filter is on; without one there is nothing to clear. */
  filtered?: boolean;
  /** What the button does, where it is not all of the filters. */
  button?: string;
  /** What the address must keep, such as the order of the list. */
  keep?: Readonly<Record<string, string | undefined>>;
}

/** Filters of a list, kept in its address, so that they survive reload and can be sent to a colleague. */
export function FilterForm({ label, children, clear, filtered = true, button, keep = {} }: FilterFormProps) {
  const t = useTranslations();
  const turning = useTurning();
  const sends = turning === null ? {} : { name: TURN, value: BY_FILTERS, formAction: turning };
  const fields = (
    <>
      {Object.entries(keep).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <Button variant="calm" {...sends}>
        {button ?? t("form.applyFilters")}
      </Button>
      {filtered && <Turn href={clear}>{t("form.clearFilters")}</Turn>}
    </>
  );
  return (
    <search aria-label={label}>
      {turning === null ? (
        <form method="get" action={clear} className="find">
          {fields}
        </form>
      ) : (
        <div className="find">{fields}</div>
      )}
    </search>
  );
}

export interface Chip {
  key: string;
  label: ReactNode;
  href: string;
  /** This filter is on, and the link takes it off. */
  on?: boolean;
  count?: number;
}

/** Filters that are one press each, with how many rows they would leave; the one that is on can be taken off. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  const t = useTranslations();
  const format = useFormatter();
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {chips.map(({ key, label: words, href, on = false, count }) => (
        <li key={key}>
          <a className={on ? "chip on" : "chip"} href={href}>
            {words}
            {on && <span className="unseen">{t("form.takeOff")}</span>}
            {count !== undefined && !on && <span className="mute">{format.number(count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface SavedView {
  key: string;
  label: ReactNode;
  href: string;
  count?: number;
  current: boolean;
}

/** Lists that a desk opens every day, with their counts. */
export function Views({ label, views }: { label: string; views: readonly SavedView[] }) {
  const format = useFormatter();
  return (
    <nav aria-label={label}>
      <ul className="views">
        {views.map(({ key, label: words, href, count, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {words} {count !== undefined && <span>{format.number(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
