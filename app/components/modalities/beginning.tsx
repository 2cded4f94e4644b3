import type { Citation } from "#domain/kit/ruling.ts";
import { Button } from "../kit/form/button.tsx";
import { Radios } from "../kit/form/choices.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

interface BeginningProps {
  last: { readonly version: number; readonly title: string } | null;
  known: readonly { readonly name: string; readonly title: string; readonly citation: Citation }[];
  /** What the link that led here means. */
  from: string | undefined;
}

/** With which text a decision begins to be entered. */
export function Beginning({ last, known, from }: BeginningProps) {
  const t = useTranslations();
  return (
    <>
      <Radios
        name="from"
        legend={t("modalities.beginning.with")}
        legendSize="m"
        defaultValue={from ?? "blank"}
        choices={[
          { value: "blank", label: t("modalities.beginning.blank") },
          ...(last === null
            ? []
            : [
                {
                  value: "last",
                  label: t("modalities.beginning.last", { version: last.version }),
                  hint: <UserText>{last.title}</UserText>,
                },
              ]),
          ...known.map(({ name, title, citation }) => ({
            value: name,
            label: <UserText>{title}</UserText>,
            hint: <Cited citation={citation} />,
          })),
        ]}
      />
      <Button>{t("modalities.beginning.button")}</Button>
    </>
  );
}
