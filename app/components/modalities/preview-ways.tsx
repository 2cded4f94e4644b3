import { listMarks } from "#domain/modalities/marks.ts";
import type { Provisions, ValidUntil } from "#domain/modalities/provisions.ts";
import { isSilence } from "#domain/modalities/sources.ts";
import { formatDate, formatDateAndClock } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { WayForeseenShown } from "#views/modalities/preview.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Fold, Warning } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { EnglishWords } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { type Stage, Track } from "../kit/status/track.tsx";
import { Change, useIsBeingEntered } from "./entered-on.tsx";
import { MarkTag } from "./mark.tsx";
import { Provided } from "./provision-list.tsx";
import { isTold, provisionNames, useProvisionWords } from "./provision-words.tsx";
import { Sources } from "./sources-shown.tsx";
import { type LeafInWords, type Named, useStageWords } from "./stage-words.ts";
import { useValidity } from "./use-validity.ts";

/** When a call closes by the text; too early where that is before the day from which the days are counted. */
export interface CallCloses {
  readonly at: string;
  readonly zone: string;
  readonly isTooEarly: boolean;
}

export interface WaysShown {
  readonly ways: readonly WayForeseenShown[];
  readonly named: Named;
  readonly zone: string;
  /** Counted from a day: the hour at which a window then ends is that at which it opens, which nobody knows yet. */
  readonly byDay?: boolean;
  readonly callCloses?: CallCloses | null;
  readonly validity: ValidUntil;
}

type Foreseen = WayForeseenShown["line"][number];

/** For each class the line of its stages and, folded, what each of them says; `linesOnly`: no more than what the portal does. */
export function PreviewWays({ seen, linesOnly = false }: { seen: WaysShown; linesOnly?: boolean }) {
  return seen.ways.map((way) => <PreviewWay key={way.classes[0]?.key} {...{ way, seen, linesOnly }} />);
}

type ClassOnWay = WayForeseenShown["classes"][number];

/** Who belongs to them, with where it is written, said once by those that say the same. */
function belongingTo(classes: readonly ClassOnWay[]) {
  const said = Map.groupBy(classes, ({ belongs, cites }) => JSON.stringify([belongs, cites.source, cites.paragraph]));
  return Array.from(said, ([key, [one]]) => ({ key, belongs: one?.belongs ?? null, sources: one ? [one.cites] : [] }));
}

