import { useTranslations } from "use-intl";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { audiences } from "#domain/modalities/provisions.ts";
import { LengthInput } from "./length-input.tsx";
import { Section } from "./section.tsx";
import { SourceFields } from "./source-fields.tsx";
import type { TextGiven } from "./text-given.ts";
import { useYesOrNo, yesOrNo } from "./yes-or-no.ts";

/** Parameters 7 to 9: who may object, what follows from it, and who is told. */
export function ObjectionFields({ given }: { given: TextGiven | null }) {
  const t = useTranslations();
  const answers = useYesOrNo();
  const said = given?.provisions;
  const decision = given?.citation;
  const objection = said?.objection;
  return (
    <>
      <Section name="objection">
        <Radios
          small
          legendSize="s"
          name="objectionBy"
          legend={t("modalities.form.objectionBy")}
          choices={(["member-states", "nobody"] as const).map((value) => ({
            value,
            label: t(`modalities.option.objectionBy.${value}`),
          }))}
          defaultValue={objection?.by}
        />
        <Radios
          small
          legendSize="s"
          inline
          name="bulk"
          legend={t("modalities.form.bulk")}
          hint={t("modalities.hint.whenObjecting")}
          choices={answers}
          defaultValue={yesOrNo(objection?.bulk)}
        />
        <Radios
          small
          legendSize="s"
          name="basis"
          legend={t("modalities.form.basis")}
          hint={t("modalities.hint.whenObjecting")}
          choices={(["none", "voluntary", "required"] as const).map((value) => ({
            value,
            label: t(`modalities.option.basis.${value}`),
          }))}
          defaultValue={objection?.basis}
        />
        <Radios
          small
          legendSize="s"
          name="withdrawal"
          legend={t("modalities.form.withdrawal")}
          hint={t("modalities.hint.whenObjecting")}
          choices={(["until-close", "until-decision", "none"] as const).map((value) => ({
            value,
            label: t(`modalities.option.withdrawal.${value}`),
          }))}
          defaultValue={objection?.withdrawal}
        />
        <SourceFields
          name="objectionSource"
          provision={t("modalities.text.names.objection")}
          cites={objection?.cites}
          decision={decision}
        />
      </Section>
      <Section name="effect">
        <Radios
          small
          legendSize="s"
          name="effect"
          legend={t("modalities.form.effect")}
          choices={(["final", "consensus", "vote", "chair-consults"] as const).map((value) => ({
            value,
            label: t(`modalities.option.effect.${value}`),
          }))}
          defaultValue={effectOf(said?.effect)}
        />
        <LengthInput
          name="consultsFor"
          label={t("modalities.form.consultsFor")}
          hint={t("modalities.hint.consultsFor")}
          defaultValue={said?.effect.kind === "chair-consults" ? said.effect.for : null}
        />
        <SourceFields
          name="effectSource"
          provision={t("modalities.text.names.effect")}
          cites={said?.effect.cites}
          decision={decision}
        />
      </Section>
      <Section name="disclosure">
        {(["proposedList", "finalList", "objectors", "reasons"] as const).map((what) => (
          <Checkboxes
            small
            legendSize="s"
            key={what}
            name={what}
            legend={t(`modalities.form.${what}`)}
            hint={t("modalities.hint.nobody")}
            choices={audiences.map((value) => ({ value, label: t(`modalities.option.audience.${value}`) }))}
            defaultValues={said?.disclosure[what] ?? []}
          />
        ))}
        <SourceFields
          name="disclosureSource"
          provision={t("modalities.text.names.disclosure")}
          cites={said?.disclosure.cites}
          decision={decision}
        />
      </Section>
    </>
  );
}

function effectOf(effect: TextGiven["provisions"]["effect"] | undefined): string | undefined {
  return effect?.kind === "body-decides" ? effect.by : effect?.kind;
}
