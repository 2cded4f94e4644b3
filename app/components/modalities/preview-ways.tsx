import { listMarks } from "#domain/modalities/marks.ts";
import type { Provisions, ValidUntil } from "#domain/modalities/provisions.ts";
import { formatDate, formatDateAndClock } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { WayForeseenShown } from "#views/modalities/preview.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Fold } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { EnglishWords } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { type Stage, Track } from "../kit/status/track.tsx";
import { MarkTag } from "./mark.tsx";
import { Provided } from "./provision-list.tsx";
import { isTold, provisionNames, useProvisionWords } from "./provision-words.tsx";
import { haveOneSource, Sources } from "./sources-shown.tsx";
import { type LeafInWords, type Named, useStageWords } from "./stage-words.ts";
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
        <NotLetIn classes={classes} />
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
              <Leaves leaves={leavesOf(foreseen)} />
            </Fold>
          ))}
        </>
      )}
    </section>
  );
}

function NotLetIn({ classes }: { classes: readonly ClassOnWay[] }) {
  const t = useTranslations();
  if (!classes.some(({ isCarriedOver }) => isCarriedOver)) return <p>{t("modalities.preview.closed")}</p>;
  return classes.map(({ key, title, isCarriedOver }) => (
    <p key={key}>
      {t("modalities.text.route", {
        category: isolated(title),
        route: t(`modalities.text.routes.${isCarriedOver ? "carried-over" : "closed"}`),
      })}
    </p>
  ));
}

/** Each with its mark and, where they are not all written in the same place, its source. */
function Leaves({ leaves }: { leaves: readonly LeafInWords[] }) {
  const isOne = haveOneSource(leaves.map(({ sources }) => sources));
  return (
    <>
      <Facts
        rows={leaves.map(({ label, words, mark, sources }) => ({
          key: label,
          value: (
            <>
              {words} <MarkTag mark={mark} />
              {!isOne && (
                <div>
                  <Sources sources={sources} />
                </div>
              )}
            </>
          ),
        }))}
      />
      {isOne && (
        <p>
          <Sources sources={leaves.map(({ sources }) => sources).find(({ length }) => length > 0) ?? []} />
        </p>
      )}
    </>
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
    title: t(`modalities.ways.${way.onlyNotifies ? "notify" : "apply"}`),
    when: t("modalities.ways.inCall"),
  };
  const last: Stage = {
    key: "accredited",
    state: "yes",
    title: t("modalities.ways.accredited"),
    detail: t("modalities.ways.until", validFor(seen.validity)),
  };
  // A list that nobody answers names who is accredited already.
  const end = stages.findLastIndex(({ stage }) => stage.kind !== "list") + 1;
  const line = [...stages.slice(0, end).map(stageOf), last, ...stages.slice(end).map(stageOf)];
  return <Track rule label={label} stages={[...(isBranch ? [] : [first]), ...line]} />;

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

/** What no way says: what holds for everybody on any of them, what would hold at stages that none of them has, and what the portal does not apply. */
export function BesideWays({
  seen,
  provisions,
  hasOwnClasses,
}: {
  seen: WaysShown;
  provisions: Provisions;
  hasOwnClasses: boolean;
}) {
  const t = useTranslations();
  const words = useProvisionWords()(provisions, hasOwnClasses);
  const stages = seen.ways.flatMap(({ line, branch }) => [...line, ...branch]);
  // Stages of its own say what they say, and provisions say nothing of it.
  const untold = provisionNames
    .flatMap((name) => words[name])
    .filter((sentence) =>
      hasOwnClasses
        ? sentence.bySome === null
        : !isTold(
            sentence,
            stages.map(({ stage }) => stage),
          ),
    );
  const enforced = untold.filter(({ mark }) => mark === "enforced");
  const unmet = enforced.filter(({ bySome }) => bySome !== null);
  return (
    <>
      <Part title={t("modalities.preview.forAll")} id="for-all">
        <Provided sentences={enforced.filter(({ bySome }) => bySome === null)} marked />
      </Part>
      {unmet.length > 0 && (
        <Part title={t("modalities.preview.unmet")} id="unmet">
          <p>{t("modalities.preview.unmetLead")}</p>
          <Provided sentences={unmet} />
        </Part>
      )}
      <Part title={t("modalities.preview.readOut")} id="read-out">
        <p>{t("modalities.preview.readOutLead")}</p>
        <ReadOutByStages seen={seen} />
        <Provided sentences={untold.filter(({ mark }) => mark === "read-out")} marked />
      </Part>
    </>
  );
}

function ReadOutByStages({ seen }: { seen: WaysShown }) {
  const t = useTranslations();
  const stages = seen.ways.flatMap(({ line, branch }) => [...line, ...branch]);
  const { titleOf, leavesOf } = useStageWords(stages, seen.named);
  const said = stages.flatMap((foreseen) =>
    leavesOf(foreseen)
      .filter(({ mark }) => mark === "read-out")
      .map(({ label, words, sources }) => ({
        words: t("modalities.preview.readOutLeaf", { of: titleOf(foreseen.stage), label, words }),
        sources,
      })),
  );
  const each = [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
  if (each.length === 0) return null;
  return (
    <ul>
      {each.map(({ words, sources }, place) => (
        <li key={place}>
          {words} <Sources sources={sources} />
        </li>
      ))}
    </ul>
  );
}
