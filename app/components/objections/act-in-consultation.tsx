import type { ReactNode } from "react";
import type { Refusal } from "#domain/kit/ruling.ts";
import { type FormAnswer, isAnswered } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { ReadBackActs } from "../kit/form/change.tsx";
import { Form } from "../kit/form/form.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Over } from "../kit/page/over.tsx";
import { Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface ActInConsultationProps {
  /** On whom, in which process and call, and why nothing can be done in it any more. */
  readonly shown: {
    readonly reference: string;
    readonly name: string;
    readonly process: string;
    readonly call: string;
    readonly refusal: Refusal | null;
  };
  readonly title: string;
  readonly button: string;
  readonly name: string;
  readonly answer: FormAnswer | undefined;
  /** In place of the form, where there is nothing to do. */
  readonly nothing?: string | null;
  /** What was sent, where the page reads it back. */
  readonly readBack?: FormAnswer["submitted"] | null;
  readonly children: ReactNode;
}

/** A page on which the Chair's office puts something on record in a consultation. */
export function ActInConsultation({
  shown,
  title,
  button,
  name,
  answer,
  nothing = null,
  readBack = null,
  children,
}: ActInConsultationProps) {
  const { reference, process, call, refusal } = shown;
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.consultation(reference);
  return (
    <Page
      before={
        <BackLink href={back}>
          <UserText>{shown.name}</UserText>
        </BackLink>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null || nothing !== null}
        name={name}
        heading={<Heading over={<Over names={[process, call]} />}>{title}</Heading>}
      >
        {refusal !== null ? (
          !isAnswered(answer, refusal) && <RefusedAct act={title} refusal={refusal} />
        ) : nothing !== null ? (
          <p>{nothing}</p>
        ) : (
          <>
            {children}
            {readBack === null ? (
              <ButtonGroup>
                <Button>{button}</Button>
                <a href={back}>{t("form.cancel")}</a>
              </ButtonGroup>
            ) : (
              <ReadBackActs submitted={readBack} back={back}>
                {button}
              </ReadBackActs>
            )}
          </>
        )}
      </Form>
    </Page>
  );
}
