import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRegistration } from "#acts/participation/change-registration.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { RegisteringMargin } from "#components/participation/registering-margin.tsx";
import { RepresentativeFields } from "#components/participation/representative-fields.tsx";
import { representativeSchema } from "#forms/participation/representative-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnRegistration } from "#views/participation/own-registrations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-registration");
  return found(await seeOwnRegistration(context, idIn(args, "registration")));
}

export async function action(args: ActionFunctionArgs) {
  const registration = idIn(args, "registration");
  return answerForm(
    args,
    "change-registration",
    async ({ context, t }) => {
      found(await seeOwnRegistration(context, registration));
      return representativeSchema(t);
    },
    (context, said) => changeRegistration(context, { ...said, registration }),
    (to) => listAddress(to.ownRepresentatives, { done: "registration-changed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.register.changeTitle"), { of: args.data?.registration.name });

export default function ChangeRegistration() {
  const { session, registration } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const refusal = registration.refusals["change-registration"];
  return (
    <Page
      before={<BackLink href={to.ownRepresentatives}>{t("participation.own.title")}</BackLink>}
      margin={<RegisteringMargin session={session} />}
    >
      <ActForm
        answer={answer}
        act={t("participation.register.changeTitle")}
        refusal={refusal}
        name="change-registration"
        heading={
          <Heading over={<UserText>{registration.name}</UserText>}>{t("participation.register.changeTitle")}</Heading>
        }
      >
        <RepresentativeFields ways={session.ways} said={registration} />
        <ButtonGroup>
          <Button>{t("participation.change.button")}</Button>
          <a href={to.ownRepresentatives}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
