import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { OverdueRulings } from "#components/applications/overdue-rulings.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage, usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { NextStep, type NextStepProps, useNextAct } from "#components/modalities/next-step.tsx";
import { SilenceStatus } from "#components/modalities/silence-status.tsx";
import { ModalitiesStandingTag, standingTones } from "#components/modalities/standing-status.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { daysOfWindow } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, notFound } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOverdue } from "#views/applications/overdue.ts";
import { seeOwnProcess } from "#views/modalities/own-process.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = await seeOwnProcess(context);
  if (seen === null) throw notFound();
  return { ...seen, overdue: await seeOverdue(context), done: readDone(args.request.url, ["discarded"]) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("modalities.chairHome.title"));

export default function Chair() {
  const { process, versions, overdue, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const running = versions.find(({ silence }) => silence?.standing === "open");
  const step: NextStepProps = {
    latest: versions[0] ?? null,
    waitsFor: versions.slice(1).find(({ silence }) => silence !== null && !silence.isConcluded)?.version ?? null,
    isOver: process.isOver,
  };
  return (
    <Page
      margin={
        <>
          {running !== undefined && running.silence !== null && (
            <ClosingBox
              exact
              title={t("modalities.chairHome.silenceOn", { version: running.version })}
              window={running.silence}
            >
              <p>
                <a href={to.chairSilenceProcedure(running.silence.id)}>{t("modalities.chairHome.follow")}</a>
              </p>
            </ClosingBox>
          )}
          <NextStep {...step} />
          <Box title={t("modalities.chairHome.process")}>
            <Facts
              rows={[
                {
                  key: t("modalities.chairHome.mandate"),
                  value: t("time.days", {
                    from: formatDay(process.beginsOn, language),
                    to: formatDay(process.endsOn, language),
                  }),
                },
              ]}
            />
            <p>
              <a href={to.process(process.slug)}>{t("modalities.chairHome.publicPage")}</a>
            </p>
          </Box>
        </>
      }
      below={<Periods />}
    >
      {done !== null && <Note success>{t(`modalities.entry.done.${done}`)}</Note>}
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.chairHome.title")}</Heading>
      <OverdueRulings overdue={overdue} desk={overdue.every(({ by }) => by === "body")} />
      <ToDo step={step} />
      <Versions />
      <Drafts />
      <Texts />
    </Page>
  );
}

type Seen = ReturnType<typeof useLoaderData<typeof loader>>;

/** What waits for the Chair, then what time decides, whichever closes first. */
function ToDo({ step }: { step: NextStepProps }) {
  const { process, versions, texts, adoptions, periods, undelivered, waiting, consultations } =
    useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { now } = usePage();
  const next = useNextAct(step);
  const { head, moment } = useMoments([process.zone, ...periods.map(({ zone }) => zone)]);
  const running = [
    ...versions.flatMap(({ version, silence }) =>
      silence !== null && !["passed", "broken"].includes(silence.standing)
        ? [
            {
              key: silence.id,
              what: (
                <a href={to.chairSilenceProcedure(silence.id)}>{t("modalities.chairHome.silenceOn", { version })}</a>
              ),
              window: silence,
              state: <SilenceStatus standing={silence.standing} />,
            },
          ]
        : [],
    ),
    ...texts.flatMap(({ title, silence }) =>
      silence !== null && !["passed", "broken"].includes(silence.standing)
        ? [
            {
              key: silence.id,
              what: (
                <a href={to.chairSilenceProcedure(silence.id)}>
                  {t("process.dates.silenceOnText", { text: isolated(title) })}
                </a>
              ),
              window: silence,
              state: <SilenceStatus standing={silence.standing} />,
            },
          ]
        : [],
    ),
    ...periods
      .filter(({ standing }) => standing !== "closed")
      .map((period) => ({
        key: period.id,
        what: (
          <a href={to.circulatedList(period.id)}>
            {t("modalities.chairHome.listOf", { count: period.count })}, <UserText>{period.call}</UserText>
          </a>
        ),
        window: period,
        state: <NotesOf period={period} />,
      })),
  ].sort((one, other) => one.window.closesAt.localeCompare(other.window.closesAt));
  const rows = [
    ...(undelivered === 0
      ? []
      : [
          {
            key: "letters",
            what: <a href={to.letters}>{t("modalities.chairHome.seeLetters")}</a>,
            window: null,
            state: <Status tone="act">{t("modalities.chairHome.undelivered", { count: undelivered })}</Status>,
          },
        ]),
    ...adoptions.map(({ id, title, isOwn }) => ({
      key: id,
      what: <a href={to.adoption(id)}>{t("modalities.adoption.waiting", { text: isolated(title) })}</a>,
      window: null,
      state: <Status tone={isOwn ? "idle" : "act"}>{t("modalities.adoption.waitingFor")}</Status>,
    })),
    ...(consultations.running === 0
      ? []
      : [
          {
            key: "consultations",
            what: <a href={to.consultations}>{t("objections.consultations.title")}</a>,
            window: null,
            state: <Status tone="act">{t("modalities.chairHome.toConsult", { count: consultations.running })}</Status>,
          },
        ]),
    ...waiting.map(({ id, mission }) => ({
      key: id,
      what: (
        <a href={to.answerRequest(id)}>{t("modalities.chairHome.asksWhoObjected", { mission: isolated(mission) })}</a>
      ),
      window: null,
      state: <Status tone="act">{t("modalities.chairHome.toAnswer")}</Status>,
    })),
    ...(next === null ? [] : [{ key: "next", window: null, ...next }]),
    ...running,
  ];
  return (
    <Part title={t("modalities.chairHome.toDo")}>
      {rows.length === 0 ? (
        <Empty title={t("modalities.chairHome.nothingToDo")}>
          <p>{t("modalities.chairHome.nothingToDoNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.chairHome.toDo")}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: "what", label: t("modalities.chairHome.whatToDo"), cell: ({ what }) => what },
            {
              key: "by",
              label: head(t("modalities.chairHome.by")),
              whole: true,
              cell: ({ window }) => window !== null && moment(window.closesAt, window.zone),
            },
            {
              key: "days",
              label: t("modalities.chairHome.days"),
              numeric: true,
              cell: ({ window }) => window !== null && daysOfWindow(window, now).left,
            },
            {
              key: "state",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              whole: true,
              cell: ({ state }) => state,
            },
          ]}
        />
      )}
    </Part>
  );
}

