import { type KindOfText, kindsOfText } from "#domain/modalities/process-text.ts";
import { Radios } from "../kit/form/choices.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface Given {
  readonly kind: KindOfText;
  readonly title: string;
  readonly symbol: string;
  readonly date: string;
  readonly words: string;
}

/** What a text is, and its words. */
export function ProcessTextFields({ given }: { given: Given | null }) {
  const t = useTranslations();
  return (
    <>
      <Radios
        name="kind"
        legend={t("modalities.processText.kind")}
        legendSize="m"
        choices={kindsOfText.map((value) => ({ value, label: t(`modalities.kindsOfText.${value}`) }))}
        defaultValue={given?.kind}
      />
      <TextInput name="title" label={t("modalities.processText.name")} labelSize="m" defaultValue={given?.title} />
      <TextInput
        name="symbol"
        label={t("modalities.processText.symbol")}
        hint={t("modalities.processText.symbolHint")}
        labelSize="m"
        defaultValue={given?.symbol}
      />
      <DateInput name="dated" legend={t("modalities.processText.dated")} legendSize="m" defaultValue={given?.date} />
      <TextArea
        name="words"
        label={t("modalities.processText.words")}
        hint={t("modalities.processText.wordsHint")}
        labelSize="m"
        rows={18}
        defaultValue={given?.words}
      />
    </>
  );
}
