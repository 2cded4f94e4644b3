import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { correctMissionName } from "#acts/people/correct-mission-name.ts";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Administer } from "#components/people/administer.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { reasonField } from "#forms/people/reason-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeMission } from "#views/people/missions.ts";

const schema = (t: Translate) => {
  const { text, hidden } = formFields(t);
  return z.object({
    name: text({ field: t("people.mission.name"), required: t("people.mission.enterName"), max: 200 }),
    reason: reasonField(t),
    seen: hidden(/^.{1,200}$/u),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "correct-mission-name");
  const { id, name, refusals } = found(await seeMission(context, idIn(args, "mission")));
  return { id, name, refusal: refusals["correct-mission-name"] };
}

export async function action(args: ActionFunctionArgs) {
  const mission = idIn(args, "mission");
  return answerForm(
    args,
    "correct-mission-name",
    async ({ context, t }) => {
      found(await seeMission(context, mission));
      return schema(t);
    },
    async (context, said) => correctMissionName(context, { ...said, mission }),
    (to) => listAddress(to.missionOnRecord(mission), { done: "correct-mission-name" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.administer.act.correct-mission-name.title"), { of: args.data?.name });

export default function CorrectMissionName() {
  const { id, name, refusal } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const title = t("people.administer.act.correct-mission-name.title");
  return (
    <Administer
      {...{ name: "correct-mission-name", of: name, title, refusal }}
      text={t("people.administer.act.correct-mission-name.text", { name: isolated(name) })}
      button={title}
      back={paths(useLanguage()).missionOnRecord(id)}
      answer={useActionData<typeof action>()}
    >
      <input type="hidden" name="seen" value={name} />
      <TextInput name="name" label={t("people.mission.name")} defaultValue={name} />
    </Administer>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
