import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OverdueRulings } from "#components/applications/overdue-rulings.tsx";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Aside, Comma, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { OpenWindow, Windows } from "#components/kit/status/window.tsx";
import { SilenceStatus } from "#components/modalities/silence-status.tsx";
import { useTextName } from "#components/modalities/text-name.ts";
import { ListsForInformation } from "#components/objections/lists-for-information.tsx";
import { OwnNotes } from "#components/objections/own-notes.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { SeatsOfMission } from "#components/process/seats-of-mission.tsx";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOverdue } from "#views/applications/overdue.ts";
import { countUnread } from "#views/chair-letters/received-letters.ts";
import { seeMissionDesk } from "#views/people/mission-desk.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-objections");
  const [desk, overdue, unread] = await Promise.all([
    seeMissionDesk(context),
    seeOverdue(context),
    countUnread(context),
  ]);
  return { ...found(desk), overdue, unread };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("objections.missionHome.title"));

export default function MissionHome() {
  const { mission, observes, seats, forInformation, overdue, unread } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      margin={
        <>
          {unread > 0 && (
            <Box title={t("chairLetters.title")}>
              <p>
                <a href={to.missionLetters}>{t("chairLetters.received.unopened", { count: unread })}</a>
              </p>
            </Box>
          )}
          <Box title={t("objections.missionHome.mayHeading")}>
            <p>
              {t(
                observes === null
                  ? "objections.missionHome.memberState"
                  : observes === "readsOnly"
                    ? "objections.missionHome.readsOnly"
                    : "objections.missionHome.observerState",
              )}
            </p>
            <p>
              <a href={to.peopleOfMission}>{t("people.ofMission.title")}</a>
            </p>
          </Box>
          <SeatsOfMission seats={seats} />
          <Box title={t("objections.missionHome.silenceHeading")}>
            <p>{t("objections.missionHome.silenceText")}</p>
          </Box>
          <Box title={t("objections.missionHome.lettersHeading")}>
            <p>{t("objections.missionHome.lettersText")}</p>
          </Box>
        </>
      }
      below={
        <>
          {observes !== "observer" && <Sent />}
          <ListsForInformation lists={forInformation} />
          <Earlier />
        </>
      }
    >
      <Heading over={<UserText>{mission}</UserText>}>{t("objections.missionHome.title")}</Heading>
      {observes !== null && <p>{t(`objections.${observes}`)}</p>}
      <OverdueRulings overdue={overdue} desk={false} />
      <Open />
    </Page>
  );
}

