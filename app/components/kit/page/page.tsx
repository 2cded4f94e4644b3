import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Note } from "./notices.tsx";
import { usePage } from "./page-context.tsx";
import { useFormatter, useTranslations } from "./words.ts";

interface PageProps {
  children: ReactNode;
  /** A back link or breadcrumbs. */
  before?: ReactNode;
  /** What stands above both columns: the heading of a case, whose halves weigh the same. */
  head?: ReactNode;
  /** What holds meanwhile, in a column of its own: a deadline, counts, facts, downloads. Boxes. */
  margin?: ReactNode;
  /** How wide the margin is: a column of notes, a form beside a list, or half of a case. */
  shape?: "notes" | "side" | "even";
  /** The margin stays in sight while the page is read. */
  stick?: boolean;
  /** What needs the whole width, below both columns. */
  below?: ReactNode;
  /** A desk: tables use whatever width there is. */
  wide?: boolean;
}

/** The main part of every page. */
export function Page(props: PageProps) {
  const { children, before, head, margin, shape = "notes", stick = false, below, wide = false } = props;
  const t = useTranslations();
  const { addressConfirmed = false } = usePage();
  return (
    <>
      {before !== undefined && (
        <nav className="frame crumb" aria-label={t("navigation.breadcrumb")}>
          {before}
        </nav>
      )}
      <main
        className={classNames("frame", margin === undefined && "flow", wide && "desk")}
        id="main-content"
        tabIndex={-1}
      >
        {addressConfirmed && <Note success>{t("people.verifyEmail.done")}</Note>}
        {head}
        {margin === undefined ? (
          children
        ) : (
          <div className={classNames("cols", shape !== "notes" && shape)}>
            <div className="flow">{children}</div>
            <aside className={classNames("margin", stick && "stick")} aria-label={t("navigation.margin")}>
              {margin}
            </aside>
          </div>
        )}
        {below}
      </main>
    </>
  );
}

/** A part of the margin: a heading, and what it says in a few lines. */
export function Box(props: {
  title?: ReactNode;
  children: ReactNode;
  /** Its links and buttons are nothing on paper. */
  screenOnly?: boolean;
}) {
  const { title, children, screenOnly = false } = props;
  return (
    <section className={classNames("box", screenOnly && "no-print")}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** A part of a page under its own heading; `aside` stands at the end of the heading's line, and `rule` opens the part by a line. */
export function Part(props: { title: ReactNode; children: ReactNode; aside?: ReactNode; rule?: boolean; id?: string }) {
  const { title, children, aside, rule = false, id } = props;
  return (
    <section className={classNames("part", rule && "rule")} aria-labelledby={id}>
      {aside === undefined ? (
        <h2 id={id}>{title}</h2>
      ) : (
        <header>
          <h2 id={id}>{title}</h2>
          <p className="small">{aside}</p>
        </header>
      )}
      {children}
    </section>
  );
}

/** The page's heading; what it belongs to stands above it in the same heading, and a list's count after it. */
export function Heading({ children, over, count }: { children: ReactNode; over?: ReactNode; count?: ReactNode }) {
  const format = useFormatter();
  return (
    <h1>
      {over !== undefined && <span className="over">{over}</span>}
      {children}
      {count !== undefined && (
        <>
          {" "}
          <span className="count">{typeof count === "number" ? format.number(count) : count}</span>
        </>
      )}
    </h1>
  );
}
