import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { liftHold } from "#acts/objections/lift-hold.ts";
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
  const { context } = await authorise(args, "lift-hold");
  return { objection: found(await seeObjectionOfMission(context, idIn(args, "objection"))) };
}

export async function action(args: ActionFunctionArgs) {
  const objection = idIn(args, "objection");
  return answerForm(
    args,
    "lift-hold",
    () => schema,
    async (context, { key }) => {
      const { note } = found(await seeObjectionOfMission(context, objection));
      const ruling = await liftHold(context, { objection, key });
      return ruling.ok ? { ok: true, next: note } : ruling;
    },
    (to, { reference }) => listAddress(to.objectionNote(reference), { changed: objection }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.lift.title"), { of: args.data?.objection.organisation });

export default function LiftHold() {
  const { objection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { period } = objection;
  const until = period.left > 0 ? period.closesAt : null;
  return (
    <OwnObjection
      objection={objection}
      act="lift-hold"
      answer={answer}
      words={{
        title: t("objections.lift.title"),
        notPossible: t("objections.lift.notPossible"),
        text: t("objections.lift.text", { organisation: isolated(objection.organisation) }),
        button: t("objections.lift.button"),
        keep: t("objections.lift.keep"),
      }}
      effects={[
        { key: t("objections.raise.effectHeading"), value: t("objections.lift.effect") },
        { key: t("objections.raise.seenHeading"), value: t("objections.withdraw.told") },
        ...(until === null
          ? []
          : [
              {
                key: t("objections.raise.afterHeading"),
                value: (
                  <>
                    {t("objections.lift.again")} <Deadline instant={until} zone={period.zone} />
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
