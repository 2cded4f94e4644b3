import type { ReactNode } from "react";
import { daysOfWindow, type WindowShown } from "#domain/kit/calendar.ts";
import { classNames } from "../class-names.ts";
import { usePage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";
import { Deadline } from "./deadline.tsx";
import { secondsLeft, useDuration, useNumeral, useWholeUnits, wholeUnits } from "./duration.ts";

/** Fewer days than this, and a window is short enough to hurry. */
const HOT_DAYS = 5;

/** More marks than this cannot be told apart; then each stands for more than a day. */
const MOST_MARKS = 60;

/** The days of a window, one mark a day: thin is gone, thick is left, the day that has begun with it. */
export function Ticks({ window }: { window: WindowShown }) {
  const t = useTranslations();
  const duration = useDuration();
  const { now } = usePage();
  const { all, left } = daysOfWindow(window, now);
  const marks = Math.min(all, MOST_MARKS);
  const gap = Math.min(0.28, (marks * 0.8) / 100);
  const dashes = `${(1 - gap).toFixed(3)} ${gap.toFixed(3)}`;
  const leftMarks = Math.round((left / all) * marks);
  return (
    <svg
      className={classNames("ticks", left < HOT_DAYS && left < all && "hot")}
      role="img"
      aria-label={
        isShort(window)
          ? `${duration(secondsLeft(window, now))} ${t("time.shortLeft.all")}`
          : t("time.leftOfAll", { length: duration(secondsLeft(window, now)), all })
      }
    >
      {left < all && (
        <line className="gone" x1="0" x2="100%" y1="5" y2="5" pathLength={marks} strokeDasharray={dashes} />
      )}
      {leftMarks > 0 && (
        <line
          x1={`${(100 * (1 - leftMarks / marks)).toFixed(2)}%`}
          x2="100%"
          y1="5"
          y2="5"
          pathLength={leftMarks}
          strokeDasharray={dashes}
        />
      )}
    </svg>
  );
}

/** It lasts less than a day: what is left of it is of no day. */
function isShort({ opensAt, closesAt }: WindowShown): boolean {
  return Date.parse(closesAt) - Date.parse(opensAt) < 24 * 3600 * 1000;
}

/** How many whole days are left, as a numeral, and of how many; on the last day hours, in the last hour minutes. */
export function DaysLeft({ window }: { window: WindowShown }) {
  const t = useTranslations();
  const { now } = usePage();
  const { unit, count } = wholeUnits(secondsLeft(window, now));
  return (
    <p className="left">
      <span className="number">{count}</span>
      {unit !== "days" && isShort(window)
        ? t(`time.shortLeft.${unit}`, { count })
        : t(`time.wholeLeft.${unit}`, { count, all: daysOfWindow(window, now).all })}
    </p>
  );
}

/** The same to the hour, where somebody must act in time. */
function TimeLeft({ window }: { window: WindowShown }) {
  const t = useTranslations();
  const { now } = usePage();
  const duration = useDuration();
  const numeral = useNumeral();
  const seconds = secondsLeft(window, now);
  return (
    <p className="left">
      <span className="number" aria-hidden="true">
        {numeral(seconds)}
      </span>
      <span className="unseen">{duration(seconds)}</span>{" "}
      {isShort(window) ? t("time.shortLeft.all") : t("time.leftOf", { all: daysOfWindow(window, now).all })}
    </p>
  );
}

interface ClosingBoxProps {
  title: string;
  window: WindowShown;
  /** What is left is said to the hour. */
  exact?: boolean;
  children?: ReactNode;
}

/** The margin's deadline: what is left, a mark a day, the closing instant. Once it has passed, that instant alone. */
export function ClosingBox({ title, window, exact = false, children }: ClosingBoxProps) {
  const Left = exact ? TimeLeft : DaysLeft;
  return (
    <section className="box">
      <h2>{title}</h2>
      {secondsLeft(window, usePage().now) > 0 && (
        <>
          <Left window={window} />
          <Ticks window={window} />
        </>
      )}
      <p>
        <Deadline instant={window.closesAt} zone={window.zone} />
      </p>
      {children}
    </section>
  );
}

/** The same, in a line under the heading, where the margin stands below everything. */
export function Due(props: { window: WindowShown; exact?: boolean; children?: ReactNode }) {
  const { window, exact = false, children } = props;
  const t = useTranslations();
  const duration = useDuration();
  const whole = useWholeUnits();
  const seconds = secondsLeft(window, usePage().now);
  return (
    <p className="due narrow">
      {seconds > 0 && <b>{t("time.left", { length: exact ? duration(seconds) : whole(seconds) })}</b>}{" "}
      <Deadline instant={window.closesAt} zone={window.zone} /> {children}
    </p>
  );
}

/** How long it is until a window opens of which nothing is left as yet. */
function UntilOpening({ window: { opensAt } }: { window: WindowShown }) {
  const t = useTranslations();
  const { now } = usePage();
  const { unit, count } = wholeUnits(secondsLeft({ opensAt: now, closesAt: opensAt }, now));
  return (
    <p className="left">
      <span className="number">{count}</span>
      {t(`time.untilOpening.${unit}`, { count })}
    </p>
  );
}

/** What is open now, one after the other, and what opens next. */
export function Windows({ children }: { children: ReactNode }) {
  return <ul className="windows">{children}</ul>;
}

/** One that is open, or is yet to open: what is left or when it opens, what it is, for whom, until when, and the one thing to do about it. */
export function OpenWindow(props: {
  title: ReactNode;
  of: ReactNode;
  window: WindowShown;
  act: ReactNode;
  children?: ReactNode;
  /** Where the page is about these windows alone, each is a part of it. */
  heading?: "h2" | "h3";
}) {
  const { title, of, window, act, children, heading: Title = "h3" } = props;
  const t = useTranslations();
  const isAhead = Date.parse(usePage().now) < Date.parse(window.opensAt);
  return (
    <li className="window">
      {isAhead ? <UntilOpening window={window} /> : <DaysLeft window={window} />}
      <div>
        <Title>{title}</Title>
        <p className="small mute">{of}</p>
        {children}
        {!isAhead && <Ticks window={window} />}
        <p className="small">
          {t("time.until")} <Deadline instant={window.closesAt} zone={window.zone} />
        </p>
      </div>
      <div className="do">{act}</div>
    </li>
  );
}
