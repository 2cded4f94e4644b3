import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { beginChairLetter } from "#acts/chair-letters/begin-chair-letter.ts";
import { LetterStatus } from "#components/chair-letters/letter-status.tsx";
import { LettersWithTexts } from "#components/chair-letters/letters-with-texts.tsx";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import { languagesOfPaper } from "#domain/papers/kinds.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { defaultLanguage, type Language } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeLettersOfChair } from "#views/chair-letters/letter-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "begin-chair-letter");
  return found(await seeLettersOfChair(context));
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "begin-chair-letter",
    () => z.object({}),
    async (context, { key }) => {
      const { process } = found(await seeLettersOfChair(context));
      const draft = firstDraft(readLanguage(args), { process: process.title, replyTo: args.context.env.contactEmail });
      return beginChairLetter(context, { draft, key });
    },
    (to, { id }) => listAddress(to.pageOfLetter(id, "save-chair-letter"), { done: "begun" }),
  );
}

/** With what an official letter begins and ends, in the language of the page where it is begun. */
function firstDraft(page: Language, { process, replyTo }: { process: string; replyTo: string }): LetterDraft {
  const language = languagesOfPaper.find((one) => one === page) ?? defaultLanguage;
  const t = translator(language);
  return {
    subject: "",
    language,
    salutation: t("chairLetters.start.salutation"),
    paragraphs: "",
    closing: t("chairLetters.start.closing"),
    signature: t("chairLetters.start.signature", { process }),
    addressees: t("chairLetters.start.addressees"),
    replyTo,
    enclosures: [],
    to: { missions: "all", chosen: [], organisations: "none", session: null },
    does: [],
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.title"), { of: args.data?.process.shortName });

export default function ChairLetters() {
  const { process, letters, withTexts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([process.zone]);
  return (
    <Page before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>}>
      <Form
        answer={answer}
        name="begin"
        heading={<Heading over={<UserText>{process.shortName}</UserText>}>{t("chairLetters.title")}</Heading>}
      >
        <Button>{t("chairLetters.begin")}</Button>
      </Form>
      {letters.length === 0 ? (
        <Empty title={t("chairLetters.none")}>
          <p>{t("chairLetters.noneNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("chairLetters.title")}
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "subject",
              label: t("chairLetters.subject"),
              cell: ({ id, subject }) => (
                <a href={to.chairLetter(id)}>
                  {subject === "" ? t("chairLetters.untitled") : <UserText>{subject}</UserText>}
                </a>
              ),
            },
            {
              key: "at",
              label: head(t("papers.done")),
              whole: true,
              cell: ({ at }) => moment(at, process.zone),
            },
            {
              key: "by",
              label: t("chairLetters.saved"),
              cell: ({ by }) => by !== null && <UserText>{by}</UserText>,
            },
            {
              key: "standing",
              label: t("chairLetters.standing"),
              narrow: "own",
              cell: ({ standing }) => <LetterStatus standing={standing} />,
            },
          ]}
        />
      )}
      <LettersWithTexts letters={withTexts} desk="chair" />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
