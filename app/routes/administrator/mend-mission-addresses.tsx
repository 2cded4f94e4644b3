import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { mendMissionAddresses } from "#acts/people/mend-mission-addresses.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Administer } from "#components/people/administer.tsx";
import { MissionAddressesFields } from "#components/people/mission-addresses-fields.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { missionAddressesFields } from "#forms/people/mission-addresses-fields.ts";
import { reasonField } from "#forms/people/reason-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeMission } from "#views/people/missions.ts";

const schema = (t: Translate) =>
  z.object({ ...missionAddressesFields(t), reason: reasonField(t), seen: formFields(t).hidden(/^\S*$/) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "mend-mission-addresses");
  const { id, name, email, copiesTo, language, addresses } = found(await seeMission(context, idIn(args, "mission")));
  return { id, name, email, copiesTo, language, addresses };
}

export async function action(args: ActionFunctionArgs) {
  const mission = idIn(args, "mission");
  return answerForm(
    args,
    "mend-mission-addresses",
    async ({ context, t }) => {
      found(await seeMission(context, mission));
      return schema(t);
    },
    async (context, said) => mendMissionAddresses(context, { ...said, mission }),
    (to) => listAddress(to.missionOnRecord(mission), { done: "mend-mission-addresses" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.administer.act.mend-mission-addresses.title"), { of: args.data?.name });

export default function MendMissionAddresses() {
  const { id, name, email, copiesTo, language, addresses } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const title = t("people.administer.act.mend-mission-addresses.title");
  return (
    <Administer
      {...{ name: "mend-mission-addresses", of: name, title, refusal: null }}
      text={t("people.administer.act.mend-mission-addresses.text", { name: isolated(name) })}
      button={title}
      back={paths(useLanguage()).missionOnRecord(id)}
      answer={useActionData<typeof action>()}
    >
      <input type="hidden" name="seen" value={addresses} />
      <MissionAddressesFields email={email} copiesTo={copiesTo} language={language} />
    </Administer>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
