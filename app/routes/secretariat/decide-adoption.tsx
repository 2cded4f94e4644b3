import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { declineAdoption } from "#acts/modalities/decline-adoption.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { AdoptionFacts } from "#components/modalities/adoption-facts.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeAdoption } from "#views/modalities/adoptions.ts";

/** The end of the address. */
function actIn({ request }: { readonly request: Request }): "confirm-adoption" | "decline-adoption" {
  return new URL(request.url).pathname.endsWith("/confirm-adoption") ? "confirm-adoption" : "decline-adoption";
}

const words = { "confirm-adoption": "confirm", "decline-adoption": "decline" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const act = actIn(args);
  const { context } = await authorise(args, act);
  return { act, adoption: found(await seeAdoption(context, idIn(args, "adoption"))) };
}

export async function action(args: ActionFunctionArgs) {
  const act = actIn(args);
  const adoption = idIn(args, "adoption");
  return answerForm(
    args,
    act,
    async ({ context }) => {
      found(await seeAdoption(context, adoption));
      return z.object({});
    },
    (context, { key }) => (act === "confirm-adoption" ? confirmAdoption : declineAdoption)(context, { adoption, key }),
    (to) => listAddress(to.adoption(adoption), { done: act === "confirm-adoption" ? "confirmed" : "declined" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`modalities.adoption.${words[args.data?.act ?? "confirm-adoption"]}.title`), {
    of: args.data?.adoption.text.title,
  });

export default function DecideAdoption() {
  const { act, adoption } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).adoption(adoption.id);
  const refusal = adoption.refusals[act];
  const word = words[act];
  return (
    <Page before={<BackLink href={back} />}>
      <ActForm
        answer={answer}
        act={t(`modalities.adoption.page.${word}`)}
        refusal={refusal}
        name={word}
        heading={
          <Heading over={<UserText>{adoption.process.shortName}</UserText>}>
            {t(`modalities.adoption.${word}.title`)}
          </Heading>
        }
      >
        <p className="lede">{t(`modalities.adoption.${word}.text`)}</p>
        <AdoptionFacts adoption={adoption} />
        <Warning>{t(`modalities.adoption.${word}.warning`)}</Warning>
        <ButtonGroup>
          <Button variant="grave">{t(`modalities.adoption.page.${word}`)}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
