import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Verdict } from "#components/kit/status/status.tsx";
import { AdoptionFacts } from "#components/modalities/adoption-facts.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeAdoption } from "#views/modalities/adoptions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-adoption");
  const adoption = found(await seeAdoption(context, idIn(args, "adoption")));
  return { adoption, done: readDone(args.request.url, ["entered", "confirmed", "declined"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.adoption.page.title"), { of: args.data?.adoption.text.title });

export default function Adoption() {
  const { adoption, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, process, isChair, confirmed, declined, byOnePerson, refusals, words } = adoption;
  const stands = confirmed !== null ? "confirmed" : declined !== null ? "declined" : "waits";
  const waits = stands === "waits";
  const confirming = refusals["confirm-adoption"];
  return (
    <Page
      before={
        isChair ? (
          <BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>
        ) : (
          <BackLink href={to.determinations}>{t("objections.determinations.title")}</BackLink>
        )
      }
    >
      {done !== null && <Note success>{t(`modalities.adoption.done.${done}`)}</Note>}
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.adoption.page.title")}</Heading>
      <Verdict
        tone={waits ? "act" : stands === "confirmed" ? "ok" : "off"}
        word={t(`modalities.adoption.page.${stands}`)}
        {...(waits
          ? {
              acts: (
                <>
                  {confirming === null && (
                    <LinkButton href={to.decideAdoption(id, "confirm-adoption")}>
                      {t("modalities.adoption.page.confirm")}
                    </LinkButton>
                  )}
                  <LinkButton variant="calm" href={to.decideAdoption(id, "decline-adoption")}>
                    {t("modalities.adoption.page.decline")}
                  </LinkButton>
                </>
              ),
            }
          : {})}
      >
        <p>{t(`modalities.adoption.page.${stands}Text`)}</p>
        {byOnePerson && <p className="small">{t("modalities.adoption.page.alone")}</p>}
      </Verdict>
      {waits && confirming !== null && <RefusedAct act={t("modalities.adoption.page.confirm")} refusal={confirming} />}
      <AdoptionFacts adoption={adoption} />
      <DecisionText title={t("modalities.adoption.page.text")} text={words} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
