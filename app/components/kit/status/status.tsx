import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/**
 * What a state means for its reader: done, others are at work, the reader must act, refused, not begun, ended. The words say the same; shape and
 * colour only repeat them.
 */
export type Tone = "ok" | "run" | "act" | "no" | "idle" | "off";

/** A state in a row: a shape and its word. */
export function Status({ children, tone = "run" }: { children: ReactNode; tone?: Tone }) {
  return <span className={classNames("state", tone)}>{children}</span>;
}

/** What is so, once a page, before everything else; `acts` are what the reader can do about it. */
export function Verdict(props: {
  tone: Tone;
  word: ReactNode;
  children?: ReactNode;
  acts?: ReactNode;
  /** The page is about nothing else, so the word is its heading. */
  heading?: boolean;
}) {
  const { tone, word, children, acts, heading = false } = props;
  const Word = heading ? "h1" : "p";
  return (
    <div className="verdict">
      <Word className={classNames("word", tone)}>
        <span>{word}</span>
      </Word>
      {children}
      {acts !== undefined && <div className="acts">{acts}</div>}
    </div>
  );
}
