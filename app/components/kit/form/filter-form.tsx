import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button, ButtonGroup } from "./button.tsx";

interface FilterFormProps {
  label: string;
  children: ReactNode;
  /** The list without filters. */
  clear: string;
  /** What the address must keep, such as the order of the list. */
  keep?: Readonly<Record<string, string>>;
}

/** Filters of a list, kept in its address, so that they survive reload and can be sent to a colleague. */
export function FilterForm({ label, children, clear, keep = {} }: FilterFormProps) {
  const t = useTranslations();
  return (
    <search className="portal-filter" aria-label={label}>
      <form method="get" action={clear}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="portal-filter__fields">{children}</div>
        <ButtonGroup>
          <Button variant="secondary">{t("form.applyFilters")}</Button>
          <a className="govuk-link" href={clear}>
            {t("form.clearFilters")}
          </a>
        </ButtonGroup>
      </form>
    </search>
  );
}
