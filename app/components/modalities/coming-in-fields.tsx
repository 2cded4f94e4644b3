import { Fragment } from "react";
import {
  informationItems,
  listCriteria,
  optionalItems,
  requirableDocuments,
  routes,
} from "#domain/modalities/provisions.ts";
import { routesOrSame } from "#forms/modalities/provision-pages.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { useField } from "../kit/form/answer.tsx";
import { Checkbox, Checkboxes, Radios } from "../kit/form/choices.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CitationPick } from "./citation-pick.tsx";
import { ClockInput } from "./clock-input.tsx";
import { LengthInput } from "./length-input.tsx";
import { useMarkedChoice, useMarkedLabel } from "./mark.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

const routeFields = [
  { name: "routeEcosocNgo", canBeAsNgo: false },
  { name: "routeNgo", canBeAsNgo: false },
  { name: "routeBusiness", canBeAsNgo: true },
  { name: "routeAcademia", canBeAsNgo: true },
] as const;

/** Of the duty stations; a text that names another keeps it. */
const zones = ["America/New_York", "Europe/Zurich", "Europe/Vienna", "Africa/Nairobi", "UTC"];

/** Who comes in, and by which route. */
export function CategoriesFields() {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const choice = useMarkedChoice();
  return (
    <>
      {routeFields.map(({ name, canBeAsNgo }) => (
        <Fragment key={name}>
          <Select
            name={name}
            label={marked(name)}
            options={[
              { value: "", label: t("form.chooseOne") },
              ...(canBeAsNgo ? routesOrSame : routes).map((route) => ({
                value: route,
                label:
                  route === "carried-over"
                    ? choice(route, t(`modalities.option.route.${route}`))
                    : t(`modalities.option.route.${route}`),
              })),
            ]}
          />
          <CitationPick name={`${name}Cites`} of={t(`modalities.form.${name}`)} optional={canBeAsNgo} />
        </Fragment>
      ))}
      <TextArea
        name="exemptions"
        label={marked("exemptions")}
        hint={t("modalities.hint.exemptions")}
        optional
        rows={3}
      />
      <CitationPick name="exemptionsCites" optional />
    </>
  );
}

/** What is asked of them, and who reviews it. */
export function InformationFields({ textZone, ofStatus }: { textZone: string; ofStatus: boolean }) {
  const t = useTranslations();
  const zone = zoneInWords(textZone, useLanguage());
  const marked = useMarkedLabel();
  const answers = useYesOrNo();
  const items = informationItems.map((item) => ({ value: item, label: t(`applications.field.${item}`) }));
  // Of those in consultative status the register is that of the status.
  const ofNotifiers = items.map(({ value, label }) =>
    ofStatus && value === "registerNumber" ? { value, label: t("modalities.form.statusNumber") } : { value, label },
  );
  return (
    <>
      <Checkboxes legendSize="s" name="required" legend={marked("required")} choices={items} />
      <Checkboxes
        legendSize="s"
        name="requiredOfNotifiers"
        legend={marked("requiredOfNotifiers")}
        choices={ofNotifiers}
      />
      <Checkboxes
        legendSize="s"
        name="optional"
        legend={marked("optional")}
        hint={t("modalities.hint.optional")}
        choices={optionalItems.map((value) => ({ value, label: t(`applications.field.${value}`) }))}
      />
      <Checkboxes
        legendSize="s"
        name="requiredDocuments"
        legend={marked("requiredDocuments")}
        hint={t("modalities.hint.requiredDocuments")}
        choices={requirableDocuments.map((value) => ({ value, label: t(`applications.documents.kinds.${value}`) }))}
      />
      <LengthInput name="callCloses" label={marked("callCloses")} inDays />
      <ClockInput
        name="callClosesAt"
        label={marked("callClosesAt")}
        hint={t("modalities.hint.callClosesAt", { zone, page: t("modalities.entry.page.list") })}
      />
      <Radios
        legendSize="s"
        name="screenedBy"
        legend={marked("screenedBy")}
        choices={(["secretariat", "chair"] as const).map((value) => ({
          value,
          label: t(`modalities.option.office.${value}`),
        }))}
      />
      <Radios
        legendSize="s"
        inline
        name="refusalCarriesReason"
        legend={marked("refusalCarriesReason")}
        choices={answers}
      />
      <LengthInput name="curable" label={marked("curable")} hint={t("modalities.hint.curable")} />
      <Checkbox name="curableUntilCallCloses" label={marked("curableUntilCallCloses")} />
      <CitationPick name="cites" />
    </>
  );
}

/** Who draws up their list, to whom it goes, and for how long. */
export function ListFields({ zone }: { zone: string }) {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const language = useLanguage();
  const { submitted } = useField("zone");
  return (
    <>
      <Radios
        legendSize="s"
        name="compiledBy"
        legend={marked("compiledBy")}
        choices={(["secretariat", "chair", "president"] as const).map((value) => ({
          value,
          label: t(`modalities.option.office.${value}`),
        }))}
      />
      <Checkboxes
        legendSize="s"
        name="criteria"
        legend={marked("criteria")}
        choices={listCriteria.map((value) => ({ value, label: t(`modalities.option.criterion.${value}`) }))}
      />
      <CitationPick name="listCites" of={t("modalities.text.names.list")} />
      <Radios
        legendSize="s"
        name="circulatedTo"
        legend={marked("circulatedTo")}
        choices={(["all-missions", "member-states"] as const).map((value) => ({
          value,
          label: t(`modalities.option.circulatedTo.${value}`),
        }))}
      />
      <Radios
        legendSize="s"
        name="circulatedFields"
        legend={marked("circulatedFields")}
        choices={(["name-and-country", "dossier"] as const).map((value) => ({
          value,
          label: t(`modalities.option.circulatedFields.${value}`),
        }))}
      />
      <LengthInput name="beforeSession" label={marked("beforeSession")} />
      <Radios
        legendSize="s"
        name="period"
        legend={marked("period")}
        choices={(["length", "decided-by-chair", "in-the-room"] as const).map((value) => ({
          value,
          label: t(`modalities.option.period.${value}`),
        }))}
      />
      <LengthInput name="periodLength" label={marked("periodLength")} />
      <ClockInput name="periodClock" label={marked("periodClock")} hint={t("modalities.hint.periodClock")} />
      <Select
        name="zone"
        label={marked("zone")}
        defaultValue={zone}
        options={[...new Set([submitted?.[0] ?? zone, zone, ...zones])].map((value) => ({
          value,
          label: zoneInWords(value, language),
        }))}
      />
      <CitationPick name="circulationCites" of={t("modalities.text.names.circulation")} />
    </>
  );
}
