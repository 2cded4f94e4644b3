import { useTranslations } from "use-intl";
import type { Citation } from "#domain/kit/ruling.ts";
import { paths } from "#paths";
import { Button } from "../kit/form/button.tsx";
import { Radios } from "../kit/form/choices.tsx";
import { Heading } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { Cited } from "../kit/status/explanation.tsx";

interface BeginningProps {
  process: { readonly shortName: string };
  beginnings: {
    readonly last: { readonly version: number; readonly title: string } | null;
    readonly known: readonly { readonly name: string; readonly title: string; readonly citation: Citation }[];
  };
}

/** With which text a new version begins. It is a question to the list of texts, so it stands in the address. */
export function Beginning({ process, beginnings: { last, known } }: BeginningProps) {
  const t = useTranslations();
  return (
    <>
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.beginning.title")}</Heading>
      <p className="lede">{t("modalities.beginning.lead")}</p>
      <form method="get">
        <Radios
          name="from"
          legend={t("modalities.beginning.with")}
          legendSize="m"
          defaultValue={last === null ? known[0]?.name : "last"}
          choices={[
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
            { value: "blank", label: t("modalities.beginning.blank"), hint: t("modalities.beginning.blankHint") },
          ]}
        />
        <Button>{t("modalities.beginning.button")}</Button>
      </form>
      <p>
        <a href={paths(useLanguage()).modalitiesFromFile}>{t("modalities.file.from")}</a>
      </p>
    </>
  );
}
