import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { subscribeToPapers } from "#acts/papers/subscribe-to-papers.ts";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblems } from "#http/answer.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { countTry } from "#sign-in/limits.ts";
import { seeProcessOfPapers } from "#views/papers/papers.ts";

const schema = (t: Translate) =>
  z.object({
    email: formFields(t).email({
      field: t("papers.subscribe.email"),
      required: t("papers.subscribe.missing"),
      account: true,
    }),
  });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { slug, shortName } = found(await seeProcessOfPapers(args.context, args.params["process"] ?? ""));
  const { demonstration } = args.context.env;
  return { process: { slug, shortName }, sent: new URL(args.request.url).searchParams.has("sent"), demonstration };
}

/** The answer is the same for every address, whether it is on the list or not. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const language = readLanguage(args);
  const process = found(await seeProcessOfPapers(context, args.params["process"] ?? ""));
  const form = await parseForm(request, schema(translator(language)));
  if (!form.ok) return answerProblems(context, form);
  const { email } = form.value;
  const trier = { env: context.env, cookies: request.headers.get("Cookie"), clientAddress: context.clientAddress };
  await countTry(context.db, "subscription", trier, `${process.slug} ${email}`);
  await subscribeToPapers(context, { process, email, language });
  return redirect(`${paths(language).subscribeToPapers(process.slug)}?sent`, 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(args.data?.sent === true ? "papers.subscribe.sentTitle" : "papers.subscribe.title"), {
    of: args.data?.process.shortName,
    about: (t) => t("papers.subscribe.lede"),
  });

/** For everybody, without an account. */
export default function SubscribeToPapers() {
  const { process, sent, demonstration } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const before = <BackLink href={to.papers(process.slug)}>{t("papers.title")}</BackLink>;
  if (sent && answer === undefined)
    return (
      <Page before={before}>
        <Heading over={<UserText>{process.shortName}</UserText>}>{t("papers.subscribe.sentTitle")}</Heading>
        <p className="lede">{t("papers.subscribe.sent")}</p>
        {demonstration && (
          <p>
            <a href={to.mailbox}>{t("demonstrationBanner.link")}</a>
          </p>
        )}
      </Page>
    );
  return (
    <Page
      before={before}
      margin={
        <Box title={t("papers.subscribe.kept")}>
          <p>{t("papers.subscribe.keeps")}</p>
        </Box>
      }
    >
      <Form
        answer={answer}
        name="subscribe"
        heading={<Heading over={<UserText>{process.shortName}</UserText>}>{t("papers.subscribe.title")}</Heading>}
      >
        <p className="lede">{t("papers.subscribe.lede")}</p>
        <TextInput
          name="email"
          label={t("papers.subscribe.email")}
          type="email"
          autoComplete="email"
          inputMode="email"
          width={30}
          spellCheck={false}
        />
        <Button>{t("papers.subscribe.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
