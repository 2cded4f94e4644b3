import type { ComponentProps, ReactNode } from "react";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import type { PaperReadBack as ReadBack } from "#views/papers/paper-read-back.ts";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { PaperFields } from "./paper-fields.tsx";
import { PaperReadBack } from "./paper-read-back.tsx";

/** A paper of which nobody knows yet: what it is, and what is said or circulated of it. */
export function NewPaper(props: {
  act: "announce" | "circulateNew";
  given: ComponentProps<typeof PaperFields> & { process: { slug: string; shortName: string } };
  answer: ComponentProps<typeof Form>["answer"] | (FormAnswer & { readonly confirm: ReadBack });
  children: ReactNode;
}) {
  const { act, given, answer, children } = props;
  const { process, ...forPaper } = given;
  const t = useTranslations();
  const back = paths(useLanguage()).papers(process.slug);
  const button = t(`papers.acts.${act}`);
  const over = <UserText>{process.shortName}</UserText>;
  if (answer !== undefined && "confirm" in answer) {
    const { confirm, submitted } = answer;
    return (
      <Page before={<BackLink href={back}>{t("papers.title")}</BackLink>}>
        <Form
          answer={answer}
          name="confirm"
          heading={<Heading over={over}>{t(`papers.readBack.titles.${act}`)}</Heading>}
        >
          <PaperReadBack
            paper={confirm}
            noted={t("papers.enter.expected")}
            button={button}
            submitted={submitted}
            back={back}
          />
        </Form>
      </Page>
    );
  }
  return (
    <Page before={<BackLink href={back}>{t("papers.title")}</BackLink>}>
      <Form
        answer={answer}
        name={act}
        withFile={act === "circulateNew"}
        heading={<Heading over={over}>{button}</Heading>}
      >
        <p className="lede">{t(`papers.leads.${act}`)}</p>
        <PaperFields {...forPaper} />
        {children}
        <p>{t("papers.enter.told")}</p>
        <ButtonGroup>
          <Button>{t("form.extend.continue")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
