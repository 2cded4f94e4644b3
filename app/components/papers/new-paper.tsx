import type { ComponentProps, ReactNode } from "react";
import { paths } from "#paths";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { PaperFields } from "./paper-fields.tsx";

/** A paper of which nobody knows yet: what it is, and what is said or circulated of it. */
export function NewPaper(props: {
  act: "announce" | "circulateNew";
  given: ComponentProps<typeof PaperFields> & { process: { slug: string; shortName: string } };
  answer: ComponentProps<typeof Form>["answer"];
  children: ReactNode;
}) {
  const { act, given, answer, children } = props;
  const { process, ...forPaper } = given;
  const t = useTranslations();
  const back = paths(useLanguage()).papers(process.slug);
  return (
    <Page before={<BackLink href={back}>{t("papers.title")}</BackLink>}>
      <Form
        answer={answer}
        name={act}
        withFile={act === "circulateNew"}
        heading={<Heading over={<UserText>{process.shortName}</UserText>}>{t(`papers.acts.${act}`)}</Heading>}
      >
        <p className="lede">{t(`papers.leads.${act}`)}</p>
        <PaperFields {...forPaper} />
        {children}
        <p>{t("papers.enter.told")}</p>
        <ButtonGroup>
          <Button>{t(`papers.acts.${act}`)}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
