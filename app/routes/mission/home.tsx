import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { useDuration } from "#components/kit/status/duration.ts";
import { SilenceStatus } from "#components/modalities/silence-status.tsx";
import { OwnNotes } from "#components/objections/own-notes.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { authorise, found } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeMissionDesk } from "#views/people/mission-desk.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-objections");
  return found(await seeMissionDesk(context));
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("objections.missionHome.title"));

export default function MissionHome() {
  const { mission, mayObject, periods, silence, notes, moreNotes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const open = [
    ...periods.filter(({ isNow }) => isNow).map((period) => ({ kind: "period" as const, at: period.closesAt, period })),
    ...silence
      .filter(({ isNow }) => isNow)
      .map((procedure) => ({ kind: "silence" as const, at: procedure.closesAt, procedure })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <Page>
      <span className="over">
        <UserText>{mission}</UserText>
      </span>
      <h1>{t("objections.missionHome.title")}</h1>
      {!mayObject && <InsetText>{t("objections.observer")}</InsetText>}

      <h2>{t("objections.missionHome.openHeading")}</h2>
      {open.length === 0 && (
        <Empty title={t("objections.missionHome.nothingOpen")}>
          <p>{t("objections.missionHome.nothingOpenWhy")}</p>
        </Empty>
      )}
      {open.map((one) =>
        one.kind === "period" ? (
          <PeriodCard key={one.period.id} period={one.period} mayObject={mayObject} />
        ) : (
          <SilenceCard key={one.procedure.id} procedure={one.procedure} />
        ),
      )}

      {mayObject && (
        <>
          <h2>{t("objections.missionHome.notesHeading")}</h2>
          {notes.length === 0 ? (
            <Empty title={t("objections.missionHome.noNotes")} />
          ) : (
            <>
              <OwnNotes caption={t("objections.missionHome.notesHeading")} notes={notes} />
              <p>
                <a href={to.objections}>
                  {moreNotes > 0
                    ? t("objections.missionHome.allNotes", { count: moreNotes })
                    : t("objections.missionHome.seeObjections")}
                </a>
              </p>
            </>
          )}
        </>
      )}
      <Earlier />
    </Page>
  );
}

type Desk = ReturnType<typeof useLoaderData<typeof loader>>;

function PeriodCard({ period, mayObject }: { period: Desk["periods"][number]; mayObject: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, count, standing, call, process, opensAt, closesAt, zone, own } = period;
  return (
    <section className="part" aria-labelledby={`period-${id}`}>
      <span className="over">{t("objections.missionHome.listKind")}</span>
      <h3 className="minor" id={`period-${id}`}>
        {t("objections.missionHome.listOf", { count })} <PeriodStatus standing={standing} />
      </h3>
      <p>
        <UserText>{call}</UserText>
        <br />
        <span className="mute">
          <UserText>{process}</UserText>
        </span>
      </p>
      {standing === "upcoming" && (
        <p>
          <strong>{t("objections.field.opens")}</strong> <Deadline instant={opensAt} zone={zone} />
        </p>
      )}
      <Closing {...period} closesAt={closesAt} />
      {mayObject && <p>{t("objections.missionHome.ownCount", { count: own })}</p>}
      <LinkButton href={to.circulatedList(id)} {...(mayObject ? {} : { variant: "calm" as const })}>
        {mayObject && standing === "open"
          ? t("objections.missionHome.readAndObject")
          : t("objections.missionHome.readList")}
        <span className="unseen"> {call}</span>
      </LinkButton>
    </section>
  );
}

function SilenceCard({ procedure }: { procedure: Desk["silence"][number] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, title, version, process, standing, opensAt, zone, own } = procedure;
  return (
    <section className="part" aria-labelledby={`silence-${id}`}>
      <span className="over">{t("objections.missionHome.silenceKind")}</span>
      <h3 className="minor" id={`silence-${id}`}>
        <UserText>{title}</UserText> <SilenceStatus standing={standing} />
      </h3>
      <p>
        {t("objections.missionHome.version", { version })}
        <br />
        <span className="mute">
          <UserText>{process}</UserText>
        </span>
      </p>
      {standing === "upcoming" && (
        <p>
          <strong>{t("objections.field.opens")}</strong> <Deadline instant={opensAt} zone={zone} />
        </p>
      )}
      <Closing {...procedure} />
      {own !== null && <p>{t("objections.missionHome.ownBreak")}</p>}
      <LinkButton href={to.silenceProcedure(id)} variant="calm">
        {t("objections.missionHome.readText")}
        <span className="unseen"> {title}</span>
      </LinkButton>
    </section>
  );
}

function Closing({ closesAt, zone, left }: { closesAt: string; zone: string; left: number }) {
  const t = useTranslations();
  const duration = useDuration();
  return (
    <p>
      <strong>{t("objections.field.closes")}</strong> <Deadline instant={closesAt} zone={zone} />
      <br />
      {t("time.left", { length: duration(left) })}
    </p>
  );
}

/** What is over: lists to be read again, texts with their outcome. */
function Earlier() {
  const { periods, silence } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const past = {
    periods: periods.filter(({ isNow }) => !isNow),
    silence: silence.filter(({ isNow }) => !isNow),
  };
  if (past.periods.length + past.silence.length === 0) return null;
  const closed = (at: string, zone: string) => (
    <div className="mute">{t("objections.missionHome.closed", { at: formatInstant(at, zone, language) })}</div>
  );
  return (
    <>
      <h2>{t("objections.missionHome.earlierHeading")}</h2>
      <ul className="plain">
        {past.periods.map(({ id, call, count, standing, closesAt, zone }) => (
          <li key={id}>
            <a href={to.circulatedList(id)}>
              {t("objections.missionHome.listOf", { count })}: <UserText>{call}</UserText>
            </a>{" "}
            <PeriodStatus standing={standing} />
            {closed(closesAt, zone)}
          </li>
        ))}
        {past.silence.map(({ id, title, standing, closesAt, zone, left, own }) => (
          <li key={id}>
            <a href={to.silenceProcedure(id)}>
              <UserText>{title}</UserText>
            </a>{" "}
            <SilenceStatus standing={standing} />
            {own !== null && <div>{t("objections.missionHome.ownBreak")}</div>}
            {left === 0 && closed(closesAt, zone)}
          </li>
        ))}
      </ul>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
