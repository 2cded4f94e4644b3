import { useTranslations } from "use-intl";
import type { TextShown } from "#domain/modalities/hash-of-text.ts";
import { fieldsOf, modalitiesValues } from "#forms/modalities/modalities-form.ts";
import { CitationFields } from "../kit/form/citation-fields.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { AfterwardsFields } from "./afterwards-fields.tsx";
import { ComingInFields } from "./coming-in-fields.tsx";
import { ObjectionFields } from "./objection-fields.tsx";
import { Section, sections, useSectionName } from "./section.tsx";

/** Everything that a modalities decision says, in the order of its parameters; each control plain HTML. */
export function ModalitiesFields({ given, zone }: { given: TextShown | null; zone: string }) {
  const t = useTranslations();
  const nameOf = useSectionName();
  const values = modalitiesValues(given, zone);
  const { one, citation } = fieldsOf(values);
  return (
    <>
      <nav aria-label={t("modalities.propose.contents")}>
        <h2 className="minor">{t("modalities.propose.contents")}</h2>
        <ul className="plain">
          {sections.map((section) => (
            <li key={section}>
              <a href={`#section-${section}`}>{nameOf(section)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section name="identity">
        <TextInput {...one("title")} label={t("modalities.form.title")} />
        <TextInput {...one("issuer")} label={t("modalities.form.issuer")} />
        <CitationFields {...citation("citation")} />
        <DateInput {...one("dated")} legend={t("modalities.form.dated")} />
        <TextArea {...one("text")} label={t("modalities.form.text")} hint={t("modalities.hint.text")} rows={12} />
      </Section>
      <ComingInFields values={values} />
      <ObjectionFields values={values} />
      <AfterwardsFields values={values} />
    </>
  );
}
