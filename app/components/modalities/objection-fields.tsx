import { useTranslations } from "use-intl";
import { audiences } from "#domain/modalities/provisions.ts";
import { fieldsOf, type ModalitiesValues } from "#forms/modalities/modalities-form.ts";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { LengthInput } from "./length-input.tsx";
import { useMarkedLabel } from "./mark.tsx";
import { Section } from "./section.tsx";
import { SourceFields } from "./source-fields.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

/** Parameters 7 to 9: who may object, what follows from it, and who is told. */
export function ObjectionFields({ values }: { values: ModalitiesValues }) {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const { one, many, source } = fieldsOf(values);
  const answers = useYesOrNo();
  return (
    <>
      <Section name="objection">
        <Radios
          legendSize="s"
          {...one("objectionBy")}
          legend={marked("objectionBy")}
          choices={(["member-states", "nobody"] as const).map((value) => ({
            value,
            label: t(`modalities.option.objectionBy.${value}`),
          }))}
        />
        <Radios
          legendSize="s"
          inline
          {...one("bulk")}
          legend={marked("bulk")}
          hint={t("modalities.hint.whenObjecting")}
          choices={answers}
        />
        <Radios
          legendSize="s"
          {...one("basis")}
          legend={marked("basis")}
          hint={t("modalities.hint.whenObjecting")}
          choices={(["none", "voluntary", "required"] as const).map((value) => ({
            value,
            label: t(`modalities.option.basis.${value}`),
          }))}
        />
        <Radios
          legendSize="s"
          {...one("withdrawal")}
          legend={marked("withdrawal")}
          hint={t("modalities.hint.whenObjecting")}
          choices={(["until-close", "until-decision", "none"] as const).map((value) => ({
            value,
            label: t(`modalities.option.withdrawal.${value}`),
          }))}
        />
        <SourceFields {...source("objectionSource")} provision={t("modalities.text.names.objection")} />
      </Section>
      <Section name="effect">
        <Radios
          legendSize="s"
          {...one("effect")}
          legend={marked("effect")}
          choices={(["final", "consensus", "vote", "chair-consults"] as const).map((value) => ({
            value,
            label: t(`modalities.option.effect.${value}`),
          }))}
        />
        <LengthInput {...one("consultsFor")} label={marked("consultsFor")} hint={t("modalities.hint.consultsFor")} />
        <SourceFields {...source("effectSource")} provision={t("modalities.text.names.effect")} />
      </Section>
      <Section name="disclosure">
        {(["proposedList", "finalList", "objectors", "reasons"] as const).map((what) => (
          <Checkboxes
            legendSize="s"
            key={what}
            {...many(what)}
            legend={marked(what)}
            hint={t("modalities.hint.nobody")}
            choices={audiences.map((value) => ({ value, label: t(`modalities.option.audience.${value}`) }))}
          />
        ))}
        <SourceFields {...source("disclosureSource")} provision={t("modalities.text.names.disclosure")} />
      </Section>
    </>
  );
}