/** How many notes there are, only where the decision lets the Chair know of them. */
function NotesOf({ period: { standing, notes } }: { period: Seen["periods"][number] }) {
  const t = useTranslations();
  return standing !== "open" || notes === null ? (
    <PeriodStatus standing={standing} />
  ) : (
    <Status tone="run">{t("modalities.chairHome.noteCount", { count: notes })}</Status>
  );
}

function Versions() {
  const { versions, process } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([process.zone, ...versions.flatMap(({ silence }) => silence?.zone ?? [])]);
  return (
    <Part title={t("modalities.chairHome.versions")}>
      {versions.length === 0 ? (
        <Empty title={t("modalities.chairHome.noVersions")}>
          <p>{t("modalities.chairHome.noVersionsNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.chairHome.versions")}
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "version",
              label: t("modalities.form.text"),
              whole: true,
              cell: ({ id, version }) => (
                <a href={to.draftModalities(id)}>{t("modalities.chairHome.version", { version })}</a>
              ),
            },
            {
              key: "proposed",
              label: head(t("modalities.chairHome.proposed")),
              whole: true,
              cell: ({ proposedAt }) => moment(proposedAt, process.zone),
            },
            {
              key: "silence",
              label: head(t("modalities.chairHome.silenceUntil")),
              whole: true,
              cell: ({ silence }) => silence !== null && moment(silence.closesAt, silence.zone),
            },
            {
              key: "outcome",
              label: t("modalities.chairHome.silence"),
              cell: ({ version, silence }) =>
                silence === null ? (
                  <span className="mute">{t("modalities.chairHome.noSilence")}</span>
                ) : (
                  <a href={to.chairSilenceProcedure(silence.id)}>
                    {t(`modalities.silenceStanding.${silence.standing}`)}
                    <span className="unseen">
                      {": "}
                      {t("modalities.follow.title", { version })}
                    </span>
                  </a>
                ),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              cell: ({ shown }) => <ModalitiesStandingTag standing={shown} />,
            },
          ]}
        />
      )}
    </Part>
  );
}

