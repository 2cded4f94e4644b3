import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CallStatus } from "#components/applications/call-status.tsx";
import { LettersOnSession } from "#components/chair-letters/letters-on-session.tsx";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Empty, Fold, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Colon, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { ReadableLists } from "#components/objections/readable-lists.tsx";
import { PaperFilters } from "#components/papers/paper-filters.tsx";
import { PaperLists } from "#components/papers/paper-lists.tsx";
import { ChangesOfSession } from "#components/process/changes-of-session.tsx";
import { DecidedInSession } from "#components/process/decided-in-session.tsx";
import { ProgrammeOfWork } from "#components/process/programme.tsx";
import { SessionActs } from "#components/process/session-acts.tsx";
import { mayPerform } from "#domain/authority.ts";
import type { WindowStanding } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { kindsOfPaper, languagesOfPaper } from "#domain/papers/kinds.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { found, idIn, readActor, readLanguage } from "#http/request-context.ts";
import { eventOfSession } from "#http/session-for-search.ts";
import { formatDays, formatInstant, formatWeekday } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { carrying } from "#sign-in/sign-in.ts";
import { seePublicSession } from "#views/process/public-session.ts";

const filters = z.object({
  kind: filterFields.oneOf(kindsOfPaper),
  language: filterFields.oneOf(languagesOfPaper),
});

/** So few are seen at once. */
const FEW = 8;

export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const actor = await readActor(args);
  const { db, now, env } = args.context;
  const slug = args.params["process"] ?? "";
  const id = idIn(args, "session");
  const { kind, language: inLanguage } = readFilter(args.request.url, filters);
  const seen = found(await seePublicSession({ db, now, actor }, slug, id, { kind, language: inLanguage }));
  const address = new URL(paths(language).session(slug, id), env.portalUrl);
  const event = eventOfSession(seen, address);
  const desk = actor.role === "secretariat" ? ("secretariat" as const) : ("public" as const);
  const asked = { kind: kind ?? null, language: inLanguage ?? null };
  return {
    id,
    ...seen,
    event,
    asked,
    reader: actor.role,
    serves: mayPerform(actor, "move-session"),
    seesRepresentatives: mayPerform(actor, "see-representatives"),
    desk: actor.role === "mission" || actor.role === "chair" ? ("mission" as const) : desk,
  };
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const event = args.data?.event;
  return [
    ...pageTitle(args, () => args.data?.session.title ?? "", {
      of: args.data?.process.shortName,
      about: () => args.data?.process.title ?? "",
    }),
    ...(event === undefined ? [] : [{ "script:ld+json": event }]),
  ];
};

