import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { InputFacts, InputText } from "#components/participation/input-facts.tsx";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeInput } from "#views/participation/inputs-of-session.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-written-inputs");
  return found(await seeInput(context, idIn(args, "written_input")));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.inputs.one"), { of: args.data?.input.title });

export default function WrittenInput() {
  const seen = useLoaderData<typeof loader>();
  const { session, input, mostWords, refusals } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const waits = input.standing === "waiting" && refusals !== null;
  return (
    <Page before={<BackLink href={to.writtenInputs(session.id)}>{t("participation.inputs.title")}</BackLink>}>
      <Heading over={<UserText>{session.title}</UserText>}>
        <UserText>{input.title}</UserText>
      </Heading>
      <InputFacts {...seen} />
      <Part title={t("participation.inputs.field.text")}>
        <InputText input={input} />
      </Part>
      {waits && input.wordCount === null && mostWords !== null && (
        <Warning>{t("participation.inputs.desk.wordsBeyond", { most: mostWords })}</Warning>
      )}
      {waits && refusals["post-written-input"] !== null && (
        <Warning>{t("participation.inputs.desk.notInForce")}</Warning>
      )}
      {waits && (
        <ButtonGroup>
          {refusals["post-written-input"] === null && (
            <LinkButton href={to.postInput(input.id)}>{t("participation.inputs.desk.post")}</LinkButton>
          )}
          <a href={to.declineInput(input.id)}>{t("participation.inputs.desk.decline")}</a>
        </ButtonGroup>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
