import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Colon, Gap, InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline, Receipt } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Extensions } from "#components/kit/status/extensions.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { useNamedColumns } from "#components/objections/named-columns.tsx";
import { EffectOnNamed, isConsulted } from "#components/objections/objection-rules.tsx";
import { usePartly } from "#components/objections/own-notes.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { SaidInConsultation } from "#components/objections/said-in-consultation.tsx";
import { UnnamedList } from "#components/objections/unnamed-list.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeObjectionNote } from "#views/objections/own-objections.ts";

const MOST_UNNAMED = 200;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-objections");
  const query = new URL(args.request.url).searchParams;
  const asked = query.getAll("unnamed").slice(0, MOST_UNNAMED);
  const note = found(await seeObjectionNote(context, args.params["reference"] ?? "", asked));
  const done = query.get("changed");
  const changed = note.objections.find(
    ({ id, withdrawnAt, maintainedAt }) => id === done && (withdrawnAt ?? maintainedAt) !== null,
  );
  return { note, changed: changed ?? null, said: readDone(args.request.url, ["written", "withdrawn"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.note.own", { reference: args.data?.note.reference ?? "" }));

/** The receipt: the same on reload and on the way back, for as long as the record is kept. */
export default function ObjectionNote() {
  const { note, changed, said } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const partly = usePartly();
  const to = paths(useLanguage());
  const { period, skipped } = note;
  const { closesAt, zone } = period;
  return (
    <Page before={<BackLink href={to.objections}>{t("objections.note.all")}</BackLink>} margin={<Margin />}>
      {changed !== null && (
        <Note success>
          {t(`objections.note.done.${whatBecame(changed)}`, { organisation: isolated(changed.organisation) })}
        </Note>
      )}
      {said === "written" && note.said.length > 0 && <Note success>{t("objections.writeToChair.done")}</Note>}
      {said === "withdrawn" && note.counts.withdrawn > 0 && <Note success>{t("objections.withdrawSeveral.done")}</Note>}
      <Verdict heading tone={note.counts.stand === 0 ? "off" : "run"} word={t(`objections.note.${headingOf(note)}`)}>
        {note.counts.stand !== note.objections.length && <p>{partly(note.counts)}</p>}
        <p>
          {t("objections.note.reference")}{" "}
          <strong>
            <Reference>{note.reference}</Reference>
          </strong>
        </p>
        <p>
          {t("objections.note.receivedAt")} <Receipt instant={note.receivedAt} zone={zone} />
        </p>
        <p className="small">
          {period.left > 0 ? t("objections.note.inTime") : t("objections.note.wasInTime")}{" "}
          <Deadline instant={closesAt} zone={zone} />
        </p>
      </Verdict>
      <Part
        title={t("objections.note.namedHeading", { count: note.objections.length })}
        aside={
          note.objections.filter(({ mayBeWithdrawn }) => mayBeWithdrawn).length > 1 && (
            <a className="no-print" href={to.withdrawObjections(note.reference)}>
              {t("objections.withdrawSeveral.title")}
            </a>
          )
        }
      >
        <Named />
      </Part>
      {note.said.length > 0 && (
        <Part title={t("objections.consultations.said")}>
          <SaidInConsultation said={note.said} zone={zone} />
        </Part>
      )}
      {period.objection.basis !== "none" && !note.isHold && (
        <Part title={t("objections.field.basis")}>
          {note.basis === null ? (
            <p>{t("objections.basisNone")}</p>
          ) : (
            <InsetText>
              <UserText lines>{note.basis}</UserText>
            </InsetText>
          )}
        </Part>
      )}
      {skipped.length > 0 && (
        <Part title={t("objections.note.skippedHeading", { count: skipped.length })}>
          <UnnamedList unnamed={skipped} />
        </Part>
      )}
      <Part title={t("status.whatNext")}>
        <Next />
      </Part>
    </Page>
  );
}

function Margin() {
  const { note } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { period } = note;
  return (
    <PeriodMargin period={period}>
      <Box title={t("objections.note.receiptHeading")}>
        <Facts
          rows={[
            { key: t("objections.note.onBehalf"), value: <UserText>{note.mission}</UserText> },
            ...(note.sentBy === null
              ? []
              : [{ key: t("objections.note.sentBy"), value: <UserText>{note.sentBy.name}</UserText> }]),
            {
              key: t("objections.field.list"),
              value: (
                <a href={to.circulatedList(period.id)}>
                  <UserText>{period.call}</UserText>
                </a>
              ),
            },
          ]}
        />
        <p>{t("objections.note.letter")}</p>
        <p className="no-print">{t("objections.note.print")}</p>
      </Box>
    </PeriodMargin>
  );
}

/** Row by row: whom the note names, and what has become of each. */
function Named() {
  const { note } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const columns = useNamedColumns(note.objections, note.period.zone, t("objections.field.standing"));
  const changeable = note.objections.some(
    ({ mayBeWithdrawn, mayBeLifted, mayBeMaintained, mayBeWrittenOf }) =>
      mayBeWithdrawn || mayBeLifted || mayBeMaintained || mayBeWrittenOf,
  );
  return (
    <Table
      caption={t("objections.field.named")}
      rows={note.objections}
      rowKey={({ id }) => id}
      columns={[
        ...columns,
        ...(note.objections.some(({ changedBy }) => changedBy !== null)
          ? [
              {
                key: "by",
                label: t("objections.note.changedBy"),
                cell: ({ changedBy }: Line) =>
                  changedBy !== null && (
                    <>
                      <UserText>{changedBy.name}</UserText>
                      {changedBy.ofChair && <div className="mute">{t("objections.note.ofChair")}</div>}
                    </>
                  ),
              },
            ]
          : []),
        ...(changeable
          ? [
              {
                key: "act",
                label: t("objections.note.act"),
                narrow: "own" as const,
                screenOnly: true,
                cell: (line: Line) => <Acts line={line} />,
              },
            ]
          : []),
      ]}
    />
  );
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>["note"]["objections"][number];

/** What was sent, as long as anything of it stands. */
function headingOf({ counts, isHold }: ReturnType<typeof useLoaderData<typeof loader>>["note"]) {
  if (counts.stand > 0) return isHold ? "titleHold" : "title";
  if (isHold) return "titleLifted";
  return counts.lifted + counts.ended === 0 ? "titleWithdrawn" : "titleOver";
}

function whatBecame({ withdrawnAt, kind }: Pick<Line, "withdrawnAt" | "kind">) {
  if (withdrawnAt === null) return "maintained" as const;
  return kind === "hold" ? ("lifted" as const) : ("withdrawn" as const);
}

/** What the mission can do with one of those that its note names. */
function Acts({ line }: { line: Line }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, organisation, mayBeWithdrawn, mayBeLifted, mayBeMaintained, mayBeWrittenOf } = line;
  const acts = [
    ...(mayBeLifted ? [{ act: "lift", href: to.liftHold(id) } as const] : []),
    ...(mayBeWrittenOf ? [{ act: "write", href: to.writeToChair(id) } as const] : []),
    ...(mayBeMaintained ? [{ act: "maintain", href: to.maintainObjection(id) } as const] : []),
    ...(mayBeWithdrawn ? [{ act: "withdraw", href: to.withdrawObjection(id) } as const] : []),
  ];
  return acts.map(({ act, href }, index) => (
    <span key={act}>
      {index > 0 && " · "}
      <a href={href} aria-label={t(`objections.note.${act}Of`, { organisation: isolated(organisation) })}>
        {t(`objections.note.${act}`)}
      </a>
    </span>
  ));
}

function Next() {
  const { note } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const { period, withdrawRefusal, objections, holdsThen } = note;
  const hold = holdsThen !== null && <p>{t("objections.hold.next", { then: holdsThen })}</p>;
  const { closesAt, zone, objection } = period;
  const open = objections.find(({ standing }) => standing !== null)?.standing ?? null;
  if (period.left === 0)
    return (
      <>
        {open === null ? (
          <p>
            {t(`objections.note.${note.counts.stand > 0 && isConsulted(period.questions) ? "overConsulted" : "over"}`)}
          </p>
        ) : (
          <p>
            {t(`objections.standing.${open.for}`)}
            <Colon />
            <Deadline instant={open.until} zone={zone} />
          </p>
        )}
        {open !== null && open.silence !== null && (
          <p>
            {t("objections.note.consulted")}
            <Gap />
            {t(`objections.consultations.silence.${open.silence}`)}
          </p>
        )}
        <Extensions extensions={note.extensions} zone={zone} by="chair" />
        {hold}
        <EffectOnNamed effects={note.effects} />
      </>
    );
  return (
    <>
      {hold}
      {objections.some(({ mayBeWithdrawn }) => mayBeWithdrawn) && (
        <p>
          {t("objections.note.nextWithdraw")} <Deadline instant={closesAt} zone={zone} />{" "}
          {isConsulted(period.questions) && `${t("objections.rule.whileConsulted")} `}
          <Cited citation={objection.cites} />
        </p>
      )}
      {objections.some(({ withdrawnAt }) => withdrawnAt !== null) && <p>{t("objections.note.nextAgain")}</p>}
      {withdrawRefusal !== null && <RefusedAct act={t("objections.withdraw.button")} refusal={withdrawRefusal} />}
      <EffectOnNamed effects={note.effects} />
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
