import { refusalInWords } from "#messages/kit/refusal.ts";
import type { ObjectionToRaise } from "#views/objections/objection-to-raise.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

/** Those that were asked for and that a note does not name, each with the reason. */
export function UnnamedList({ caption, unnamed }: { caption?: string; unnamed: ObjectionToRaise["unnamed"] }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Table
      caption={caption ?? t("objections.raise.exceptionsCaption")}
      rows={unnamed}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "organisation",
          label: t("objections.field.organisation"),
          cell: ({ reference, name }) =>
            name === null ? <Reference>{reference}</Reference> : <UserText>{name}</UserText>,
        },
        {
          key: "reference",
          label: t("objections.field.reference"),
          narrow: "plain",
          whole: true,
          cell: ({ reference, name }) => name !== null && <Reference>{reference}</Reference>,
        },
        {
          key: "why",
          label: t("objections.field.why"),
          narrow: "own",
          cell: ({ refusal }) => (
            <>
              {refusal.because === "application_not_in_period" ||
              refusal.because === "already_objected" ||
              refusal.because === "text_knows_no_hold"
                ? t(`objections.unnamed.${refusal.because}`)
                : refusalInWords(refusal, language)}{" "}
              {refusal.cites !== null && <Cited citation={refusal.cites} />}
            </>
          ),
        },
      ]}
    />
  );
}
