import type { ReactNode } from "react";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { ActForm } from "../kit/form/act-form.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CaseBeside, CaseQuestion } from "./case-beside.tsx";

interface CaseFormProps {
  name: string;
  title: string;
  /** What its button says. */
  act: string;
  grave?: boolean;
  application: ApplicationExplained;
  /** Of what is decided on, as it was read; where it is not the application. */
  version?: number;
  refusal: Refusal | null;
  answer: FormAnswer | undefined;
  /** The list of the desk from which the officer came. */
  queue: string | null;
  children: ReactNode;
  below?: ReactNode;
}

/** A page on which an officer decides on an application, or reads why that is not possible now. */
export function CaseForm(props: CaseFormProps) {
  const { name, title, act, grave = false, application, refusal, answer, queue, children, below } = props;
  const { version = application.version } = props;
  const t = useTranslations();
  const back = listAddress(paths(useLanguage()).reviewApplication(application.reference), { queue });
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <ActForm
        answer={answer}
        act={act}
        refusal={refusal}
        name={name}
        heading={<CaseQuestion application={application} title={title} />}
      >
        {children}
        <input type="hidden" name="version" value={String(version)} />
        <ButtonGroup>
          <Button {...(grave ? { variant: "grave" } : {})}>{act}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
      {below}
    </Page>
  );
}
