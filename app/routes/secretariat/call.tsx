import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { CallStatus } from "#components/applications/call-status.tsx";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { Bars } from "#components/kit/status/bars.tsx";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeCall } from "#views/applications/calls.ts";
import { reviewedStates } from "#views/applications/queue.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  const call = found(await seeCall(context, idIn(args, "call")));
  const states = reviewedStates.map((state) => ({ state, count: call.counts[state] }));
  return { call, states, done: readDone(args.request.url, ["opened", "extended"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.call.title", { call: args.data?.call.title ?? "" }));

export default function Call() {
  const { call, states, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page before={<BackLink href={to.calls}>{t("applications.calls.title")}</BackLink>}>
      {done !== null && <Note success>{t(`applications.call.done.${done}`)}</Note>}
      <span className="over">
        <UserText>{call.process.shortName}</UserText>
      </span>
      <h1>
        <UserText>{call.title}</UserText>
      </h1>
      <p>
        <CallStatus standing={call.standing} />
      </p>
      <Facts
        rows={[
          {
            key: t("applications.deskField.opens"),
            value: <Moment instant={call.opensAt} zone={call.zone} />,
          },
          { key: t("applications.deskField.deadline"), value: <Deadline instant={call.closesAt} zone={call.zone} /> },
          { key: t("applications.deskField.session"), value: <UserText>{call.session}</UserText> },
          {
            key: t("applications.deskField.decision"),
            value: (
              <a href={to.modalities(call.process.slug, call.decision.version)}>
                <UserText>{call.decision.title}</UserText>
              </a>
            ),
          },
        ]}
      />
      {call.closesAfter !== null && (
        <InsetText>
          {t("applications.call.closesAfterSession", { day: formatDay(call.closesAfter, language) })}
        </InsetText>
      )}
      {call.extensionReason !== null && (
        <InsetText>{t("applications.call.deadlineMoved", { reason: call.extensionReason })}</InsetText>
      )}
      <p>{t("applications.call.toCirculate", { count: call.toCirculate })}</p>
      <ButtonGroup>
        <LinkButton href={to.circulateList(call.id)}>{t("applications.call.circulate")}</LinkButton>
        <LinkButton variant="calm" href={to.extendCall(call.id)}>
          {t("applications.call.extend")}
        </LinkButton>
      </ButtonGroup>

      <Bars
        title={t("applications.call.numbers")}
        counts={states.map(({ state, count }) => ({
          key: state,
          label: t(`applications.queue.state.${state}`),
          count,
          href: listAddress(to.secretariat, { state, call: call.id }),
        }))}
      />
      {call.outcomes.length > 0 && (
        <Bars
          title={t("applications.call.outcomes")}
          counts={call.outcomes.map(({ outcome, count }) => ({
            key: outcome,
            label: t(`applications.standing.${outcome}`),
            count,
            href: listAddress(to.outcomes, { outcome, call: call.id }),
          }))}
        />
      )}
      {call.counts.draft > 0 && <p>{t("applications.call.drafts", { count: call.counts.draft })}</p>}

      <h2>{t("applications.call.periods")}</h2>
      {call.periods.length === 0 && <Empty title={t("applications.call.noPeriods")} />}
      <ul className="plain">
        {call.periods.map((period) => (
          <li key={period.id}>
            <a href={to.noObjectionPeriod(period.id)}>{t("applications.call.period", { count: period.count })}</a>{" "}
            <PeriodStatus standing={period.standing} />
            <div>
              {t("applications.deskField.closes")}: <Deadline instant={period.closesAt} zone={period.zone} />
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
