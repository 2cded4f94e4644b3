import type { KindOfLetterAct } from "#domain/chair-letters/letter-acts.ts";
import { languagesOfPaper, LONGEST_PAPER } from "#domain/papers/kinds.ts";
import { formatDays, zoneInWords } from "#messages/kit/instant.ts";
import { languages } from "#messages/kit/languages.ts";
import type { LetterToWriteSeen } from "#views/chair-letters/letter-of-chair.ts";
import { Radios } from "../kit/form/choices.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { PaperFields } from "../papers/paper-fields.tsx";
import { SessionFields } from "../process/session-fields.tsx";

interface ActFieldsProps {
  act: KindOfLetterAct;
  letter: LetterToWriteSeen;
  /** Whether the paper was announced, so that only its text is asked for. */
  isAnnounced: boolean;
}

/** What is asked of an act that a letter is to do. */
export function ActFields({ act, letter, isAnnounced }: ActFieldsProps) {
  const { sessions } = letter;
  const forPaper = { sessions: sessions.all, ofChair: false };
  switch (act) {
    case "open-silence-procedure":
      return <SilenceFields letter={letter} />;
    case "schedule-session":
      return <SessionFields />;
    case "confirm-session":
      return (
        <>
          <WhichSession of={sessions.planned} />
          <Reason />
        </>
      );
    case "move-session":
      return <MoveFields of={sessions.ahead} />;
    case "name-session":
      return <WhichSession of={sessions.all} />;
    case "announce-paper":
      return <AnnouncementFields {...forPaper} />;
    case "circulate-paper":
      return (
        <>
          {!isAnnounced && <PaperFields {...forPaper} />}
          <PaperWords />
        </>
      );
  }
}

function SilenceFields({ letter: { texts, process } }: { letter: LetterToWriteSeen }) {
  const t = useTranslations();
  const zone = zoneInWords(process.zone, useLanguage());
  return (
    <>
      <Select
        name="text"
        label={t("chairLetters.does.text")}
        options={texts.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DateInput
        name="opens"
        legend={t("chairLetters.does.opens")}
        hint={t("chairLetters.does.opensHint", { zone })}
        optional
        clock
      />
      <DateInput
        name="closes"
        legend={t("chairLetters.does.closes")}
        hint={t("chairLetters.does.closesHint", { zone })}
        clock
        defaultClock="18:00"
      />
    </>
  );
}

function MoveFields({ of }: { of: LetterToWriteSeen["sessions"]["ahead"] }) {
  const t = useTranslations();
  return (
    <>
      <WhichSession of={of} />
      <DateInput name="begins" legend={t("chairLetters.does.begins")} />
      <DateInput name="ends" legend={t("chairLetters.does.ends")} />
      <Reason />
    </>
  );
}

/** Written here: a letter that waits keeps no files. */
function PaperWords() {
  const t = useTranslations();
  return (
    <>
      <Radios
        name="language"
        legend={t("papers.language")}
        inline
        choices={languagesOfPaper.map((value) => ({
          value,
          label: <bdi lang={value}>{languages[value].name}</bdi>,
        }))}
      />
      <TextArea
        name="words"
        label={t("papers.enter.words")}
        hint={t("papers.enter.wordsHint")}
        rows={18}
        limit={LONGEST_PAPER.words}
      />
    </>
  );
}

function WhichSession({ of }: { of: LetterToWriteSeen["sessions"]["all"] }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Select
      name="session"
      label={t("chairLetters.does.session")}
      options={of.map((session) => ({
        value: session.id,
        label: t("chairLetters.does.sessionDays", { title: session.title, days: formatDays(session, language) }),
      }))}
    />
  );
}

function Reason() {
  const t = useTranslations();
  return (
    <TextArea name="reason" label={t("chairLetters.does.reason")} hint={t("chairLetters.does.reasonHint")} rows={3} />
  );
}

function AnnouncementFields(forPaper: Parameters<typeof PaperFields>[0]) {
  const t = useTranslations();
  return (
    <>
      <PaperFields {...forPaper} />
      <TextArea
        name="note"
        label={t("papers.enter.expected")}
        hint={t("papers.enter.expectedHint")}
        rows={2}
        optional
      />
    </>
  );
}
