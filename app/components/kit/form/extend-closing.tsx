import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import type { SecondLookShown } from "#views/kit/second-look.ts";
import { BackLink } from "../page/links.tsx";
import { Warning } from "../page/notices.tsx";
import { Page } from "../page/page.tsx";
import { useLanguage } from "../page/page-context.tsx";
import { RefusedAct } from "../page/refused-act.tsx";
import { UserText } from "../page/text.tsx";
import { Deadline } from "../status/deadline.tsx";
import { SecondLook } from "../status/second-look.tsx";
import { Button, ButtonGroup } from "./button.tsx";
import { DateInput } from "./date-input.tsx";
import { Form } from "./form.tsx";
import { TextArea } from "./text-area.tsx";

/** In characters, as the database keeps it. */
export const LONGEST_REASON = 2000;

interface ExtendClosingProps {
  /** Whose words in messages/en/kit/form.ts. */
  of: "extendCall" | "extendPeriod";
  title: string;
  closesAt: string;
  zone: string;
  refusal: Refusal | null;
  back: string;
  answer: FormAnswer | undefined;
  /** Of the instant that has been chosen; null while it is asked for. */
  look: SecondLookShown | null;
  /** Where it is asked for again. */
  again: string;
  children?: ReactNode;
}

/**
 * The page that moves the closing instant of a call or of a no-objection period to a later one. First the instant is asked, then the reason, which is
 * published, is written and all of it confirmed: it cannot be taken back.
 */
export function ExtendClosing({
  of,
  title,
  closesAt,
  zone,
  refusal,
  look,
  again,
  back,
  answer,
  children,
}: ExtendClosingProps) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Page before={<BackLink href={look === null ? back : again} />}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name={look === null ? "closing" : "extend"}
        heading={
          <>
            <span className="over">
              <UserText>{title}</UserText>
            </span>
            <h1>{look === null ? t(`form.${of}.title`) : t(`form.${of}.confirmTitle`)}</h1>
          </>
        }
      >
        <p>
          <strong>{t(`form.${of}.now`)}</strong> <Deadline instant={closesAt} zone={zone} />
        </p>
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t(`form.${of}.button`)} refusal={refusal} />
        ) : look !== null ? (
          <>
            <SecondLook look={look} closing={t(`form.${of}.closing`)} />
            <Warning>{t("form.extend.forGood")}</Warning>
            <TextArea
              name="reason"
              label={t("form.extend.reason")}
              hint={t(`form.${of}.reasonHint`)}
              limit={LONGEST_REASON}
            />
            <ButtonGroup>
              <Button variant="grave">{t(`form.${of}.button`)}</Button>
              <a href={again}>
                {t("page.change")}
                <span className="unseen"> {t(`form.${of}.closes`)}</span>
              </a>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        ) : (
          <>
            {children}
            <DateInput
              name="closes"
              legend={t(`form.${of}.closes`)}
              legendSize="m"
              hint={t("form.closesHint", { zone: zoneInWords(zone, language) })}
              clock
              defaultClock="18:00"
            />
            <ButtonGroup>
              <Button>{t("form.extend.continue")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}
