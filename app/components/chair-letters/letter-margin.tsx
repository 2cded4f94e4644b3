import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { LetterOfChairSeen } from "#views/chair-letters/letter-of-chair.ts";
import { LinkButton } from "../kit/form/button.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, Comma, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** What can be done with a letter next, whom it reaches, and as what else it can be looked at. */
export function LetterMargin({ seen }: { seen: LetterOfChairSeen }) {
  const { id, process, standing, refusals, reach, saved, asked, looked, composed, hash, leavesAt, circulatedAt } = seen;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const at = (instant: string) => formatInstant(instant, process.zone, language);
  const who = (name: string | null) => isolated(name ?? t("chairLetters.write.somebody"));
  return (
    <>
      <NextAct seen={seen} />
      {refusals.write === null && (
        <Box title={t("chairLetters.next.change")} screenOnly>
          <ul>
            {(["save-chair-letter", "reach", "acts"] as const).map((page) => (
              <li key={page}>
                <a href={to.pageOfLetter(id, page)}>{t(`chairLetters.next.${wordOf[page]}`)}</a>
              </li>
            ))}
            <li>
              <a href={to.pageOfLetter(id, "discard-chair-letter")}>{t("chairLetters.discard.title")}</a>
            </li>
          </ul>
        </Box>
      )}
      <Box title={t("chairLetters.standing")}>
        {standing === "waits" && leavesAt !== null && <p>{t("chairLetters.leavesAt", { at: at(leavesAt) })}</p>}
        {circulatedAt !== null && <p>{t("chairLetters.circulatedAt", { at: at(circulatedAt) })}</p>}
        {asked !== null && <p>{t("chairLetters.look.asked", { who: who(asked.by) })}</p>}
        {looked !== null && <p>{t("chairLetters.look.given", { who: who(looked.by) })}</p>}
        {circulatedAt === null && <p>{t("chairLetters.goesTo", reach)}</p>}
        <p className="small mute">
          {t("chairLetters.saved")}
          <Colon />
          {saved.by !== null && (
            <>
              <UserText>{saved.by}</UserText>
              <Comma />
            </>
          )}
          <Moment instant={saved.at} zone={process.zone} />
        </p>
      </Box>
      <Box title={t("chairLetters.reply")}>
        <p>
          <Reference>{composed.replyTo}</Reference>
        </p>
        <p>
          <a href={to.pageOfLetter(id, "letter.pdf")}>{t("chairLetters.preview.pdf")}</a>
          {" · "}
          <a href={to.pageOfLetter(id, "email")}>{t("chairLetters.preview.email")}</a>
        </p>
        {hash !== null && <p className="small mute unbroken">{t("chairLetters.sealed", { hash })}</p>}
      </Box>
    </>
  );
}

const wordOf = { "save-chair-letter": "write", reach: "reach", acts: "does" } as const;

/** The one step that leads on. */
function NextAct({ seen: { id, refusals } }: { seen: LetterOfChairSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const steps = [
    { refusal: refusals.circulate, page: "circulate-chair-letter", words: t("chairLetters.circulate.title") },
    { refusal: refusals.give, page: "give-second-look", words: t("chairLetters.look.give") },
    { refusal: refusals.ask, page: "ask-second-look", words: t("chairLetters.look.ask") },
  ] as const;
  const step = steps.find(({ refusal }) => refusal === null);
  if (step === undefined) return null;
  return (
    <Box title={t("status.whatYouCanDo")} screenOnly>
      <p>
        <LinkButton href={to.pageOfLetter(id, step.page)}>{step.words}</LinkButton>
      </p>
    </Box>
  );
}
