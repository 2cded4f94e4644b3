import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { CallStatus } from "#components/applications/call-status.tsx";
import { AnnouncedCutOffs } from "#components/applications/cut-offs.tsx";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Comma, Gap, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Bars, Funnel } from "#components/kit/status/bars.tsx";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { Extensions } from "#components/kit/status/extensions.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Outages } from "#components/kit/status/outages.tsx";
import { ClosingBox, Due } from "#components/kit/status/window.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { ReadableLists } from "#components/objections/readable-lists.tsx";
import { deskLists } from "#domain/applications/desk-list.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { formatDay, formatDays, formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { findSessionOfWithdrawn, seeCall } from "#views/applications/calls.ts";
import { listReadableLists } from "#views/objections/sealed-list.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-all-applications");
  const id = idIn(args, "call");
  const call = await seeCall(context, id);
  if (call === null) {
    const { process, session } = found(await findSessionOfWithdrawn(context, id));
    throw redirect(`${paths(readLanguage(args)).session(process, session)}#calls`);
  }
  const lists = await listReadableLists(context, { call: id });
  return { call, lists, done: readDone(args.request.url, ["opened", "extended", "corrected", "cutOff"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.call.title", { call: args.data?.call.title ?? "" }));

type Shown = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "call">;

export default function Call() {
  const { call, lists, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { received } = call.counts;
  return (
    <Page
      before={<BackLink href={to.calls}>{t("applications.calls.title")}</BackLink>}
      margin={
        <>
          <Ends call={call} />
          {call.cutOffs !== null && (
            <Box title={t("applications.cutOff.announced")}>
              <AnnouncedCutOffs cutOffs={call.cutOffs} />
            </Box>
          )}
          {received > 0 && <Round call={call} />}
          <Basis call={call} />
        </>
      }
    >
      {done !== null && (
        <Note success>
          {done === "opened" && call.standing === "upcoming" ? (
            <>
              {t("applications.call.announced")} <Deadline instant={call.opensAt} zone={call.zone} />
            </>
          ) : (
            t(`applications.call.done.${done}`)
          )}
        </Note>
      )}
      <Heading
        over={
          <>
            <UserText>{call.process.shortName}</UserText> <span aria-hidden="true">·</span>{" "}
            <UserText>{call.session.title}</UserText>
          </>
        }
      >
        <UserText>{call.title}</UserText>
      </Heading>
      {call.corrections.map(({ from, reason, correctedAt }) => (
        <p key={correctedAt} className="small mute">
          {t("applications.call.corrected", {
            from: isolated(from),
            at: formatInstant(correctedAt, call.zone, language),
            reason: isolated(reason),
          })}
        </p>
      ))}
      {call.standing === "open" ? (
        <Due window={call} />
      ) : (
        <p>
          <CallStatus standing={call.standing} />
        </p>
      )}
      <p className="lede">
        {t(`applications.call.lead.${call.standing}`)}
        {received > 0 && (
          <>
            <Gap />
            {t("applications.call.waits", {
              review: call.counts.lists.submitted,
              ready: call.counts.toCirculate + call.counts.toPutBeforeBody,
            })}
          </>
        )}
        {(["forTurn", "forCutOff"] as const)
          .filter((what) => call.waiting[what] > 0)
          .map((what) => (
            <Fragment key={what}>
              <Gap />
              {t(`applications.call.waiting.${what}`, { count: call.waiting[what] })}
            </Fragment>
          ))}
        {call.counts.heldBack > 0 && (
          <>
            <Gap />
            {t("applications.call.waiting.heldBack", { count: call.counts.heldBack })}
          </>
        )}
      </p>
      <Acts call={call} />
      {call.closesAfter !== null && (
        <Warning>{t("applications.call.closesAfterSession", { day: formatDay(call.closesAfter, language) })}</Warning>
      )}
      {received > 0 && (
        <div className="part">
          <div className="two">
            <Bars
              title={t("applications.call.numbers")}
              counts={deskLists.map((state) => ({
                key: state,
                label: t(`applications.queue.state.${state}`),
                count: call.counts.lists[state],
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
          </div>
        </div>
      )}
      <Part title={t("applications.call.periods")}>
        <Periods call={call} />
      </Part>
      <Part title={t("objections.sealedList.lists")}>
        {lists.length === 0 ? (
          <p className="mute">{t("objections.sealedList.noLists")}</p>
        ) : (
          <ReadableLists lists={lists} desk="secretariat" zone={call.zone} />
        )}
      </Part>
    </Page>
  );
}

/** What can be done, first what waits; of the lists that cannot go out now, why. */
function Acts({
  call: { id, standing, counts, lists, extendRefusal, withdrawRefusal, correctRefusal, cutOffs },
}: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { toCirculate, toPutBeforeBody } = counts;
  const toReview = counts.lists.submitted;
  const next = toReview > 0 ? "review" : toCirculate > 0 ? "circulate" : toPutBeforeBody > 0 ? "body" : null;
  const { circulate, sealInformation } = lists;
  return (
    <>
      <ButtonGroup>
        {toReview > 0 && (
          <LinkButton href={listAddress(to.secretariat, { state: "submitted", call: id })}>
            {t("applications.calls.review", { count: toReview })}
          </LinkButton>
        )}
        {circulate === null && (
          <LinkButton href={to.circulateList(id)} {...(next === "circulate" ? {} : { variant: "calm" })}>
            {t("applications.call.circulate")}
          </LinkButton>
        )}
        {sealInformation === null && (
          <LinkButton variant="calm" href={to.sealInformationList(id)}>
            {t("objections.sealedList.sealInformation")}
          </LinkButton>
        )}
        {toPutBeforeBody > 0 && (
          <LinkButton href={to.putListBeforeBody(id)} {...(next === "body" ? {} : { variant: "calm" })}>
            {t("objections.putBeforeBody.title")}
          </LinkButton>
        )}
        {counts.lists["before-body"] > 0 && (
          <LinkButton variant="calm" href={to.determinations}>
            {t("objections.determinations.title")}
          </LinkButton>
        )}
        {extendRefusal === null && (
          <LinkButton variant="calm" href={to.extendCall(id)}>
            {t("applications.call.extend")}
          </LinkButton>
        )}
        {correctRefusal === null && (
          <LinkButton variant="calm" href={to.correctCall(id)}>
            {t("applications.changeCall.correct.title")}
          </LinkButton>
        )}
        {withdrawRefusal === null && (
          <LinkButton variant="calm" href={to.withdrawCall(id)}>
            {t("applications.changeCall.withdraw.title")}
          </LinkButton>
        )}
        {cutOffs?.isOpen === true && (
          <LinkButton variant="calm" href={to.announceCutOff(id)}>
            {t("applications.cutOff.title")}
          </LinkButton>
        )}
      </ButtonGroup>
      {(standing === "open" || standing === "upcoming") && (
        <NotNow act={t("applications.call.extend")} refusal={extendRefusal} page={to.extendCall(id)} />
      )}
      <NotNow act={t("applications.call.circulate")} refusal={circulate} page={to.circulateList(id)} />
      <NotNow
        act={t("objections.sealedList.sealInformation")}
        refusal={sealInformation}
        page={to.sealInformationList(id)}
      />
    </>
  );
}

/** Why a list cannot go out, in a line that leads to the page on which the rest of it stands. */
function NotNow({ act, refusal, page }: { act: string; refusal: Refusal | null | undefined; page: string }) {
  const t = useTranslations();
  const language = useLanguage();
  if (refusal === null || refusal === undefined) return null;
  return (
    <p className="small">
      <a href={page}>{t("page.notNow", { act })}</a>
      <br />
      {refusalInWords(refusal, language)}
    </p>
  );
}

function Ends({ call }: Shown) {
  const t = useTranslations();
  const title = t(`applications.call.ends.${call.standing}`);
  const moved = (
    <>
      <Extensions extensions={call.extensions} zone={call.zone} by="secretariat" />
      <Outages outages={call.outages} zone={call.zone} />
    </>
  );
  if (call.standing === "open")
    return (
      <ClosingBox title={title} window={call}>
        {moved}
      </ClosingBox>
    );
  return (
    <Box title={title}>
      <p>
        <Deadline instant={call.standing === "upcoming" ? call.opensAt : call.closesAt} zone={call.zone} />
      </p>
      {call.standing === "upcoming" && (
        <p>
          {t("time.until")} <Deadline instant={call.closesAt} zone={call.zone} />
        </p>
      )}
      {moved}
    </Box>
  );
}

const losses = [
  "notified",
  "submitted",
  "refused",
  "withdrawn",
  "ready",
  "waits",
  "heldBack",
  "notAccredited",
] as const;

/** What is left of the round at each of its stages, and whom it lost there. */
function Round({ call: { counts, waiting, outcomes } }: Shown) {
  const t = useTranslations();
  const format = useFormatter();
  const { received, cleared, listed, notified, toCirculate, toPutBeforeBody, heldBack, refused, withdrawn } = counts;
  const outcomeOf = (wanted: string) => outcomes.find(({ outcome }) => outcome === wanted)?.count ?? 0;
  const notAccredited = outcomeOf("not-accredited");
  const granted = ["accredited", "suspended", "accreditation-withdrawn", "expired"];
  const accredited = granted.reduce((total, one) => total + outcomeOf(one), 0);
  const stage = (
    key: "received" | "cleared" | "circulated" | "accredited",
    count: number,
    parts: Readonly<Partial<Record<(typeof losses)[number], number>>>,
  ) => {
    const said = losses.flatMap((word) => {
      const lost = parts[word] ?? 0;
      return lost === 0 ? [] : [t(`applications.call.lost.${word}`, { count: lost })];
    });
    const detail = said.length === 0 ? {} : { detail: format.list(said, { type: "unit" }) };
    return { key, count, label: t(`applications.call.stage.${key}`), ...detail };
  };
  const { submitted } = counts.lists;
  return (
    <Funnel
      title={t("applications.call.round")}
      stages={[
        stage("received", received, { notified }),
        stage("cleared", cleared, { submitted, refused, withdrawn }),
        stage("circulated", listed, {
          ready: toCirculate + toPutBeforeBody,
          waits: waiting.forTurn + waiting.forCutOff,
          heldBack,
        }),
        stage("accredited", accredited, { notAccredited }),
      ]}
    />
  );
}

function Basis({ call }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const format = useFormatter();
  const to = paths(language);
  return (
    <Box>
      <Facts
        rows={[
          {
            key: t("applications.deskField.opens"),
            value: <Moment instant={call.opensAt} zone={call.zone} />,
          },
          {
            key: t("applications.deskField.session"),
            value: (
              <>
                <UserText>{call.session.title}</UserText>
                <Comma />
                {formatDays(call.session, language)}
              </>
            ),
          },
          {
            key: t("applications.deskField.decision"),
            value: (
              <a href={to.modalities(call.process.slug, call.decision.version)}>
                <UserText>{call.decision.title}</UserText>
              </a>
            ),
          },
          {
            key: t("applications.call.drafts"),
            value: call.counts.draft === 0 ? t("applications.call.noDrafts") : format.number(call.counts.draft),
          },
        ]}
      />
    </Box>
  );
}

function Periods({ call: { periods } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, deadline, moment } = useMoments(periods.map(({ zone }) => zone));
  if (periods.length === 0)
    return (
      <Empty title={t("applications.call.noPeriods")}>
        <p>{t("applications.call.noPeriodsNext")}</p>
      </Empty>
    );
  return (
    <Table
      caption={t("applications.call.periods")}
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "list",
          label: t("applications.call.list"),
          cell: ({ id, count }) => <a href={to.noObjectionPeriod(id)}>{t("applications.call.period", { count })}</a>,
        },
        {
          key: "opened",
          label: head(t("applications.call.opened")),
          whole: true,
          cell: ({ opensAt, zone }) => moment(opensAt, zone),
        },
        {
          key: "closes",
          label: head(t("applications.deskField.closes")),
          cell: ({ closesAt, zone }) => deadline(closesAt, zone),
        },
        {
          key: "standing",
          label: t("applications.deskField.standing"),
          narrow: "own",
          cell: ({ standing }) => <PeriodStatus standing={standing} />,
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
