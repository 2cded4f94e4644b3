import { type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";
import { useTranslations } from "./words.ts";

/** What just happened (success), or what must be known before reading on. */
export function Note({ children, success = false }: { children: ReactNode; success?: boolean }) {
  const t = useTranslations();
  const id = useId();
  return (
    <div className={classNames("note", !success && "warn")} role={success ? "alert" : "group"} aria-labelledby={id}>
      <h2 id={id} className={success ? undefined : "unseen"}>
        {success ? t("page.success") : t("page.important")}
      </h2>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}

/** What cannot be taken back, or is out of the ordinary. */
export function Warning({ children }: { children: ReactNode }) {
  const t = useTranslations();
  return (
    <p className="note warn">
      <strong>
        <span className="unseen">{t("page.warning")}</span> {children}
      </strong>
    </p>
  );
}

/** What is read by who wants to know more; its line says what is inside. */
export function Fold(props: { summary: ReactNode; says?: ReactNode; children: ReactNode; open?: boolean }) {
  const { summary, says, children, open = false } = props;
  return (
    <details className="fold" open={open}>
      <summary>
        <b>{summary}</b>
        {says !== undefined && <span>{says}</span>}
      </summary>
      <div className="flow">{children}</div>
    </details>
  );
}

/** A list that has nothing to show says so, when that changes, and what can be done. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="none">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}
