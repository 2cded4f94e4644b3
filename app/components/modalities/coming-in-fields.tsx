import { useTranslations } from "use-intl";
import { informationItems, listCriteria, routes } from "#domain/modalities/provisions.ts";
import { fieldsOf, type ModalitiesValues } from "#forms/modalities/modalities-form.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { LengthInput } from "./length-input.tsx";
import { useMarkedLabel } from "./mark.tsx";
import { Section } from "./section.tsx";
import { SourceFields } from "./source-fields.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

const routeFields = ["routeEcosocNgo", "routeNgo", "routeBusiness", "routeAcademia"] as const;

/** Of the duty stations; a text that names another keeps it. */
const zones = ["America/New_York", "Europe/Zurich", "Europe/Vienna", "Africa/Nairobi", "UTC"];

/** Parameters 2 to 6: who comes in by which route, what they send, and how their list goes out. */
export function ComingInFields({ values }: { values: ModalitiesValues }) {
  const t = useTranslations();
  const marked = useMarkedLabel();
  const { one, many, source } = fieldsOf(values);
  const language = useLanguage();
  const answers = useYesOrNo();
  const items = informationItems.map((item) => ({ value: item, label: t(`applications.field.${item}`) }));
  return (
    <>
      <Section name="categories">
        {routeFields.map((name) => (
          <div key={name}>
            <Select
              {...one(name)}
              label={marked(name)}
              options={[
                { value: "", label: t("form.chooseOne") },
                ...routes.map((route) => ({ value: route, label: t(`modalities.option.route.${route}`) })),
              ]}
            />
            <SourceFields {...source(`${name}Source`)} provision={t(`modalities.form.${name}`)} />
          </div>
        ))}
      </Section>
      <Section name="exemptions">
        <TextArea
          {...one("exemptions")}
          label={marked("exemptions")}
          hint={t("modalities.hint.exemptions")}
          optional
          rows={3}
        />
        <SourceFields {...source("exemptionsSource")} provision={t("modalities.text.names.exemptions")} />
      </Section>
      <Section name="information">
        <Checkboxes legendSize="s" {...many("required")} legend={marked("required")} choices={items} />
        <Checkboxes
          legendSize="s"
          {...many("requiredOfNotifiers")}
          legend={marked("requiredOfNotifiers")}
          choices={items}
        />
        <Radios
          legendSize="s"
          {...one("screenedBy")}
          legend={marked("screenedBy")}
          choices={(["secretariat", "chair"] as const).map((value) => ({
            value,
            label: t(`modalities.option.office.${value}`),
          }))}
        />
        <Radios
          legendSize="s"
          inline
          {...one("refusalCarriesReason")}
          legend={marked("refusalCarriesReason")}
          choices={answers}
        />
        <LengthInput {...one("curable")} label={marked("curable")} hint={t("modalities.hint.curable")} />
        <SourceFields {...source("informationSource")} provision={t("modalities.text.names.information")} />
      </Section>
      <Section name="list">
        <Radios
          legendSize="s"
          {...one("compiledBy")}
          legend={marked("compiledBy")}
          choices={(["secretariat", "chair", "president"] as const).map((value) => ({
            value,
            label: t(`modalities.option.office.${value}`),
          }))}
        />
        <Checkboxes
          legendSize="s"
          {...many("criteria")}
          legend={marked("criteria")}
          choices={listCriteria.map((value) => ({ value, label: t(`modalities.option.criterion.${value}`) }))}
        />
        <SourceFields {...source("listSource")} provision={t("modalities.text.names.list")} />
      </Section>
      <Section name="circulation">
        <Radios
          legendSize="s"
          {...one("circulatedTo")}
          legend={marked("circulatedTo")}
          choices={(["all-missions", "member-states"] as const).map((value) => ({
            value,
            label: t(`modalities.option.circulatedTo.${value}`),
          }))}
        />
        <Radios
          legendSize="s"
          {...one("circulatedFields")}
          legend={marked("circulatedFields")}
          choices={(["name-and-country", "dossier"] as const).map((value) => ({
            value,
            label: t(`modalities.option.circulatedFields.${value}`),
          }))}
        />
        <LengthInput
          {...one("beforeSession")}
          label={marked("beforeSession")}
          hint={t("modalities.hint.beforeSession")}
        />
        <Radios
          legendSize="s"
          {...one("period")}
          legend={marked("period")}
          choices={(["length", "decided-by-chair", "in-the-room"] as const).map((value) => ({
            value,
            label: t(`modalities.option.period.${value}`),
          }))}
        />
        <LengthInput {...one("periodLength")} label={marked("periodLength")} hint={t("modalities.hint.periodLength")} />
        <Select
          {...one("zone")}
          label={marked("zone")}
          options={[...new Set([values.zone, ...zones])].map((value) => ({
            value,
            label: zoneInWords(value, language),
          }))}
        />
        <SourceFields {...source("circulationSource")} provision={t("modalities.text.names.circulation")} />
      </Section>
    </>
  );
}
