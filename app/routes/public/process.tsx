import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Timeline, type TimelineEntry } from "#components/kit/status/timeline.tsx";
import { ModalitiesStandingTag } from "#components/modalities/standing-status.tsx";
import { found, readLanguage } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeProcess } from "#views/process/process.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return found(await seeProcess(args.context, args.params["process"] ?? ""));
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.title ?? "");

export default function Process() {
  const process = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const entryOf = useTimelineEntry(process);
  const { inForce } = process;
  return (
    <Page before={<Breadcrumbs items={[{ label: t("navigation.home"), href: to.home }]} />}>
      <h1>
        <UserText>{process.title}</UserText>
      </h1>
      <p className="lede">
        <UserText>{process.mandate}</UserText>
      </p>
      <Facts
        rows={[
          { key: t("process.process.basis"), value: <Cited citation={process.citation} /> },
          {
            key: t("process.process.lasts"),
            value: formatDays(process, language),
          },
          {
            key: t("process.process.accredited"),
            value:
              process.accredited === null ? (
                t("process.process.accreditedNotPublic")
              ) : (
                <a href={`${to.accreditedOrganisations}?process=${encodeURIComponent(process.slug)}`}>
                  {t("process.process.seeAccredited", { count: process.accredited })}
                </a>
              ),
          },
        ]}
      />

      <h2>{t("process.process.modalitiesHeading")}</h2>
      {inForce === null ? (
        <InsetText>{t("process.process.noModalities")}</InsetText>
      ) : (
        <Facts
          title={<UserText>{inForce.title}</UserText>}
          rows={[
            { key: t("modalities.text.citation"), value: <Cited citation={inForce.citation} /> },
            ...(inForce.since === null
              ? []
              : [{ key: t("process.process.inForce"), value: <Moment instant={inForce.since} zone={process.zone} /> }]),
            {
              key: t("modalities.text.provisions"),
              value: <a href={to.modalities(process.slug, inForce.version)}>{t("process.process.readModalities")}</a>,
            },
          ]}
        />
      )}
      <ul className="plain">
        {process.versions
          .filter(({ version }) => version !== inForce?.version)
          .map(({ version, standing }) => (
            <li key={version}>
              <a href={to.modalities(process.slug, version)}>{t("modalities.text.version", { version })}</a>{" "}
              <ModalitiesStandingTag standing={standing} />
            </li>
          ))}
      </ul>

      <h2>{t("process.process.timeline")}</h2>
      {process.timeline.length === 0 ? (
        <Empty title={t("process.process.empty")} />
      ) : (
        <Timeline label={t("process.process.timeline")} entries={process.timeline.map(entryOf)} />
      )}
    </Page>
  );
}

type Entry = ReturnType<typeof useLoaderData<typeof loader>>["timeline"][number];

function useTimelineEntry({
  slug,
  zone: processZone,
}: {
  slug: string;
  zone: string;
}): (entry: Entry) => TimelineEntry {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const window = ({ opensAt, closesAt, zone }: { opensAt: string; closesAt: string; zone: string }) => (
    <>
      <div>
        {t("process.process.opensAt")} <Moment instant={opensAt} zone={zone} />
      </div>
      <div>
        {t("process.process.closesAt")} <Deadline instant={closesAt} zone={zone} />
      </div>
    </>
  );
  return (entry) => {
    const { phase: state } = entry;
    switch (entry.kind) {
      case "session":
        return {
          state,
          title: <UserText>{entry.title}</UserText>,
          when: formatDays(entry, language),
          detail: t("process.process.sessionDetail", {
            kind: t(`process.process.sessionKinds.${entry.session.kind}`),
            format: t(`process.process.sessionFormats.${entry.session.format}`),
            place: isolated(entry.session.place),
          }),
        };
      case "silence":
        return {
          state,
          title: (
            <a href={to.modalities(slug, entry.version)}>
              {t("process.process.silenceOpened", { version: entry.version })}
            </a>
          ),
          when: window(entry),
          detail: t(`process.process.silence.${entry.standing}`),
        };
      case "adoption":
        return {
          state,
          title: t("process.process.adoptedInMeeting", { version: entry.version }),
          when: <Moment instant={entry.adoptedAt} zone={processZone} />,
        };
      case "call":
        return {
          state,
          title: <UserText>{entry.title}</UserText>,
          when: window(entry),
          detail: (
            <>
              {t("process.process.callDetail")}
              {entry.extensionReason !== null && (
                <div>{t("process.process.callExtended", { reason: entry.extensionReason })}</div>
              )}
            </>
          ),
        };
      case "period":
        return {
          state,
          title: t("process.process.period", { call: isolated(entry.call) }),
          when: window(entry),
          detail: (
            <>
              {t("process.process.periodDetail", { count: entry.count })}{" "}
              {entry.outcome !== null && t("process.process.periodOutcome", entry.outcome)}
              {entry.extensionReason !== null && (
                <div>{t("process.process.periodExtended", { reason: entry.extensionReason })}</div>
              )}
            </>
          ),
        };
    }
  };
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
