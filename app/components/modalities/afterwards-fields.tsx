import { scopes } from "#domain/modalities/provisions.ts";
import { Checkbox, Checkboxes, Radios } from "../kit/form/choices.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CitationPick } from "./citation-pick.tsx";
import { LengthInput } from "./length-input.tsx";
import { useMarkedChoice, useMarkedLabel } from "./mark.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

/** How long an accreditation lasts. */
export function ValidityFields() {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const answers = useYesOrNo();
  return (
    <>
      <Radios
        legendSize="s"
        name="validUntil"
        legend={marked("validUntil")}
        choices={scopes.map((value) => ({
          value,
          label: t(`modalities.option.validUntil.${value}`),
        }))}
      />
      <DateInput legendSize="s" name="lastDay" legend={marked("lastDay")} optional />
      <DateInput legendSize="s" name="cycleBeginsOn" legend={marked("cycleBeginsOn")} optional />
      <TextInput name="cycleYears" label={marked("cycleYears")} optional inputMode="numeric" width={5} dir="ltr" />
      <Radios legendSize="s" inline name="reapplication" legend={marked("reapplication")} choices={answers} />
      <LengthInput
        name="reapplicationAfter"
        label={marked("reapplicationAfter")}
        hint={t("modalities.hint.reapplicationAfter")}
      />
      <CitationPick name="cites" />
    </>
  );
}

/** What it entitles to. */
export function EntitlementsFields() {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const choice = useMarkedChoice();
  return (
    <>
      <Checkbox name="attendFormal" label={marked("attendFormal")} />
      <Checkbox name="documents" label={marked("documents")} />
      <Checkboxes
        legendSize="s"
        name="speak"
        legend={t("modalities.form.speak")}
        choices={(["dedicated-session", "end-of-item", "spokespersons"] as const).map((value) => ({
          value,
          label: choice(value, t(`modalities.option.speak.${value}`)),
        }))}
      />
      <Limit name="minutes" />
      <Radios
        legendSize="s"
        name="written"
        legend={t("modalities.form.written")}
        choices={(["none", "kept", "posted"] as const).map((value) => ({
          value,
          label: choice(value, t(`modalities.option.written.${value}`)),
        }))}
      />
      <Limit name="maximumWords" />
      <TextInput name="writtenLanguage" label={marked("writtenLanguage")} optional width={20} />
      <Limit name="representatives" />
      <CitationPick name="cites" />
    </>
  );
}

/** How it ends before its time. */
export function SuspensionFields() {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const offices = (["secretariat", "chair"] as const).map((value) => ({
    value,
    label: t(`modalities.option.office.${value}`),
  }));
  return (
    <>
      <p className="hint">{t("modalities.hint.suspension")}</p>
      <Checkboxes legendSize="s" name="suspendedBy" legend={marked("suspendedBy")} choices={offices} />
      <Checkboxes legendSize="s" name="withdrawnBy" legend={marked("withdrawnBy")} choices={offices} />
      <TextArea name="grounds" label={marked("grounds")} optional rows={3} />
      <CitationPick name="cites" optional />
    </>
  );
}

function Limit({ name }: { name: "minutes" | "maximumWords" | "representatives" }) {
  const marked = useMarkedLabel();
  return <TextInput name={name} label={marked(name)} optional inputMode="numeric" width={5} dir="ltr" />;
}
