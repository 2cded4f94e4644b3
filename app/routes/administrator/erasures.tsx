import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortDeadline, ShortMoment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { AccessViews } from "#components/people/access-views.tsx";
import { useOffice } from "#components/people/office.ts";
import { headquarters } from "#domain/kit/calendar.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDeadline, inZone } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seeErasures } from "#views/people/erasures.ts";

const query = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  return found(await seeErasures(context, readFilter(args.request.url, query)));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.erasures.title"), { page: args.data?.page });

type Waiting = Awaited<ReturnType<typeof loader>>["erasures"][number];

export default function Erasures() {
  const { erasures, access, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const office = useOffice();
  return (
    <Page wide>
      <Heading count={access.erasures}>{t("people.erasures.title")}</Heading>
      <AccessViews current="erasures" access={access} />
      <p>{t("people.erasures.intro")}</p>
      {erasures.length === 0 ? (
        <Empty title={t("people.erasures.none")} />
      ) : (
        <Table
          dense
          caption={t("people.erasures.title")}
          rows={erasures}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.list.name"),
              cell: ({ id, name }) => (
                <a href={to.person(id)}>
                  <UserText>{name}</UserText>
                </a>
              ),
            },
            {
              key: "office",
              label: t("people.list.office"),
              narrow: "plain",
              cell: (one) =>
                one.role === "applicant" && one.of === null ? t("people.signIns.noOrganisation") : office(one),
            },
            {
              key: "wished",
              label: inZone(t("people.erasures.wishedAt"), headquarters, language),
              cell: ({ wishedAt }) =>
                wishedAt === null ? (
                  t("people.erasures.byAdministrators")
                ) : (
                  <ShortMoment instant={wishedAt} zone={headquarters} />
                ),
            },
            {
              key: "due",
              label: inZone(t("people.erasures.dueAt"), headquarters, language),
              cell: ({ dueAt, late }) =>
                dueAt !== null && (
                  <>
                    <ShortDeadline instant={dueAt} zone={headquarters} />{" "}
                    {late && <Status tone="act">{t("people.erasures.late")}</Status>}
                  </>
                ),
            },
            { key: "next", label: t("people.erasures.next"), narrow: "own", cell: (one) => <Next {...one} /> },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => listAddress(to.erasures, { page: number })} />
    </Page>
  );
}

/** The act that comes next, or what stands against it, with the act that ends it where there is one. */
function Next({ id, name, next, refusal, waitsUntil }: Waiting) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const act =
    refusal === null ? next : refusal.because === "access_ends_before_the_erasure" ? "deactivate-person" : null;
  return (
    <>
      {refusal !== null && <div className="hint">{refusalInWords(refusal, language)}</div>}
      {act !== null && (
        <a href={to.administerPerson(id, act)}>
          {t(`people.administer.act.${act}.title`)}
          <span className="unseen"> {isolated(name)}</span>
        </a>
      )}
      {waitsUntil !== null && (
        <div className="hint">
          {t("people.list.standings.waiting", { at: formatDeadline(waitsUntil, headquarters, language) })}
        </div>
      )}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
