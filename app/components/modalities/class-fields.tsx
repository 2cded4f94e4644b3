import { classKinds } from "#forms/modalities/class-pages.ts";
import { Radios } from "../kit/form/choices.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CitationPick } from "./citation-pick.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

/** A class that the decision has of its own. */
export function ClassFields() {
  const t = useTranslations();
  const answers = useYesOrNo();
  return (
    <>
      <TextInput name="title" label={t("modalities.entry.class.form.title")} />
      <TextArea name="belongs" label={t("modalities.entry.class.form.belongs")} rows={3} />
      <Radios
        legendSize="s"
        name="kind"
        legend={t("modalities.entry.class.form.kind")}
        choices={classKinds.map((value) => ({ value, label: t(`modalities.entry.class.kind.${value}`) }))}
      />
      <Radios
        legendSize="s"
        inline
        name="consultative"
        legend={t("modalities.entry.class.form.consultative")}
        choices={answers}
      />
      <Radios
        legendSize="s"
        name="comesIn"
        legend={t("modalities.entry.class.form.comesIn")}
        choices={(["track", "closed"] as const).map((value) => ({
          value,
          label: t(`modalities.entry.class.comesIn.${value}`),
        }))}
      />
      <KeyInput />
      <CitationPick name="cites" />
    </>
  );
}

/** Under what it stands on record and in files. */
export function KeyInput() {
  const t = useTranslations();
  return (
    <TextInput
      name="key"
      label={t("modalities.entry.key")}
      hint={t("modalities.entry.keyHint")}
      width={20}
      dir="ltr"
      spellCheck={false}
    />
  );
}
