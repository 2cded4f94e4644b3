import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OverdueRulings } from "#components/applications/overdue-rulings.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Fold } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage, usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Gap, Law, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Bars, Funnel } from "#components/kit/status/bars.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { BeginningOfText } from "#components/modalities/decision-text.tsx";
import { PreviewWays } from "#components/modalities/preview-ways.tsx";
import { ModalitiesStandingTag, TextStandingTag } from "#components/modalities/standing-status.tsx";
import { Ways } from "#components/modalities/ways.tsx";
import { ReadableLists } from "#components/objections/readable-lists.tsx";
import { NowInProcess, openIn, useOpenName } from "#components/process/now-in-process.tsx";
import { ProcessDates } from "#components/process/process-dates.tsx";
import { useYearTitle, withinYear, YearOfProcess } from "#components/process/year-of-process.tsx";
import { mayPerform } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { listedCategories, type ListedCategory } from "#domain/modalities/provisions.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { formatDay, formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { type DeskOfList, paths } from "#paths";
import { seeOverdue } from "#views/applications/overdue.ts";
import { listUsedCalls } from "#views/applications/own-applications.ts";
import { listConfirmedDeterminations } from "#views/objections/determinations.ts";
import { listReadableLists } from "#views/objections/sealed-list.ts";
import { type ProcessShown, seeProcess } from "#views/process/process.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const seen = await seeProcess({ ...args.context, actor }, args.params["process"] ?? "");
  const { id, ...process } = found(seen);
  const { db, now } = args.context;
  const lists = await listReadableLists({ db, now, actor }, { process: id });
  return {
    ...process,
    lists,
    determinations: await listConfirmedDeterminations(db, id),
    overdue: await seeOverdue({ db, now, actor }, { process: id }),
    desk: deskOf(actor),
    used: await listUsedCalls({ db, actor }),
    mayApply: actor.role === "public" || mayPerform(actor, "start-application"),
  };
}

/** Which page of a list is the reader's own. */
function deskOf({ role }: Actor): DeskOfList {
  if (role === "secretariat") return "secretariat";
  return role === "mission" || role === "chair" ? "mission" : "public";
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.title ?? "", { about: () => args.data?.mandate ?? "" });

export default function Process() {
  const { mayApply, used, lists, determinations, overdue, desk, ...process } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { now } = usePage();
  const yearTitle = useYearTitle();
  const { inForce, texts, timeline, dates, zone, title } = process;
  const hasYear = withinYear(dates, now).length > 0;
  return (
    <Page
      before={<Breadcrumbs items={[{ label: t("navigation.home"), href: to.home }]} />}
      margin={
        <>
          <Margin process={process} />
          {lists.length > 0 && (
            <Box title={t("objections.sealedList.lists")}>
              <ReadableLists lists={lists} desk={desk} zone={zone} withCall />
            </Box>
          )}
          {determinations.length > 0 && (
            <Box title={t("process.process.determinations")}>
              <ul className="plain">
                {determinations.map(({ id, symbol, decidedAt }) => (
                  <li key={id}>
                    <a href={to.determination(id)}>
                      <UserText>{symbol}</UserText>
                    </a>
                    <div className="small mute">
                      <Moment instant={decidedAt} zone={zone} />
                    </div>
                  </li>
                ))}
              </ul>
            </Box>
          )}
        </>
      }
      below={
        <Part title={hasYear ? yearTitle : t("process.process.timeline")} rule id="year">
          {hasYear && <YearOfProcess dates={dates} zone={zone} of={process.shortName} />}
          {timeline.length === 0 ? (
            <Empty title={t("process.process.empty")} />
          ) : hasYear ? (
            <Fold summary={t("process.process.timeline")} says={t("process.process.dates", { count: timeline.length })}>
              <ProcessDates process={process} />
            </Fold>
          ) : (
            <ProcessDates process={process} />
          )}
          {timeline.length > 0 && (
            <p>
              <a href={to.processCalendar(process.slug)}>{t("process.calendar.subscribe")}</a>
              <br />
              <span className="hint">{t("process.calendar.hint")}</span>
            </p>
          )}
        </Part>
      }
    >
      <Heading
        over={t("process.process.over", {
          over: process.endsOn === null ? "never" : process.isOver ? "yes" : "no",
          ends: process.endsOn === null ? "" : formatDay(process.endsOn, language),
        })}
      >
        <UserText>{title}</UserText>
      </Heading>
      <p className="lede">
        <UserText>{process.mandate}</UserText>
      </p>
      <Part title={t("process.process.now")} id="now">
        <OverdueRulings overdue={overdue} desk={false} />
        <NowInProcess {...{ process, used, mayApply }} />
      </Part>
      <Part title={t("process.process.modalitiesHeading")} id="modalities">
        {inForce === null ? (
          <Empty title={t(process.isOver ? "process.process.noModalitiesKept" : "process.process.noModalities")} />
        ) : (
          <>
            <Law
              cites={
                <>
                  <Cited citation={inForce.citation} />
                  {inForce.since !== null && (
                    <cite>
                      {t("process.process.inForce")} <Moment instant={inForce.since} zone={zone} />
                    </cite>
                  )}
                </>
              }
            >
              <BeginningOfText text={inForce.text} />
            </Law>
            <p>
              <a href={to.modalities(process.slug, inForce.version)}>{t("process.process.readModalities")}</a>
            </p>
            {inForce.ownWays === null ? (
              <Ways provisions={inForce.provisions} />
            ) : (
              <PreviewWays seen={inForce.ownWays} linesOnly />
            )}
          </>
        )}
      </Part>
      {texts.length > 0 && <Texts process={process} />}
      <p>
        <a href={to.papers(process.slug)}>{t("papers.ofProcess", { process: isolated(process.shortName) })}</a>
      </p>
    </Page>
  );
}

