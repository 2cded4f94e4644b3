import { paths } from "#paths";
import type { SilenceToOpen } from "#views/modalities/silence-of-chair.ts";
import { Fold } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { InsetText, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";
import { CitedWords } from "./decision-text.tsx";

interface SilenceMeanwhileProps {
  seen: SilenceToOpen;
  /** What was written to the missions. */
  letter: string;
}

/** Somebody was faster: the text and the silence on it as they are now, beside what was typed, so that silence is opened on nothing that was not read. */
export function SilenceMeanwhile({ seen, letter }: SilenceMeanwhileProps) {
  const { of, text, citation, words, silence, process, chosen, refusals } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { zone } = process;
  const isPlaced = refusals.openSilence !== null;
  const typed = (instant: string | null | undefined) =>
    instant === null || instant === undefined ? (
      t("modalities.silenceOfChair.meanwhile.atOnce")
    ) : (
      <Deadline instant={instant} zone={zone} />
    );
  const present = (which: "opensAt" | "closesAt") =>
    silence === null ? (
      t("modalities.silenceOfChair.meanwhile.none")
    ) : (
      <Deadline instant={silence[which]} zone={silence.zone} />
    );
  return (
    <section className="note warn" aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t(`modalities.silenceOfChair.meanwhile.${isPlaced ? "placed" : "changed"}`)}</h2>
      <Table
        caption={t("modalities.silenceOfChair.meanwhile.instants")}
        captionSize="s"
        rows={[
          { key: "opens" as const, now: present("opensAt"), typed: typed(chosen?.opensAt) },
          { key: "closes" as const, now: present("closesAt"), typed: typed(chosen?.closesAt) },
        ]}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "what",
            label: t("modalities.silenceOfChair.meanwhile.what"),
            cell: ({ key }) => t(`modalities.silenceOfChair.meanwhile.${key}`),
          },
          { key: "now", label: t("modalities.silenceOfChair.meanwhile.now"), cell: ({ now }) => now },
          { key: "typed", label: t("modalities.silenceOfChair.meanwhile.typed"), cell: (row) => row.typed },
        ]}
      />
      {silence !== null && (
        <p>
          <a href={to.chairSilenceProcedure(silence.id)}>{t("modalities.silenceOfChair.meanwhile.see")}</a>
        </p>
      )}
      <Fold summary={t("modalities.silenceOfChair.meanwhile.text")} says={<UserText>{text.title}</UserText>} open>
        <CitedWords text={words} citation={citation} />
        {of.kind === "decision" && (
          <p>
            <a href={to.textOfChair(of)} target="_blank" rel="noreferrer">
              {t("modalities.silenceOfChair.meanwhile.provisions")}
            </a>
          </p>
        )}
      </Fold>
      {!isPlaced && <p>{t("modalities.silenceOfChair.meanwhile.kept")}</p>}
      {isPlaced && letter !== "" && (
        <>
          <p className="strong">{t("modalities.silenceOfChair.meanwhile.letter")}</p>
          <InsetText>
            <UserText lines>{letter}</UserText>
          </InsetText>
        </>
      )}
    </section>
  );
}
