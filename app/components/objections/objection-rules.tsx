import { useFormatter, useTranslations } from "use-intl";
import type { Audience, Provisions } from "#domain/modalities/provisions.ts";
import { selector } from "#messages/kit/selector.ts";
import type { PeriodShown } from "#views/objections/period-of-mission.ts";
import { Cited } from "../kit/status/explanation.tsx";

/** What an objection does, with its paragraph. */
export function EffectOfObjection({ effect, objection }: Pick<PeriodShown, "effect" | "objection">) {
  const words = useEffectWords()(effect);
  return (
    <p>
      {words} <Threshold of={objection.threshold} /> <Cited citation={effect.cites} />
    </p>
  );
}

/** Where one objection alone keeps nobody out. */
function Threshold({ of }: { of: number | null }) {
  const t = useTranslations();
  return of === null || of === 1 ? null : t("objections.rule.threshold", { count: of });
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
          <li>{t("objections.rule.reasonsKnownTo", { audiences: named(disclosure.reasons) })}</li>
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
export function Withdrawal({ period: { objection } }: { period: Pick<PeriodShown, "objection"> }) {
  const t = useTranslations();
  return (
    <>
      {t("objections.rule.withdrawal", { withdrawal: selector(objection.withdrawal) })}{" "}
      <Cited citation={objection.cites} />
    </>
  );
}

/** The rules of a period in sentences, each with its paragraph. While it is open its page says first what silence means. */
export function ObjectionRules({ period }: { period: PeriodShown }) {
  const t = useTranslations();
  const { objection, effect } = period;
  const effectWords = useEffectWords()(effect);
  return (
    <ul>
      {period.standing !== "open" && <li>{t("objections.rule.silenceIsConsent")}</li>}
      {objection.by !== "nobody" && (
        <>
          <li>
            {effectWords} <Threshold of={objection.threshold} /> <Cited citation={effect.cites} />
          </li>
          <li>
            {t("objections.rule.bulk", { bulk: objection.bulk ? "yes" : "no" })}{" "}
            {t("objections.rule.basis", { basis: objection.basis })}{" "}
            {t("objections.rule.withdrawal", { withdrawal: selector(objection.withdrawal) })}{" "}
            <Cited citation={objection.cites} />
          </li>
        </>
      )}
    </ul>
  );
}

function useEffectWords(): (effect: Provisions["effect"]) => string {
  const t = useTranslations();
  return (effect) => {
    switch (effect.kind) {
      case "final":
        return t("objections.rule.effectFinal");
      case "body-decides":
        return t("objections.rule.effectBody", { by: effect.by });
      case "chair-consults":
        return t("objections.rule.effectConsults", {
          length: t(`modalities.length.${effect.for.unit}`, { count: effect.for.count }),
        });
    }
  };
}
