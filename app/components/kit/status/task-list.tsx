import { type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";
import { Tag, type Tone } from "./tag.tsx";

export interface Task {
  title: ReactNode;
  /** Left out while the task cannot be begun. */
  href?: string;
  hint?: ReactNode;
  status: ReactNode;
  /** A task that is done needs no colour. */
  tone?: Tone;
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const id = useId();
  return (
    <ul className="govuk-task-list">
      {tasks.map(({ title, href, hint, status, tone }, index) => {
        const hintId = `${id}-${String(index + 1)}-hint`;
        const statusId = `${id}-${String(index + 1)}-status`;
        return (
          <li
            key={statusId}
            className={classNames("govuk-task-list__item", href !== undefined && "govuk-task-list__item--with-link")}
          >
            <div className="govuk-task-list__name-and-hint">
              {href === undefined ? (
                <div>{title}</div>
              ) : (
                <a
                  className="govuk-link govuk-task-list__link"
                  href={href}
                  aria-describedby={hint === undefined ? statusId : `${hintId} ${statusId}`}
                >
                  {title}
                </a>
              )}
              {hint !== undefined && (
                <div id={hintId} className="govuk-task-list__hint">
                  {hint}
                </div>
              )}
            </div>
            <div className="govuk-task-list__status" id={statusId}>
              {tone === undefined ? status : <Tag tone={tone}>{status}</Tag>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