function PreviewWay({ way, seen, linesOnly }: { way: WayForeseenShown; seen: WaysShown; linesOnly: boolean }) {
  const t = useTranslations();
  const format = useFormatter();
  const { classes, isClosed, onlyNotifies, isUnverified, line, branch } = way;
  const who = format.list(classes.map(({ title }) => title));
  const every = [...line, ...branch];
  const { titleOf, leavesOf } = useStageWords(every, seen.named);
  return (
    <section className="part">
      <h3>
        <EnglishWords>{who}</EnglishWords>
      </h3>
      {belongingTo(classes).map(({ key, belongs, sources }) => (
        <p key={key} className="small mute">
          {belongs !== null && <EnglishWords>{belongs}</EnglishWords>} <Sources sources={sources} />
        </p>
      ))}
      {!linesOnly && <Change classes={classes} />}
      {isClosed ? (
        <NotLetIn classes={classes} />
      ) : (
        <>
          {onlyNotifies && line.some(({ customary }) => customary !== null) && (
            <p>{t("modalities.preview.notifies")}</p>
          )}
          {isUnverified && !linesOnly && <Warning>{t("modalities.preview.unverified")}</Warning>}
          <Line label={t("modalities.preview.line", { who })} {...{ way, seen, linesOnly }} stages={line} />
          {branch.length > 0 && (
            <>
              <h4>{t("modalities.preview.branch")}</h4>
              <Line
                label={t("modalities.preview.branchOf", { who })}
                {...{ way, seen, linesOnly }}
                stages={branch}
                isBranch
              />
            </>
          )}
          {(linesOnly ? [] : every).map((foreseen) => (
            <Fold key={foreseen.stage.key} summary={titleOf(foreseen.stage)}>
              <Leaves leaves={leavesOf(foreseen)} />
              <Change classes={classes} stage={foreseen.stage} />
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

/** Each with its mark, together with others that are written in the same place; last, what no text says. */
function Leaves({ leaves }: { leaves: readonly LeafInWords[] }) {
  const t = useTranslations();
  const written = Map.groupBy(
    leaves.filter(({ sources }) => sources.length > 0),
    ({ sources }) => JSON.stringify(sources),
  );
  const unwritten = leaves.filter(({ sources }) => sources.length === 0);
  return (
    <>
      {Array.from(written, ([key, those]) => (
        <div key={key}>
          <LeafFacts leaves={those} />
          <p>
            <Sources sources={those[0]?.sources ?? []} />
          </p>
        </div>
      ))}
      {unwritten.length > 0 && (
        <div>
          <LeafFacts leaves={unwritten} />
          <p className="small mute">{t("modalities.text.silent")}</p>
        </div>
      )}
    </>
  );
}

function LeafFacts({ leaves }: { leaves: readonly LeafInWords[] }) {
  return (
    <Facts
      rows={leaves.map(({ label, words, mark }) => ({
        key: label,
        value: (
          <>
            {words} {mark !== null && <MarkTag mark={mark} />}
          </>
        ),
      }))}
    />
  );
}

interface LineProps {
  label: string;
  way: WayForeseenShown;
  seen: WaysShown;
  stages: readonly Foreseen[];
  /** Otherwise what each stage says follows, and the line does not say it before. */
  linesOnly: boolean;
  isBranch?: boolean;
}

function Line({ label, way, seen, stages, linesOnly, isBranch = false }: LineProps) {
  const t = useTranslations();
  const language = useLanguage();
  const format = useFormatter();
  const { titleOf, whoActs, timeOf } = useStageWords([...way.line, ...way.branch], seen.named);
  const validFor = useValidity();
  const { zone, byDay = false, callCloses = null } = seen;
  const first: Stage = {
    key: "apply",
    state: callCloses?.isTooEarly === true ? "cut" : "way",
    title: t(`modalities.ways.${way.onlyNotifies ? "notify" : "apply"}`),
    when:
      callCloses === null
        ? t("modalities.ways.inCall")
        : t("modalities.preview.inCallTo", { at: formatDateAndClock(callCloses.at, callCloses.zone, language) }),
    ...(callCloses?.isTooEarly === true ? { detail: t("modalities.preview.closesTooEarly") } : {}),
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
    const { stage, until, from, tooLate } = foreseen;
    const hasTime = linesOnly || until !== null || from !== null || !isWithoutTime(stage);
    return {
      key: stage.key,
      state: tooLate ? "cut" : "way",
      title: titleOf(stage),
      ...(hasTime ? { when: whenOf(foreseen) } : {}),
      ...detailOf(foreseen),
    };
  }

  /** Without what is only read out: to whom a final list goes, the provision on disclosure says. */
  function detailOf(foreseen: Foreseen): { detail?: string } {
    const { stage, tooLate } = foreseen;
    if (tooLate) return { detail: t("modalities.preview.tooLate", { kind: stage.kind }) };
    return stage.kind === "list" && (!linesOnly || listMarks(stage).to === "read-out")
      ? {}
      : { detail: whoActs(foreseen) };
  }

  function whenOf({ stage, until, from, earliest, latest, atTheEarliest }: Foreseen): string {
    if (from !== null) {
      const after = t("modalities.preview.after", { at: formatDateAndClock(from, zone, language) });
      if (until === null) return after;
      return format.list([after, t("modalities.preview.before", { at: formatDate(until, zone, language) })], {
        type: "unit",
      });
    }
    if (until === null) return timeOf(stage);
    if (stage.kind === "list") {
      const by = formatDate(until, zone, language);
      return earliest === null
        ? t("modalities.preview.before", { at: by })
        : t("modalities.preview.sent", { from: formatDate(earliest, zone, language), by });
    }
    const instant = byDay ? formatDate : formatDateAndClock;
    const at = instant(until, zone, language);
    if (latest !== null) return t("modalities.preview.ends", { from: at, by: instant(latest, zone, language) });
    return t(atTheEarliest ? "modalities.preview.earliest" : "modalities.preview.until", { at });
  }
}

function isWithoutTime(stage: Foreseen["stage"]): boolean {
  return (stage.kind === "ruling" && stage.due === null) || (stage.kind === "list" && stage.beforeSession === null);
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
  const isBeingEntered = useIsBeingEntered();
  const stages = seen.ways.flatMap(({ line, branch }) => [...line, ...branch]);
  // Stages of its own say what they say, and provisions say nothing of it.
  const untold = provisionNames
    .flatMap((name) => words[name])
    // That there is nothing is told where a text says so, and of one that is being entered also that it says nothing.
    .filter(({ isNone = false, cites }) => !isNone || isBeingEntered || !isSilence(cites))
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
        <Provided sentences={enforced.filter(({ bySome }) => bySome === null)} marks="each" />
      </Part>
      {unmet.length > 0 && (
        <Part title={t("modalities.preview.unmet")} id="unmet">
          <p>{t("modalities.preview.unmetLead")}</p>
          <Provided sentences={unmet} marks="none" />
        </Part>
      )}
      <Part title={t("modalities.preview.readOut")} id="read-out">
        <Provided sentences={untold.filter(({ mark }) => mark === "read-out")} marks="none" />
      </Part>
    </>
  );
}
