import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Country } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { AskedAbout, RequestFacts } from "#components/objections/request-facts.tsx";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnRequest } from "#views/objections/requests-to-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-requests");
  return found(await seeOwnRequest(context, idIn(args, "request")));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.request.title"), { of: args.data?.period.call });

/** What the mission asked the Chair, and the answer as it was given. */
export default function Request() {
  const request = useLoaderData<typeof loader>();
  const { period, answer, about } = request;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.circulatedList(period.id)}>{t("objections.raise.backToList")}</BackLink>}
      margin={
        <Box title={t("objections.request.box")}>
          <RequestFacts request={request} zone={period.zone} cites={period.disclosure.cites} />
        </Box>
      }
    >
      <Heading over={<Over names={[period.process.shortName, period.call]} />}>{t("objections.request.title")}</Heading>
      {answer === null ? (
        <p className="lede">{t("objections.request.waits")}</p>
      ) : answer.declinedBecause !== null ? (
        <>
          <p className="lede">{t("objections.request.declined")}</p>
          <InsetText>
            <UserText lines>{answer.declinedBecause}</UserText>
          </InsetText>
        </>
      ) : (
        <Answer />
      )}
      {about !== null && (
        <Part title={t("objections.request.askedAbout")}>
          <AskedAbout organisations={about} />
        </Part>
      )}
    </Page>
  );
}

function Answer() {
  const { answer, organisations } = useLoaderData<typeof loader>();
  const t = useTranslations();
  if (organisations.length === 0) {
    return (
      <Empty title={t("objections.request.nobody")}>
        <p>{t("objections.request.nobodyWhy")}</p>
      </Empty>
    );
  }
  const withBases = answer?.bases === true;
  return (
    <>
      <p className="lede">{t("objections.request.told", { count: organisations.length })}</p>
      <p>{t("objections.request.asItStood")}</p>
      <Table
        caption={t("objections.request.caption")}
        rows={organisations}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "organisation",
            label: t("objections.field.organisation"),
            cell: ({ organisation }) => <UserText>{organisation}</UserText>,
          },
          {
            key: "country",
            label: t("objections.field.country"),
            narrow: "plain",
            cell: ({ country }) => <Country code={country} />,
          },
          {
            key: "reference",
            label: t("objections.field.reference"),
            narrow: "plain",
            whole: true,
            cell: ({ reference }) => <Reference>{reference}</Reference>,
          },
          {
            key: "objectors",
            label: t("objections.request.objectedBy"),
            narrow: "own",
            cell: ({ objectors }) => (
              <ul className="plain">
                {objectors.map(({ mission, basis }) => (
                  <li key={mission}>
                    <b>
                      <UserText>{mission}</UserText>
                    </b>
                    {withBases && (
                      <div className="small">
                        {basis === null ? t("objections.objectors.noBasis") : <UserText lines>{basis}</UserText>}
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {!withBases && <p className="small mute">{t("objections.request.noBases")}</p>}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
