import { useTranslations } from "use-intl";
import { formatDay, formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { ApplicationExplained, ProvisionShown } from "#views/applications/own-applications.ts";
import { LinkButton } from "../kit/form/button.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { InsetText, Reference, Referring, UserText } from "../kit/page/text.tsx";
import { Deadline, Moment } from "../kit/status/deadline.tsx";
import { Cited, type ExplainedProvision, Explanation } from "../kit/status/explanation.tsx";
import { Timeline } from "../kit/status/timeline.tsx";
import { AnswersSummary } from "./answers-summary.tsx";
import { StandingStatus } from "./standing-status.tsx";

/** Where an application stands: what happened, what comes next and when, who must act, and why. */
export function ApplicationStatusPage({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, organisation, standing, decision, process, explanation } = application;
  return (
    <Page before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}>
      <span className="over">
        {t("applications.taskList.for", {
          organisation: isolated(organisation.name),
          call: isolated(call.title),
        })}
      </span>
      <h1>
        <Referring to={reference}>{t("applications.status.title", { reference })}</Referring>
      </h1>
      <p>
        <StandingStatus standing={standing} />
      </p>
      <p className="lede">{t(`applications.status.${standing}`)}</p>
      <Outcome application={application} />
      <Next application={application} />
      <Again application={application} />

      <h2>{t("applications.status.history")}</h2>
      <Steps application={application} />

      <h2>{t("applications.status.whyHeading")}</h2>
      <p>
        {t("applications.status.whyText")}{" "}
        <a href={to.modalities(process.slug, decision.version)}>
          <UserText>{decision.title}</UserText>
        </a>
      </p>
      <Explanation provisions={explanation.flatMap((provision) => explained(provision, call.zone))} />

      <h2>{t("applications.status.receiptHeading")}</h2>
      <Receipt application={application} />

      <h2>{t("applications.status.answersHeading")}</h2>
      <AnswersSummary application={application} />

      <p className="no-print">{t("applications.status.print")}</p>
      {application.mayBeWithdrawn && (
        <p className="no-print">
          <a href={to.withdrawApplication(reference)}>{t("applications.status.withdraw")}</a>
        </p>
      )}
    </Page>
  );
}

/** What the outcome rests on: the reason of a refusal, the ground of a suspension, how long an accreditation is valid. */
function Outcome({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const language = useLanguage();
  const { standing, decisive, refusalReason, ground, validUntil, process, decision } = application;
  return (
    <>
      {standing === "not-accredited" && <p>{t("applications.status.objected")}</p>}
      {refusalReason !== null && (
        <InsetText>
          <h2 className="minor">{t("applications.status.refusalReason")}</h2>
          <UserText lines>{refusalReason}</UserText>
        </InsetText>
      )}
      {ground !== null && (
        <InsetText>
          <h2 className="minor">{t("applications.status.ground")}</h2>
          <UserText lines>{ground}</UserText>
        </InsetText>
      )}
      {standing === "accredited" && (
        <>
          {validUntil !== null && (
            <p>{t("applications.status.validUntil", { day: formatDay(validUntil, language) })}</p>
          )}
          <p>
            {t("applications.status.accreditedNext")}{" "}
            <a href={paths(language).modalities(process.slug, decision.version)}>
              {t("applications.status.entitlements")}
            </a>
          </p>
        </>
      )}
      {decisive !== null && standing !== "withdrawn" && (
        <p>
          {t("applications.status.paragraph")} <Cited citation={decisive.cites} />
        </p>
      )}
    </>
  );
}

function Next({ application: { next, call } }: { application: ApplicationExplained }) {
  const t = useTranslations();
  if (next === null || next.provision === "validity") return null;
  return (
    <>
      <h2>{t("status.whatNext")}</h2>
      <Facts
        rows={[
          {
            key: t("applications.status.next"),
            value: (
              <>
                <ProvisionWords provision={next} /> <Cited citation={next.cites} />
              </>
            ),
          },
          ...(next.at === null
            ? []
            : [{ key: t("applications.status.when"), value: <Deadline instant={next.at} zone={call.zone} /> }]),
          ...(next.by === null
            ? []
            : [{ key: t("applications.status.mustAct"), value: t(`applications.actor.${next.by}`) }]),
        ]}
      />
      <p>{t("applications.status.nothingToDo")}</p>
    </>
  );
}

/** Another round is open to who was not accredited, when the decision says so. */
function Again({ application: { again, call } }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (again === null) return null;
  return (
    <>
      <h2>{t("applications.status.applyAgain")}</h2>
      <p>
        {!again.allowed
          ? t("applications.status.applyAgainNot")
          : again.after === null
            ? t("applications.status.applyAgainText")
            : t("applications.status.applyAgainAfter", {
                length: t(`modalities.length.${again.after.unit}`, { count: again.after.count }),
              })}{" "}
        <Cited citation={again.cites} />
      </p>
      {again.allowed && again.call === null && <p>{t("applications.status.noOpenCall")}</p>}
      {again.allowed && again.call !== null && (
        <>
          <p>
            <UserText>{again.call.title}</UserText>. {t("applications.deadline.label")}{" "}
            <Deadline instant={again.call.closesAt} zone={call.zone} />
          </p>
          <LinkButton href={to.startApplication(again.call.id)}>{t("applications.status.applyAgain")}</LinkButton>
        </>
      )}
      <p>{t("applications.status.informalStays")}</p>
    </>
  );
}

function Steps({ application: { steps, call } }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Timeline
      label={t("applications.status.history")}
      entries={steps.map(({ what, at, state }) => ({
        title: t(`applications.timeline.${what}`),
        when:
          at === null ? "" : what === "session" ? formatDay(at, language) : <Moment instant={at} zone={call.zone} />,
        state,
      }))}
    />
  );
}

function Receipt({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const language = useLanguage();
  const { reference, receivedAt, call, session } = application;
  return (
    <Facts
      rows={[
        { key: t("organisations.home.reference"), value: <Reference>{reference}</Reference> },
        ...(receivedAt === null
          ? []
          : [{ key: t("applications.status.receivedAt"), value: <Deadline instant={receivedAt} zone={call.zone} /> }]),
        { key: t("applications.status.call"), value: <UserText>{call.title}</UserText> },
        {
          key: t("applications.status.session"),
          value: (
            <>
              <UserText>{session.title}</UserText>
              <br />
              {formatDays(session, language)}
            </>
          ),
        },
      ]}
    />
  );
}

/** A step of the explanation in words; nothing for one that does not concern the application. */
export function explained(provision: ProvisionShown, zone: string): ExplainedProvision[] {
  const { outcome, at, cites } = provision;
  if (outcome === "not-applicable") return [];
  return [
    {
      key: provision.provision,
      result: outcome,
      words: <ProvisionWords provision={provision} />,
      ...(at === null ? {} : { when: <Moment instant={at} zone={zone} /> }),
      cites,
    },
  ];
}

export function ProvisionWords({ provision: { code, details } }: { provision: ProvisionShown }) {
  const t = useTranslations() as unknown as (key: string, values: ProvisionShown["details"]) => string; // the code is known at run time only
  return t(`provision.${code}`, details);
}
