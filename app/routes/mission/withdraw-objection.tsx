import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { SilenceIn } from "#components/objections/objection-rules.tsx";
import { OwnObjection } from "#components/objections/own-objection.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { seeObjectionOfMission } from "#views/objections/own-objections.ts";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-objection");
  return { objection: found(await seeObjectionOfMission(context, idIn(args, "objection"))) };
}

export async function action(args: ActionFunctionArgs) {
  const objection = idIn(args, "objection");
  return answerForm(
    args,
    "withdraw-objection",
    () => schema,
    async (context, { key }) => {
      const { note } = found(await seeObjectionOfMission(context, objection));
      const ruling = await withdrawObjection(context, { objection, key });
      return ruling.ok ? { ok: true, next: note } : ruling;
    },
    (to, { reference }) => listAddress(to.objectionNote(reference), { changed: objection }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.withdraw.title"), { of: args.data?.objection.organisation });

export default function WithdrawObjection() {
  const { objection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { period, standing } = objection;
  const when =
    standing?.for === "consultation" ? "consulted" : period.left > 0 || standing !== null ? "open" : "closed";
  const until = standing?.until ?? period.closesAt;
  return (
    <OwnObjection
      objection={objection}
      act="withdraw-objection"
      answer={answer}
      words={{
        title: t("objections.withdraw.title"),
        notPossible: t("objections.withdraw.notPossible"),
        text: t("objections.withdraw.text", { organisation: isolated(objection.organisation) }),
        button: t("objections.withdraw.button"),
        keep: t("objections.withdraw.keep"),
      }}
      effects={[
        {
          key: t("objections.raise.effectHeading"),
          value: (
            <>
              {t(`objections.withdraw.effect.${when}`)} {when === "open" && <SilenceIn questions={period.questions} />}{" "}
              <Cited citation={period.objection.cites} />
            </>
          ),
        },
        { key: t("objections.raise.seenHeading"), value: t("objections.withdraw.told") },
        ...(when === "open"
          ? [
              {
                key: t("objections.raise.afterHeading"),
                value: (
                  <>
                    {t("objections.withdraw.again")} <Deadline instant={until} zone={period.zone} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
