import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Timeline } from "#components/kit/status/timeline.tsx";
import { mayPerform } from "#domain/authority.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-outcomes");
  const accreditation = found(await seeAccreditation(context, idIn(args, "accreditation")));
  return {
    accreditation,
    done: readDone(args.request.url, ["suspended", "reinstated", "withdrawn"]),
    mayReview: mayPerform(actor, "see-queue"),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) =>
    t("accreditation.record.title", { organisation: args.data?.accreditation.organisation ?? "" }),
  );

export default function Accreditation() {
  const { accreditation, done, mayReview } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { standing, zone, cites, process, decision, period, validUntil, changes } = accreditation;
  const granted = accreditation.names.at(-1);
  const renamed = accreditation.names.slice(0, -1);
  return (
    <Page before={<BackLink href={to.outcomes}>{t("accreditation.outcomes.title")}</BackLink>}>
      {done !== null && <Note success>{t(`accreditation.record.done.${done}`)}</Note>}
      <span className="over">
        <UserText>{process.shortName}</UserText>
      </span>
      <h1>{t("accreditation.record.title", { organisation: isolated(accreditation.organisation) })}</h1>
      <p>
        <StandingStatus standing={accreditation.word} />
      </p>
      <p className="lede">{t(`accreditation.record.lead.${standing}`)}</p>
      <Facts
        rows={[
          {
            key: t("accreditation.record.granted"),
            value: <Moment instant={accreditation.grantedAt} zone={zone} />,
          },
          {
            key: t("accreditation.record.basis"),
            value: (
              <>
                {period === null ? t("accreditation.record.byNotification") : t("accreditation.record.bySilence")}{" "}
                <Cited citation={cites.category} />
              </>
            ),
          },
          ...(standing === "withdrawn"
            ? []
            : [
                {
                  key: t("applications.deskField.validUntil"),
                  value: (
                    <>
                      {validUntil === null ? t("accreditation.record.noEnd") : formatDay(validUntil, language)}{" "}
                      <Cited citation={cites.validity} />
                    </>
                  ),
                },
              ]),
          { key: t("applications.deskField.country"), value: <Country code={accreditation.names[0]?.country ?? ""} /> },
          { key: t("applications.deskField.category"), value: t(`modalities.category.${accreditation.category}`) },
          {
            key: t("applications.deskField.decision"),
            value: (
              <a href={to.modalities(process.slug, decision.version)}>
                <UserText>{decision.title}</UserText>
              </a>
            ),
          },
          { key: t("applications.deskField.reference"), value: <Reference>{accreditation.reference}</Reference> },
        ]}
      />
      {mayReview && (
        <p>
          <a href={to.reviewApplication(accreditation.reference)}>{t("accreditation.record.toApplication")}</a>
          {period !== null && (
            <>
              {" "}
              <span aria-hidden="true">·</span>{" "}
              <a href={to.noObjectionPeriod(period)}>{t("accreditation.record.toPeriod")}</a>
            </>
          )}
        </p>
      )}
      <h2>{t("accreditation.record.history")}</h2>
      <Timeline
        label={t("accreditation.record.history")}
        entries={[
          {
            title: t("accreditation.record.change.granted"),
            when: <Moment instant={accreditation.grantedAt} zone={zone} />,
            detail: granted === undefined ? null : <Named names={granted} />,
            state: "done",
          },
          ...[
            ...changes.map(({ kind, effectiveAt, ground }) => ({
              key: effectiveAt,
              title: t(`accreditation.record.change.${kind}`),
              detail: <UserText lines>{ground}</UserText>,
            })),
            ...renamed.map((names) => ({
              key: names.since,
              title: t("accreditation.nameChange.renamed"),
              detail: <Named names={names} />,
            })),
          ]
            .toSorted((one, other) => (one.key < other.key ? -1 : 1))
            .map((entry) => ({ ...entry, when: <Moment instant={entry.key} zone={zone} />, state: "done" as const })),
        ]}
      />
      {accreditation.mayChange && <Changes accreditation={accreditation} />}
    </Page>
  );
}

/** Under which name it stands from then on. */
function Named({ names: { name, acronym, country } }: { names: Shown["accreditation"]["names"][number] }) {
  return (
    <>
      <UserText>{name}</UserText>
      {acronym !== null && (
        <>
          {" ("}
          <UserText>{acronym}</UserText>
          {")"}
        </>
      )}
      {", "}
      <Country code={country} />
    </>
  );
}

type Shown = { accreditation: ReturnType<typeof useLoaderData<typeof loader>>["accreditation"] };

/** What may be done to it now, by the rule; what may not says why when it would otherwise be expected. */
function Changes({ accreditation: { id, refusals, standing, cites, grounds } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const addresses = {
    suspend: to.suspendAccreditation(id),
    reinstate: to.reinstateAccreditation(id),
    withdraw: to.withdrawAccreditation(id),
  };
  const expected =
    standing === "in-force"
      ? (["suspend", "withdraw"] as const)
      : standing === "suspended"
        ? (["reinstate", "withdraw"] as const)
        : [];
  return (
    <>
      <h2>{t("accreditation.record.suspension")}</h2>
      <p>
        {t("accreditation.record.grounds", { grounds })} <Cited citation={cites.suspension} />
      </p>
      {expected.map((act) => {
        const refusal = refusals[act];
        return (
          refusal !== null && <RefusedAct key={act} act={t(`accreditation.change.${act}.button`)} refusal={refusal} />
        );
      })}
      <ButtonGroup>
        {expected.map(
          (act) =>
            refusals[act] === null && (
              <LinkButton key={act} variant={act === "withdraw" ? "grave" : "calm"} href={addresses[act]}>
                {t(`accreditation.change.${act}.button`)}
              </LinkButton>
            ),
        )}
      </ButtonGroup>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
