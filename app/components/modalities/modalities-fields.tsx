import { useTranslations } from "use-intl";
import { DateInput } from "../kit/form/date-input.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { AfterwardsFields } from "./afterwards-fields.tsx";
import { ComingInFields } from "./coming-in-fields.tsx";
import { ObjectionFields } from "./objection-fields.tsx";
import { Section, sections, useSectionName } from "./section.tsx";
import { CitationFields } from "./source-fields.tsx";
import type { TextGiven } from "./text-given.ts";

/** Everything that a modalities decision says, in the order of its parameters; each control plain HTML. What is sent is read by forms/modalities/modalities-form.ts. */
export function ModalitiesFields({ given, zone }: { given: TextGiven | null; zone: string }) {
  const t = useTranslations();
  const nameOf = useSectionName();
  return (
    <>
      <nav aria-label={t("modalities.propose.contents")}>
        <h2 className="govuk-heading-s">{t("modalities.propose.contents")}</h2>
        <ul className="govuk-list">
          {sections.map((section) => (
            <li key={section}>
              <a className="govuk-link" href={`#section-${section}`}>
                {nameOf(section)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section name="identity">
        <TextInput name="title" label={t("modalities.form.title")} defaultValue={given?.title} />
        <TextInput name="issuer" label={t("modalities.form.issuer")} defaultValue={given?.issuer} />
        <CitationFields name="citation" cites={given?.citation} />
        <DateInput name="dated" legend={t("modalities.form.dated")} defaultValue={given?.date} />
        <TextArea
          name="text"
          label={t("modalities.form.text")}
          hint={t("modalities.hint.text")}
          rows={12}
          defaultValue={given?.text}
        />
      </Section>
      <ComingInFields given={given} zone={zone} />
      <ObjectionFields given={given} />
      <AfterwardsFields given={given} />
    </>
  );
}
