import { paths } from "#paths";
import type { ListedClass } from "#views/kit/classes-in-lists.ts";
import { Country } from "../kit/page/country.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import type { Column } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortClass } from "../modalities/class-title.tsx";

interface Listed {
  readonly reference: string;
  readonly name: string;
  readonly country: string;
  readonly class: ListedClass;
}

/** Who is on a list, before and after it goes out, as the desk reads it: each leads to its application. */
export function useListedColumns(): Column<Listed>[] {
  const t = useTranslations();
  const to = paths(useLanguage());
  return [
    {
      key: "name",
      label: t("applications.deskField.organisation"),
      cell: ({ name, reference }) => (
        <a href={to.reviewApplication(reference)}>
          <UserText>{name}</UserText>
        </a>
      ),
    },
    {
      key: "country",
      label: t("applications.deskField.country"),
      narrow: "plain",
      cell: ({ country }) => <Country code={country} />,
    },
    {
      key: "category",
      label: t("applications.deskField.category"),
      narrow: "plain",
      cell: ({ class: own }) => <ShortClass of={own} />,
    },
    {
      key: "reference",
      label: t("applications.deskField.reference"),
      narrow: "plain",
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
  ];
}
