import type { ReactNode } from "react";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { ActForm } from "../kit/form/act-form.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Box, Heading, Page } from "../kit/page/page.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface AdministerProps {
  name: string;
  /** Whom or what it is about. */
  of: string;
  title: string;
  text: ReactNode;
  button: string;
  takes?: boolean;
  refusal: Refusal | null;
  back: string;
  answer: FormAnswer | undefined;
  children?: ReactNode;
}

/** The page on which an administrator does something to an account or an invitation, with the reason. */
export function Administer({
  name,
  of,
  title,
  text,
  button,
  takes = false,
  refusal,
  back,
  answer,
  children,
}: AdministerProps) {
  const t = useTranslations();
  return (
    <Page
      before={<BackLink href={back} />}
      margin={
        <Box title={t("people.administer.recordTitle")}>
          <p>{t("people.administer.record")}</p>
        </Box>
      }
    >
      <ActForm
        answer={answer}
        act={button}
        refusal={refusal}
        name={name}
        heading={<Heading over={<UserText>{of}</UserText>}>{title}</Heading>}
      >
        <p className="lede">{text}</p>
        {children}
        <TextArea name="reason" label={t("people.administer.reason")} limit={LONGEST_REASON} />
        <ButtonGroup>
          <Button {...(takes ? { variant: "grave" as const } : {})}>{button}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}
