import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endProgramAccess } from "#acts/participation/end-program-access.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeProgramAccessToEnd } from "#views/participation/program-accesses.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "end-program-access");
  return found(await seeProgramAccessToEnd(context, idIn(args, "program_access")));
}

export async function action(args: ActionFunctionArgs) {
  const access = idIn(args, "program_access");
  return answerForm(
    args,
    "end-program-access",
    async ({ context }) => {
      found(await seeProgramAccessToEnd(context, access));
      return z.object({});
    },
    (context, { key }) => endProgramAccess(context, { access, key }),
    (to, { session }) => listAddress(to.programAccesses(session), { done: "ended" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.programs.end.title"), { of: args.data?.program });

export default function EndProgramAccess() {
  const { session, program, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).programAccesses(session.id);
  const title = t("participation.programs.end.title");
  return (
    <Page before={<BackLink href={back}>{t("participation.programs.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name="end-program-access"
        heading={<Heading over={<UserText>{program}</UserText>}>{title}</Heading>}
      >
        <p>{t("participation.programs.end.text")}</p>
        <ButtonGroup>
          <Button variant="grave">{t("participation.programs.end.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
