import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Bars } from "#components/kit/status/bars.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Corrections, DeterminationFacts, DeterminedItems, Oddities } from "#components/objections/determination.tsx";
import { determinedOutcomes } from "#domain/objections/determination.ts";
import { readDone, readFilter } from "#forms/kit/read-filter.ts";
import { itemsWanted } from "#forms/objections/determination-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeDetermination } from "#views/objections/determinations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-determinations");
  const wanted = readFilter(args.request.url, itemsWanted);
  const determination = found(await seeDetermination(context, idIn(args, "determination"), wanted));
  return { determination, done: readDone(args.request.url, ["entered", "confirmed"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.determination.title"), {
    of: args.data?.determination.symbol,
    page: args.data?.determination.page,
  });

export default function DeterminationAtDesk() {
  const { determination, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, process, counts, confirmedAt, zone, refusal } = determination;
  return (
    <Page
      before={<BackLink href={to.determinations}>{t("objections.determinations.title")}</BackLink>}
      margin={
        <>
          <Bars
            title={t("objections.determination.counts")}
            counts={determinedOutcomes.map((outcome) => ({
              key: outcome,
              label: t(`objections.determine.outcomes.${outcome}`),
              count: counts[outcome],
            }))}
          />
          <Box title={t("objections.determination.who")}>
            <p>
              {t("objections.determination.enteredBy", { name: determination.enteredBy })}{" "}
              <Moment instant={determination.enteredAt} zone={zone} />
            </p>
            {confirmedAt !== null && (
              <p>
                {t("objections.determination.confirmedBy", { name: determination.confirmedBy ?? "" })}{" "}
                <Moment instant={confirmedAt} zone={zone} />
              </p>
            )}
          </Box>
        </>
      }
    >
      {done !== null && <Note success>{t(`objections.determination.done.${done}`)}</Note>}
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("objections.determination.title")}</Heading>
      {confirmedAt === null ? (
        <>
          <Warning>{t("objections.determination.saysNothing")}</Warning>
          <Oddities of={determination} />
          {refusal !== null && <RefusedAct act={t("objections.determination.confirm")} refusal={refusal} />}
          <ButtonGroup>
            {refusal === null && (
              <LinkButton href={to.confirmDetermination(id)}>{t("objections.determination.confirm")}</LinkButton>
            )}
            <LinkButton href={to.discardDetermination(id)} variant="calm">
              {t("objections.determination.discard")}
            </LinkButton>
          </ButtonGroup>
        </>
      ) : (
        <>
          <p>
            <a href={to.determination(id)}>{t("objections.determination.publicPage")}</a>
          </p>
          {determination.mayCorrect && (
            <p>
              <LinkButton
                variant="calm"
                href={listAddress(to.enterDetermination(determination.list), { corrects: id })}
              >
                {t("objections.determine.title.correction")}
              </LinkButton>
            </p>
          )}
        </>
      )}
      <Corrections of={determination} address={to.determinationAtDesk} />
      <DeterminationFacts of={determination} />
      <DeterminedItems of={determination} address={to.determinationAtDesk(id)} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
