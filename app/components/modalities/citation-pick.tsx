import { createContext, useContext } from "react";
import { pickOf } from "#forms/modalities/draft-citation.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useField } from "../kit/form/answer.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Fold } from "../kit/page/notices.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** The paragraphs of the text that is being entered, by their marks and their first words. */
export interface Citable {
  readonly mark: string;
  readonly beginning: string;
}

const Paragraphs = createContext<readonly Citable[]>([]);
export const CitableParagraphs = Paragraphs.Provider;

/** Where something is written: picked from the paragraphs of the text, sent as name.pick; another source is typed. */
export function CitationPick({ name, of }: { name: string; of: string }) {
  const t = useTranslations();
  const paragraphs = useContext(Paragraphs);
  const { submitted: picked } = useField(`${name}.pick`);
  const { submitted: source } = useField(`${name}.source`);
  const { submitted: paragraph } = useField(`${name}.paragraph`);
  const isOld = picked?.[0] === "old";
  const isOther = picked?.[0] === "other";
  const old = formatCitation({ source: source?.[0] ?? "", paragraph: paragraph?.[0] ?? null }, t);
  const typed = (part: "source" | "paragraph" | "url") => `${name}.${part}`;
  return (
    <>
      <Select
        name={`${name}.pick`}
        label={t("modalities.entry.citation.label", { provision: of })}
        {...(isOld ? { hint: t("modalities.entry.citation.oldHint") } : {})}
        options={[
          { value: "", label: t("form.chooseOne") },
          ...(isOld ? [{ value: "old", label: t("modalities.entry.citation.old", { source: isolated(old) }) }] : []),
          ...paragraphs.map(({ mark, beginning }) => ({
            value: pickOf(mark),
            label: t("modalities.entry.citation.paragraph", { mark: isolated(mark), beginning: isolated(beginning) }),
          })),
          { value: "whole", label: t("modalities.entry.citation.whole") },
          { value: "other", label: t("modalities.entry.citation.other") },
        ]}
      />
      <Fold open={isOther} summary={t("modalities.entry.citation.another", { provision: of })}>
        <TextInput name={typed("source")} label={t("modalities.form.source")} optional />
        <TextInput name={typed("paragraph")} label={t("modalities.form.paragraph")} optional width={20} />
        <TextInput
          name={typed("url")}
          type="url"
          label={t("modalities.form.url")}
          optional
          inputMode="url"
          spellCheck={false}
        />
      </Fold>
    </>
  );
}
