import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmPersonErasure } from "#acts/people/confirm-person-erasure.ts";
import { confirmSecondFactorReset } from "#acts/people/confirm-second-factor-reset.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { endAccessAdministrator } from "#acts/people/end-access-administrator.ts";
import { erasePerson } from "#acts/people/erase-person.ts";
import { nameAccessAdministrator } from "#acts/people/name-access-administrator.ts";
import { reactivatePerson } from "#acts/people/reactivate-person.ts";
import { resetSecondFactor } from "#acts/people/reset-second-factor.ts";
import { revokeSignIns } from "#acts/people/revoke-sign-ins.ts";
import { withdrawPersonErasure } from "#acts/people/withdraw-person-erasure.ts";
import { withdrawSecondFactorReset } from "#acts/people/withdraw-second-factor-reset.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Administer } from "#components/people/administer.tsx";
import { RequestThatWaits } from "#components/people/request-that-waits.tsx";
import { reasonField } from "#forms/people/reason-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seePerson } from "#views/people/person.ts";

const acts = {
  "deactivate-person": { perform: deactivatePerson, takes: true },
  "reactivate-person": { perform: reactivatePerson, takes: false },
  "revoke-sign-ins": { perform: revokeSignIns, takes: true },
  "reset-second-factor": { perform: resetSecondFactor, takes: true },
  "confirm-second-factor-reset": { perform: confirmSecondFactorReset, takes: true },
  "withdraw-second-factor-reset": { perform: withdrawSecondFactorReset, takes: false },
  "erase-person": { perform: erasePerson, takes: true },
  "confirm-person-erasure": { perform: confirmPersonErasure, takes: true },
  "withdraw-person-erasure": { perform: withdrawPersonErasure, takes: false },
  "name-access-administrator": { perform: nameAccessAdministrator, takes: false },
  "end-access-administrator": { perform: endAccessAdministrator, takes: true },
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, acts);
  await authorise(args, "see-people");
  const { context } = await authorise(args, slug);
  const person = found(await seePerson(context, idIn(args, "person")));
  const { id, name, deactivatedAt, refusals } = person;
  return {
    ...{ slug, id, name, hasEnded: deactivatedAt !== null, refusal: refusals[slug] },
    reset: slug.endsWith("second-factor-reset") ? person.reset : null,
    erasure: slug.endsWith("person-erasure") ? person.erasure : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, acts);
  // Some of these acts a mission may perform too, on its own page.
  await authorise(args, "see-people");
  const person = idIn(args, "person");
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      found(await seePerson(context, person));
      return z.object({ reason: reasonField(t) });
    },
    async (context, said) => acts[slug].perform(context, { ...said, person }),
    (to) => listAddress(to.person(person), { done: slug }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`people.administer.act.${args.data?.slug ?? "deactivate-person"}.title`), {
    of: args.data?.name,
  });

export default function AdministerPerson() {
  const { slug, id, name, hasEnded, refusal, reset, erasure } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <Administer
      {...{ name: slug, of: name, refusal }}
      title={t(`people.administer.act.${slug}.title`)}
      text={t(
        slug === "revoke-sign-ins" && hasEnded
          ? "people.administer.act.revoke-sign-ins.textEnded"
          : `people.administer.act.${slug}.text`,
        { name: isolated(name) },
      )}
      button={t(`people.administer.act.${slug}.title`)}
      takes={acts[slug].takes}
      back={paths(useLanguage()).person(id)}
      answer={useActionData<typeof action>()}
    >
      {reset !== null && <RequestThatWaits says="resetAsked" request={reset} />}
      {erasure !== null && <RequestThatWaits says="erasureAsked" request={erasure} />}
    </Administer>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
