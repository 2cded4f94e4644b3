import { useTranslations } from "use-intl";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { informationItems, listCriteria, routes } from "#domain/modalities/provisions.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { LengthInput } from "./length-input.tsx";
import { Section } from "./section.tsx";
import { SourceFields } from "./source-fields.tsx";
import type { TextGiven } from "./text-given.ts";
import { useYesOrNo, yesOrNo } from "./yes-or-no.ts";

const categoryFields = [
  ["ecosoc-ngo", "routeEcosocNgo"],
  ["ngo", "routeNgo"],
  ["business", "routeBusiness"],
  ["academia", "routeAcademia"],
] as const;

/** Of the duty stations; a text that names another keeps it. */
const zones = ["America/New_York", "Europe/Zurich", "Europe/Vienna", "Africa/Nairobi", "UTC"];

/** Parameters 2 to 6: who comes in by which route, what they send, and how their list goes out. */
export function ComingInFields({ given, zone }: { given: TextGiven | null; zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const answers = useYesOrNo();
  const said = given?.provisions;
  const decision = given?.citation;
  const { period } = said?.circulation ?? {};
  const current = said?.circulation.zone ?? zone;
  const items = informationItems.map((item) => ({ value: item, label: t(`applications.field.${item}`) }));
  return (
    <>
      <Section name="categories">
        {categoryFields.map(([category, name]) => (
          <div key={category}>
            <Select
              name={name}
              label={t(`modalities.form.${name}`)}
              defaultValue={said?.categories[category].route ?? ""}
              options={[
                { value: "", label: t("form.chooseOne") },
                ...routes.map((route) => ({ value: route, label: t(`modalities.option.route.${route}`) })),
              ]}
            />
            <SourceFields
              name={`${name}Source`}
              provision={t(`modalities.form.${name}`)}
              cites={said?.categories[category].cites}
              decision={decision}
            />
          </div>
        ))}
      </Section>
      <Section name="exemptions">
        <TextArea
          name="exemptions"
          label={t("modalities.form.exemptions")}
          hint={t("modalities.hint.exemptions")}
          optional
          rows={3}
          defaultValue={said?.exemptions.accreditedTo.join("\n")}
        />
        <SourceFields
          name="exemptionsSource"
          provision={t("modalities.text.names.exemptions")}
          cites={said?.exemptions.cites}
          decision={decision}
        />
      </Section>
      <Section name="information">
        <Checkboxes
          small
          legendSize="s"
          name="required"
          legend={t("modalities.form.required")}
          choices={items}
          defaultValues={said?.information.required ?? []}
        />
        <Checkboxes
          small
          legendSize="s"
          name="requiredOfNotifiers"
          legend={t("modalities.form.requiredOfNotifiers")}
          choices={items}
          defaultValues={said?.information.requiredOfNotifiers ?? []}
        />
        <Radios
          small
          legendSize="s"
          name="screenedBy"
          legend={t("modalities.form.screenedBy")}
          choices={(["secretariat", "chair"] as const).map((value) => ({
            value,
            label: t(`modalities.option.office.${value}`),
          }))}
          defaultValue={said?.information.screenedBy}
        />
        <Radios
          small
          legendSize="s"
          inline
          name="refusalCarriesReason"
          legend={t("modalities.form.refusalCarriesReason")}
          choices={answers}
          defaultValue={yesOrNo(said?.information.refusalCarriesReason)}
        />
        <LengthInput
          name="curable"
          label={t("modalities.form.curable")}
          hint={t("modalities.hint.curable")}
          defaultValue={said?.information.curable?.by}
        />
        <SourceFields
          name="informationSource"
          provision={t("modalities.text.names.information")}
          cites={said?.information.cites}
          decision={decision}
        />
      </Section>
      <Section name="list">
        <Radios
          small
          legendSize="s"
          name="compiledBy"
          legend={t("modalities.form.compiledBy")}
          choices={(["secretariat", "chair", "president"] as const).map((value) => ({
            value,
            label: t(`modalities.option.office.${value}`),
          }))}
          defaultValue={said?.list.compiledBy}
        />
        <Checkboxes
          small
          legendSize="s"
          name="criteria"
          legend={t("modalities.form.criteria")}
          choices={listCriteria.map((value) => ({ value, label: t(`modalities.option.criterion.${value}`) }))}
          defaultValues={said?.list.criteria ?? []}
        />
        <SourceFields
          name="listSource"
          provision={t("modalities.text.names.list")}
          cites={said?.list.cites}
          decision={decision}
        />
      </Section>
      <Section name="circulation">
        <Radios
          small
          legendSize="s"
          name="circulatedTo"
          legend={t("modalities.form.circulatedTo")}
          choices={(["all-missions", "member-states"] as const).map((value) => ({
            value,
            label: t(`modalities.option.circulatedTo.${value}`),
          }))}
          defaultValue={said?.circulation.to}
        />
        <Radios
          small
          legendSize="s"
          name="circulatedFields"
          legend={t("modalities.form.circulatedFields")}
          choices={(["name-and-country", "dossier"] as const).map((value) => ({
            value,
            label: t(`modalities.option.circulatedFields.${value}`),
          }))}
          defaultValue={said?.circulation.fields}
        />
        <LengthInput
          name="beforeSession"
          label={t("modalities.form.beforeSession")}
          hint={t("modalities.hint.beforeSession")}
          defaultValue={said?.circulation.beforeSession}
        />
        <Radios
          small
          legendSize="s"
          name="period"
          legend={t("modalities.form.period")}
          choices={(["length", "decided-by-chair", "in-the-room"] as const).map((value) => ({
            value,
            label: t(`modalities.option.period.${value}`),
          }))}
          defaultValue={periodOf(period)}
        />
        <LengthInput
          name="periodLength"
          label={t("modalities.form.periodLength")}
          hint={t("modalities.hint.periodLength")}
          defaultValue={period !== undefined && "length" in period ? period.length : null}
        />
        <Select
          name="zone"
          label={t("modalities.form.zone")}
          defaultValue={current}
          options={[...new Set([current, ...zones])].map((value) => ({ value, label: zoneInWords(value, language) }))}
        />
        <SourceFields
          name="circulationSource"
          provision={t("modalities.text.names.circulation")}
          cites={said?.circulation.cites}
          decision={decision}
        />
      </Section>
    </>
  );
}

function periodOf(period: TextGiven["provisions"]["circulation"]["period"] | undefined): string | undefined {
  if (period === undefined) return undefined;
  if ("length" in period) return "length";
  return "inTheRoom" in period ? "in-the-room" : "decided-by-chair";
}
