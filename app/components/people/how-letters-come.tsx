import { type DeskOfLetters, lettersThatWait, type WayLettersCome, waysLettersCome } from "#domain/record/gathering.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { Radios } from "../kit/form/choices.tsx";
import { Box } from "../kit/page/page.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** The choice of a desk. */
export function HowLettersCome({ come }: { come: WayLettersCome }) {
  const t = useTranslations();
  return (
    <Radios
      name="come"
      legend={t("people.lettersCome.legend")}
      hint={t("people.lettersCome.hint")}
      defaultValue={come}
      choices={waysLettersCome.map((value) => ({
        value,
        label: t(`people.lettersCome.ways.${value}`),
        ...(value === "each_morning" ? { hint: t("people.lettersCome.eachMorning") } : {}),
      }))}
    />
  );
}

const atOnce = ["rights", "reminders", "spoke", "chair", "accounts"] as const;

/** Which letters to the desk can wait, and which come at once whatever it chooses. */
export function WhichLettersWait({ desk }: { desk: DeskOfLetters }) {
  const t = useTranslations();
  return (
    <>
      <Box title={t("people.lettersCome.atOnceTitle")}>
        <ul>
          {atOnce.map((what) => (
            <li key={what}>{t(`people.lettersCome.atOnce.${what}`)}</li>
          ))}
        </ul>
      </Box>
      <Box title={t("people.lettersCome.waitTitle")}>
        <ul>
          {lettersThatWait[desk].map((kind) => (
            <li key={kind}>{wordOnRecord(t, "letter", kind)}</li>
          ))}
        </ul>
      </Box>
    </>
  );
}
