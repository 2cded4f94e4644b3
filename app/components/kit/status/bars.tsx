import { type ReactNode, useId } from "react";
import { useFormatter } from "../page/words.ts";

export interface Count {
  key: string;
  label: ReactNode;
  count: number;
  /** The list of what was counted. */
  href?: string;
}

/** Counts as words and numbers, with bars that only repeat them. A list for those who listen, a picture for those who look. */
export function Bars(props: { title: ReactNode; counts: readonly Count[]; children?: ReactNode }) {
  const { title, counts, children } = props;
  const id = useId();
  const format = useFormatter();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section className="box" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="bars">
        {counts.map(({ key, label, count, href }) => (
          <li key={key}>
            {href === undefined ? (
              <span>{label}</span>
            ) : (
              <a className="bare" href={href}>
                {label}
              </a>
            )}
            <span>{format.number(count)}</span>
            <Bar share={count / most} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/** @param share of the whole width, from 0 to 1; `before` is what it was, drawn paler behind it */
export function Bar({ share, before, soft = false }: { share: number; before?: number; soft?: boolean }) {
  return (
    <svg className={soft ? "bar soft" : "bar"} aria-hidden="true" focusable="false">
      {before !== undefined && <rect className="soft" width={percent(before)} height="100%" />}
      <rect width={percent(share)} height="100%" />
    </svg>
  );
}

function percent(share: number): string {
  return `${String(Math.round(share * 1000) / 10)}%`;
}

export interface FunnelStage {
  key: string;
  count: number;
  label: ReactNode;
  /** Whom the round lost here, in words and numbers. */
  detail?: ReactNode;
}

/** What a round has left at each of its stages: the darker bar is who is still in it, the paler one who came this far. */
export function Funnel({ title, stages }: { title: ReactNode; stages: readonly FunnelStage[] }) {
  const id = useId();
  const format = useFormatter();
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <section className="box" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol className="funnel">
        {stages.map(({ key, count, label, detail }, index) => (
          <li key={key}>
            <span>{format.number(count)}</span>
            <span>
              {label}
              {detail !== undefined && <span className="mute">{detail}</span>}
            </span>
            <Bar share={count / most} before={(stages[index - 1]?.count ?? count) / most} />
          </li>
        ))}
      </ol>
    </section>
  );
}
