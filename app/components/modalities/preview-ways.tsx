import { listMarks } from "#domain/modalities/marks.ts";
import type { Provisions, ValidUntil } from "#domain/modalities/provisions.ts";
import { formatDate, formatDateAndClock } from "#messages/kit/instant.ts";
import type { WayForeseenShown } from "#views/modalities/preview.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Fold } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { EnglishWords } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { type Stage, Track } from "../kit/status/track.tsx";
import { MarkTag } from "./mark.tsx";
import { useReadOutWords } from "./provision-list.tsx";
import { type Named, useStageWords } from "./stage-words.ts";
import { useValidity } from "./use-validity.ts";

export interface WaysShown {
  readonly ways: readonly WayForeseenShown[];
  readonly named: Named;
  readonly zone: string;
  /** Counted from a day: the hour at which a window then ends is that at which it opens, which nobody knows yet. */
  readonly byDay?: boolean;
  readonly validity: ValidUntil;
}

type Foreseen = WayForeseenShown["line"][number];

/** For each class the line of its stages and, folded, what each of them says; `linesOnly`: no more than what the portal does. */
export function PreviewWays({ seen, linesOnly = false }: { seen: WaysShown; linesOnly?: boolean }) {
  return seen.ways.map((way) => <PreviewWay key={way.classes[0]?.key} {...{ way, seen, linesOnly }} />);
}

type ClassOnWay = WayForeseenShown["classes"][number];

/** Classes that go the same way may say the same of who belongs to them. */
function isFirstToSay({ belongs, cites }: ClassOnWay, place: number, all: readonly ClassOnWay[]): boolean {
  const says = (one: ClassOnWay) =>
    one.belongs === belongs && one.cites.source === cites.source && one.cites.paragraph === cites.paragraph;
  return all.findIndex(says) === place;
}

function PreviewWay({ way, seen, linesOnly }: { way: WayForeseenShown; seen: WaysShown; linesOnly: boolean }) {
  const t = useTranslations();
  const format = useFormatter();
  const { classes, isClosed, line, branch } = way;
  const who = format.list(classes.map(({ title }) => title));
  const every = [...line, ...branch];
  const { titleOf, leavesOf } = useStageWords(every, seen.named);
  return (
    <section className="part">
      <h3>
        <EnglishWords>{who}</EnglishWords>
      </h3>
      {classes.filter(isFirstToSay).map(({ key, belongs, cites }) => (
        <p key={key} className="small mute">
          <EnglishWords>{belongs}</EnglishWords> <Cited citation={cites} />
        </p>
      ))}
      {isClosed ? (
        <p>{t("modalities.preview.closed")}</p>
      ) : (
        <>
          <Line label={t("modalities.preview.line", { who })} way={way} seen={seen} stages={line} />
          {branch.length > 0 && (
            <>
              <h4>{t("modalities.preview.branch")}</h4>
              <Line label={t("modalities.preview.branchOf", { who })} way={way} seen={seen} stages={branch} isBranch />
            </>
          )}
          {(linesOnly ? [] : every).map((foreseen) => (
            <Fold
              key={foreseen.stage.key}
              summary={titleOf(foreseen.stage)}
              says={t("modalities.preview.says", { count: leavesOf(foreseen).length })}
            >
              <Facts
                rows={leavesOf(foreseen).map(({ label, words, mark }) => ({
                  key: label,
                  value: (
                    <>
                      {words} <MarkTag mark={mark} />
                    </>
                  ),
                }))}
              />
              <p className="small mute">
                {t("modalities.text.source")} <Cited citation={foreseen.stage.cites} />
              </p>
            </Fold>
          ))}
        </>
      )}
    </section>
  );
}

interface LineProps {
  label: string;
  way: WayForeseenShown;
  seen: WaysShown;
  stages: readonly Foreseen[];
  isBranch?: boolean;
}

function Line({ label, way, seen, stages, isBranch = false }: LineProps) {
  const t = useTranslations();
  const language = useLanguage();
  const format = useFormatter();
  const { titleOf, whoActs, timeOf } = useStageWords([...way.line, ...way.branch], seen.named);
  const validFor = useValidity();
  const { zone, byDay = false } = seen;
  const first: Stage = {
    key: "apply",
    state: "way",
    title: t("modalities.ways.apply"),
    when: t("modalities.ways.inCall"),
  };
  const last: Stage = {
    key: "accredited",
    state: "yes",
    title: t("modalities.ways.accredited"),
    detail: t("modalities.ways.until", validFor(seen.validity)),
  };
  return <Track rule label={label} stages={[...(isBranch ? [] : [first]), ...stages.map(stageOf), last]} />;

  function stageOf(foreseen: Foreseen): Stage {
    const { stage, tooLate } = foreseen;
    return {
      key: stage.key,
      state: tooLate ? "cut" : "way",
      title: titleOf(stage),
      when: whenOf(foreseen),
      ...detailOf(foreseen),
    };
  }

  /** Without what is only read out: to whom a final list goes, the provision on disclosure says. */
  function detailOf({ stage, tooLate }: Foreseen): { detail?: string } {
    if (tooLate) return { detail: t("modalities.preview.tooLate", { kind: stage.kind }) };
    return stage.kind === "list" && listMarks(stage).to === "read-out" ? {} : { detail: whoActs(stage) };
  }

  function whenOf({ stage, until, from, atTheEarliest }: Foreseen): string {
    if (from !== null) {
      const after = t("modalities.preview.after", { at: formatDateAndClock(from, zone, language) });
      if (until === null) return after;
      return format.list([after, t("modalities.preview.before", { at: formatDate(until, zone, language) })], {
        type: "unit",
      });
    }
    if (until === null) return timeOf(stage);
    if (stage.kind === "list") return t("modalities.preview.before", { at: formatDate(until, zone, language) });
    const at = byDay ? formatDate(until, zone, language) : formatDateAndClock(until, zone, language);
    return t(atTheEarliest ? "modalities.preview.earliest" : "modalities.preview.until", { at });
  }
}

/** What the portal does not apply: said once more by itself, so that nobody takes it for a promise. */
export function OnlyReadOut({ seen, provisions }: { seen: WaysShown; provisions: Provisions }) {
  const ofProvisions = useReadOutWords(provisions);
  const t = useTranslations();
  const { titleOf, leavesOf } = useStageWords(
    seen.ways.flatMap(({ line, branch }) => [...line, ...branch]),
    seen.named,
  );
  const ofStages = seen.ways.flatMap(({ line, branch }) =>
    [...line, ...branch].flatMap((foreseen) =>
      leavesOf(foreseen)
        .filter(({ mark }) => mark === "read-out")
        .map(({ label, words }) => t("modalities.preview.readOutLeaf", { of: titleOf(foreseen.stage), label, words })),
    ),
  );
  return (
    <ul>
      {[...new Set(ofStages)].map((words) => (
        <li key={words}>{words}</li>
      ))}
      {ofProvisions.map(({ name, words }, place) => (
        <li key={place}>
          {t(`modalities.text.names.${name}`)}: {words}
        </li>
      ))}
    </ul>
  );
}
