import { useTranslations } from "use-intl";
import { fieldsOf, type ModalitiesValues } from "#forms/modalities/modalities-form.ts";
import { Checkbox, Checkboxes, Radios } from "../kit/form/choices.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { LengthInput } from "./length-input.tsx";
import { useMarkedLabel } from "./mark.tsx";
import { Section } from "./section.tsx";
import { SourceFields } from "./source-fields.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

/** Parameters 10 to 12: how long an accreditation lasts, what it entitles to, and how it ends before its time. */
export function AfterwardsFields({ values }: { values: ModalitiesValues }) {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const { one, many, tick, source } = fieldsOf(values);
  const answers = useYesOrNo();
  const offices = (["secretariat", "chair"] as const).map((value) => ({
    value,
    label: t(`modalities.option.office.${value}`),
  }));
  return (
    <>
      <Section name="validity">
        <Radios
          legendSize="s"
          {...one("validUntil")}
          legend={marked("validUntil")}
          choices={(["session", "mandate", "cycle"] as const).map((value) => ({
            value,
            label: t(`modalities.option.validUntil.${value}`),
          }))}
        />
        <Radios legendSize="s" inline {...one("reapplication")} legend={marked("reapplication")} choices={answers} />
        <LengthInput
          {...one("reapplicationAfter")}
          label={marked("reapplicationAfter")}
          hint={t("modalities.hint.reapplicationAfter")}
        />
        <SourceFields {...source("validitySource")} provision={t("modalities.text.names.validity")} />
      </Section>
      <Section name="entitlements">
        <Checkbox {...tick("attendFormal")} label={marked("attendFormal")} />
        <Checkbox {...tick("documents")} label={marked("documents")} />
        <Checkboxes
          legendSize="s"
          {...many("speak")}
          legend={marked("speak")}
          choices={(["dedicated-session", "end-of-item", "spokespersons"] as const).map((value) => ({
            value,
            label: t(`modalities.option.speak.${value}`),
          }))}
        />
        <Limit {...one("minutes")} />
        <Radios
          legendSize="s"
          {...one("written")}
          legend={marked("written")}
          choices={(["none", "kept", "posted"] as const).map((value) => ({
            value,
            label: t(`modalities.option.written.${value}`),
          }))}
        />
        <Limit {...one("maximumWords")} />
        <TextInput
          {...one("writtenLanguage")}
          label={marked("writtenLanguage")}
          hint={t("modalities.hint.noLimit")}
          optional
          width={20}
        />
        <Limit {...one("representatives")} />
        <SourceFields {...source("entitlementsSource")} provision={t("modalities.text.names.entitlements")} />
      </Section>
      <Section name="suspension">
        <Checkboxes legendSize="s" {...many("suspendedBy")} legend={marked("suspendedBy")} choices={offices} />
        <Checkboxes legendSize="s" {...many("withdrawnBy")} legend={marked("withdrawnBy")} choices={offices} />
        <TextArea {...one("grounds")} label={marked("grounds")} rows={3} />
        <SourceFields {...source("suspensionSource")} provision={t("modalities.text.names.suspension")} />
      </Section>
    </>
  );
}

function Limit({
  name,
  defaultValue,
}: {
  name: "minutes" | "maximumWords" | "representatives";
  defaultValue: string | undefined;
}) {
  const t = useTranslations();
  const marked = useMarkedLabel();
  return (
    <TextInput
      name={name}
      label={marked(name)}
      hint={t("modalities.hint.noLimit")}
      optional
      inputMode="numeric"
      width={5}
      dir="ltr"
      defaultValue={defaultValue}
    />
  );
}
