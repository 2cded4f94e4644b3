import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { type Column, Table } from "#components/kit/page/table.tsx";
import { Aside, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { audienceInBrief } from "#domain/objections/disclosure.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seeRequestsToChair } from "#views/objections/requests-to-chair.ts";

const filters = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "answer-request");
  const { page } = readFilter(args.request.url, filters);
  return found(await seeRequestsToChair(context, page));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.requests.title"), { of: args.data?.process, page: args.data?.page });

export default function Requests() {
  const { process, waiting } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>}
      below={
        <>
          <Answered />
          <Shown />
          <Lists />
        </>
      }
    >
      <Heading over={<UserText>{process}</UserText>}>{t("objections.requests.title")}</Heading>
      <p className="lede">{t("objections.requests.lead")}</p>
      <Part title={t("objections.requests.waiting")}>
        {waiting.length === 0 ? (
          <Empty title={t("objections.requests.noneWait")}>
            <p>{t("objections.requests.noneWaitNext")}</p>
          </Empty>
        ) : (
          <Requested caption={t("objections.requests.waiting")} rows={waiting} />
        )}
      </Part>
    </Page>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["waiting"][number];

function Requested({ caption, rows, more = [] }: { caption: string; rows: readonly Row[]; more?: Column<Row>[] }) {
  const { zone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([zone]);
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "from",
          label: t("objections.request.from"),
          cell: ({ id, mission }) => (
            <a href={to.answerRequest(id)}>
              <UserText>{mission}</UserText>
            </a>
          ),
        },
        {
          key: "about",
          label: t("objections.request.askedAbout"),
          narrow: "plain",
          cell: ({ count, call }) => (
            <>
              {t("objections.request.about", { all: count === null ? "yes" : "no", count: count ?? 0 })}
              <Aside />
              <UserText>{call}</UserText>
            </>
          ),
        },
        {
          key: "asked",
          label: head(t("objections.request.asked")),
          whole: true,
          cell: ({ askedAt }) => moment(askedAt, zone),
        },
        ...more,
      ]}
    />
  );
}

function Answered() {
  const { answered, zone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const { head, moment } = useMoments([zone]);
  if (answered.length === 0) return null;
  return (
    <Part rule title={t("objections.requests.answered")}>
      <Requested
        caption={t("objections.requests.answered")}
        rows={answered}
        more={[
          {
            key: "answered",
            label: head(t("objections.request.answered")),
            whole: true,
            cell: ({ answer }) => answer !== null && moment(answer.answeredAt, zone),
          },
          {
            key: "answer",
            label: t("objections.requests.answer"),
            narrow: "own",
            cell: ({ answer }) =>
              answer === null
                ? refusalInWords({ because: "mission_has_ended", details: {} }, language)
                : answer.declinedBecause === null
                  ? t("objections.requests.disclosed", { count: answer.told, bases: answer.bases ? "yes" : "no" })
                  : t("objections.requests.declined"),
          },
        ]}
      />
    </Part>
  );
}

/** Every time that somebody was shown who objected: the Chair's own looks, and what States were answered. */
function Shown() {
  const { shown, zone, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([zone]);
  return (
    <Part rule title={t("objections.requests.shown")} aside={t("objections.requests.shownSays")}>
      {shown.length === 0 ? (
        <Empty title={t("objections.requests.noneShown")} />
      ) : (
        <>
          <Table
            caption={t("objections.requests.shown")}
            rows={shown}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "reader",
                label: t("objections.requests.reader"),
                cell: ({ reader }) =>
                  reader === null ? t("objections.objectors.formerReader") : <UserText>{reader}</UserText>,
              },
              {
                key: "call",
                label: t("objections.field.list"),
                narrow: "plain",
                cell: ({ call }) => <UserText>{call}</UserText>,
              },
              {
                key: "what",
                label: t("objections.requests.what"),
                narrow: "plain",
                cell: ({ bases }) => t("objections.requests.whatShown", { bases: bases ? "yes" : "no" }),
              },
              {
                key: "at",
                label: head(t("objections.requests.when")),
                whole: true,
                cell: ({ at }) => moment(at, zone),
              },
            ]}
          />
          <Pagination page={page} pages={pages} href={(wanted) => listAddress(to.requests, { page: wanted })} />
        </>
      )}
    </Part>
  );
}

/** Which lists went to whom; and whom the text then tells who objected, without anybody's asking. */
function Lists() {
  const { lists, zone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([zone]);
  if (lists.length === 0) return null;
  return (
    <Part rule title={t("objections.requests.lists")} aside={t("objections.requests.listsSay")}>
      <Table
        caption={t("objections.requests.lists")}
        rows={lists}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "list",
            label: t("objections.field.list"),
            cell: ({ id, kind, number, call }) => (
              <>
                <a href={to.sealedList(id, "mission")}>{t("objections.sealedList.numbered", { kind, number })}</a>{" "}
                <span className="small mute">
                  <UserText>{call}</UserText>
                </span>
              </>
            ),
          },
          {
            key: "audience",
            label: t("objections.sealedList.goesTo"),
            cell: ({ audience }) =>
              audience.length === 0
                ? t("objections.sealedList.noAudience")
                : format.list(audienceInBrief(audience).map((one) => t(`objections.sealedList.audience.${one}`))),
          },
          {
            key: "told",
            label: t("objections.requests.pagesTell"),
            cell: ({ told }) =>
              told !== null &&
              (told.length === 0
                ? t("modalities.text.nobody")
                : format.list(told.map((one) => t(`modalities.text.audiences.${one}`)))),
          },
          {
            key: "at",
            label: head(t("objections.sealedList.sealed")),
            whole: true,
            cell: ({ at }) => moment(at, zone),
          },
        ]}
      />
      <p>
        <a href={to.letters}>{t("objections.requests.letters")}</a>
      </p>
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
