import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Aside, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seeWaitingAdoptions } from "#views/modalities/adoptions.ts";
import { seeDeterminations } from "#views/objections/determinations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-determinations");
  const adoptions = await seeWaitingAdoptions(context);
  return { ...(await seeDeterminations(context)), adoptions, done: readDone(args.request.url, ["put", "discarded"]) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("objections.determinations.title"));

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Determinations() {
  const { lists, determinations, adoptions, processes, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      margin={
        processes.length > 0 ? (
          <Box title={t("objections.determinations.bodies")}>
            {processes.map(({ slug, shortName }) => (
              <p key={slug}>
                <a href={to.bodies(slug)}>
                  <UserText>{shortName}</UserText>
                </a>
              </p>
            ))}
          </Box>
        ) : undefined
      }
    >
      {done !== null && <Note success>{t(`objections.determinations.done.${done}`)}</Note>}
      <Heading>{t("objections.determinations.title")}</Heading>
      <p className="lede">{t("objections.determinations.text")}</p>
      {adoptions.length > 0 && (
        <Note>
          {adoptions.map(({ id, title }) => (
            <p key={id}>
              <a href={to.adoption(id)}>{t("modalities.adoption.waiting", { text: isolated(title) })}</a>
            </p>
          ))}
        </Note>
      )}
      {lists.some(({ overdue }) => overdue) && <Warning>{t("objections.determinations.overdueText")}</Warning>}
      <Part title={t("objections.determinations.waiting")}>
        {lists.length === 0 ? <Empty title={t("objections.determinations.nobodyWaits")} /> : <Waiting lists={lists} />}
      </Part>
      {determinations.length > 0 && (
        <Part title={t("objections.determinations.decided")}>
          <Decided determinations={determinations} />
        </Part>
      )}
    </Page>
  );
}

function Waiting({ lists }: Pick<Shown, "lists">) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Table
      caption={t("objections.determinations.waiting")}
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "call",
          label: t("applications.deskField.call"),
          cell: ({ call, process }) => (
            <>
              <UserText>{call.title}</UserText> <span aria-hidden="true">·</span> <UserText>{process}</UserText>
            </>
          ),
        },
        {
          key: "waiting",
          label: t("objections.determinations.count"),
          numeric: true,
          cell: ({ waiting }) => waiting,
        },
        {
          key: "sealed",
          label: t("objections.determinations.sealed"),
          cell: ({ id, number, sealedAt, zone }) => (
            <>
              <a href={to.sealedList(id, "secretariat")}>{t("objections.sealedList.number", { number })}</a>
              <Aside />
              <Moment instant={sealedAt} zone={zone} />
            </>
          ),
        },
        {
          key: "due",
          label: t("objections.determinations.due"),
          cell: ({ dueAt, zone, overdue, waiting }) => (
            <>
              {waiting === 0 ? null : dueAt === null ? (
                t("objections.determinations.noDue")
              ) : (
                <Deadline instant={dueAt} zone={zone} />
              )}
              {overdue && (
                <>
                  {" "}
                  <strong>{t("objections.determinations.overdue")}</strong>
                </>
              )}
            </>
          ),
        },
        {
          key: "act",
          label: t("objections.determinations.act"),
          narrow: "own",
          cell: ({ id, number, call, waiting, decided, entered, refusal }) => {
            const about = <span className="unseen"> {`${call.title}, ${String(number)}`}</span>;
            if (entered !== null) {
              return (
                <a href={to.determinationAtDesk(entered)}>
                  {t("objections.determinations.confirm")}
                  {about}
                </a>
              );
            }
            if (refusal !== null) return <span className="small">{refusalInWords(refusal, language)}</span>;
            return (
              <ButtonGroup>
                {waiting > 0 && (
                  <LinkButton tight href={to.enterDetermination(id)}>
                    {t("objections.determinations.enter")}
                    {about}
                  </LinkButton>
                )}
                {decided > 0 && (
                  <a href={listAddress(to.enterDetermination(id), { again: "yes" })}>
                    {t("objections.determinations.change")}
                    {about}
                  </a>
                )}
              </ButtonGroup>
            );
          },
        },
      ]}
    />
  );
}

function Decided({ determinations }: Pick<Shown, "determinations">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Table
      caption={t("objections.determinations.decided")}
      rows={determinations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "symbol",
          label: t("objections.determine.symbol"),
          cell: ({ id, symbol }) => (
            <a href={to.determinationAtDesk(id)}>
              <UserText>{symbol}</UserText>
            </a>
          ),
        },
        {
          key: "process",
          label: t("objections.determinations.process"),
          cell: ({ process }) => <UserText>{process}</UserText>,
        },
        {
          key: "decided",
          label: t("objections.determine.decided"),
          cell: ({ decidedAt, zone }) => <Moment instant={decidedAt} zone={zone} />,
        },
        {
          key: "state",
          label: t("objections.determinations.state"),
          narrow: "own",
          cell: ({ isConfirmed, isCorrection }) => (
            <>
              {isConfirmed ? t("objections.determinations.isConfirmed") : t("objections.determinations.waitsForSecond")}
              {isCorrection && <div className="small mute">{t("objections.determinations.isCorrection")}</div>}
            </>
          ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
