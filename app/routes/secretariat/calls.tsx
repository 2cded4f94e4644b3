import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { CallStatus } from "#components/applications/call-status.tsx";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeCalls } from "#views/applications/calls.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  return seeCalls(context);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("applications.calls.title"));

export default function Calls() {
  const { calls, processes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const number = (key: "submitted" | "cleared" | "circulated") => ({
    key,
    label: t(`applications.queue.state.${key}`),
    numeric: true,
    cell: ({ counts }: (typeof calls)[number]) => format.number(counts[key]),
  });
  return (
    <Page wide>
      <h1>{t("applications.calls.title")}</h1>
      {calls.length === 0 ? (
        <Empty title={t("applications.calls.empty")}>
          <p>{t("applications.calls.emptyNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("applications.calls.title")}
          rows={calls}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "call",
              label: t("applications.deskField.call"),
              cell: (call) => (
                <>
                  <a href={to.call(call.id)}>
                    <UserText>{call.title}</UserText>
                  </a>
                  <div className="mute">
                    <UserText>{call.process}</UserText>
                  </div>
                </>
              ),
            },
            {
              key: "standing",
              label: t("applications.deskField.standing"),
              cell: ({ standing }) => <CallStatus standing={standing} />,
            },
            {
              key: "deadline",
              label: t("applications.deskField.deadline"),
              cell: ({ closesAt, zone }) => <Deadline instant={closesAt} zone={zone} />,
            },
            number("submitted"),
            number("cleared"),
            number("circulated"),
          ]}
        />
      )}

      <h2>{t("applications.calls.processes")}</h2>
      {processes.length === 0 && <Empty title={t("applications.calls.noProcesses")} />}
      <ul className="flow">
        {processes.map(({ slug, shortName }) => (
          <li key={slug} className="part">
            <p className="strong">
              <a href={to.process(slug)}>
                <UserText>{shortName}</UserText>
              </a>
            </p>
            <a href={to.openCall(slug)}>
              {t("applications.calls.openCall")}
              <span className="unseen"> {shortName}</span>
            </a>{" "}
            <span aria-hidden="true">·</span>{" "}
            <a href={to.scheduleSession(slug)}>
              {t("applications.calls.scheduleSession")}
              <span className="unseen"> {shortName}</span>
            </a>
          </li>
        ))}
      </ul>
      <LinkButton variant="calm" href={to.openProcess}>
        {t("applications.calls.openProcess")}
      </LinkButton>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
