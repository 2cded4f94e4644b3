import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { Empty, Note, Warning } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { useDuration } from "#components/kit/status/duration.ts";
import { NextStep } from "#components/modalities/next-step.tsx";
import { SilenceStatus } from "#components/modalities/silence-status.tsx";
import { ModalitiesStandingTag } from "#components/modalities/standing-status.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { authorise, notFound } from "#http/request-context.ts";
import { formatDay, formatDeadline } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeOwnProcess } from "#views/modalities/own-process.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = await seeOwnProcess(context);
  if (seen === null) throw notFound();
  return seen;
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("modalities.chairHome.title"));

export default function Chair() {
  const { process, versions, periods, undelivered } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const duration = useDuration();
  const to = paths(language);
  const running = versions.find(({ silence }) => silence?.standing === "open");
  const waitsFor = versions.slice(1).find(({ silence }) => silence !== null && !silence.isConcluded)?.version ?? null;
  return (
    <Page wide>
      <span className="over">{t("modalities.chairHome.title")}</span>
      <h1>
        <UserText>{process.shortName}</UserText>
      </h1>
      <p>
        {t("modalities.chairHome.mandate", {
          from: formatDay(process.beginsOn, language),
          to: formatDay(process.endsOn, language),
        })}{" "}
        <a href={to.process(process.slug)}>{t("modalities.chairHome.publicPage")}</a>
      </p>
      {running !== undefined && running.silence !== null && (
        <Note>
          <p>{t("modalities.chairHome.running")}</p>
          <p>
            {t("modalities.chairHome.runningText", { version: running.version })}{" "}
            <Deadline instant={running.silence.closesAt} zone={running.silence.zone} />
          </p>
          <p>
            {t("modalities.chairHome.left", { length: duration(running.silence.left) })}{" "}
            <a href={to.chairSilenceProcedure(running.silence.id)}>{t("modalities.chairHome.follow")}</a>
          </p>
        </Note>
      )}
      {undelivered > 0 && (
        <Warning>
          {t("modalities.chairHome.undelivered", { count: undelivered })}{" "}
          <a href={to.letters}>{t("modalities.chairHome.seeLetters")}</a>
        </Warning>
      )}
      <NextStep latest={versions[0] ?? null} waitsFor={waitsFor} isOver={process.isOver} />
      <Versions versions={versions} zone={process.zone} />
      <Periods periods={periods} />
    </Page>
  );
}

type Seen = ReturnType<typeof useLoaderData<typeof loader>>;

function Versions({ versions, zone }: { versions: Seen["versions"]; zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <>
      <h2>{t("modalities.chairHome.versions")}</h2>
      {versions.length === 0 ? (
        <Empty title={t("modalities.chairHome.noVersions")} />
      ) : (
        <Table
          caption={t("modalities.chairHome.versions")}
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "version",
              label: t("modalities.form.text"),
              cell: ({ id, version, title }) => (
                <>
                  <a href={to.draftModalities(id)}>{t("modalities.chairHome.version", { version })}</a>
                  <div className="mute">
                    <UserText>{title}</UserText>
                  </div>
                </>
              ),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              cell: ({ shown }) => <ModalitiesStandingTag standing={shown} />,
            },
            {
              key: "silence",
              label: t("modalities.chairHome.silence"),
              cell: ({ silence }) =>
                silence === null ? (
                  t("modalities.chairHome.noSilence")
                ) : (
                  <>
                    <SilenceStatus standing={silence.standing} />
                    <div>
                      <a href={to.chairSilenceProcedure(silence.id)}>
                        {t("modalities.chairHome.silenceUntil", {
                          at: formatDeadline(silence.closesAt, silence.zone, language),
                        })}
                      </a>
                    </div>
                  </>
                ),
            },
            {
              key: "proposed",
              label: t("modalities.chairHome.proposed"),
              cell: ({ proposedAt }) => <Moment instant={proposedAt} zone={zone} />,
            },
          ]}
        />
      )}
    </>
  );
}

function Periods({ periods }: { periods: Seen["periods"] }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <>
      <h2>{t("modalities.chairHome.periods")}</h2>
      {periods.length === 0 ? (
        <Empty title={t("modalities.chairHome.noPeriods")}>
          <p>{t("modalities.chairHome.noPeriodsNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.chairHome.periods")}
          rows={periods}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "list",
              label: t("modalities.chairHome.list"),
              cell: ({ id, call }) => (
                <>
                  <UserText>{call}</UserText>
                  <div>
                    <a href={to.objectors(id)}>
                      {t("modalities.chairHome.seeObjectors")}
                      <span className="unseen">
                        {": "}
                        <UserText>{call}</UserText>
                      </span>
                    </a>
                  </div>
                </>
              ),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              cell: ({ standing }) => <PeriodStatus standing={standing} />,
            },
            {
              key: "closes",
              label: t("modalities.chairHome.closes"),
              cell: ({ closesAt, zone }) => <Deadline instant={closesAt} zone={zone} />,
            },
            {
              key: "count",
              label: t("modalities.chairHome.count"),
              numeric: true,
              cell: ({ count }) => format.number(count),
            },
            {
              key: "notes",
              label: t("modalities.chairHome.notes"),
              numeric: true,
              cell: ({ notes }) => (notes === null ? t("modalities.chairHome.notForChair") : format.number(notes)),
            },
          ]}
        />
      )}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