/** Decisions that the office is entering, page by page. */
function Drafts() {
  const { drafts, process } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([process.zone]);
  return (
    <Part title={t("modalities.entry.drafts")} aside={<a href={to.beginWorkingDraft}>{t("modalities.entry.title")}</a>}>
      {drafts.length === 0 ? (
        <Empty title={t("modalities.entry.noDrafts")} />
      ) : (
        <Table
          caption={t("modalities.entry.drafts")}
          rows={drafts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              label: t("modalities.form.text"),
              cell: ({ id, title }) => (
                <a href={to.workingDraft(id)}>
                  {title === "" ? t("modalities.entry.untitled") : <UserText>{title}</UserText>}
                </a>
              ),
            },
            {
              key: "becomes",
              label: t("modalities.entry.becomes"),
              cell: ({ revises }) =>
                revises === null
                  ? t("modalities.entry.newVersion")
                  : t("modalities.entry.changesVersion", { version: revises }),
            },
            {
              key: "begun",
              label: head(t("modalities.entry.begun")),
              whole: true,
              cell: ({ begunAt }) => moment(begunAt, process.zone),
            },
          ]}
        />
      )}
    </Part>
  );
}

/** Programmes of work, summaries, dates: what else is put to the States. */
function Texts() {
  const { texts, process } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([process.zone, ...texts.flatMap(({ silence }) => silence?.zone ?? [])]);
  return (
    <Part
      title={t("modalities.processText.list")}
      aside={<a href={to.enterText}>{t("modalities.processText.enter")}</a>}
    >
      {texts.length === 0 ? (
        <Empty title={t("modalities.processText.none")}>
          <p>{t("modalities.processText.noneNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.processText.list")}
          rows={texts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              label: t("modalities.form.text"),
              cell: ({ id, title }) => (
                <a href={to.textOfChair({ kind: "text", id })}>
                  <UserText>{title}</UserText>
                </a>
              ),
            },
            {
              key: "kind",
              label: t("modalities.processText.kindShort"),
              cell: ({ kind }) => t(`modalities.kindsOfText.${kind}`),
            },
            {
              key: "silence",
              label: head(t("modalities.chairHome.silenceUntil")),
              whole: true,
              cell: ({ silence }) => silence !== null && moment(silence.closesAt, silence.zone),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              cell: ({ standing }) => (
                <Status tone={standingTones[standing]}>{t(`modalities.processText.standing.${standing}`)}</Status>
              ),
            },
          ]}
        />
      )}
    </Part>
  );
}

function Periods() {
  const { periods, process, consultations } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([process.zone, ...periods.map(({ zone }) => zone)]);
  return (
    <Part
      rule
      title={t("modalities.chairHome.periods")}
      aside={
        <>
          {t("modalities.chairHome.eachLook")} <a href={to.requests}>{t("objections.requests.title")}</a>
          {consultations.all > 0 && (
            <>
              {" · "}
              <a href={to.consultations}>{t("objections.consultations.title")}</a>
            </>
          )}
        </>
      }
    >
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
                <a href={to.circulatedList(id)}>
                  <UserText>{call}</UserText>
                </a>
              ),
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
            {
              key: "closes",
              label: head(t("modalities.chairHome.closes")),
              whole: true,
              cell: ({ closesAt, zone }) => moment(closesAt, zone),
            },
            {
              key: "objectors",
              label: t("modalities.chairHome.objectors"),
              narrow: "own",
              cell: ({ id, call }) => (
                <a href={to.objectors(id)}>
                  {t("modalities.chairHome.seeObjectors")}
                  <span className="unseen">
                    {": "}
                    <UserText>{call}</UserText>
                  </span>
                </a>
              ),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              cell: ({ standing }) => <PeriodStatus standing={standing} />,
            },
          ]}
        />
      )}
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
