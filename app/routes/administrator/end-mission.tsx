import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endMission } from "#acts/people/end-mission.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Administer } from "#components/people/administer.tsx";
import { reasonField } from "#forms/people/reason-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeMission } from "#views/people/missions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "end-mission");
  const { id, name, refusals } = found(await seeMission(context, idIn(args, "mission")));
  return { id, name, refusal: refusals["end-mission"] };
}

export async function action(args: ActionFunctionArgs) {
  const mission = idIn(args, "mission");
  return answerForm(
    args,
    "end-mission",
    async ({ context, t }) => {
      found(await seeMission(context, mission));
      return z.object({ reason: reasonField(t) });
    },
    async (context, said) => endMission(context, { ...said, mission }),
    (to) => listAddress(to.missionOnRecord(mission), { done: "end-mission" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.administer.act.end-mission.title"), { of: args.data?.name });

export default function EndMission() {
  const { id, name, refusal } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const title = t("people.administer.act.end-mission.title");
  return (
    <Administer
      {...{ name: "end-mission", of: name, title, refusal }}
      text={t("people.administer.act.end-mission.text", { name: isolated(name) })}
      button={title}
      takes
      back={paths(useLanguage()).missionOnRecord(id)}
      answer={useActionData<typeof action>()}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
