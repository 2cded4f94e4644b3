import type { ReactNode } from "react";
import { type KindOfPaper, kindsOfPaper, type LanguageOfPaper, languagesOfPaper } from "#domain/papers/kinds.ts";
import { languages } from "#messages/kit/languages.ts";
import { FilterForm } from "../kit/form/filter-form.tsx";
import { Select } from "../kit/form/select.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** By kind and by language, as people look for a paper on a meeting's page. */
export function PaperFilters(props: {
  /** The list without filters. */
  address: string;
  kind: KindOfPaper | null;
  language: LanguageOfPaper | null;
  /** Whether anything else is asked for. */
  asked?: boolean;
  children?: ReactNode;
}) {
  const { address, kind, language, asked = false, children } = props;
  const t = useTranslations();
  return (
    <FilterForm label={t("papers.filter")} clear={address} filtered={asked || kind !== null || language !== null}>
      {children}
      <Select
        name="kind"
        label={t("papers.kind")}
        defaultValue={kind ?? ""}
        options={[
          { value: "", label: t("papers.anyKind") },
          ...kindsOfPaper.map((value) => ({ value, label: t(`papers.manyOfKind.${value}`) })),
        ]}
      />
      <Select
        name="language"
        label={t("papers.language")}
        defaultValue={language ?? ""}
        options={[
          { value: "", label: t("papers.anyLanguage") },
          ...languagesOfPaper.map((value) => ({ value, label: languages[value].name })),
        ]}
      />
    </FilterForm>
  );
}
