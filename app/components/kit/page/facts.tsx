import { type ReactNode, useId } from "react";
import { useTranslations } from "./words.ts";

export interface Fact {
  key: string;
  value: ReactNode;
  /** Where the answer is changed. */
  change?: string;
  /** To which a reader comes back who has changed it. */
  id?: string;
}

interface FactsProps {
  rows: readonly Fact[];
  title?: ReactNode;
  /** Long answers: each below its question. */
  long?: boolean;
}

/** What is known of one thing; on a page that checks answers, each with its Change link. */
export function Facts({ rows, title, long = false }: FactsProps) {
  const t = useTranslations();
  const id = useId();
  const list = (
    <dl className={long ? "answers" : "facts"}>
      {rows.map(({ key, value, change, id: row }) => (
        <div key={key} id={row}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {change !== undefined && (
            <dd className="do">
              <a href={change}>
                {t("page.change")}
                <span className="unseen"> {key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
  if (title === undefined) return list;
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {list}
    </section>
  );
}
