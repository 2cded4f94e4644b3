import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Fold, Note, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { AdoptionWaits } from "#components/modalities/adoption-waits.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { SilenceBoxes } from "#components/modalities/silence-boxes.tsx";
import { standingTones } from "#components/modalities/standing-status.tsx";
import { hasActs, TextActRefused, TextActs } from "#components/modalities/text-acts.tsx";
import { Changes } from "#components/record/changes.tsx";
import { Actor } from "#components/record/event-list.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, idIn, notFound } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seeRevisions } from "#views/modalities/revisions.ts";
import { seeTextOfChair } from "#views/modalities/text-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = await seeTextOfChair(context, idIn(args, "decision"));
  if (seen === null) throw notFound();
  return {
    ...seen,
    revisions: await seeRevisions(context, seen.decision.id),
    done: readDone(args.request.url, ["proposed", "revised"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.draft.title", { version: args.data?.decision.version ?? 0 }));

export default function DraftModalities() {
  const {
    process,
    decision,
    standing,
    shown,
    leftToNobody,
    done,
    refusals,
    isLatest,
    carriedOver,
    hasOwnClasses,
    revisions,
    adoption,
  } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const acts = { decision, standing, refusals, isLatest };
  return (
    <Page before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>} margin={<Margin />}>
      {done !== null && <Note success>{t(`modalities.draft.done.${done}`)}</Note>}
      <Heading
        over={
          <>
            <UserText>{process.shortName}</UserText>
            {" · "}
            {t("modalities.draft.title", { version: decision.version })}
          </>
        }
      >
        <UserText>{decision.title}</UserText>
      </Heading>
      <Verdict
        tone={standingTones[shown]}
        word={t(`modalities.standing.${shown}`)}
        {...(hasActs(acts) ? { acts: <TextActs {...acts} /> } : {})}
      >
        <p>{t(`modalities.draft.lead.${shown}`)}</p>
      </Verdict>
      {standing !== "adopted" && standing !== "superseded" && adoption !== null ? (
        <AdoptionWaits adoption={adoption} />
      ) : (
        <TextActRefused {...acts} />
      )}
      {leftToNobody.map((refusal) => (
        <Warning key={JSON.stringify(refusal.details)}>{refusalInWords(refusal, language)}</Warning>
      ))}
      <p>
        <a href={to.previewModalities(process.slug, decision.version)}>{t("modalities.preview.link")}</a> ·{" "}
        <a href={to.modalitiesFile(process.slug, decision.version)}>{t("modalities.file.get")}</a>
      </p>
      <Part title={t("modalities.text.provisions")}>
        <ProvisionList provisions={decision.provisions} {...{ hasOwnClasses, carriedOver }} />
      </Part>
      <DecisionText title={t("modalities.form.text")} text={decision.text} />
      {revisions.length > 0 && (
        <Fold
          summary={t("modalities.draft.revisions")}
          says={t("modalities.draft.revised", { count: revisions.length })}
        >
          {revisions.map(({ at, by, role, changes }, place) => (
            <div key={String(place)}>
              <Moment instant={at} zone={process.zone} /> <Actor name={by} role={role} />
              <Changes changes={changes} />
            </div>
          ))}
        </Fold>
      )}
    </Page>
  );
}

function Margin() {
  const { process, decision, standing, since, silence } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <>
      <SilenceBoxes silence={silence} />
      <Box title={t("modalities.form.text")}>
        <Facts
          rows={[
            ...(since === null
              ? []
              : [{ key: t("modalities.text.since"), value: <Moment instant={since} zone={process.zone} /> }]),
            { key: t("modalities.form.issuer"), value: <UserText>{decision.issuer}</UserText> },
            { key: t("modalities.form.citation"), value: <Cited citation={decision.citation} /> },
            { key: t("modalities.form.dated"), value: formatDay(decision.date, language) },
          ]}
        />
        {standing !== "draft" && (
          <p>
            <a href={to.modalities(process.slug, decision.version)}>{t("modalities.draft.published")}</a>
          </p>
        )}
      </Box>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
