import { audiences } from "#domain/modalities/provisions.ts";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CitationPick } from "./citation-pick.tsx";
import { LengthInput } from "./length-input.tsx";
import { useMarkedLabel } from "./mark.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

/** Who may object, and how. */
export function ObjectionFields() {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const answers = useYesOrNo();
  return (
    <>
      <Radios
        legendSize="s"
        name="objectionBy"
        legend={marked("objectionBy")}
        choices={(["member-states", "nobody"] as const).map((value) => ({
          value,
          label: t(`modalities.option.objectionBy.${value}`),
        }))}
      />
      <Radios legendSize="s" inline name="bulk" legend={marked("bulk")} choices={answers} />
      <Radios
        legendSize="s"
        name="basis"
        legend={marked("basis")}
        choices={(["none", "voluntary", "required"] as const).map((value) => ({
          value,
          label: t(`modalities.option.basis.${value}`),
        }))}
      />
      <Radios
        legendSize="s"
        name="withdrawal"
        legend={marked("withdrawal")}
        choices={(["until-close", "until-decision", "none"] as const).map((value) => ({
          value,
          label: t(`modalities.option.withdrawal.${value}`),
        }))}
      />
      <CitationPick name="cites" />
    </>
  );
}

/** What follows from an objection. */
export function EffectFields() {
  const t = useTranslations();
  const marked = useMarkedLabel();
  return (
    <>
      <Radios
        legendSize="s"
        name="effect"
        legend={marked("effect")}
        choices={(["final", "consensus", "vote", "chair-consults"] as const).map((value) => ({
          value,
          label: t(`modalities.option.effect.${value}`),
        }))}
      />
      <LengthInput name="consultsFor" label={marked("consultsFor")} />
      <CitationPick name="cites" />
    </>
  );
}

/** Who is told of it. */
export function DisclosureFields() {
  const t = useTranslations();
  const marked = useMarkedLabel();
  return (
    <>
      <p className="hint">{t("modalities.hint.nobody")}</p>
      {(["proposedList", "finalList", "objectors", "reasons"] as const).map((what) => (
        <Checkboxes
          legendSize="s"
          key={what}
          name={what}
          legend={marked(what)}
          choices={audiences.map((value) => ({ value, label: t(`modalities.option.audience.${value}`) }))}
        />
      ))}
      <CitationPick name="cites" />
    </>
  );
}
