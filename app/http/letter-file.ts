import type { ComposedLetter } from "#domain/chair-letters/compose.ts";
import type { DoneByLetter } from "#domain/chair-letters/letter-acts.ts";
import { type LetterOnPaper, typesetLetter } from "#machine/pdf/typeset.ts";
import { formatDay, formatDays, formatInstant } from "#messages/kit/instant.ts";
import { languages } from "#messages/kit/languages.ts";
import { paragraphInWords } from "#messages/kit/pieces-of-letter.ts";
import { translator } from "#messages/kit/translator.ts";
import { answerFile } from "./list-file.ts";

interface LetterInFile {
  readonly process: { readonly slug: string; readonly title: string };
  readonly composed: ComposedLetter;
  /** Null while it has not gone out. */
  readonly hash: string | null;
}

/** A letter of the Chair on paper, in its own language. */
export async function answerLetter(seen: LetterInFile): Promise<Response> {
  const name = `letter-${seen.process.slug}-${seen.composed.date}`;
  return answerFile(await typesetLetter(onPaper(seen)), { format: "pdf", isPublic: false }, name);
}

function onPaper({ process, composed, hash }: LetterInFile): LetterOnPaper {
  const { language, date, subject, salutation, paragraphs, closing, signature, addressees, replyTo } = composed;
  const t = translator(language);
  const [year = 2000, month = 1, day = 1] = date.split("-").map(Number);
  const said = (fact: DoneByLetter) => `${t(`chairLetters.does.kinds.${fact.act}`)}: ${inWords(fact, language)}`;
  return {
    title: subject === "" ? t("chairLetters.untitled") : subject,
    issuer: t("chairLetters.one"),
    language,
    rtl: languages[language].dir === "rtl",
    ...{ year, month, day },
    foot: t("page.portalName"),
    pages: t("objections.sealedList.page"),
    draft: hash === null ? t("chairLetters.standings.draft") : "",
    process: process.title,
    date: formatDay(date, language),
    salutation,
    paragraphs: paragraphs.map((pieces) => paragraphInWords(pieces, language)),
    closing,
    signature,
    addressees,
    enclosed: t("chairLetters.enclosures"),
    enclosures: composed.enclosures.map(({ title, version, step, note }) =>
      step === "announced"
        ? t("chairLetters.enclosureToCome", { title, symbol: version, note: note === "" ? "" : ` ${note}` })
        : t("chairLetters.enclosure", { title, symbol: version }),
    ),
    doing: t("chairLetters.does.title"),
    does: composed.does.map(said),
    seal: [`${t("chairLetters.reply")}: ${replyTo}`, ...(hash === null ? [] : [t("chairLetters.sealed", { hash })])],
  };
}

function inWords(fact: DoneByLetter, language: ComposedLetter["language"]): string {
  const t = translator(language);
  const { title } = fact;
  if ("closesAt" in fact) {
    const at = (instant: string) => formatInstant(instant, fact.zone, language);
    return t("chairLetters.does.silence", { title, opens: at(fact.opensAt), closes: at(fact.closesAt) });
  }
  if ("symbol" in fact) return t("chairLetters.does.paperNamed", { title, symbol: fact.symbol });
  return t("chairLetters.does.sessionDays", {
    title,
    days: fact.beginsOn === "" ? "" : formatDays(fact, language),
  });
}
