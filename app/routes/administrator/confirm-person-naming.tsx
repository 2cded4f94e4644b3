import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmPersonNaming } from "#acts/people/confirm-person-naming.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { headquarters } from "#domain/kit/calendar.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeNaming } from "#views/people/colleagues.ts";

const done = ["name-person", "confirm-person-naming"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "confirm-person-naming");
  const { refusals, ...naming } = found(await seeNaming(context, idIn(args, "organisation")));
  return { ...naming, refusal: refusals["confirm-person-naming"], done: readDone(args.request.url, done) };
}

export async function action(args: ActionFunctionArgs) {
  const organisation = idIn(args, "organisation");
  return answerForm(
    args,
    "confirm-person-naming",
    async ({ context, t }) => {
      found(await seeNaming(context, organisation));
      return z.object({ naming: formFields(t).id<"person_naming">() });
    },
    (context, said) => confirmPersonNaming(context, { ...said, organisation }),
    (to) => listAddress(to.confirmPersonNaming(organisation), { done: "confirm-person-naming" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.confirmPersonNaming.title"), { of: args.data?.organisation });

export default function ConfirmPersonNaming() {
  const { organisation, person, naming, refusal, done: justDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const back = person === null ? to.accountsOfOrganisations : to.person(person);
  return (
    <Page before={<BackLink href={back} />}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="confirm-person-naming"
        heading={
          <>
            {justDone !== null && (
              <Note success>
                {t(justDone === "name-person" ? "people.namePerson.done" : "people.confirmPersonNaming.done")}
              </Note>
            )}
            <Heading over={<UserText>{organisation}</UserText>}>{t("people.confirmPersonNaming.title")}</Heading>
          </>
        }
      >
        {naming !== null && (
          <Note>
            {t("people.namePerson.asked", {
              by: isolated(naming.askedBy),
              name: isolated(naming.name),
              email: isolated(naming.email),
              organisation: isolated(organisation),
              at: formatDeadline(naming.expiresAt, headquarters, language),
            })}{" "}
            <UserText>{naming.reason}</UserText>
          </Note>
        )}
        {refusal !== null || naming === null ? (
          refusal !== null &&
          answer === undefined &&
          justDone === null && <RefusedAct act={t("people.confirmPersonNaming.button")} refusal={refusal} />
        ) : (
          <>
            <p className="lede">
              {t("people.confirmPersonNaming.text", {
                name: isolated(naming.name),
                email: isolated(naming.email),
                organisation: isolated(organisation),
              })}
            </p>
            <input type="hidden" name="naming" value={naming.id} />
            <ButtonGroup>
              <Button variant="grave">{t("people.confirmPersonNaming.button")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
