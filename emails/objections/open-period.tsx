import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOpenPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { whatIsAsked } from "./what-is-asked.ts";

/** To every mission that may object, while a period is open: the same to all, whoever has spoken. */
export function letterOfOpenPeriod(
  letter: "noObjectionPeriodBegun" | "noObjectionPeriodReminder",
): LetterForm<AboutOpenPeriod> {
  return {
    asks: "action",
    subject: ({ t, language, typed }, { closesAt, zone, process }) =>
      t(`objections.letter.${letter}.subject`, {
        deadline: formatInstant(closesAt, zone, language),
        process: typed(process.title),
      }),
    Body: function OpenPeriodBody({ data }) {
      const { t, paths, typed } = useLetter();
      const { deadline } = useInstants();
      const { silence, title } = whatIsAsked({ t }, data.questions);
      return (
        <>
          <Outcome>{t(`objections.letter.${letter}.opening`, { process: typed(data.process.title) })}</Outcome>
          <Paragraph>
            {t("objections.letter.listCirculated.object", {
              body: title === null ? "none" : "named",
              title: typed(title ?? ""),
            })}
          </Paragraph>
          {silence.map((words) => (
            <Paragraph key={words}>{words}</Paragraph>
          ))}
          <Facts
            facts={[
              { term: t("letter.fact.call"), fact: data.call },
              { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
            ]}
          />
          {letter === "noObjectionPeriodReminder" && (
            <Paragraph>{t("objections.letter.noObjectionPeriodReminder.toAll")}</Paragraph>
          )}
          <Go to={paths.circulatedList(data.period)}>{t("objections.letter.listCirculated.go")}</Go>
          <Why lines={data.why} />
        </>
      );
    },
  };
}
