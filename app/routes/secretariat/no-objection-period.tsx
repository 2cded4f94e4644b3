import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Gap, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Bars } from "#components/kit/status/bars.tsx";
import { Deadline, Moment, ShortMoment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Extensions } from "#components/kit/status/extensions.tsx";
import { Outages } from "#components/kit/status/outages.tsx";
import { type StageState, Track } from "#components/kit/status/track.tsx";
import { ClosingBox, Due } from "#components/kit/status/window.tsx";
import { CirculatedList } from "#components/objections/circulated-list.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { ReadableLists } from "#components/objections/readable-lists.tsx";
import { accreditsSome } from "#domain/modalities/what-follows.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { questionsInWords } from "#messages/kit/what-follows.ts";
import { paths } from "#paths";
import { seeNoObjectionPeriod } from "#views/objections/no-objection-periods.ts";
import { listReadableLists } from "#views/objections/sealed-list.ts";

const filters = z.object({ q: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-all-applications");
  const { url } = args.request;
  const filter = readFilter(url, filters);
  const id = idIn(args, "period");
  const period = found(await seeNoObjectionPeriod(context, id, { q: filter.q, page: filter.page }));
  const lists = await listReadableLists(context, { period: id });
  return { period, lists, filter, done: readDone(url, ["circulated", "extended"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.period.title"), {
    of: args.data?.period.call.title,
    page: args.data?.period.list.page,
  });

type Shown = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "period">;

export default function NoObjectionPeriod() {
  const { period, lists, filter, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing } = period;
  return (
    <Page
      before={<BackLink href={to.noObjectionPeriods}>{t("objections.periods.title")}</BackLink>}
      margin={
        <>
          <Ends period={period} />
          <WhoActs period={period} />
          <Reached period={period} />
          {lists.length > 0 && (
            <Box title={t("objections.sealedList.lists")}>
              <ReadableLists lists={lists} desk="secretariat" zone={period.zone} />
            </Box>
          )}
          <Basis period={period} />
        </>
      }
    >
      {done !== null && <Note success>{t(`objections.period.done.${done}`)}</Note>}
      <Heading
        over={
          <>
            <UserText>{period.process.shortName}</UserText> <span aria-hidden="true">·</span>{" "}
            <UserText>{period.call.title}</UserText>
          </>
        }
      >
        {t("objections.period.title")}
      </Heading>
      {standing === "open" ? (
        <Due window={period} />
      ) : (
        <p>
          <PeriodStatus standing={standing} />
        </p>
      )}
      <p className="lede">
        {period.outcome !== null && t("objections.period.outcomeCounts", { ...period.outcome })}
        <Gap />
        {t(`objections.period.lead.${standing}`)}
        <Gap />
        {period.withdrawnSince > 0 && t("objections.period.withdrawn", { count: period.withdrawnSince })}
      </p>
      <Outcome period={period} />
      <Act period={period} />
      <div className="part">
        <Round period={period} />
      </div>
      <Part title={t("objections.period.list")} aside={t("objections.period.countOnList", { count: period.count })}>
        <CirculatedList
          id={period.id}
          list={period.list}
          q={filter.q}
          settled={standing === "closed"}
          goesOn={!accreditsSome(period.questions)}
        />
      </Part>
    </Page>
  );
}

function Outcome({ period: { outcome } }: Shown) {
  const t = useTranslations();
  if (outcome === null) return null;
  return (
    <Bars
      title={t("objections.period.outcome")}
      counts={(["accredited", "goesOn", "notAccredited", "waiting"] as const)
        .filter((key) => (key !== "waiting" && key !== "goesOn") || outcome[key] > 0)
        .map((key) => ({ key, label: t(`objections.period.${key}`), count: outcome[key] }))}
    />
  );
}

function Act({ period: { id, standing, extendRefusal } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (extendRefusal !== null)
    return standing === "settling" && <RefusedAct act={t("objections.period.extend")} refusal={extendRefusal} />;
  return (
    <p>
      <LinkButton variant="calm" href={to.extendNoObjectionPeriod(id)}>
        {t("objections.period.extend")}
      </LinkButton>
    </p>
  );
}

/** From the list to the session, and where it stands. */
function Round({ period }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const { standing, opensAt, closesAt, settlesAt, zone, session } = period;
  const at = (instant: string) => <ShortMoment instant={instant} zone={zone} />;
  const states: Readonly<Record<typeof standing, readonly [StageState, StageState]>> = {
    upcoming: ["yet", "yet"],
    open: ["here", "yet"],
    settling: ["done", "here"],
    closed: ["done", "done"],
  };
  const [ofPeriod, ofOutcome] = states[standing];
  return (
    <Track
      label={t("objections.period.track")}
      stages={[
        { key: "sent", state: "done", title: t("objections.period.stage.sent"), when: at(opensAt) },
        {
          key: "period",
          state: ofPeriod,
          title: t("objections.period.stage.period"),
          when: (
            <>
              {t("time.until")} {at(closesAt)}
            </>
          ),
        },
        {
          key: "outcome",
          state: ofOutcome,
          title: t("objections.period.stage.outcome"),
          when: at(settlesAt),
        },
        {
          key: "session",
          state: session.hasBegun ? "done" : "yet",
          title: <UserText>{session.title}</UserText>,
          when: formatDays(session, language),
        },
      ]}
    />
  );
}

function Ends({ period }: Shown) {
  const t = useTranslations();
  const { standing, opensAt, closesAt, zone, extensions, outages } = period;
  const title = t(`objections.period.ends.${standing}`);
  const moved = (
    <>
      {extensions.length > 0 && <h3>{t("objections.period.extensions")}</h3>}
      <Extensions extensions={extensions} zone={zone} by="secretariat" />
      <Outages outages={outages} zone={zone} />
    </>
  );
  if (standing === "open")
    return (
      <ClosingBox title={title} window={period}>
        {moved}
      </ClosingBox>
    );
  return (
    <Box title={title}>
      <p>
        <Deadline instant={standing === "upcoming" ? opensAt : closesAt} zone={zone} />
      </p>
      {moved}
    </Box>
  );
}

/** How many missions the list has reached: by its letters alone, of which who objects changes none. */
function Reached({ period: { id, reached } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (reached.missions === 0) return null;
  return (
    <Box title={t("record.reached.title")}>
      <p>{t("record.reached.sent", { reached: reached.reached, missions: reached.missions })}</p>
      {reached.waiting > 0 && <p>{t("record.reached.waiting", { count: reached.waiting })}</p>}
      {reached.givenUp > 0 && <p>{t("record.reached.givenUp", { count: reached.givenUp })}</p>}
      <p>
        <a href={listAddress(to.allLetters, { period: id })}>{t("record.reached.letters")}</a>
      </p>
    </Box>
  );
}

function WhoActs({ period: { standing, outcome, cites, questions } }: Shown) {
  const t = useTranslations();
  const waits = outcome !== null && outcome.waiting > 0;
  return (
    <>
      <Box title={t("objections.period.whoMustAct")}>
        <p>{t(`objections.period.mustAct.${standing === "closed" && waits ? "waits" : standing}`)}</p>
        {standing === "open" && (
          <>
            {questionsInWords(t, "silent", questions).map((words) => (
              <p key={words}>{words}</p>
            ))}
            <p>{t("objections.period.next")}</p>
          </>
        )}
        <p>
          <Cited citation={cites.objection} />
        </p>
      </Box>
      {standing !== "closed" && (
        <Box title={t("objections.period.objections")}>
          <p>{t("objections.period.confidential")}</p>
        </Box>
      )}
    </>
  );
}

function Basis({ period }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Box>
      <Facts
        rows={[
          {
            key: t("applications.deskField.opens"),
            value: <Moment instant={period.opensAt} zone={period.zone} />,
          },
          ...(period.circulatedBy === null
            ? []
            : [{ key: t("objections.period.circulatedBy"), value: <UserText>{period.circulatedBy}</UserText> }]),
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
              <>
                <a href={to.modalities(period.process.slug, period.decision.version)}>
                  <UserText>{period.decision.title}</UserText>
                </a>
                <br />
                <Cited citation={period.cites.circulation} />
              </>
            ),
          },
          ...(period.turn === null
            ? []
            : [{ key: t("objections.sealedList.turn"), value: t("objections.sealedList.turnOf", { ...period.turn }) }]),
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
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
