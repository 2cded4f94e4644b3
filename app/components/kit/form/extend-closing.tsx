import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { BackLink } from "../page/links.tsx";
import { Page } from "../page/page.tsx";
import { useLanguage } from "../page/page-context.tsx";
import { RefusedAct } from "../page/refused-act.tsx";
import { UserText } from "../page/text.tsx";
import { Deadline } from "../status/deadline.tsx";
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
  children?: ReactNode;
}

/** The page that moves the closing instant of a call or of a no-objection period to a later one, with a reason that is published. */
export function ExtendClosing({ of, title, closesAt, zone, refusal, back, answer, children }: ExtendClosingProps) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Page before={<BackLink href={back} />}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="extend"
        heading={
          <>
            <span className="govuk-caption-l">
              <UserText>{title}</UserText>
            </span>
            <h1 className="govuk-heading-l">{t(`form.${of}.title`)}</h1>
          </>
        }
      >
        <p className="govuk-body">
          <strong>{t(`form.${of}.now`)}</strong> <Deadline instant={closesAt} zone={zone} />
        </p>
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t(`form.${of}.button`)} refusal={refusal} />
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
            <TextArea
              name="reason"
              label={t("form.extend.reason")}
              hint={t(`form.${of}.reasonHint`)}
              limit={LONGEST_REASON}
            />
            <ButtonGroup>
              <Button>{t(`form.${of}.button`)}</Button>
              <a className="govuk-link" href={back}>
                {t("form.cancel")}
              </a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}