/** What else the process has adopted, or has under silence. */
function Texts({ process: { slug, zone, texts } }: { process: ProcessShown }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([zone]);
  return (
    <Part title={t("modalities.processText.public")} id="texts">
      <Table
        caption={t("modalities.processText.public")}
        rows={texts}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: "title",
            label: t("modalities.form.text"),
            cell: ({ number, title }) => (
              <a href={to.text(slug, number)}>
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
            key: "since",
            label: head(t("modalities.processText.since")),
            whole: true,
            cell: ({ since }) => since !== null && moment(since, zone),
          },
          {
            key: "status",
            label: t("process.process.state"),
            narrow: "own",
            cell: ({ standing, announced }) => <TextStandingTag standing={standing} announced={announced} />,
          },
        ]}
      />
    </Part>
  );
}

/** What became of a list; of one that is not the reader's, who is accredited. */
function LastRound({ round }: { round: NonNullable<ProcessShown["lastRound"]> }) {
  const t = useTranslations();
  const day = formatDay(round.closedOn, useLanguage());
  const title = t("process.process.lastRound", { session: isolated(round.session) });
  const { count, accredited, others, left } = round;
  if (count === null || others === null) {
    return (
      <Box title={title}>
        <p>
          {t("process.process.roundAccreditedOf", { accredited })}
          <Gap />
          {t("process.process.roundOver", { day })}
        </p>
      </Box>
    );
  }
  return (
    <Funnel
      title={title}
      stages={[
        {
          key: "listed",
          count,
          label: t("process.process.roundListed"),
          detail: t("process.process.roundClosed", { day }),
        },
        {
          key: "accredited",
          count: accredited,
          label: t("process.process.roundAccredited"),
          detail: t("process.process.roundNot", { count: others.notAccredited, goesOn: others.goesOn, left }),
        },
      ]}
    />
  );
}

function Margin({ process }: { process: ProcessShown }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { accredited, lastRound, versions, slug } = process;
  const nameOf = useOpenName();
  const { now } = usePage();
  const [closesNext] = openIn(process)
    .filter((one) => Date.parse(one.closesAt) >= Date.parse(now) && (one.kind !== "silence" || one.standing === "open"))
    .sort((one, other) => Date.parse(one.closesAt) - Date.parse(other.closesAt));
  const listOf = (category?: ListedCategory) => listAddress(to.accreditedOrganisations, { process: slug, category });
  return (
    <>
      {closesNext !== undefined && <ClosingBox title={nameOf(closesNext)} window={closesNext} />}
      {lastRound !== null && <LastRound round={lastRound} />}
      {accredited === null ? (
        <Box title={t("process.process.accredited")}>
          <p>{t("process.process.accreditedNotPublic")}</p>
        </Box>
      ) : accredited.total === 0 ? (
        <Box title={t("process.process.accredited")}>
          <p>{t(process.isOver ? "process.process.nobodyAtTheEnd" : "process.process.nobodyNow")}</p>
          <p>
            <a href={listOf()}>{t("accreditation.list.otherDay")}</a>
          </p>
        </Box>
      ) : (
        <Bars
          title={t("process.process.byCategory")}
          counts={listedCategories
            .filter((category) => accredited.byCategory[category] > 0)
            .map((category) => ({
              key: category,
              label: t(`modalities.shortCategory.${category}`),
              count: accredited.byCategory[category],
              href: listOf(category),
            }))}
        >
          <p>
            <a href={listOf()}>{t("process.process.seeAccredited", { count: accredited.total })}</a>
          </p>
        </Bars>
      )}
      {versions.length > 0 && (
        <Box title={t("process.process.texts")}>
          <ul className="plain">
            {versions.toReversed().map(({ version, standing, announced }) => (
              <li key={version}>
                <a href={to.modalities(slug, version)}>{t("modalities.text.title", { version })}</a>
                <div>
                  <ModalitiesStandingTag standing={standing} announced={announced} />
                </div>
              </li>
            ))}
          </ul>
        </Box>
      )}
      <Box title={t("process.process.about")}>
        <Facts
          rows={[
            { key: t("process.process.basis"), value: <Cited citation={process.citation} /> },
            { key: t("process.process.lasts"), value: formatDays(process, language) },
            ...(process.endedBy === null
              ? []
              : [{ key: t("process.process.endedBy"), value: <Cited citation={process.endedBy} /> }]),
          ]}
        />
      </Box>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
