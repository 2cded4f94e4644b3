import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { FormAnswer } from "#components/form/answer.tsx";
import { Button, ButtonGroup } from "#components/form/button.tsx";
import { DateInput } from "#components/form/date-input.tsx";
import { Form } from "#components/form/form.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { BackLink } from "#components/page/links.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { Page } from "#components/page/page.tsx";
import { UserText } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import type { Refusal } from "#domain/decision.ts";
import { zoneInWords } from "#messages/instant.ts";
import { RefusedAct } from "./refused-act.tsx";

/** In characters, as the database keeps it. */
export const LONGEST_REASON = 2000;

interface ExtendClosingProps {
  /** Whose words in messages/en/secretariat.ts. */
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
            <h1 className="govuk-heading-l">{t(`secretariat.${of}.title`)}</h1>
          </>
        }
      >
        <p className="govuk-body">
          <strong>{t(`secretariat.${of}.now`)}</strong> <Deadline instant={closesAt} zone={zone} />
        </p>
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t(`secretariat.${of}.button`)} refusal={refusal} />
        ) : (
          <>
            {children}
            <DateInput
              name="closes"
              legend={t(`secretariat.${of}.closes`)}
              legendSize="m"
              hint={t("secretariat.closesHint", { zone: zoneInWords(zone, language) })}
              clock
              defaultClock="18:00"
            />
            <TextArea
              name="reason"
              label={t("secretariat.extend.reason")}
              hint={t(`secretariat.${of}.reasonHint`)}
              limit={LONGEST_REASON}
            />
            <ButtonGroup>
              <Button>{t(`secretariat.${of}.button`)}</Button>
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
