import type { ReactNode } from "react";
import { useTranslations } from "../page/words.ts";

/** Lived, here, to come, reached, cut short, or not reached since; `way` is a stage of a rule that nobody has lived yet. */
export type StageState = "done" | "here" | "yet" | "yes" | "cut" | "unreached" | "way";

export interface Stage {
  key: string;
  state: StageState;
  title: ReactNode;
  /** When: a <Deadline>, a <Moment>, a day. */
  when?: ReactNode;
  detail?: ReactNode;
}

/** The stages of one case, or of a class under a rule, in a line: three to six. */
export function Track(props: {
  label: string;
  stages: readonly Stage[];
  /** Nobody is on it: a stage is neither reached nor to come. */
  rule?: boolean;
}) {
  const { label, stages, rule = false } = props;
  const t = useTranslations();
  return (
    <ol className="track" aria-label={label}>
      {stages.map(({ key, state, title, when, detail }) => (
        <li key={key} className={state} aria-current={state === "here" ? "step" : undefined}>
          <b>
            {title}
            {state !== "way" && !rule && <span className="unseen">{t(`status.stage.${state}`)}</span>}
          </b>
          {when !== undefined && <span>{when}</span>}
          {detail !== undefined && <span className="mute">{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
