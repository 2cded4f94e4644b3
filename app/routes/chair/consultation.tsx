import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Gap, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Extensions } from "#components/kit/status/extensions.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { WrittenInConsultation } from "#components/objections/written-in-consultation.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, notFound } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-consultations");
  const ruling = await seeConsultation(context, { reference: args.params["reference"] ?? "" });
  const done = readDone(args.request.url, ["extended", "noted", "written", "answered"]);
  if (ruling.ok) return { shown: ruling.shown, refusal: null, done };
  if (ruling.because === "not_found") throw notFound();
  return { shown: null, refusal: ruling, done };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.consultations.title"), { of: args.data?.shown?.name });

export default function Consultation() {
  const { shown, refusal, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.consultations}>{t("objections.consultations.title")}</BackLink>}
      margin={shown === null ? undefined : <Margin shown={shown} />}
    >
      {done !== null && shown?.refusal === null && <Note success>{t(`objections.consultations.done.${done}`)}</Note>}
      <Heading {...(shown === null ? {} : { over: <Over names={[shown.process, shown.call]} /> })}>
        {shown === null ? t("objections.consultations.title") : <UserText>{shown.name}</UserText>}
      </Heading>
      {refusal !== null && <RefusedAct act={t("objections.consultations.title")} refusal={refusal} />}
      {shown !== null && <Shown shown={shown} />}
    </Page>
  );
}

type Loaded = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["shown"]>;

function Margin({ shown }: { shown: Loaded }) {
  const { reference, opensAt, closesAt, zone, cites, extensions, refusal, outcome } = shown;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Box title={t("objections.consultations.margin")}>
      <Facts
        rows={[
          { key: t("objections.field.reference"), value: <Reference>{reference}</Reference> },
          { key: t("objections.consultations.opened"), value: <Deadline instant={opensAt} zone={zone} /> },
          {
            key: t("objections.consultations.closes", { over: outcome === null ? "no" : "yes" }),
            value: <Deadline instant={closesAt} zone={zone} />,
          },
        ]}
      />
      <Extensions extensions={extensions} zone={zone} by="chair" />
      <p>
        <Cited citation={cites} />
      </p>
      {refusal === null && (
        <p className="no-print">
          <a href={to.extendConsultations(reference)}>{t("form.extendConsultations.title")}</a>
        </p>
      )}
    </Box>
  );
}

function Shown({ shown }: { shown: Loaded }) {
  const { reference, objections, entries, refusal, silence, threshold, zone, outcome } = shown;
  const t = useTranslations();
  const to = paths(useLanguage());
  const left = objections.filter(({ withdrawnAt }) => withdrawnAt === null);
  const maintained = left.filter(({ maintainedAt }) => maintainedAt !== null).length;
  return (
    <>
      <p className="lede">
        {t("objections.consultations.counts", {
          standing: left.length,
          maintained,
          withdrawn: objections.length - left.length,
        })}
      </p>
      {outcome === null ? (
        <p>
          {t(`objections.consultations.silence.${silence}`)}
          <Gap />
          {t("objections.consultations.threshold", { count: threshold })}
        </p>
      ) : (
        <p>{t(`objections.consultations.outcome.${outcome}`, { count: threshold })}</p>
      )}
      <p className="small mute">{t("objections.consultations.confidential")}</p>
      {refusal !== null && outcome === null && (
        <RefusedAct act={t("objections.consultations.record")} refusal={refusal} />
      )}
      <Part
        title={t("objections.consultations.objections")}
        aside={
          refusal === null && <a href={to.recordObjectorsAnswer(reference)}>{t("objections.consultations.record")}</a>
        }
      >
        <Objections shown={shown} />
      </Part>
      <Part
        title={t("objections.consultations.entries")}
        aside={
          refusal === null && <a href={to.writeInConsultation(reference)}>{t("objections.consultations.write")}</a>
        }
      >
        {entries.length === 0 ? (
          <p className="mute">{t("objections.consultations.noEntries")}</p>
        ) : (
          <WrittenInConsultation entries={entries} zone={zone} />
        )}
      </Part>
    </>
  );
}

function Objections({ shown }: { shown: Loaded }) {
  const { objections, basesShown, zone } = shown;
  const t = useTranslations();
  const { head, moment } = useMoments([zone]);
  return (
    <Table
      caption={t("objections.consultations.objections")}
      rows={objections}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "mission",
          label: t("objections.consultations.objector"),
          cell: ({ mission }) => <UserText>{mission}</UserText>,
        },
        {
          key: "received",
          label: head(t("objections.consultations.received")),
          whole: true,
          cell: ({ receivedAt }) => moment(receivedAt, zone),
        },
        ...(basesShown
          ? [
              {
                key: "basis",
                label: t("objections.consultations.basis"),
                narrow: "plain" as const,
                cell: ({ basis }: Loaded["objections"][number]) =>
                  basis === null ? (
                    <span className="mute">{t("objections.consultations.noBasis")}</span>
                  ) : (
                    <UserText lines>{basis}</UserText>
                  ),
              },
            ]
          : []),
        {
          key: "state",
          label: t("objections.consultations.state"),
          narrow: "own",
          cell: (one) => <StateOf objection={one} shown={shown} />,
        },
      ]}
    />
  );
}

/** A State that said nothing has said something thereby once the consultation is over. */
function StateOf({
  objection: { withdrawnAt, maintainedAt, letter },
  shown: { outcome, silence },
}: {
  objection: Loaded["objections"][number];
  shown: Pick<Loaded, "outcome" | "silence">;
}) {
  const t = useTranslations();
  const said = withdrawnAt !== null ? "withdrawn" : maintainedAt !== null ? "maintained" : null;
  const state = said ?? (outcome === null ? "silent" : (`${silence}BySilence` as const));
  const tones = {
    withdrawn: "off",
    maintained: "no",
    silent: "idle",
    maintainsBySilence: "no",
    dropsBySilence: "off",
  } as const;
  return (
    <>
      <Status tone={tones[state]}>{t(`objections.consultations.stateOf.${state}`)}</Status>
      {letter !== null && said !== null && (
        <div className="small mute">{t("objections.consultations.byLetter", { letter: isolated(letter) })}</div>
      )}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
