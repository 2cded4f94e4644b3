import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { ChangeAccreditation, LONGEST_GROUND } from "#components/accreditation/change-accreditation.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { groundField } from "#forms/accreditation/ground-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";

const changes = {
  "suspend-accreditation": { change: "suspend", perform: suspendAccreditation, done: "suspended" },
  "reinstate-accreditation": { change: "reinstate", perform: reinstateAccreditation, done: "reinstated" },
  "withdraw-accreditation": { change: "withdraw", perform: withdrawAccreditation, done: "entered" },
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, changes);
  const { context } = await authorise(args, slug);
  const accreditation = found(await seeAccreditation(context, idIn(args, "accreditation")));
  return { change: changes[slug].change, accreditation };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, changes);
  const { perform, done } = changes[slug];
  const accreditation = idIn(args, "accreditation");
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      found(await seeAccreditation(context, accreditation));
      return z.object({ ground: groundField(t, LONGEST_GROUND) });
    },
    async (context, said) => {
      const ruling = await perform(context, { ...said, accreditation });
      return ruling.ok ? { ...ruling, next: null } : ruling;
    },
    (to) => listAddress(to.accreditation(accreditation), { done }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`accreditation.change.${args.data?.change ?? "suspend"}.title`), {
    of: args.data?.accreditation.organisation,
  });

export default function ChangeAccreditationPage() {
  const { change, accreditation } = useLoaderData<typeof loader>();
  return <ChangeAccreditation act={change} accreditation={accreditation} answer={useActionData<typeof action>()} />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