type Desk = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is before the mission, what closes first on top. */
function Open() {
  const { mayObject, consultations, periods, silence } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const open = [
    ...consultations.map((one) => ({
      at: one.closesAt,
      item: <ConsultationWindow key={`${one.note} ${one.closesAt}`} consultation={one} />,
    })),
    ...periods
      .filter(({ isNow }) => isNow)
      .map((period) => ({
        at: period.closesAt,
        item: <PeriodWindow key={period.id} period={period} mayObject={mayObject} />,
      })),
    ...silence
      .filter(({ isNow }) => isNow)
      .map((procedure) => ({
        at: procedure.closesAt,
        item: <SilenceWindow key={procedure.id} procedure={procedure} />,
      })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return open.length === 0 ? (
    <Empty title={t("objections.missionHome.nothingOpen")}>
      <p>{t("objections.missionHome.nothingOpenWhy")}</p>
    </Empty>
  ) : (
    <Windows>{open.map(({ item }) => item)}</Windows>
  );
}

/** What the Chair asks of the mission about those to whom it objected. */
function ConsultationWindow({ consultation }: { consultation: Desk["consultations"][number] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { note, standing, silent, call, process } = consultation;
  return (
    <OpenWindow
      heading="h2"
      title={t("objections.missionHome.consultation", { count: standing })}
      of={
        <>
          <UserText>{process}</UserText> · <UserText>{call}</UserText>
        </>
      }
      window={consultation}
      act={
        <LinkButton tight href={to.objectionNote(note)} {...(silent > 0 ? {} : { variant: "calm" as const })}>
          {silent > 0 ? t("objections.missionHome.maintainOrWithdraw") : t("objections.missionHome.readNote")}
          <span className="unseen"> {note}</span>
        </LinkButton>
      }
    >
      <p className="small">{t("objections.missionHome.consulted", { silent })}</p>
    </OpenWindow>
  );
}

function PeriodWindow({ period, mayObject }: { period: Desk["periods"][number]; mayObject: boolean }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { id, count, standing, call, process, own, held, turn, isAsked } = period;
  const objects = mayObject && isAsked && standing === "open";
  return (
    <OpenWindow
      heading="h2"
      title={t("objections.missionHome.listOf", { count })}
      of={
        <>
          <UserText>{process}</UserText> · <UserText>{call}</UserText>
        </>
      }
      window={period}
      act={
        <LinkButton tight href={to.circulatedList(id)} {...(objects ? {} : { variant: "calm" as const })}>
          {objects ? t("objections.missionHome.readAndObject") : t("objections.missionHome.readList")}
          <span className="unseen"> {call}</span>
        </LinkButton>
      }
    >
      <Opens of={period} />
      {turn !== null && <p className="small">{t("objections.missionHome.turn", { ...turn })}</p>}
      {mayObject && !isAsked && (
        <p className="small">
          {t("objections.missionHome.notAsked", { bodies: format.list(period.bodies.map((title) => isolated(title))) })}
        </p>
      )}
      {mayObject && isAsked && (
        <p className="small">
          {own > 0 && <Status tone="no">{t("objections.missionHome.ownCount", { count: own })}</Status>}{" "}
          {held > 0 && <Status tone="run">{t("objections.missionHome.ownHeld", { count: held })}</Status>}
          {own + held === 0 && t("objections.missionHome.ownCount", { count: own })}
        </p>
      )}
    </OpenWindow>
  );
}

function SilenceWindow({ procedure }: { procedure: Desk["silence"][number] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, text, process, own, mayBreakToo } = procedure;
  const nameOf = useTextName();
  return (
    <OpenWindow
      heading="h2"
      title={nameOf(text)}
      of={
        <>
          <UserText>{process}</UserText> · {t("objections.missionHome.silenceKind")}
        </>
      }
      window={procedure}
      act={
        <LinkButton tight variant="calm" href={to.silenceProcedure(id)}>
          {t("objections.missionHome.readText")}
          <span className="unseen"> {text.title}</span>
        </LinkButton>
      }
    >
      <Opens of={procedure} />
      {mayBreakToo && (
        <>
          <p className="small">
            <SilenceStatus standing="broken" />
          </p>
          <p className="small">{t("objections.missionHome.mayBreakToo")}</p>
        </>
      )}
      {own !== null && (
        <p className="small">
          <Status tone="no">{t("objections.missionHome.ownBreak")}</Status>
        </p>
      )}
    </OpenWindow>
  );
}

/** What has been circulated and cannot be answered yet. */
function Opens({ of: { standing, opensAt, zone } }: { of: { standing: string; opensAt: string; zone: string } }) {
  const t = useTranslations();
  if (standing !== "upcoming") return null;
  return (
    <p className="small">
      <Status tone="idle">{t("objections.field.opens")}</Status> <Deadline instant={opensAt} zone={zone} />
    </p>
  );
}

/** The mission's own words: its notes, and the texts on which it broke silence. */
function Sent() {
  const { notes, moreNotes, silence, requests } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const nameOf = useTextName();
  const broken = silence.flatMap(({ own, ...procedure }) => (own === null ? [] : [{ ...procedure, own }]));
  const { head, moment } = useMoments(broken.map(({ zone }) => zone));
  return (
    <Part
      rule
      title={t("objections.missionHome.notesHeading")}
      aside={
        notes.length > 0 && (
          <a href={to.objections}>
            {moreNotes > 0
              ? t("objections.missionHome.allNotes", { count: moreNotes })
              : t("objections.missionHome.seeObjections")}
          </a>
        )
      }
    >
      {notes.length + broken.length + requests.length === 0 && (
        <Empty title={t("objections.missionHome.noNotes")}>
          <p>{t("objections.missionHome.noNotesNext")}</p>
        </Empty>
      )}
      {notes.length > 0 && <OwnNotes caption={t("objections.own.title")} notes={notes} />}
      {broken.length > 0 && (
        <Table
          caption={t("objections.missionHome.breaks")}
          captionSize="s"
          rows={broken}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "text",
              label: t("objections.missionHome.text"),
              cell: ({ id, text, process }) => (
                <a href={to.silenceProcedure(id)}>
                  <UserText>{process}</UserText>
                  <Comma />
                  {nameOf(text)}
                </a>
              ),
            },
            {
              key: "received",
              label: head(t("objections.field.received")),
              whole: true,
              cell: ({ own, zone }) => moment(own.receivedAt, zone),
            },
          ]}
        />
      )}
      {requests.length > 0 && <Requests />}
    </Part>
  );
}

