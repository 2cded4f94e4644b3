import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Colon, Comma, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { ClosingBox, OpenWindow, Windows } from "#components/kit/status/window.tsx";
import { OwnLists } from "#components/participation/own-lists.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { formatDay, formatDeadline, formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOwnNameChange } from "#views/accreditation/name-changes.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";
import { seeOwnListsAtHome } from "#views/participation/own-inscriptions.ts";
import { seeOwnRegistrations } from "#views/participation/own-registrations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  const desk = await seeOwnApplications(context);
  if (desk === null) throw redirect(paths(readLanguage(args)).organisationRecord);
  const names = await seeOwnNameChange(context);
  return {
    ...desk,
    saved: readDone(args.request.url, ["saved"]) !== null,
    accreditedAs: names?.accreditedAs ?? [],
    speakers: await seeOwnListsAtHome(context),
    openToAll: (await seeOwnRegistrations(context)).length,
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisations.home.title"), { of: args.data?.organisation.name });

type Home = ReturnType<typeof useLoaderData<typeof loader>>;
type OwnApplication = Home["applications"][number];

export default function OrganisationHome() {
  const home = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const { organisation, calls, applications, speakers } = home;
  const current = applications.filter((application) => !application.past);
  const past = applications.filter((application) => application.past);
  const draft = firstToClose(applications);
  const asked = applications.filter((application) => application.asked > 0);
  const sentBack = applications.find(({ standing }) => standing === "returned");
  const others = calls.filter(({ own }) => own === null);
  const used = calls.filter(({ own }) => past.some(({ reference }) => reference === own?.reference));
  return (
    <Page margin={<Margin home={home} draft={draft} />}>
      {home.saved && <Note success>{t("organisations.record.saved")}</Note>}
      <Heading over={t("organisations.home.title")}>
        <UserText>{organisation.name}</UserText>
      </Heading>
      {sentBack !== undefined ? (
        <Complete application={sentBack} />
      ) : draft !== undefined ? (
        <Continue draft={draft} />
      ) : asked.length > 0 ? null : (
        <>
          <p className="lede">
            {t(
              `organisations.home.${current.length > 0 ? "nothingAsked" : others.some(({ refusal }) => refusal === null) ? "mayApply" : "nothingYet"}`,
            )}
          </p>
          <ComesNext applications={current} />
        </>
      )}

      <Asked applications={asked} />
      <OwnLists lists={speakers} />

      {current.length > 0 && (
        <Part title={t("organisations.home.applicationsHeading")}>
          <ApplicationTable caption={t("organisations.home.applicationsHeading")} applications={current} />
        </Part>
      )}

      <Part title={t("organisations.home.callsHeading")}>
        {others.length === 0 ? (
          <Empty title={calls.length === 0 ? t("organisations.home.noCalls") : t("organisations.home.noOtherCalls")}>
            {used.map(({ id, title, closesAt, zone }) => (
              <p key={id}>
                {t("applications.status.usedCall", {
                  call: isolated(title),
                  at: formatDeadline(closesAt, zone, language),
                })}
              </p>
            ))}
            <p>{t("organisations.home.noCallsWhy")}</p>
          </Empty>
        ) : (
          <OpenCalls calls={others} />
        )}
      </Part>

      {past.length > 0 && (
        <Part title={t("organisations.home.pastHeading")}>
          <ApplicationTable caption={t("organisations.home.pastHeading")} applications={past} />
        </Part>
      )}
    </Page>
  );
}

/** Of the drafts that can still be sent, the one whose call closes first. */
function firstToClose(applications: readonly OwnApplication[]): OwnApplication | undefined {
  return applications
    .filter(({ standing, call }) => standing === "draft" && call.standing === "open")
    .sort((one, other) => Date.parse(one.call.closesAt) - Date.parse(other.call.closesAt))[0];
}

/** What needs the organisation before anything else: a draft that nobody has sent. */
function Continue({ draft }: { draft: OwnApplication }) {
  const t = useTranslations();
  const language = useLanguage();
  const { call, process, session, reference, missing } = draft;
  return (
    <Verdict
      tone="act"
      word={t("organisations.home.draftWaits")}
      acts={
        <LinkButton href={paths(language).application(reference)}>
          {t("organisations.home.continueDraft")} <Reference>{reference}</Reference>
        </LinkButton>
      }
    >
      <p>
        {t("organisations.home.draftText", {
          process: isolated(process.shortName),
          session: isolated(session),
          at: formatDeadline(call.closesAt, call.zone, language),
        })}
      </p>
      <p className="small">
        {missing === null
          ? t("applications.taskList.categoryFirst")
          : t("organisations.home.draftMissing", { count: missing })}
      </p>
    </Verdict>
  );
}

/** What comes by itself, and when. */
function ComesNext({ applications }: { applications: readonly OwnApplication[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const ahead = applications.flatMap(({ next, ...application }) => (next === null ? [] : [{ ...application, next }]));
  if (ahead.length === 0) return null;
  return (
    <ul>
      {ahead.map(({ reference, session, call, next }) => (
        <li key={reference}>
          {t(`organisations.home.next.${next.what}`, {
            session: isolated(session),
            at:
              next.at === null
                ? ""
                : next.what === "session"
                  ? formatDay(next.at, language)
                  : formatDeadline(next.at, call.zone, language),
          })}
        </li>
      ))}
    </ul>
  );
}

/** What the Secretariat has asked about an application, which keeps nothing waiting. */
function Asked({ applications }: { applications: readonly OwnApplication[] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (applications.length === 0) return null;
  return (
    <Note>
      <ul className="plain">
        {applications.map(({ reference, asked }) => (
          <li key={reference}>
            <a href={`${to.application(reference)}#inquiries`}>
              {t("applications.inquiries.waitForYou", { count: asked })}
            </a>
            {" · "}
            <Reference>{reference}</Reference>
          </li>
        ))}
      </ul>
      <p className="small">{t("applications.inquiries.noConsequence")}</p>
    </Note>
  );
}

/** What was sent back to be completed comes before everything. */
function Complete({ application }: { application: OwnApplication }) {
  const { reference, process, session, until, savedAt, call } = application;
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Verdict
      tone="act"
      word={t("applications.complete.waits")}
      acts={
        <LinkButton href={paths(language).completeApplication(reference)}>
          {t("applications.complete.go")} <Reference>{reference}</Reference>
        </LinkButton>
      }
    >
      <p>
        {t("applications.complete.waitsText", {
          process: isolated(process.shortName),
          session: isolated(session),
          at: until === null ? "" : formatDeadline(until, call.zone, language),
        })}
      </p>
      {savedAt !== null && (
        <p className="small">{t("applications.complete.kept", { at: formatInstant(savedAt, call.zone, language) })}</p>
      )}
    </Verdict>
  );
}

function OpenCalls({ calls }: { calls: Home["calls"] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Windows>
      {calls.map((call) => (
        <OpenWindow
          key={call.id}
          title={<UserText>{call.title}</UserText>}
          of={
            <a href={to.process(call.process.slug)}>
              <UserText>{call.process.shortName}</UserText>
            </a>
          }
          window={call}
          act={
            call.refusal === null && (
              <LinkButton href={to.startApplication(call.id)}>
                {t("organisations.home.apply")}
                <span className="unseen"> {call.title}</span>
              </LinkButton>
            )
          }
        >
          {call.refusal !== null && <RefusedAct act={t("organisations.home.apply")} refusal={call.refusal} />}
          {call.before !== null && (
            <p>
              {t("organisations.home.mayApplyAgain")}{" "}
              <a href={to.application(call.before.reference)}>
                <Reference>{call.before.reference}</Reference>
              </a>{" "}
              <StandingStatus standing={call.before.standing} />
            </p>
          )}
        </OpenWindow>
      ))}
    </Windows>
  );
}

function Margin({ home, draft }: { home: Home; draft: OwnApplication | undefined }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { organisation, colleagues, accreditedAs, openToAll } = home;
  const { acronym, country, website, foundedYear } = organisation;
  return (
    <>
      {draft !== undefined && <ClosingBox title={t("organisations.home.draftCloses")} window={draft.call} />}
      <Box title={t("organisations.home.recordHeading")}>
        <Facts
          rows={[
            ...(acronym === null
              ? []
              : [{ key: t("applications.field.acronym"), value: <UserText>{acronym}</UserText> }]),
            { key: t("applications.field.country"), value: <Country code={country} /> },
            ...(website === null
              ? []
              : [{ key: t("applications.field.website"), value: <Reference>{website}</Reference> }]),
            ...(foundedYear === null ? [] : [{ key: t("applications.field.foundedYear"), value: String(foundedYear) }]),
          ]}
        />
        <p>
          <a href={to.organisationRecord}>{t("organisations.home.changeRecord")}</a>
        </p>
      </Box>
      {accreditedAs.length > 0 && (
        <Box title={t("accreditation.nameChange.accreditedAs")}>
          <ul>
            {accreditedAs.map(({ accreditation, process, names, suspended }) => (
              <li key={accreditation}>
                <UserText>{names.name}</UserText>
                <Comma />
                <Country code={names.country} />
                <Colon />
                <UserText>{process}</UserText>
                {suspended !== null && (
                  <>
                    <div>
                      <strong>
                        {t("applications.status.suspended", {
                          at: formatInstant(suspended.since, suspended.zone, language),
                        })}
                      </strong>
                    </div>
                    <UserText lines>{suspended.ground}</UserText>
                  </>
                )}
              </li>
            ))}
          </ul>
          <p>
            <a href={to.ownRepresentatives}>{t("participation.own.link")}</a>
          </p>
          <p>
            <a href={to.ownInputs}>{t("participation.inputs.own.link")}</a>
          </p>
          <p>
            <a href={to.ownInscriptions}>{t("participation.speakers.own.link")}</a>
          </p>
          <p>
            <a href={to.requestNameChange}>{t("accreditation.nameChange.request")}</a>
          </p>
        </Box>
      )}
      {openToAll > 0 && (
        <Box title={t("participation.register.heading")}>
          <p>{t("participation.register.lead")}</p>
          <p>
            <a href={`${to.ownRepresentatives}#registrations`}>{t("participation.register.title")}</a>
          </p>
        </Box>
      )}
      <Box title={t("organisations.home.people")}>
        <ul>
          {colleagues.map(({ id, name }) => (
            <li key={id}>
              <UserText>{name}</UserText>
            </li>
          ))}
        </ul>
        <p>
          <a href={to.colleagues}>{t("organisations.home.changePeople")}</a>
        </p>
      </Box>
    </>
  );
}

function ApplicationTable({ caption, applications }: { caption: string; applications: readonly OwnApplication[] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, deadline } = useMoments(applications.map(({ call }) => call.zone));
  const isDated = applications.some(({ until }) => until !== null);
  return (
    <Table
      caption={caption}
      rows={applications}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "reference",
          label: t("organisations.home.reference"),
          whole: true,
          cell: ({ reference }) => (
            <a href={to.application(reference)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        {
          key: "session",
          label: t("organisations.home.session"),
          narrow: "plain",
          cell: ({ process, session }) => (
            <>
              <UserText>{session}</UserText>
              <div className="small mute">
                <UserText>{process.shortName}</UserText>
              </div>
            </>
          ),
        },
        ...(isDated
          ? [
              {
                key: "until",
                label: head(t("organisations.home.until")),
                cell: ({ until, call }: OwnApplication) => until !== null && deadline(until, call.zone),
              },
            ]
          : []),
        {
          key: "standing",
          label: t("organisations.home.standing"),
          narrow: "own",
          cell: ({ standing }) => <StandingStatus standing={standing} />,
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
