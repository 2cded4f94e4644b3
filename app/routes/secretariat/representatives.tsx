import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FilterForm, Views } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Address, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { comesAs, waysToAttend } from "#domain/participation/representative.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWhoComes } from "#views/participation/who-comes.ts";

const { oneOf, search, page } = filterFields;

const filters = z.object({ q: search, attends: oneOf(waysToAttend), as: oneOf(comesAs), page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-representatives");
  const { page: wanted, ...filter } = readFilter(args.request.url, filters);
  const { q, attends, as } = filter;
  return {
    filter,
    ...found(await seeWhoComes(context, idIn(args, "session"), { q, attends, comesAs: as, page: wanted })),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.desk.title"), {
    of: args.data?.session.title,
    page: args.data?.page,
  });

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Representatives() {
  const seen = useLoaderData<typeof loader>();
  const { filter, session, process, organisations, ways, as, all, total, left, registeredInVain } = seen;
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const own = to.representatives(session.id);
  const at = (changes: Record<string, string | number | null>) => listAddress(own, { ...filter, ...changes });
  const isFiltered = filter.q !== undefined || filter.attends !== undefined || filter.as !== undefined;
  const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  /** Where all come as one, nothing is chosen. */
  const hasBoth = session.invitesAll || as.some(({ as: one, count }) => one !== "nominated" && count > 0);
  return (
    <Page
      wide
      before={
        <Breadcrumbs
          items={[
            { label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) },
            { label: <UserText>{session.title}</UserText>, href: to.session(process.slug, session.id) },
          ]}
        />
      }
    >
      <header className="head">
        <Heading over={<UserText>{session.title}</UserText>} count={format.number(total)}>
          {t("participation.desk.title")}
        </Heading>
        <p className="small mute">
          {t("participation.desk.organisations", { count: organisations })}
          {" · "}
          <a href={to.programAccesses(session.id)}>{t("participation.programs.link")}</a>
          {all > 0 && (
            <>
              {" · "}
              <a href={to.representativesFile(session.id)}>{t("participation.desk.csv")}</a>
            </>
          )}
        </p>
      </header>
      <p>{t("participation.otherGates")}</p>
      {left > 0 && <Note>{t("participation.desk.doNotCount", { count: left })}</Note>}
      {registeredInVain > 0 && <Note>{t("participation.desk.registeredInVain", { count: registeredInVain })}</Note>}
      <Views
        label={t("participation.desk.ways")}
        views={[
          {
            key: "all",
            label: t("participation.desk.all"),
            href: at({ attends: null }),
            count: sum(ways),
            current: filter.attends === undefined,
          },
          ...ways.map(({ way, count }) => ({
            key: way,
            label: t(`participation.attends.${way}`),
            href: at({ attends: way }),
            count,
            current: filter.attends === way,
          })),
        ]}
      />
      {hasBoth && (
        <Views
          label={t("participation.desk.comeAs")}
          views={[
            {
              key: "all",
              label: t("participation.desk.anyhow"),
              href: at({ as: null }),
              count: sum(as),
              current: filter.as === undefined,
            },
            ...as.map(({ as: one, count }) => ({
              key: one,
              label: t(`participation.desk.comesAs.${one}`),
              href: at({ as: one }),
              count,
              current: filter.as === one,
            })),
          ]}
        />
      )}
      <FilterForm
        label={t("applications.filter.label")}
        clear={own}
        filtered={filter.q !== undefined}
        keep={{ attends: filter.attends, as: filter.as }}
      >
        <TextInput name="q" type="search" label={t("participation.desk.search")} defaultValue={filter.q} />
      </FilterForm>
      {total === 0 ? (
        <Empty title={t(isFiltered ? "participation.desk.empty" : "participation.desk.emptyYet")}>
          <p>{t("participation.desk.emptyNext")}</p>
          {session.invitesAll && <p>{t("participation.desk.emptyNextForAll")}</p>}
          {isFiltered && (
            <p>
              <a href={own}>{t("participation.desk.seeAll")}</a>
            </p>
          )}
        </Empty>
      ) : (
        <Rows {...seen} hasBoth={hasBoth} />
      )}
      <Pagination page={seen.page} pages={seen.pages} href={(number) => at({ page: number })} />
    </Page>
  );
}

function Rows({ rows, process: { zone }, hasBoth }: Pick<Loaded, "rows" | "process"> & { hasBoth: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Table
      caption={t("participation.desk.title")}
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("participation.field.name"), cell: ({ name }) => <UserText>{name}</UserText> },
        {
          key: "organisation",
          label: t("participation.field.organisation"),
          clip: true,
          cell: ({ organisation, accreditation }) =>
            accreditation === null ? (
              <span title={organisation}>
                <UserText>{organisation}</UserText>
              </span>
            ) : (
              <a href={to.accreditation(accreditation)} title={organisation}>
                <UserText>{organisation}</UserText>
              </a>
            ),
        },
        {
          key: "country",
          label: t("participation.field.country"),
          narrow: "plain",
          cell: ({ country }) => <Country code={country} />,
        },
        {
          key: "functionalTitle",
          label: t("participation.field.functionalTitle"),
          cell: ({ functionalTitle }) => <UserText>{functionalTitle}</UserText>,
        },
        {
          key: "attends",
          label: t("participation.field.attendsShort"),
          narrow: "plain",
          whole: true,
          cell: ({ attends }) => t(`participation.attends.${attends}`),
        },
        ...(hasBoth
          ? [
              {
                key: "as",
                label: t("participation.desk.comeAs"),
                narrow: "plain" as const,
                cell: ({ comesAs: one }: Loaded["rows"][number]) => t(`participation.desk.comesAs.${one}`),
              },
            ]
          : []),
        {
          key: "email",
          label: t("participation.field.email"),
          narrow: "plain",
          cell: ({ email }) => email !== null && <Address>{email}</Address>,
        },
        {
          key: "nominated",
          label: t("participation.field.nominated"),
          whole: true,
          from: 90,
          cell: ({ nominatedAt }) => <ShortDay instant={nominatedAt} zone={zone} />,
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
