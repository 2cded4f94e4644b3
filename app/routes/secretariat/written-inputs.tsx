import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Views } from "#components/kit/form/filter-form.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { InputStatus } from "#components/participation/input-status.tsx";
import { standingsOfInput } from "#domain/participation/written-input.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { seeInputsOfSession } from "#views/participation/inputs-of-session.ts";

const filters = z.object({ standing: filterFields.oneOf(standingsOfInput), page: filterFields.page });

const done = ["posted", "declined"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-written-inputs");
  const filter = readFilter(args.request.url, filters);
  const seen = found(await seeInputsOfSession(context, idIn(args, "session"), filter));
  return { ...seen, standing: filter.standing ?? null, done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.inputs.title"), { of: args.data?.session.title, page: args.data?.page });

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function WrittenInputs() {
  const seen = useLoaderData<typeof loader>();
  const { session, process, standings, standing: asked, all, total, done: justDone } = seen;
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const own = to.writtenInputs(session.id);
  const waiting = standings.find(({ standing }) => standing === "waiting")?.count ?? 0;
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
      {justDone !== null && <Note success>{t(`participation.inputs.desk.done.${justDone}`)}</Note>}
      <header className="head">
        <Heading over={<UserText>{session.title}</UserText>} count={format.number(total)}>
          {t("participation.inputs.title")}
        </Heading>
        <p className="small mute">{t("participation.inputs.desk.wait", { count: waiting })}</p>
      </header>
      <Views
        label={t("participation.inputs.desk.views")}
        views={[
          {
            key: "all",
            label: t("participation.inputs.desk.all"),
            href: own,
            count: all,
            current: asked === null,
          },
          ...standings.map(({ standing, count }) => ({
            key: standing,
            label: t(`participation.inputs.standings.${standing}`),
            href: listAddress(own, { standing }),
            count,
            current: asked === standing,
          })),
        ]}
      />
      {total === 0 ? (
        <Empty title={t("participation.inputs.desk.empty")}>
          <p>{t("participation.inputs.desk.emptyNext")}</p>
          {asked !== null && (
            <p>
              <a href={own}>{t("participation.inputs.desk.seeAll")}</a>
            </p>
          )}
        </Empty>
      ) : (
        <Rows {...seen} />
      )}
      <Pagination
        page={seen.page}
        pages={seen.pages}
        href={(page) => listAddress(own, { standing: asked ?? undefined, page })}
      />
    </Page>
  );
}

function Rows({ rows, process: { zone } }: Pick<Loaded, "rows" | "process">) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Table
      caption={t("participation.inputs.title")}
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: t("participation.inputs.field.title"),
          cell: ({ id, title }) => (
            <a href={to.writtenInput(id)}>
              <UserText>{title}</UserText>
            </a>
          ),
        },
        {
          key: "organisation",
          label: t("participation.field.organisation"),
          clip: true,
          cell: ({ organisation, accreditation }) => (
            <a href={to.accreditation(accreditation)} title={organisation}>
              <UserText>{organisation}</UserText>
            </a>
          ),
        },
        {
          key: "language",
          label: t("participation.inputs.field.language"),
          narrow: "plain",
          cell: ({ language }) => <bdi lang={language}>{languages[language].name}</bdi>,
        },
        {
          key: "words",
          label: t("participation.inputs.field.words"),
          narrow: "plain",
          cell: ({ wordCount }) =>
            wordCount === null ? t("participation.inputs.desk.notCounted") : format.number(wordCount),
        },
        {
          key: "received",
          label: t("participation.inputs.field.received"),
          whole: true,
          cell: ({ sentAt }) => <ShortDay instant={sentAt} zone={zone} />,
        },
        {
          key: "status",
          label: t("participation.inputs.field.status"),
          narrow: "own",
          cell: ({ standing }) => <InputStatus standing={standing} />,
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
