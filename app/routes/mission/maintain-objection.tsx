import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { OwnObjection } from "#components/objections/own-objection.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { seeObjectionOfMission } from "#views/objections/own-objections.ts";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "maintain-objection");
  return { objection: found(await seeObjectionOfMission(context, idIn(args, "objection"))) };
}

export async function action(args: ActionFunctionArgs) {
  const objection = idIn(args, "objection");
  return answerForm(
    args,
    "maintain-objection",
    () => schema,
    async (context, { key }) => {
      const { note } = found(await seeObjectionOfMission(context, objection));
      const ruling = await maintainObjection(context, { objection, key });
      return ruling.ok ? { ok: true, next: note } : ruling;
    },
    (to, { reference }) => listAddress(to.objectionNote(reference), { changed: objection }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.maintain.title"), { of: args.data?.objection.organisation });

export default function MaintainObjection() {
  const { objection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { period, standing } = objection;
  return (
    <OwnObjection
      objection={objection}
      act="maintain-objection"
      answer={answer}
      words={{
        title: t("objections.maintain.title"),
        notPossible: t("objections.maintain.notPossible"),
        text: t("objections.maintain.text", { organisation: isolated(objection.organisation) }),
        button: t("objections.maintain.button"),
        keep: t("objections.maintain.keep"),
      }}
      effects={[
        { key: t("objections.raise.effectHeading"), value: t("objections.maintain.effect") },
        { key: t("objections.raise.seenHeading"), value: t("objections.withdraw.told") },
        ...(standing === null
          ? []
          : [
              {
                key: t("objections.raise.afterHeading"),
                value: (
                  <>
                    {t("objections.maintain.after")} <Deadline instant={standing.until} zone={period.zone} />
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
