import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endAccessAdministrator } from "#acts/people/end-access-administrator.ts";
import { endDelegateAccess } from "#acts/people/end-delegate-access.ts";
import { nameAccessAdministrator } from "#acts/people/name-access-administrator.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { passwordField } from "#forms/people/password-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { withOwnPassword } from "#sign-in/sign-in.ts";
import { seePeopleOfMission } from "#views/people/people-of-mission.ts";

const acts = {
  "end-delegate-access": { perform: endDelegateAccess, takes: true },
  "name-access-administrator": { perform: nameAccessAdministrator, takes: false },
  "end-access-administrator": { perform: endAccessAdministrator, takes: true },
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, acts);
  await authorise(args, "see-people-of-mission");
  const { context } = await authorise(args, slug);
  const { mission, people } = found(await seePeopleOfMission(context));
  const id = idIn(args, "person");
  const { name, refusals } = found(people.find(({ person }) => person === id) ?? null);
  return { slug, mission, name, refusal: refusals[slug] };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, acts);
  // Some of these acts an administrator of the portal may perform too, on another page.
  await authorise(args, "see-people-of-mission");
  const person = idIn(args, "person");
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      const { people } = found(await seePeopleOfMission(context));
      found(people.find((one) => one.person === person) ?? null);
      return z.object({ password: passwordField(t) });
    },
    (context, { password, key }, { t }) =>
      withOwnPassword(args, { password, t }, async () => acts[slug].perform(context, { person, key })),
    (to) => listAddress(to.peopleOfMission, { done: slug }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`people.changeDelegate.${args.data?.slug ?? "end-delegate-access"}.title`), {
    of: args.data?.name,
  });

export default function ChangeDelegate() {
  const { slug, mission, name, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const title = t(`people.changeDelegate.${slug}.title`);
  return (
    <Page before={<BackLink href={to.peopleOfMission}>{t("people.ofMission.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name={slug}
        heading={<Heading over={<UserText>{mission}</UserText>}>{title}</Heading>}
      >
        <p className="lede">{t(`people.changeDelegate.${slug}.text`, { name: isolated(name) })}</p>
        <p>{t("people.changeDelegate.record")}</p>
        <OwnPassword />
        <ButtonGroup>
          <Button {...(acts[slug].takes ? { variant: "grave" as const } : {})}>{title}</Button>
          <a href={to.peopleOfMission}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
