import { placed } from "#domain/chair-letters/compose.ts";
import { placesOf } from "#domain/chair-letters/letter-acts.ts";
import type { LetterToWriteSeen } from "#views/chair-letters/letter-of-chair.ts";
import { Box } from "../kit/page/page.tsx";
import { Colon, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What can be written into the paragraphs for the dates and names of the record. */
export function Places({ letter: { done } }: { letter: Pick<LetterToWriteSeen, "done"> }) {
  const t = useTranslations();
  if (done.length === 0) return null;
  return (
    <Box title={t("chairLetters.write.places")}>
      <p>{t("chairLetters.write.placesText")}</p>
      {done.map(({ act, title }, index) => (
        <div key={index}>
          <p>
            <b>{t("chairLetters.does.numbered", { number: index + 1, kind: t(`chairLetters.does.kinds.${act}`) })}</b>
            <Colon />
            <UserText>{title}</UserText>
          </p>
          <ul>
            {[...placesOf[act].owed, ...placesOf[act].also].map((name) => (
              <li key={name}>
                <Reference>{placed(index + 1, name)}</Reference> {t(`chairLetters.write.place.${name}`)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Box>
  );
}
