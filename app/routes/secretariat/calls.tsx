import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallStatus } from "#components/applications/call-status.tsx";
import { LinkButton } from "#components/kit/form/button.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Bars } from "#components/kit/status/bars.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { OpenWindow, Windows } from "#components/kit/status/window.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeCalls } from "#views/applications/calls.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-all-applications");
  const done = readDone(args.request.url, ["withdrawn"]);
  return { ...(await seeCalls(context)), done };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("applications.calls.title"));

type Process = ReturnType<typeof useLoaderData<typeof loader>>["processes"][number];
type Call = Process["calls"][number];

const steps = ["process", "modalities", "session"] as const;

export default function Calls() {
  const { processes, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const all = processes.flatMap(({ calls }) => calls);
  const sum = (count: (call: Call) => number) => all.reduce((total, call) => total + count(call), 0);
  return (
    <Page
      margin={
        <>
          {all.length > 0 && (
            <Bars
              title={t("applications.calls.waiting")}
              counts={[
                {
                  key: "review",
                  label: t("applications.queue.state.submitted"),
                  count: sum(({ counts }) => counts.lists.submitted),
                  href: listAddress(to.secretariat, { state: "submitted" }),
                },
                {
                  key: "list",
                  label: t("applications.calls.readyForList"),
                  count: sum(({ counts }) => counts.toCirculate + counts.toPutBeforeBody),
                },
              ]}
            />
          )}
          <Box title={t("applications.calls.before")}>
            <ol>
              {steps.map((step) => (
                <li key={step}>{t(`applications.calls.beforeSteps.${step}`)}</li>
              ))}
            </ol>
            <p>
              <LinkButton variant="calm" tight href={to.openProcess}>
                {t("applications.calls.openProcess")}
              </LinkButton>
            </p>
            <p>
              <a href={to.calendars}>{t("applications.calls.calendars")}</a>
            </p>
          </Box>
        </>
      }
    >
      {done !== null && <Note success>{t("applications.calls.withdrawn")}</Note>}
      <Heading>{t("applications.calls.title")}</Heading>
      {processes.length === 0 && (
        <Empty title={t("applications.calls.noProcesses")}>
          <p>{t("applications.calls.emptyNext")}</p>
        </Empty>
      )}
      {processes.map((process) => (
        <CallsOfProcess key={process.slug} process={process} />
      ))}
    </Page>
  );
}

function CallsOfProcess({ process: { slug, shortName, mandateEnded, calls } }: { process: Process }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const open = calls.filter(({ standing }) => standing === "open");
  const others = calls.filter(({ standing }) => standing !== "open");
  return (
    <Part
      title={
        <a className="bare" href={to.process(slug)}>
          <UserText>{shortName}</UserText>
        </a>
      }
      aside={
        <>
          {mandateEnded ? (
            t("process.home.nowIn.ended")
          ) : (
            <a href={to.openCall(slug)}>
              {t("applications.calls.openCall")}
              <span className="unseen"> {shortName}</span>
            </a>
          )}{" "}
          <span aria-hidden="true">·</span>{" "}
          <a href={to.scheduleSession(slug)}>
            {t("applications.calls.scheduleSession")}
            <span className="unseen"> {shortName}</span>
          </a>{" "}
          <span aria-hidden="true">·</span>{" "}
          <a href={to.bodies(slug)}>
            {t("process.bodies.title")}
            <span className="unseen"> {shortName}</span>
          </a>
        </>
      }
    >
      {calls.length === 0 && (
        <Empty title={t("applications.calls.noCall")}>
          <p>{t("applications.calls.emptyNext")}</p>
        </Empty>
      )}
      {open.length > 0 && (
        <Windows>
          {open.map((call) => (
            <OpenCall key={call.id} call={call} />
          ))}
        </Windows>
      )}
      {others.length > 0 && <OtherCalls calls={others} />}
    </Part>
  );
}

function OpenCall({ call }: { call: Call }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { id, title, session, counts } = call;
  return (
    <OpenWindow
      title={
        <a className="bare" href={to.call(id)}>
          <UserText>{title}</UserText>
        </a>
      }
      of={t("applications.calls.ofSession", {
        session: isolated(session.title),
        days: formatDays(session, language),
      })}
      window={call}
      act={
        counts.lists.submitted === 0 ? (
          <span className="mute">{t("applications.calls.nothingToReview")}</span>
        ) : (
          <a href={listAddress(to.secretariat, { state: "submitted", call: id })}>
            {t("applications.calls.review", { count: counts.lists.submitted })}
            <span className="unseen">{t("applications.calls.reviewOf", { call: title })}</span>
          </a>
        )
      }
    >
      <p>
        {t("applications.calls.inNumbers", {
          received: counts.received,
          cleared: counts.cleared,
          circulated: counts.listed,
        })}
      </p>
    </OpenWindow>
  );
}

function OtherCalls({ calls }: { calls: readonly Call[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { head, deadline } = useMoments(calls.map(({ zone }) => zone));
  const number = (key: string, label: string, count: (counts: Call["counts"]) => number) => ({
    key,
    label,
    numeric: true,
    cell: ({ counts }: Call) => format.number(count(counts)),
  });
  return (
    <Table
      caption={t("applications.calls.others")}
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "call",
          label: t("applications.deskField.call"),
          cell: ({ id, title }) => (
            <a href={to.call(id)}>
              <UserText>{title}</UserText>
            </a>
          ),
        },
        number("received", t("applications.deskField.received"), ({ received }) => received),
        number("cleared", t("applications.calls.cleared"), ({ cleared }) => cleared),
        number("circulated", t("applications.calls.circulated"), ({ listed }) => listed),
        {
          key: "deadline",
          label: head(t("applications.deskField.deadline")),
          cell: ({ closesAt, zone }) => deadline(closesAt, zone),
        },
        {
          key: "standing",
          label: t("applications.deskField.standing"),
          whole: true,
          narrow: "own",
          cell: (call) => <Waits call={call} />,
        },
      ]}
    />
  );
}

/** What of a call waits for the desk, before that it has closed. */
function Waits({ call: { standing, counts } }: { call: Call }) {
  const t = useTranslations();
  if (standing === "upcoming") return <CallStatus standing={standing} />;
  const { lists, toCirculate, toPutBeforeBody } = counts;
  const ready = toCirculate + toPutBeforeBody;
  if (lists.submitted > 0)
    return <Status tone="act">{t("applications.calls.toReview", { count: lists.submitted })}</Status>;
  if (ready > 0) return <Status tone="act">{t("applications.calls.forList", { count: ready })}</Status>;
  return <CallStatus standing={standing} />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
