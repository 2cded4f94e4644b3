import { useTranslations } from "use-intl";
import { Checkbox, Checkboxes, Radios } from "../kit/form/choices.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { LengthInput } from "./length-input.tsx";
import { Section } from "./section.tsx";
import { SourceFields } from "./source-fields.tsx";
import type { TextGiven } from "./text-given.ts";
import { useYesOrNo, yesOrNo } from "./yes-or-no.ts";

/** Parameters 10 to 12: how long an accreditation lasts, what it entitles to, and how it ends before its time. */
export function AfterwardsFields({ given }: { given: TextGiven | null }) {
  const t = useTranslations();
  const answers = useYesOrNo();
  const said = given?.provisions;
  const decision = given?.citation;
  const entitled = said?.entitlements;
  const offices = (["secretariat", "chair"] as const).map((value) => ({
    value,
    label: t(`modalities.option.office.${value}`),
  }));
  return (
    <>
      <Section name="validity">
        <Radios
          small
          legendSize="s"
          name="validUntil"
          legend={t("modalities.form.validUntil")}
          choices={(["session", "mandate", "cycle"] as const).map((value) => ({
            value,
            label: t(`modalities.option.validUntil.${value}`),
          }))}
          defaultValue={said?.validity.until}
        />
        <Radios
          small
          legendSize="s"
          inline
          name="reapplication"
          legend={t("modalities.form.reapplication")}
          choices={answers}
          defaultValue={yesOrNo(said?.validity.reapplication.allowed)}
        />
        <LengthInput
          name="reapplicationAfter"
          label={t("modalities.form.reapplicationAfter")}
          hint={t("modalities.hint.reapplicationAfter")}
          defaultValue={said?.validity.reapplication.after}
        />
        <SourceFields
          name="validitySource"
          provision={t("modalities.text.names.validity")}
          cites={said?.validity.cites}
          decision={decision}
        />
      </Section>
      <Section name="entitlements">
        <Checkbox
          name="attendFormal"
          label={t("modalities.form.attendFormal")}
          defaultChecked={entitled?.attendFormal ?? false}
        />
        <Checkbox
          name="documents"
          label={t("modalities.form.documents")}
          defaultChecked={entitled?.documents ?? false}
        />
        <Checkboxes
          small
          legendSize="s"
          name="speak"
          legend={t("modalities.form.speak")}
          choices={(["dedicated-session", "end-of-item", "spokespersons"] as const).map((value) => ({
            value,
            label: t(`modalities.option.speak.${value}`),
          }))}
          defaultValues={speechOf(entitled?.speak)}
        />
        <Limit name="minutes" limit={entitled?.speak?.minutes} />
        <Radios
          small
          legendSize="s"
          name="written"
          legend={t("modalities.form.written")}
          choices={(["none", "kept", "posted"] as const).map((value) => ({
            value,
            label: t(`modalities.option.written.${value}`),
          }))}
          defaultValue={writtenOf(entitled)}
        />
        <Limit name="maximumWords" limit={entitled?.written?.maximumWords} />
        <TextInput
          name="writtenLanguage"
          label={t("modalities.form.writtenLanguage")}
          hint={t("modalities.hint.noLimit")}
          optional
          width={20}
          defaultValue={entitled?.written?.language ?? undefined}
        />
        <Limit name="representatives" limit={entitled?.representatives} />
        <SourceFields
          name="entitlementsSource"
          provision={t("modalities.text.names.entitlements")}
          cites={entitled?.cites}
          decision={decision}
        />
      </Section>
      <Section name="suspension">
        <Checkboxes
          small
          legendSize="s"
          name="suspendedBy"
          legend={t("modalities.form.suspendedBy")}
          choices={offices}
          defaultValues={said?.suspension.by ?? []}
        />
        <Checkboxes
          small
          legendSize="s"
          name="withdrawnBy"
          legend={t("modalities.form.withdrawnBy")}
          choices={offices}
          defaultValues={said?.suspension.withdrawalBy ?? []}
        />
        <TextArea
          name="grounds"
          label={t("modalities.form.grounds")}
          rows={3}
          defaultValue={said?.suspension.grounds}
        />
        <SourceFields
          name="suspensionSource"
          provision={t("modalities.text.names.suspension")}
          cites={said?.suspension.cites}
          decision={decision}
        />
      </Section>
    </>
  );
}

function Limit({
  name,
  limit,
}: {
  name: "minutes" | "maximumWords" | "representatives";
  limit: number | null | undefined;
}) {
  const t = useTranslations();
  return (
    <TextInput
      name={name}
      label={t(`modalities.form.${name}`)}
      hint={t("modalities.hint.noLimit")}
      optional
      inputMode="numeric"
      width={5}
      dir="ltr"
      defaultValue={limit === null || limit === undefined ? undefined : String(limit)}
    />
  );
}

type Entitlements = TextGiven["provisions"]["entitlements"];

function speechOf(speak: Entitlements["speak"] | undefined): string[] {
  if (speak === null || speak === undefined) return [];
  return [
    ...(speak.dedicatedSession ? ["dedicated-session"] : []),
    ...(speak.endOfItem ? ["end-of-item"] : []),
    ...(speak.throughSpokespersons ? ["spokespersons"] : []),
  ];
}

function writtenOf(entitled: Entitlements | undefined): string | undefined {
  if (entitled === undefined) return undefined;
  if (entitled.written === null) return "none";
  return entitled.written.posted ? "posted" : "kept";
}
