import { refusalInWords } from "#messages/kit/refusal.ts";
import type { ObjectionToRaise } from "#views/objections/objection-to-raise.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

type Unnamed = ObjectionToRaise["unnamed"];

interface UnnamedListProps {
  caption?: string;
  unnamed: Unnamed;
  /** The page says already why none of them can be named. */
  told?: boolean;
}

/** Those that were asked for and that a note does not name, each with the reason; once, where it is the same for all. */
export function UnnamedList({ caption, unnamed, told = false }: UnnamedListProps) {
  const t = useTranslations();
  const inWords = useWhyUnnamed();
  const [first] = unnamed;
  const same =
    first !== undefined && unnamed.length > 1 && unnamed.every((one) => inWords(one) === inWords(first)) ? first : null;
  return (
    <>
      {same !== null && !told && (
        <p>
          <Why unnamed={same} />
        </p>
      )}
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
          ...(same === null
            ? [
                {
                  key: "why",
                  label: t("objections.field.why"),
                  narrow: "own" as const,
                  cell: (one: Unnamed[number]) => <Why unnamed={one} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Why({ unnamed }: { unnamed: Unnamed[number] }) {
  const inWords = useWhyUnnamed();
  const { cites } = unnamed.refusal;
  return (
    <>
      {inWords(unnamed)} {cites !== null && <Cited citation={cites} />}
    </>
  );
}

function useWhyUnnamed() {
  const t = useTranslations();
  const language = useLanguage();
  return ({ refusal }: Unnamed[number]) =>
    refusal.because === "application_not_in_period" ||
    refusal.because === "already_objected" ||
    refusal.because === "text_knows_no_hold"
      ? t(`objections.unnamed.${refusal.because}`)
      : refusalInWords(refusal, language);
}