export default function PublicSession() {
  const seen = useLoaderData<typeof loader>();
  const { id, process, session, calls, withdrawn, lists, changes, corrections, earlier, desk } = seen;
  const {
    programme,
    versions,
    programmeIsOvertaken,
    papers,
    letters,
    reader,
    asked,
    link,
    determinations,
    adopted,
    serves,
    seesRepresentatives,
    seesSpeakers,
    own,
    registering,
    inputsThatWait,
  } = seen;
  const isAsked = asked.kind !== null || asked.language !== null;
  const isLong = papers.reduce((count, group) => count + group.papers.length, 0) > FEW;
  /** Who reads of a meeting of States looks for no call, and who may sit in does. */
  const callsOrganisations = session.invited.includes("accredited-organisations");
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const kind = t(`process.process.sessionKinds.${session.kind}`);
  const { head, deadline } = useMoments([process.zone]);
  return (
    <Page
      before={
        <Breadcrumbs items={[{ label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) }]} />
      }
      margin={
        lists.length > 0 && (
          <Box title={t("objections.sealedList.lists")}>
            <ReadableLists lists={lists} desk={desk} zone={process.zone} withCall />
          </Box>
        )
      }
    >
      <Heading over={isSaid(kind, session.title) ? undefined : kind}>
        <UserText>{session.title}</UserText>
      </Heading>
      <Facts
        rows={[
          {
            key: t("process.session.days"),
            value: (
              <>
                {formatDays(session, language)}
                <div className="small mute">
                  {session.beginsOn === session.endsOn
                    ? formatWeekday(session.beginsOn, language)
                    : t("process.session.weekdays", {
                        from: formatWeekday(session.beginsOn, language),
                        to: formatWeekday(session.endsOn, language),
                      })}
                </div>
              </>
            ),
          },
          {
            key: t("process.session.standing"),
            value: (
              <>
                <Status tone={tones[session.standing]}>
                  {t(`process.scheduleSession.standings.${session.standing}`)}
                </Status>
                <div className="small mute">
                  <ChangesOfSession {...{ changes, earlier, corrections }} zone={process.zone} />
                </div>
              </>
            ),
          },
          { key: t("process.scheduleSession.format"), value: t(`process.scheduleSession.formats.${session.format}`) },
          ...(session.place === ""
            ? []
            : [{ key: t("process.scheduleSession.place"), value: <UserText>{session.place}</UserText> }]),
          ...(session.invited.length === 0
            ? []
            : [
                {
                  key: t("process.session.invited"),
                  value: (
                    <ul className="plain">
                      {session.invited.map((reader) => (
                        <li key={reader}>{t(`process.scheduleSession.invitedReaders.${reader}`)}</li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          ...(session.capacity === null
            ? []
            : [
                {
                  key: t("process.session.capacity"),
                  value: t("process.session.people", { count: session.capacity }),
                },
              ]),
          ...(link === null
            ? []
            : [
                {
                  key: t("process.sessionLink.join"),
                  value: (
                    <>
                      <a href={link} dir="ltr" rel="noreferrer">
                        {link}
                      </a>
                      <div className="small mute">{t("process.sessionLink.forInvited")}</div>
                    </>
                  ),
                },
              ]),
        ]}
      />
      {serves && (
        <div className="no-print">
          <SessionActs session={{ id, ...session }} />
        </div>
      )}
      {own !== null && (
        <ul className="plain no-print">
          <li>
            <a href={to.ownRepresentatives}>{t("participation.own.link")}</a>
          </li>
          {own.speaks && (
            <li>
              <a href={`${to.ownInscriptions}#session-${id}`}>{t("participation.speakers.own.link")}</a>
            </li>
          )}
          <li>
            <a href={to.ownInputs}>{t("participation.inputs.own.link")}</a>
          </li>
        </ul>
      )}
      {registering !== null && <Register session={id} reader={registering} />}
      {programme !== null && (
        <Part title={t("process.programme.title")} id="programme">
          {programmeIsOvertaken && <Warning>{t("process.programme.movedSince")}</Warning>}
          <p>
            {t("process.programme.version", {
              number: programme.number,
              at: formatInstant(programme.publishedAt, process.zone, language),
            })}{" "}
            <a href={to.programmeFile(process.slug, id, programme.number)}>{t("process.programme.pdf")}</a>
          </p>
          <ProgrammeOfWork {...programme} zone={process.zone} />
          {versions.length > 1 && (
            <Fold summary={t("process.programme.versions")}>
              <ul>
                {versions.map(({ number, publishedAt }) => (
                  <li key={number}>
                    <a href={to.programme(process.slug, id, number)}>
                      {t("process.programme.older", {
                        number,
                        at: formatInstant(publishedAt, process.zone, language),
                      })}
                    </a>
                  </li>
                ))}
              </ul>
            </Fold>
          )}
        </Part>
      )}
      <Part title={t("papers.title")} id="papers" aside={<a href={to.papers(process.slug)}>{t("papers.all")}</a>}>
        {(isAsked || isLong) && <PaperFilters address={`${to.session(process.slug, id)}#papers`} {...asked} />}
        {!isAsked && <LettersOnSession letters={letters} zone={process.zone} reader={reader} />}
        {papers.length > 0 ? (
          <PaperLists papers={papers} process={process} />
        ) : (
          (isAsked || letters.length === 0) && <Empty title={isAsked ? t("papers.noneFound") : t("papers.none")} />
        )}
      </Part>
      <DecidedInSession {...{ process, determinations, adopted }} />
      {(calls.length > 0 || withdrawn.length > 0 || callsOrganisations) && (
        <Part title={t("process.session.calls")} id="calls">
          {calls.length === 0 ? (
            <Empty title={t("process.session.noCalls")} />
          ) : (
            <Table
              caption={t("process.session.calls")}
              rows={calls}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "title",
                  label: t("process.session.call"),
                  cell: (call) => <NameOfCall call={call} desk={desk} />,
                },
                {
                  key: "decision",
                  label: t("process.session.under"),
                  cell: ({ decision }) => (
                    <a href={to.modalities(process.slug, decision.version)}>
                      <UserText>{decision.title}</UserText>
                    </a>
                  ),
                },
                {
                  key: "closes",
                  label: head(t("process.process.until")),
                  cell: ({ closesAt, zone }) => deadline(closesAt, zone),
                },
                {
                  key: "status",
                  label: t("process.process.state"),
                  narrow: "own",
                  cell: ({ standing }) => <CallStatus standing={standing} />,
                },
              ]}
            />
          )}
          {withdrawn.map(({ id: call, title, reason, withdrawnAt }) => (
            <p key={call} className="small mute">
              {t("process.session.withdrawn", {
                call: isolated(title),
                at: formatInstant(withdrawnAt, process.zone, language),
                reason: isolated(reason),
              })}
            </p>
          ))}
        </Part>
      )}
      {seesRepresentatives && (!serves || session.hasEnded || session.standing === "cancelled") && (
        <p>
          <a href={to.representatives(id)}>{t("participation.desk.link")}</a>
        </p>
      )}
      {inputsThatWait !== null && (
        <p>
          <a href={to.writtenInputs(id)}>{t("participation.inputs.desk.link")}</a>
          <Colon />
          {t("participation.inputs.desk.wait", { count: inputsThatWait })}
        </p>
      )}
      {seesSpeakers && (
        <p>
          <a href={to.listOfSpeakers(id)}>{t("participation.speakers.desk.link")}</a>
        </p>
      )}
      <p className="no-print">
        <a href={to.sessionCalendar(process.slug, id)}>{t("process.calendar.ofSession")}</a>
        <br />
        <a href={to.processCalendar(process.slug)}>{t("process.calendar.subscribe")}</a>
      </p>
    </Page>
  );
}

/** Where all stakeholders are invited: an organisation without an accreditation says who comes for it. */
function Register({ session, reader }: { session: Id<"session">; reader: "signed-out" | "open" | "complete" }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const there = to.registerForSession(session);
  return (
    <Part title={t("participation.register.title")} id="register">
      <p>{t("participation.register.openToAll")}</p>
      <p>{t("participation.register.noAccreditation")}</p>
      <ButtonGroup>
        {reader === "signed-out" ? (
          <>
            <LinkButton href={carrying(to.signUp, there)}>{t("participation.register.signUp")}</LinkButton>
            <a href={carrying(to.signIn, there)}>{t("participation.register.signIn")}</a>
          </>
        ) : reader === "open" ? (
          <LinkButton href={there}>{t("participation.register.title")}</LinkButton>
        ) : (
          <a href={`${to.ownRepresentatives}#register-${session}`}>{t("participation.own.link")}</a>
        )}
      </ButtonGroup>
    </Part>
  );
}

/** A call leads the Secretariat to itself, and who may apply to where one does, until it has closed. */
function NameOfCall({
  call: { id, title, standing },
  desk,
}: {
  call: { id: Id<"call">; title: string; standing: WindowStanding };
  desk: "secretariat" | "mission" | "public";
}) {
  const to = paths(useLanguage());
  const isAhead = standing === "open" || standing === "upcoming";
  const href = desk === "secretariat" ? to.call(id) : desk === "public" && isAhead ? to.startApplication(id) : null;
  const name = <UserText>{title}</UserText>;
  return href === null ? name : <a href={href}>{name}</a>;
}

/** A title often says itself what the session is. */
function isSaid(kind: string, title: string): boolean {
  return title.toLowerCase().includes(kind.toLowerCase());
}

const tones = { planned: "idle", confirmed: "ok", cancelled: "no" } as const;

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
