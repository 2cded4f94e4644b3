import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { Bars } from "#components/kit/status/bars.tsx";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { useDuration } from "#components/kit/status/duration.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { CirculatedList } from "#components/objections/circulated-list.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeNoObjectionPeriod } from "#views/objections/no-objection-periods.ts";

const filters = z.object({ q: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  const { url } = args.request;
  const filter = readFilter(url, filters);
  const period = found(await seeNoObjectionPeriod(context, idIn(args, "period"), { q: filter.q, page: filter.page }));
  return { period, filter, done: readDone(url, ["circulated", "extended"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.period.title"), {
    of: args.data?.period.call.title,
    page: args.data?.period.list.page,
  });

export default function NoObjectionPeriod() {
  const { period, filter, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing, zone, cites } = period;
  return (
    <Page before={<BackLink href={to.noObjectionPeriods}>{t("objections.periods.title")}</BackLink>}>
      {done !== null && <Note success>{t(`objections.period.done.${done}`)}</Note>}
      <span className="over">
        <UserText>{period.call.title}</UserText>
      </span>
      <h1>{t("objections.period.title")}</h1>
      <p>
        <PeriodStatus standing={standing} />
      </p>
      <p className="lede">{t(`objections.period.lead.${standing}`)}</p>
      {standing !== "closed" && <InsetText>{t("objections.period.confidential")}</InsetText>}
      <Outcome period={period} />
      <Facts
        rows={[
          {
            key: t("objections.period.whoMustAct"),
            value: (
              <>
                {t(`objections.period.mustAct.${standing}`)} <Cited citation={cites.objection} />
              </>
            ),
          },
          ...(standing === "open" ? [{ key: t("status.whatNext"), value: t("objections.period.next.open") }] : []),
          { key: t("applications.deskField.opens"), value: <Moment instant={period.opensAt} zone={zone} /> },
          { key: t("applications.deskField.closes"), value: <Deadline instant={period.closesAt} zone={zone} /> },
          {
            key: t("objections.period.circulated"),
            value: (
              <>
                {t("objections.period.countOnList", { count: period.count })}{" "}
                {period.withdrawnSince > 0 && t("objections.period.withdrawn", { count: period.withdrawnSince })}
                {period.circulatedBy !== null && (
                  <div className="mute">
                    <UserText>{period.circulatedBy}</UserText>
                  </div>
                )}
                <Cited citation={cites.circulation} />
              </>
            ),
          },
          {
            key: t("applications.deskField.call"),
            value: (
              <a href={to.call(period.call.id)}>
                <UserText>{period.call.title}</UserText>
              </a>
            ),
          },
          {
            key: t("applications.deskField.decision"),
            value: (
              <a href={to.modalities(period.process.slug, period.decision.version)}>
                <UserText>{period.decision.title}</UserText>
              </a>
            ),
          },
          ...(period.listHash === null
            ? []
            : [
                {
                  key: t("objections.period.hash"),
                  value: (
                    <>
                      <Reference>{period.listHash}</Reference>
                      <div className="mute">{t("objections.period.hashHint")}</div>
                    </>
                  ),
                },
              ]),
        ]}
      />
      <Progress period={period} />
      <Extensions period={period} />
      <h2>{t("objections.period.list")}</h2>
      <CirculatedList id={period.id} list={period.list} q={filter.q} settled={standing === "closed"} />
    </Page>
  );
}

type Shown = { period: ReturnType<typeof useLoaderData<typeof loader>>["period"] };

function Outcome({ period: { outcome } }: Shown) {
  const t = useTranslations();
  if (outcome === null) return null;
  return (
    <Bars
      title={t("objections.period.outcome")}
      counts={(["accredited", "notAccredited"] as const).map((key) => ({
        key,
        label: t(`objections.period.${key}`),
        count: outcome[key],
      }))}
    />
  );
}

const DAY = 24 * 60 * 60;

/** How much of the period has gone by; a short one in hours. */
function Progress({ period: { time, standing } }: Shown) {
  const t = useTranslations();
  const duration = useDuration();
  if (standing !== "open") return null;
  const unit = time.whole >= 2 * DAY ? "days" : "hours";
  const inUnits = (seconds: number) => Math.floor(seconds / (unit === "days" ? DAY : 60 * 60));
  return (
    <>
      <Bars
        title={t("objections.period.progress")}
        counts={[
          { key: "gone", label: t("objections.period.elapsed", { unit }), count: inUnits(time.gone) },
          { key: "whole", label: t("objections.period.whole", { unit }), count: inUnits(time.whole) },
        ]}
      />
      <p>{t("objections.period.remaining", { length: duration(time.left) })}</p>
    </>
  );
}

function Extensions({ period: { id, extensions, zone, standing, extendRefusal } }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      {extensions.length > 0 && (
        <>
          <h2>{t("objections.period.extensions")}</h2>
          <ul>
            {extensions.map(({ from, to, reason, extendedAt }) => (
              <li key={extendedAt}>
                {t("objections.period.extended", {
                  from: formatDeadline(from, zone, language),
                  to: formatDeadline(to, zone, language),
                  reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {extendRefusal === null ? (
        <LinkButton variant="calm" href={paths(language).extendNoObjectionPeriod(id)}>
          {t("objections.period.extend")}
        </LinkButton>
      ) : (
        standing === "settling" && <RefusedAct act={t("objections.period.extend")} refusal={extendRefusal} />
      )}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
