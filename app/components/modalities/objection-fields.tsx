import { useTranslations } from "use-intl";
import { audiences } from "#domain/modalities/provisions.ts";
import { fieldsOf, type ModalitiesValues } from "#forms/modalities/modalities-form.ts";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { LengthInput } from "./length-input.tsx";
import { Section } from "./section.tsx";
import { SourceFields } from "./source-fields.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

/** Parameters 7 to 9: who may object, what follows from it, and who is told. */
export function ObjectionFields({ values }: { values: ModalitiesValues }) {
  const t = useTranslations();
  const { one, many, source } = fieldsOf(values);
  const answers = useYesOrNo();
  return (
    <>
      <Section name="objection">
        <Radios
          legendSize="s"
          {...one("objectionBy")}
          legend={t("modalities.form.objectionBy")}
          choices={(["member-states", "nobody"] as const).map((value) => ({
            value,
            label: t(`modalities.option.objectionBy.${value}`),
          }))}
        />
        <Radios
          legendSize="s"
          inline
          {...one("bulk")}
          legend={t("modalities.form.bulk")}
          hint={t("modalities.hint.whenObjecting")}
          choices={answers}
        />
        <Radios
          legendSize="s"
          {...one("basis")}
          legend={t("modalities.form.basis")}
          hint={t("modalities.hint.whenObjecting")}
          choices={(["none", "voluntary", "required"] as const).map((value) => ({
            value,
            label: t(`modalities.option.basis.${value}`),
          }))}
        />
        <Radios
          legendSize="s"
          {...one("withdrawal")}
          legend={t("modalities.form.withdrawal")}
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
          legend={t("modalities.form.effect")}
          choices={(["final", "consensus", "vote", "chair-consults"] as const).map((value) => ({
            value,
            label: t(`modalities.option.effect.${value}`),
          }))}
        />
        <LengthInput
          {...one("consultsFor")}
          label={t("modalities.form.consultsFor")}
          hint={t("modalities.hint.consultsFor")}
        />
        <SourceFields {...source("effectSource")} provision={t("modalities.text.names.effect")} />
      </Section>
      <Section name="disclosure">
        {(["proposedList", "finalList", "objectors", "reasons"] as const).map((what) => (
          <Checkboxes
            legendSize="s"
            key={what}
            {...many(what)}
            legend={t(`modalities.form.${what}`)}
            hint={t("modalities.hint.nobody")}
            choices={audiences.map((value) => ({ value, label: t(`modalities.option.audience.${value}`) }))}
          />
        ))}
        <SourceFields {...source("disclosureSource")} provision={t("modalities.text.names.disclosure")} />
      </Section>
    </>
  );
}
