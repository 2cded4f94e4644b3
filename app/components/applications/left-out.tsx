import type { Refusal } from "#domain/kit/ruling.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface LeftOutProps {
  rows: readonly { readonly reference: string; readonly name: string; readonly refusal: Refusal | null }[];
  caption: string;
  /** What is said of those that the rule refuses no more. */
  otherwise: string;
}

/** The applications on which nothing is prepared or released with the others, each with the sentence of the rule. */
export function LeftOut({ rows, caption, otherwise }: LeftOutProps) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Table
      caption={caption}
      captionSize="s"
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("applications.deskField.organisation"),
          cell: ({ reference, name }) => (
            <a href={to.reviewApplication(reference)}>
              <UserText>{name}</UserText>
            </a>
          ),
        },
        {
          key: "why",
          label: t("applications.prepared.why"),
          narrow: "own",
          cell: ({ refusal }) => (refusal === null ? otherwise : refusalInWords(refusal, language)),
        },
        {
          key: "reference",
          label: t("applications.deskField.reference"),
          narrow: "plain",
          whole: true,
          cell: ({ reference }) => <Reference>{reference}</Reference>,
        },
      ]}
    />
  );
}
