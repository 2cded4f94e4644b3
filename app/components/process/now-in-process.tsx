import { formatDay, formatDaysOfYear } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { UsedCall } from "#views/applications/own-applications.ts";
import type { ProcessShown } from "#views/process/process.ts";
import { TakenUp } from "../applications/cut-offs.tsx";
import { Empty } from "../kit/page/notices.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";
import { secondsLeft, useWholeUnits } from "../kit/status/duration.ts";
import { Status, type Tone } from "../kit/status/status.tsx";
import { useDateName } from "./year-of-process.tsx";

type Entry = ProcessShown["timeline"][number];
type OpenEntry = Extract<Entry, { readonly kind: "call" | "period" | "silence" }>;

/** What is open in a process, until when; or what comes next. */
export function NowInProcess({
  process,
  used,
  mayApply,
}: {
  process: ProcessShown;
  used: readonly UsedCall[];
  mayApply: boolean;
}) {
  const t = useTranslations();
  const language = useLanguage();
  const whole = useWholeUnits();
  const { now } = usePage();
  const dateName = useDateName();
  const nameOf = useOpenName();
  const stateOf = useStateInWords();
  const to = paths(language);
  const hrefOf = (entry: OpenEntry) => {
    if (entry.kind === "silence") return to.namedText(process.slug, entry.text);
    if (entry.kind === "period") return entry.list === null ? null : to.sealedList(entry.list, "public");
    const own = used.find(({ call }) => call === entry.call);
    if (own !== undefined) return to.application(own.reference);
    return mayApply ? to.startApplication(entry.call) : null;
  };
  const open = openIn(process);
  if (open.length === 0) {
    const next = process.dates.find(({ from }) => Date.parse(from) > Date.parse(now));
    return (
      <Empty title={t("process.process.nothing")}>
        {process.isOver && process.endsOn !== null ? (
          <p>{t("process.process.overSince", { day: formatDay(process.endsOn, language) })}</p>
        ) : (
          next !== undefined && (
            <p>{t("process.process.next", { what: dateName(next.what), days: formatDaysOfYear(next, language) })}</p>
          )
        )}
      </Empty>
    );
  }
  return (
    <Table
      caption={t("process.process.now")}
      rows={open}
      rowKey={({ kind, at }) => `${kind} ${at}`}
      columns={[
        {
          key: "what",
          label: t("process.process.what"),
          cell: (entry) => {
            const name = nameOf(entry);
            const href = hrefOf(entry);
            return (
              <>
                {href === null ? name : <a href={href}>{name}</a>}
                {entry.kind === "call" && <TakenUp cutOffs={entry.cutOffs} />}
              </>
            );
          },
        },
        {
          key: "until",
          label: t("process.process.until"),
          cell: ({ closesAt, zone }) => <Deadline instant={closesAt} zone={zone} />,
        },
        {
          key: "left",
          label: t("process.process.left"),
          numeric: true,
          whole: true,
          // A text that fell waits for nothing, though States may still put on record that they break silence too.
          cell: (entry) =>
            entry.kind === "silence" && entry.standing === "broken" ? null : whole(secondsLeft(entry, now)),
        },
        {
          key: "state",
          label: t("process.process.state"),
          narrow: "own",
          cell: (entry) => {
            const { tone, words } = stateOf(entry);
            return <Status tone={tone}>{words}</Status>;
          },
        },
      ]}
    />
  );
}

/** The windows of a process that are open, or closed and not yet counted. */
export function openIn({ timeline }: Pick<ProcessShown, "timeline">): OpenEntry[] {
  return timeline.filter(
    (entry): entry is OpenEntry =>
      entry.phase === "current" && (entry.kind === "call" || entry.kind === "period" || entry.kind === "silence"),
  );
}

/** What such a window is called. */
export function useOpenName(): (entry: OpenEntry) => string {
  const nameOf = useDateName();
  return (entry) => {
    if (entry.kind === "silence") return nameOf(entry);
    const { forSession: session } = entry;
    return nameOf(
      entry.kind === "call" ? { kind: "call", session } : { kind: "period", session, number: entry.number },
    );
  };
}

function useStateInWords(): (entry: OpenEntry) => { tone: Tone; words: string } {
  const t = useTranslations();
  const { now } = usePage();
  return (entry) => {
    if (entry.kind === "silence" && entry.standing === "broken")
      return { tone: "no", words: t("process.process.broken") };
    if (Date.parse(entry.closesAt) < Date.parse(now))
      return { tone: "idle", words: t("process.process.beingRecorded") };
    switch (entry.kind) {
      case "call":
        return { tone: "run", words: t("process.process.open") };
      case "period":
        return {
          tone: "run",
          words:
            entry.count === null
              ? t("process.process.beforeStates")
              : t("process.process.before", { count: entry.count }),
        };
      case "silence":
        return { tone: "run", words: t("process.process.notBroken") };
    }
  };
}
