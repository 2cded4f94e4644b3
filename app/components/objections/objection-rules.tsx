import type { Length } from "#domain/kit/calendar.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { listed, sentencesOf } from "#messages/kit/listed.ts";
import { selector } from "#messages/kit/selector.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { followsInWords, nameOfClass, questionsInWords } from "#messages/kit/what-follows.ts";
import type { EffectsOnNamed } from "#views/objections/effects-on-named.ts";
import type { ObjectionToRaise } from "#views/objections/objection-to-raise.ts";
import type { PeriodShown } from "#views/objections/period-of-mission.ts";
import { Gap } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

type Questions = Pick<PeriodShown, "questions">;

/** What silence means in this window. */
export function SilenceIn({ questions }: Questions) {
  const t = useTranslations();
  return sentencesOf(questionsInWords(t, "silent", questions), t);
}

/** What an objection does, with its paragraph: for each class apart where that differs. */
function EffectOfObjection({ questions }: Questions) {
  const t = useTranslations();
  const words = questionsInWords(t, "objected", questions);
  return questions.map(({ cites }, place) => (
    <p key={words[place]}>
      {words[place]} <Cited citation={cites} />
    </p>
  ));
}

/** What it does to those whom a note names: with their names where that is not the same for all. */
export function EffectOnNamed({ effects }: { effects: EffectsOnNamed }) {
  const t = useTranslations();
  return effects.map((effect) => {
    const words = followsInWords(t, "listed", "objected", { ...effect, follows: effect.objected });
    const shown = effect.names === null ? words : t("follows.of", { classes: isolatedNames(effect.names, t), words });
    return (
      <p key={shown}>
        {shown} <Cited citation={effect.cites} />
      </p>
    );
  });
}

const isolatedNames = (names: readonly string[], t: Translate) => listed(names.map(isolated), t);

/** Whom of those named a State can hold, for how long, and what becomes of the hold then. */
export function useHoldsInWords(holds: ObjectionToRaise["holds"]): string {
  const t = useTranslations();
  const each = holds.map(({ names, limit, then }) => {
    const words = t("objections.hold.holdsHint", { length: lengthInWords(t, limit), then });
    return names === null ? words : t("follows.of", { classes: isolatedNames(names, t), words });
  });
  return sentencesOf(each, t);
}

const lengthInWords = (t: Translate, { unit, count }: Length) => t(`modalities.length.${unit}`, { count });

/** That States may hold instead: for each class apart where that differs. */
function HoldsInstead({ holds }: Pick<PeriodShown, "holds">) {
  const t = useTranslations();
  return holds.map(({ of, hold: { limit, then }, cites }) => {
    const words = t("objections.hold.instead", { length: lengthInWords(t, limit), then });
    const shown =
      of === null
        ? words
        : t("follows.of", {
            classes: listed(
              of.map((one) => nameOfClass(t, one)),
              t,
            ),
            words,
          });
    return (
      <li key={shown}>
        {shown} <Cited citation={cites} />
      </li>
    );
  });
}

/** Who learns that the mission objected and, where it is asked for, why; with the paragraph. */
export function KnownTo({ period }: { period: Pick<PeriodShown, "objection" | "disclosure"> }) {
  const t = useTranslations();
  const format = useFormatter();
  const { objection, disclosure } = period;
  const named = (audiences: readonly Audience[]) =>
    audiences.length === 0
      ? t("modalities.text.nobody")
      : format.list(audiences.map((one) => t(`modalities.text.audiences.${one}`)));
  const objectors = [...new Set([...objection.seenBy, ...disclosure.objectors])];
  return (
    <>
      <ul className="plain">
        <li>{t("objections.rule.objectorsKnownTo", { audiences: named(objectors) })}</li>
        {objection.basis !== "none" && (
          <li>
            {t("objections.rule.reasonsKnownTo", {
              basis: selector(objection.basis),
              audiences: named(disclosure.reasons),
            })}
          </li>
        )}
        <li>{t("objections.rule.nobodyElse")}</li>
      </ul>
      <p>
        <Cited citation={disclosure.cites} />
      </p>
    </>
  );
}

/** Whether it can be taken back, and until when; with the paragraph. */
export function Withdrawal({ period }: { period: Pick<PeriodShown, "objection" | "questions"> }) {
  return (
    <>
      {useWithdrawal(period)} <Cited citation={period.objection.cites} />
    </>
  );
}

function useWithdrawal({ objection, questions }: Pick<PeriodShown, "objection" | "questions">): string {
  const t = useTranslations();
  const consulted = isConsulted(questions) ? "yes" : "no";
  const inPeriod = t("objections.rule.withdrawal", { withdrawal: selector(objection.withdrawal), consulted });
  return consulted === "yes" ? sentencesOf([inPeriod, t("objections.rule.whileConsulted")], t) : inPeriod;
}

/** Who is consulted may withdraw whatever the text says of the period: that is what the Chair asks. */
export function isConsulted(questions: PeriodShown["questions"]): boolean {
  return questions.some(({ objected }) => objected.to === "chair");
}

/** The rules of a period in sentences, each with its paragraph. While it is open its page says first what silence means. */
export function ObjectionRules({ period }: { period: PeriodShown }) {
  const t = useTranslations();
  const { objection, questions } = period;
  const silent = questionsInWords(t, "silent", questions);
  const withdrawal = useWithdrawal(period);
  return (
    <ul>
      {period.standing !== "open" && silent.map((words) => <li key={words}>{words}</li>)}
      {objection.by !== "nobody" && (
        <>
          <li>
            <EffectOfObjection questions={questions} />
          </li>
          <HoldsInstead holds={period.holds} />
          <li>
            {t("objections.rule.bulk", { bulk: objection.bulk ? "yes" : "no" })}
            <Gap />
            {t("objections.rule.basis", { basis: objection.basis })}
            <Gap />
            {withdrawal} <Cited citation={objection.cites} />
          </li>
        </>
      )}
    </ul>
  );
}
