import type { ReactNode } from "react";
import { headquarters } from "#domain/kit/calendar.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

export interface AnswerCompared {
  /** The field's name in the form. */
  name: string;
  label: string;
  saved: string | null;
  /** Its answer where that is not one field: put together from what was sent. */
  sent?: (submitted: FormAnswer["submitted"]) => string;
  /** A choice in words, from what was sent. */
  inWords?: (value: string) => string;
}

interface ChangedMeanwhileProps {
  lastSaved: { person: string; own: boolean; at: string } | null;
  /** In which the moment is shown. */
  zone?: string;
  compared: readonly AnswerCompared[];
  answer: FormAnswer;
  /** Where the reader goes who keeps what is saved. */
  keep: string;
}

/** Two people, or two pages of one, at a draft: what was saved beside what was sent, so that nobody overwrites what they have not seen. */
export function ChangedMeanwhile({ lastSaved, zone = headquarters, compared, answer, keep }: ChangedMeanwhileProps) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <section className="note warn" aria-labelledby="changed-meanwhile">
      <h2 id="changed-meanwhile">
        {lastSaved === null || lastSaved.own ? t("applications.changed.ownTitle") : t("applications.changed.title")}
      </h2>
      <p>
        {lastSaved === null
          ? t("applications.changed.textUnknown")
          : t(lastSaved.own ? "applications.changed.ownText" : "applications.changed.text", {
              person: isolated(lastSaved.person),
              at: formatInstant(lastSaved.at, zone, language),
            })}
      </p>
      <dl className="facts">
        {compared.map(({ name, label, saved, sent, inWords = (value) => value }) => {
          const yours = sent === undefined ? (answer.submitted[name]?.[0] ?? "") : sent(answer.submitted);
          const same = normal(yours) === normal(saved ?? "");
          return (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                {same ? (
                  t("applications.changed.same")
                ) : (
                  <>
                    <Version heading={t("applications.changed.theirs")}>{words(saved ?? "", inWords)}</Version>
                    <Version heading={t("applications.changed.yours")}>{words(yours, inWords)}</Version>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        <a href={keep}>{t("applications.changed.keepTheirs")}</a>
      </p>
      <p>{t("applications.changed.saveMine")}</p>
    </section>
  );

  function words(value: string, inWords: (value: string) => string): ReactNode {
    return value.trim() === "" ? t("page.notGiven") : <UserText lines>{inWords(value)}</UserText>;
  }
}

function Version({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <>
      <p className="strong">{heading}</p>
      <div>{children}</div>
    </>
  );
}

function normal(text: string): string {
  return text.normalize("NFC").replaceAll("\r\n", "\n").trim();
}

/** Whether a rule refused because the form was made from an older version than the one that is saved. */
export function changedMeanwhile(answer: FormAnswer, version: number): boolean {
  const sent = answer.submitted["version"]?.[0];
  return answer.refusal !== undefined && sent !== undefined && sent !== String(version);
}
