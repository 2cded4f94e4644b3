import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { startApplication } from "#acts/applications/start-application.ts";
import { recordAddress } from "#components/applications/answers-summary.tsx";
import { WayTrack } from "#components/applications/application-track.tsx";
import { CallClosing, CallDue } from "#components/applications/call-closing.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { classInWords, ClassTitle, whoBelongs } from "#components/modalities/class-title.tsx";
import { WaysOfCall } from "#components/modalities/ways-of-call.tsx";
import type { InformationItem, RequirableDocument } from "#domain/modalities/provisions.ts";
import type { Follows } from "#domain/modalities/what-follows.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay, formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { selector } from "#messages/kit/selector.ts";
import { followsInWords } from "#messages/kit/what-follows.ts";
import { paths } from "#paths";
import { type CallToApplyShown, seeCallToApply, type WayShown } from "#views/applications/call-to-apply.ts";
import { seeWaysOfCall } from "#views/modalities/ways-of-call.ts";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "start-application");
  const call = idIn(args, "call");
  return { ...found(await seeCallToApply(context, call)), foreseen: await seeWaysOfCall(context, call) };
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  return answerForm(
    args,
    "start-application",
    ({ actor, language }) => {
      const to = paths(language);
      if (actor.role === "applicant" && actor.organisation === null)
        throw redirect(recordAddress(to.organisationRecord, to.startApplication(call)), 303);
      return schema;
    },
    (context, { key }) => startApplication(context, { call, key }),
    (to, { reference }) => to.application(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.start.title", { call: args.data?.call.title ?? "" }));

export default function StartApplication() {
  const start = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { call, process, session, decision, organisationRecorded, own, prefilledFrom, refusal, closesAfter } = start;
  const mayStart = own === null && call.standing === "open" && refusal === null;
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}
      margin={
        <>
          <CallClosing call={call} />
          <Box title={t("applications.status.session")}>
            <p>
              <UserText>{session.title}</UserText>, {formatDays(session, language)}
            </p>
          </Box>
          <Box title={t("applications.start.needHeading")}>
            <p>{t("applications.start.needIntro")}</p>
            <Asked title={t("applications.start.needOfApplicants")} items={decision.information.required} />
            <Asked title={t("applications.start.needOfNotifiers")} items={decision.information.requiredOfNotifiers} />
            <AskedDocuments documents={decision.information.documents ?? []} />
            <p>
              <Cited citation={decision.information.cites} />
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        closed={!mayStart || !organisationRecorded}
        name="start"
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{process.shortName}</UserText> · <UserText>{session.title}</UserText>
                </>
              }
            >
              {t("applications.start.heading", { call: isolated(call.title) })}
            </Heading>
            <p className="lede">{t("applications.start.oneEach")}</p>
          </>
        }
      >
        <CallDue call={call} />
        {closesAfter !== null && (
          <Note>{t("applications.call.closesAfterSession", { day: formatDay(closesAfter, language) })}</Note>
        )}
        {refusal !== null && call.standing === "open" && answer === undefined && (
          <RefusedAct act={t("applications.start.start")} refusal={refusal} />
        )}
        {own !== null ? (
          <Note>
            <p>
              {t("applications.start.already")}{" "}
              <a href={to.application(own)}>
                <Reference>{own}</Reference>
              </a>
            </p>
          </Note>
        ) : call.standing === "closed" ? (
          <Note>
            <p>
              {t("applications.start.closed")} <Deadline instant={call.closesAt} zone={call.zone} />
            </p>
          </Note>
        ) : call.standing === "upcoming" ? (
          <Note>
            <p>
              {t("applications.start.notYetOpen")} <Deadline instant={call.opensAt} zone={call.zone} />
            </p>
          </Note>
        ) : !organisationRecorded ? (
          <>
            <p>{t("applications.start.recordFirst")}</p>
            <ButtonGroup>
              <LinkButton href={recordAddress(to.organisationRecord, to.startApplication(call.id))}>
                {t("applications.start.toRecord")}
              </LinkButton>
            </ButtonGroup>
          </>
        ) : (
          mayStart && (
            <>
              {prefilledFrom !== null && (
                <p>{t("applications.start.prefilled", { reference: isolated(prefilledFrom) })}</p>
              )}
              <ButtonGroup>
                <Button>{t("applications.start.start")}</Button>
                <span className="small mute">{t("applications.start.longForm")}</span>
              </ButtonGroup>
            </>
          )
        )}
      </Form>

      {decision.ways.map((way) => (
        <Way key={way.classes.map(({ key }) => key).join(" ")} way={way} start={start} />
      ))}
      <WaysOfCall seen={start.foreseen} />
      <p className="small mute">
        {t("applications.start.whoIntro")}{" "}
        <a href={to.modalities(process.slug, decision.version)}>
          <UserText>{decision.title}</UserText>
        </a>
        . <Cited citation={decision.citation} />
      </p>
    </Page>
  );
}

/** Where an objection leaves nothing else to be asked. */
const ends: readonly Follows["to"][] = ["not-accredited", "refused"];

/** Who comes in by one route, and its stages as the decision in force has them. */
function Way({ way, start }: { way: WayShown; start: Pick<CallToApplyShown, "call" | "decision"> }) {
  const t = useTranslations();
  const format = useFormatter();
  const { classes, cites, route, stages, objected } = way;
  const { validity } = start.decision;
  return (
    <Part
      title={t("applications.start.way", {
        classes: format.list(classes.map((one) => classInWords(one, t))),
        route: selector(route),
      })}
      aside={<Cited citation={cites} />}
    >
      {classes.map((one) => (
        <p key={one.key} className="small mute">
          {classes.length > 1 && (
            <>
              <ClassTitle of={one} />:{" "}
            </>
          )}
          {whoBelongs(one, t)}
        </p>
      ))}
      {stages.length > 0 && <WayTrack way={way} start={start} />}
      <p className="small">
        {objected !== null ? (
          <>
            {followsInWords(t, "own", "objected", { ...objected, follows: objected.objected, title: null })}{" "}
            {ends.includes(objected.objected.to) &&
              t("applications.start.again", { again: validity.reapplication.allowed ? "yes" : "no" })}{" "}
            <Cited citation={objected.cites} />
          </>
        ) : (
          t(`modalities.route.${route}`)
        )}
      </p>
    </Part>
  );
}

function Asked({ title, items }: { title: string; items: readonly InformationItem[] }) {
  const t = useTranslations();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{t(`applications.field.${item}`)}</li>
        ))}
      </ul>
    </>
  );
}

function AskedDocuments({ documents }: { documents: readonly RequirableDocument[] }) {
  const t = useTranslations();
  if (documents.length === 0) return null;
  return (
    <>
      <h3>{t("applications.start.needDocuments")}</h3>
      <ul>
        {documents.map((kind) => (
          <li key={kind}>{t(`applications.documents.kinds.${kind}`)}</li>
        ))}
      </ul>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
