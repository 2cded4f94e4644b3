import { type ReactNode, useId } from "react";
import { Status, type Tone } from "./status.tsx";

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
    <ul className="tasks">
      {tasks.map(({ title, href, hint, status, tone }, index) => {
        const hintId = `${id}-${String(index + 1)}-hint`;
        const statusId = `${id}-${String(index + 1)}-status`;
        return (
          <li key={statusId}>
            <div>
              {href === undefined ? (
                <div>{title}</div>
              ) : (
                <a href={href} aria-describedby={hint === undefined ? statusId : `${hintId} ${statusId}`}>
                  {title}
                </a>
              )}
              {hint !== undefined && (
                <div id={hintId} className="hint">
                  {hint}
                </div>
              )}
            </div>
            <div id={statusId}>{tone === undefined ? status : <Status tone={tone}>{status}</Status>}</div>
          </li>
        );
      })}
    </ul>
  );
}
