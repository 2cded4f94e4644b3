import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { Beginning } from "#components/modalities/beginning.tsx";
import { ModalitiesFields } from "#components/modalities/modalities-fields.tsx";
import { parseForm } from "#forms/kit/parse-form.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { modalitiesSchema, proposedText, sourcesAskedAgain } from "#forms/modalities/modalities-form.ts";
import { answerProblems } from "#http/answer.ts";
import { answerTextRefusal } from "#http/answer-text-refusal.ts";
import { authorise, notFound, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { knownDecisionNames, seeBeginnings } from "#views/modalities/beginnings.ts";

const query = z.object({ from: filterFields.oneOf(["last", "blank", ...knownDecisionNames]) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "propose-modalities");
  const seen = await seeBeginnings(context);
  if (seen === null) throw notFound();
  const { process, last, known } = seen;
  const { from } = readFilter(args.request.url, query);
  const begun = from !== undefined && (from !== "last" || last !== null);
  return {
    process,
    begun,
    given: textBegunWith(args.request.url, seen),
    beginnings: {
      last: last === null ? null : { version: last.version, title: last.title },
      known: known.map(({ name, title, citation }) => ({ name, title, citation })),
    },
  };
}

/** The text that stands in the form when it begins. */
function textBegunWith(url: string, { last, known }: NonNullable<Awaited<ReturnType<typeof seeBeginnings>>>) {
  const { from } = readFilter(url, query);
  return from === "last" ? last : (known.find(({ name }) => name === from) ?? null);
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "propose-modalities");
  const language = readLanguage(args);
  const seen = await seeBeginnings(context);
  if (seen === null) throw notFound();
  const form = await parseForm(args.request, modalitiesSchema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const begunWith = textBegunWith(args.request.url, seen);
  const problems = begunWith === null ? [] : sourcesAskedAgain(begunWith, form.value, language);
  if (problems.length > 0) return answerProblems(args.context, { problems, submitted: form.submitted });
  const text = proposedText(form.value);
  const ruling = await proposeModalities(context, { ...text, process: seen.process.id, key: form.key });
  if (!ruling.ok) return answerTextRefusal(args.context, ruling, { ...text, language }, form.submitted);
  return redirect(listAddress(paths(language).draftModalities(ruling.next.id), { done: "proposed" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.beginning.title"), { of: args.data?.process.shortName });

export default function ProposeModalities() {
  const { process, begun, given, beginnings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  if (!begun && answer === undefined) {
    return (
      <Page
        before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>}
        margin={
          <Box title={t("status.whatNext")}>
            <p>{t("modalities.propose.lead")}</p>
          </Box>
        }
      >
        <Beginning process={process} beginnings={beginnings} />
      </Page>
    );
  }
  return (
    <Page before={<BackLink href={to.proposeModalities} />}>
      <Form
        answer={answer}
        name="propose"
        heading={
          <>
            <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.propose.title")}</Heading>
            <p className="lede">{t("modalities.propose.lead")}</p>
          </>
        }
      >
        <ModalitiesFields given={given} zone={process.zone} />
        <ButtonGroup>
          <Button>{t("modalities.propose.button")}</Button>
          <a href={to.chair}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
