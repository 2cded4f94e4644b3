import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeOffice } from "#acts/people/change-office.ts";
import { Facts } from "#components/kit/page/facts.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Administer } from "#components/people/administer.tsx";
import { OfficeFields } from "#components/people/office-fields.tsx";
import { officeFields, officeOf } from "#forms/people/office-field.ts";
import { reasonField } from "#forms/people/reason-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOffices } from "#views/people/people.ts";
import { seePerson } from "#views/people/person.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-office");
  const person = found(await seePerson(context, idIn(args, "person")));
  const { id, name, role, of, deactivatedAt, refusals } = person;
  const seen = { id, name, role, of, hasEnded: deactivatedAt !== null, refusal: refusals["change-office"] };
  return { ...seen, offices: await seeOffices(context) };
}

export async function action(args: ActionFunctionArgs) {
  const person = idIn(args, "person");
  return answerForm(
    args,
    "change-office",
    async ({ context, t }) => {
      found(await seePerson(context, person));
      return z.object({ ...officeFields(t, await seeOffices(context)), reason: reasonField(t) });
    },
    async (context, { role, mission, part, process, ...said }, { t }) => {
      const office = officeOf(t, { role, mission, part, process });
      return "field" in office ? office : changeOffice(context, { ...said, person, office });
    },
    (to) => listAddress(to.person(person), { done: "change-office" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.administer.act.change-office.title"), { of: args.data?.name });

export default function ChangeOffice() {
  const { id, name, role, of, hasEnded, refusal, offices } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const title = t("people.administer.act.change-office.title");
  return (
    <Administer
      {...{ name: "change-office", of: name, title, refusal }}
      text={t(`people.administer.act.change-office.${hasEnded ? "textEnded" : "text"}`, { name: isolated(name) })}
      button={title}
      back={paths(useLanguage()).person(id)}
      answer={useActionData<typeof action>()}
    >
      <Facts
        rows={[{ key: t("people.invite.now"), value: t(`people.list.role.${role}`, { of: isolated(of ?? "") }) }]}
      />
      <OfficeFields {...offices} />
    </Administer>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
