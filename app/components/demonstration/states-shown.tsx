import { Button, LinkButton } from "../kit/form/button.tsx";
import { Empty, Fold, Note, Warning } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { Law } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Explanation } from "../kit/status/explanation.tsx";
import { Status, type Tone, Verdict } from "../kit/status/status.tsx";
import { organisations, scripts } from "./samples.ts";

const tones: readonly Tone[] = ["ok", "run", "act", "no", "idle", "off"];

export function StatesShown() {
  const t = useTranslations();
  return (
    <Part title={t("components.states")} rule>
      <div className="two">
        {tones.map((tone) => (
          <Verdict
            key={tone}
            tone={tone}
            word={t(`components.state.${tone}`)}
            {...(tone === "act" ? { acts: <LinkButton href="#states">{t("components.answer")}</LinkButton> } : {})}
          >
            <p>{t(`components.says.${tone}`)}</p>
          </Verdict>
        ))}
      </div>
      <ul className="plain">
        {tones.map((tone) => (
          <li key={tone}>
            <Status tone={tone}>{t(`components.state.${tone}`)}</Status>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function MessagesShown() {
  const t = useTranslations();
  const source = t("components.source");
  return (
    <Part title={t("components.messages")} rule>
      <div className="two">
        <div className="flow">
          <Note success>{t("components.saved")}</Note>
          <Note>{t("components.changed")}</Note>
          <Warning>{t("components.forGood")}</Warning>
          <Empty title={t("components.nothing")}>
            <p>{t("components.nothingYet")}</p>
          </Empty>
        </div>
        <div className="flow">
          <Law cites={<cite>{source}</cite>}>{t("components.law")}</Law>
          <Explanation
            provisions={(["satisfied", "awaited", "failed"] as const).map((result) => ({
              key: result,
              result,
              words: t(`components.provision.${result}`),
              cites: { source, paragraph: t("components.paragraph") },
            }))}
          />
          <div>
            <Fold summary={t("status.why")} says={source}>
              <p>{t("components.says.ok")}</p>
            </Fold>
            <Fold summary={t("components.sent")} says={t("components.sentSays")} open>
              <p>{t("components.says.run")}</p>
            </Fold>
          </div>
          <div className="acts">
            <Button>{t("components.answer")}</Button>
            <Button variant="calm">{t("components.later")}</Button>
            <Button variant="grave">{t("components.withdraw")}</Button>
            <Button variant="calm" tight>
              {t("components.later")}
            </Button>
          </div>
        </div>
      </div>
    </Part>
  );
}

/** The same in scripts that lines, fonts and drawings must fit. */
export function ScriptsShown() {
  const t = useTranslations();
  return (
    <Part title={t("components.scripts")} rule>
      <div className="two">
        {scripts.map(({ language, dir, name, word, text, stages }, place) => (
          <div key={language} lang={language} dir={dir} className="flow">
            <h3>{name}</h3>
            <Verdict tone="ok" word={word}>
              <p>{text}</p>
            </Verdict>
            <ol className="track">
              {stages.map((stage, index) => (
                <li key={stage} className={index < stages.length - 1 ? "done" : "here"}>
                  <b>{stage}</b>
                </li>
              ))}
            </ol>
            <p>
              <bdi>{organisations[place + 1]?.name}</bdi>
            </p>
          </div>
        ))}
      </div>
    </Part>
  );
}
