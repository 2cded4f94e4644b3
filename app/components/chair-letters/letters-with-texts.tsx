import { paths } from "#paths";
import type { LettersWithTexts } from "#views/chair-letters/letters-with-texts.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { useTextName } from "../modalities/text-name.ts";

/** The letters that went out with texts under silence, each on the page of its procedure. Where there are none, nothing is said. */
export function LettersWithTexts({ letters, desk }: { letters: LettersWithTexts; desk: "chair" | "mission" }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const nameOf = useTextName();
  const { head, moment } = useMoments(letters.map(({ process }) => process.zone));
  if (letters.length === 0) return null;
  return (
    <Part rule title={t("chairLetters.withTexts.title")}>
      <Table
        caption={t("chairLetters.withTexts.title")}
        rows={letters}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "text",
            label: t("chairLetters.withTexts.text"),
            cell: ({ id, text }) => (
              <a href={desk === "chair" ? to.chairSilenceProcedure(id) : to.silenceProcedure(id)}>{nameOf(text)}</a>
            ),
          },
          {
            key: "process",
            label: t("chairLetters.received.from"),
            narrow: "plain",
            cell: ({ process }) => <UserText>{process.shortName}</UserText>,
          },
          {
            key: "at",
            label: head(t("chairLetters.received.circulated")),
            whole: true,
            cell: ({ at, process }) => moment(at, process.zone),
          },
        ]}
      />
    </Part>
  );
}
