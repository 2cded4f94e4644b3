import type { Citation } from "#domain/kit/ruling.ts";
import { sentencesOf } from "#messages/kit/listed.ts";
import { useTranslations } from "../page/words.ts";
import { TextInput } from "./text-input.tsx";

interface CitationFieldsProps {
  name: string;
  cites: Citation | undefined;
  optional?: boolean;
  /** What follows where the document has neither symbol nor date of a letter: it then need not be given. */
  lacking?: string;
}

/** The parts of a citation, sent as name.source, name.paragraph and name.url. */
export function CitationFields({ name, cites, optional = false, lacking }: CitationFieldsProps) {
  const t = useTranslations();
  return (
    <>
      <TextInput
        name={`${name}.source`}
        label={optional ? t("modalities.form.source") : t("modalities.form.citation")}
        hint={
          optional ? t("modalities.hint.sourceEmpty") : sentencesOf([t("modalities.hint.citation"), lacking ?? ""], t)
        }
        optional={optional || lacking !== undefined}
        defaultValue={cites?.source}
      />
      <TextInput
        name={`${name}.paragraph`}
        label={t("modalities.form.paragraph")}
        optional
        width={20}
        defaultValue={cites?.paragraph ?? undefined}
      />
      <TextInput
        name={`${name}.url`}
        type="url"
        label={t("modalities.form.url")}
        optional
        inputMode="url"
        spellCheck={false}
        defaultValue={cites?.url}
      />
    </>
  );
}