/** What the mission has asked the Chair of lists that have closed. */
function Requests() {
  const { requests } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments(requests.map(({ zone }) => zone));
  return (
    <Table
      caption={t("objections.request.yours")}
      captionSize="s"
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "call",
          label: t("objections.missionHome.askedAbout"),
          cell: ({ call, process }) => (
            <>
              <UserText>{process}</UserText>
              <Comma />
              <UserText>{call}</UserText>
            </>
          ),
        },
        {
          key: "answer",
          label: t("objections.missionHome.answer"),
          cell: ({ id, answer }) => (
            <a href={to.request(id)}>
              {answer === null ? t("objections.request.seeWaiting") : t("objections.request.seeAnswer")}
            </a>
          ),
        },
        {
          key: "asked",
          label: head(t("objections.missionHome.askedAt")),
          whole: true,
          cell: ({ askedAt, zone }) => moment(askedAt, zone),
        },
      ]}
    />
  );
}

/** What is over: lists to be read again, texts with their outcome. */
function Earlier() {
  const { periods, silence } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const nameOf = useTextName();
  const to = paths(useLanguage());
  const past = [
    ...periods
      .filter(({ isNow }) => !isNow)
      .map(({ id, count, call, process, standing, closesAt, zone, turn, final }) => ({
        ...{ id, process, closesAt, zone },
        href: to.circulatedList(id),
        name: t("objections.missionHome.listOf", { count }),
        about: (
          <>
            <UserText>{call}</UserText>
            {turn !== null && (
              <>
                <Aside />
                {t("objections.missionHome.turnInBrief", { ...turn })}
              </>
            )}
          </>
        ),
        state: (
          <>
            <PeriodStatus standing={standing} />
            {final !== null && (
              <div className="small">
                <a href={to.sealedList(final.id, "mission")}>
                  {t("objections.missionHome.onFinalList", { accredited: final.count, count })}
                  <span className="unseen"> {call}</span>
                </a>
              </div>
            )}
          </>
        ),
      })),
    ...silence
      .filter(({ isNow }) => !isNow)
      .map(({ id, text, process, standing, closesAt, zone }) => ({
        ...{ id, process, closesAt, zone },
        href: to.silenceProcedure(id),
        name: nameOf(text),
        about: t("objections.missionHome.silenceKind"),
        state: <SilenceStatus standing={standing} />,
      })),
  ].sort((one, other) => other.closesAt.localeCompare(one.closesAt));
  const { head, deadline } = useMoments(past.map(({ zone }) => zone));
  if (past.length === 0) return null;
  return (
    <Part rule title={t("objections.missionHome.earlierHeading")} aside={t("objections.missionHome.earlierKept")}>
      <Table
        caption={t("objections.missionHome.earlierHeading")}
        rows={past}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("objections.missionHome.what"),
            whole: true,
            cell: ({ href, name }) => <a href={href}>{name}</a>,
          },
          { key: "about", label: t("objections.missionHome.about"), narrow: "plain", cell: ({ about }) => about },
          {
            key: "process",
            label: t("objections.field.process"),
            narrow: "plain",
            cell: ({ process }) => <UserText>{process}</UserText>,
          },
          {
            key: "closes",
            label: head(t("objections.field.closes")),
            cell: ({ closesAt, zone }) => deadline(closesAt, zone),
          },
          { key: "state", label: t("objections.field.standing"), narrow: "own", cell: ({ state }) => state },
        ]}
      />
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
