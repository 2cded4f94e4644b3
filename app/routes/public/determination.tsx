import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Corrections, DeterminationFacts, figuresOf } from "#components/objections/determination.tsx";
import { readFilter } from "#forms/kit/read-filter.ts";
import { itemsWanted } from "#forms/objections/determination-form.ts";
import { found, idIn, readActor, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeConfirmedDetermination } from "#views/objections/determinations.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const context = { ...args.context, actor: await readActor(args) };
  const { page } = readFilter(args.request.url, itemsWanted);
  return found(await seeConfirmedDetermination(context, idIn(args, "determination"), { page }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.determination.title"), {
    of: args.data?.symbol,
    page: args.data?.page,
  });

export default function PublicDetermination() {
  const determination = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { process, accredited, cites } = determination;
  return (
    <Page
      before={
        <BackLink href={to.process(process.slug)}>
          <UserText>{process.shortName}</UserText>
        </BackLink>
      }
    >
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("objections.determination.title")}</Heading>
      <Corrections of={determination} address={to.determination} />
      <DeterminationFacts of={determination} />
      <Part title={t("objections.determination.accredited")}>
        {accredited === null ? (
          <p>
            {t("objections.determination.withheld")} <Cited citation={cites} />
          </p>
        ) : accredited.length === 0 ? (
          <p>{t("objections.determination.nobody")}</p>
        ) : (
          <>
            <p>
              {t("objections.determine.page", {
                page: determination.page,
                pages: determination.pages,
                count: determination.count,
              })}
            </p>
            <ul>
              {accredited.map(({ name, votes, opposedBy }) => (
                <li key={name}>
                  <UserText>{name}</UserText>
                  {votes !== null && (
                    <div className="small mute">
                      {t("objections.determination.figures")} <Reference>{figuresOf(votes)}</Reference>
                    </div>
                  )}
                  {opposedBy.length > 0 && (
                    <div className="small mute">
                      {t("objections.determination.opposedBy", { states: format.list(opposedBy) })}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <Pagination
          page={determination.page}
          pages={determination.pages}
          href={(page) => listAddress(to.determination(determination.id), { page })}
        />
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
